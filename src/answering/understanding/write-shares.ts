import { fractionAt, spokenNumberAt } from '../../quantities/number-words.ts';
import { fold } from '../../text/fold.ts';

const NUMBER = '(?:\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const MEASURE =
  '(?:hơn|quá|trên|vượt|dưới|gần|khoảng|chừng|bằng|chiếm|đạt|ít nhất|tối thiểu|tối đa|không quá|(?:chưa|không) (?:tới|đến|đầy|được))';

const HALF = new RegExp(
  `(?<!\\p{L})(?<before>${MEASURE}(?: một)?|một) nửa(?! (?:năm|tháng|đầu|cuối|tiếng|giờ|ngày|tuần|nhiệm kỳ|thập kỷ|thập niên)(?!\\p{L}))(?!\\p{L})`,
  'giu',
);
/** "Ít nhất 3/10 GRDP", "hơn chín phần mười": a day has no such word before it. */
const PARTS = new RegExp(
  `(?<!\\p{L})(?<before>${MEASURE}) (?<part>${NUMBER})(?:\\s?/\\s?| phần )(?<all>${NUMBER})(?![\\d/.,\\p{L}])`,
  'giu',
);
/** "8 trên 10 hộ", and "cứ 10 người thì ít nhất 8 người"; typed without its mark "cứ" may be read as "cử". */
const OUT_OF = new RegExp(`(?<!\\p{L})(?<part>${NUMBER}) trên (?<all>10|100|mười)(?= \\p{L})`, 'giu');
const EACH_OF = new RegExp(
  `(?<!\\p{L})(?:cứ|cử(?=[^,;.?]{1,30} thì )) (?<all>${NUMBER}) (?<what>\\p{L}+(?: \\p{L}+){0,2}?) (?:thì |có |phải |được ){1,3}(?:(?<before>${MEASURE}) )?(?<part>${NUMBER})(?: (?:người|hộ|xã|em|cái|chiếc|bộ|đơn vị))?(?!\\p{L})`,
  'giu',
);
/** "Tăng hai con số": by ten percent or more. */
const TWO_DIGITS =
  /(?:(?<!\p{L})(?:trên|ở mức|mức|từ) ){0,2}(?<![\p{L}\d.,/-])(?<!(?<!\p{L})(?:có|những|các|cả|giữa) )(?:2|hai) (?:con|chữ) số(?!\p{L}| (?:này|đó|kia|nào|khác|trên|dưới|ấy))/giu;
/**
 * Shares that are said in words as percent: "quá nửa" as "quá 50%", "3/10" as 30%, "hai con số" as 10% and more.
 * @param text with its diacritics
 */
export const writeShares = (text: string): string =>
  text
    .replace(TWO_DIGITS, 'từ 10% trở lên')
    .replace(
      HALF,
      (_, before: string) => `${/^một$/iu.test(before) ? '' : `${before.replace(/ một$/iu, '')} `}50%`,
    )
    .replace(PARTS, (typed, ...rest) => withPercent(typed, rest))
    .replace(OUT_OF, (typed, ...rest) => withPercent(typed, rest));

/** "Cứ 10 hồ sơ thì ít nhất 8 cái nộp trực tuyến" as "ít nhất 80% hồ sơ nộp trực tuyến": its numbers count nothing. */
export const writeRates = (text: string): string =>
  text.replace(EACH_OF, (typed, ...rest) => withPercent(typed, rest));

/** @param rest what a replacer is given behind the match; the named groups stand last */
const withPercent = (typed: string, rest: readonly unknown[]): string => {
  const { before = '', part = '', all = '', what = '' } = groupsOf(rest);
  const percent = fractionAt(`${digits(part)} phần ${digits(all)}`, 0)?.percent ?? hundredth(part, all);
  if (percent === undefined) return typed;
  return [before, `${percent.replace('.', ',')}%`, what].filter(Boolean).join(' ');
};

const groupsOf = (rest: readonly unknown[]): Readonly<Record<string, string | undefined>> => {
  const last = rest.at(-1);
  return typeof last === 'object' && last !== null ? { ...last } : {};
};

const digits = (said: string): string => spokenNumberAt(said.toLowerCase(), 0)?.decimal ?? said;

/** Of a hundred so many are so many percent. */
const hundredth = (part: string, all: string): string | undefined =>
  digits(all) === '100' ? digits(part) : undefined;

/** Numbers that are said in words of shares, without their marks. */
const SPOKEN = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const HALF_SAID = /(?<![a-z])nua(?![a-z])/;
const TWO_DIGITS_SAID = /(?<![a-z\d])(?:2|hai) (?:con|chu) so(?![a-z])/;

/** Whether a message, typed with its marks or without, says a share in words. @param percent a plain decimal */
export const saysShare = (message: string, percent: string): boolean => {
  const folded = fold(message);
  if (percent === '50' && HALF_SAID.test(folded)) return true;
  if (percent === '10' && TWO_DIGITS_SAID.test(folded)) return true;
  const numbers = (folded.match(/[a-z]+|\d+/g) ?? []).flatMap((word) => {
    const number = /^\d/.test(word) ? Number(word) : SPOKEN.indexOf(word) + 1;
    return number > 0 ? [number] : [];
  });
  return numbers.some((part) =>
    numbers.some((all) => part < all && String(Math.round((part / all) * 10_000) / 100) === percent),
  );
};
