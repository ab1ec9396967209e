import { findMoments, isSameMoment } from '../../quantities/find-moments.ts';
import type { YearMention } from '../understanding/find-mentions.ts';

const RANGE = /(?<!\d)((?:19|20)\d\d)\s{0,2}[-–]\s{0,2}((?:19|20)\d\d)(?!\d)/gu;
const YEAR = /(?<![\d.,-])(?:19|20)\d\d(?![\d%]|[.,]\d|[-/][\p{L}])/gu;
/** What something is held against. */
const AGAINST =
  /(?<!\p{L})(?:so với|so|bằng|như|hơn|chuẩn)(?:\s(?:cùng kỳ|hết|cuối|đầu|mức|thực hiện|nghèo|kết quả|thứ hạng|\d+|của)){0,4}(?:\snăm)?\s$/iu;
const LOOK_BACK = 50;
const PER_YEAR = /(?<!\p{L})(?:mỗi|hằng|hàng|bình quân)\s(?:\p{L}+\s){0,2}?năm|\/\s?năm/iu;

/** "Thấp hơn năm 2023 (93,1%)": what it is held against has its own figure. */
const OWN_FIGURE = /^\s{0,2}\((?:là\s|đạt\s)?\d[\d.,]*\s{0,2}[%\p{L}]/u;

const isHeldAgainst = (text: string, at: number): boolean =>
  AGAINST.test(text.slice(Math.max(0, at - LOOK_BACK), at));

/** The years that a text tells of, but for what it holds them against, and periods. */
const yearsTold = (text: string): readonly number[] => {
  const plain = text.replace(RANGE, (said) => ' '.repeat(said.length));
  return [...plain.matchAll(YEAR)]
    .filter(
      ({ 0: year, index }) =>
        !isHeldAgainst(plain, index) || OWN_FIGURE.test(plain.slice(index + year.length)),
    )
    .map(([year]) => Number(year));
};

/**
 * Whether a text tells of other years than the one for which a figure is asked: of another alone, of one that it only
 * holds something against, or of a period of several. What names none is said for any.
 * @param around what stands above the text
 */
export const isOfOtherYears = (
  { years, text }: { readonly years: readonly YearMention[]; readonly text: string },
  shown: string,
  around: string,
): boolean => {
  const asked = years.filter(({ start }) => !isHeldAgainst(text, start));
  // "Giai đoạn 2026 - 2030" is asked for as it stands.
  if (asked.length !== 1 || new RegExp(RANGE.source, 'u').test(text)) return false;
  const [only] = asked;
  if (only === undefined || [shown, around].some((said) => yearsTold(said).includes(only.year))) return false;
  if (yearsTold(shown).length > 0) return true;
  const covers = [...shown.matchAll(RANGE)].some(
    ([, first, last]) => Number(first) <= only.year && only.year <= Number(last),
  );
  if (covers) return !PER_YEAR.test(shown);
  return shown.includes(String(only.year));
};

/**
 * Whether a text says up to when its figures are, and it is another day than the one that a question names: "đến 31/8" of
 * "đến ngày 30/9".
 */
export const isOfOtherMoment = (question: string, shown: string): boolean => {
  const asked = findMoments(question);
  const told = findMoments(shown);
  return (
    asked.length > 0 &&
    told.length > 0 &&
    !told.some((moment) => asked.some((one) => isSameMoment(one, moment)))
  );
};
