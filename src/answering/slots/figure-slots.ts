import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { foldedWords } from '../../text/fold.ts';
import { countedThing } from '../matching/counted-thing.ts';
import { openUnitTest } from '../matching/open-unit-test.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Asked } from './asked.ts';

const NUMBER = '(?:\\d[\\d.,/]*|một(?!\\s(?:số|vài|bộ phận|phần))|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
/** Between a number and what it counts: "5 xã, phường", "100% số hộ". */
const BEFORE_THING = '\\s{0,2}%?(?:,?\\s[\\p{L}\\d]+){0,3}?,?\\s';
/** Between a thing and its number: "số hộ nghèo còn 1.200", "việc làm cho 22.000". */
const BEFORE_NUMBER =
  '(?:\\s\\p{L}+){0,4}?\\s(?:cho|đạt|là|còn|lên|tới|đến|từ|trên|dưới|khoảng|bằng|tăng|giảm|tối thiểu|ít nhất|không quá)(?:\\s(?:ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|hơn|từ|còn))?\\s';

/** Words that many things are called by: that a text counts others of them says nothing. */
const ANYTHING =
  /^(?:người|đồng chí|hàng|cái|thứ|chỗ|nơi|bữa|lần|tiền|việc|điểm|phần|bên|đứa|ông|bà|con|chiếc|loại|suất|khoản|hộ|nhà|vụ|cây|đợt|phiên|cuộc)$/iu;

/** An abbreviation that nobody wrote out. */
const UNREAD = /^[a-z]{1,2}$/iu;

/**
 * Whether a text speaks of what is to be counted ("mấy camera?") and counts something else: "lắp camera tại 100% tuyến
 * phố". What it has no word for may be called otherwise there ("bao nhiêu nhà" of "61 hộ").
 */
export const countsOthers = ({ text, lexicon, isKnown, means }: Asked, shown: string): boolean => {
  if (askedUnit(text) !== undefined && /^(?:%|phần|tỷ|triệu|nghìn|đồng|usd)/iu.test(askedUnit(text) ?? ''))
    return false;
  const [thing] = countedThing(text, lexicon) ?? [];
  if (thing === undefined || [ANYTHING, UNREAD].some((one) => one.test(thing))) return false;
  const [opening = thing] = thing.split(' ');
  // "Bao nhiêu trong năm?" counts nothing; "bác sĩ" only opens like a word of address.
  if (lexicon.isFunction(thing) || (lexicon.isFunction(opening) && !isKnown(thing))) return false;
  const isCounted =
    new RegExp(`(?<![\\p{L}])${NUMBER}${BEFORE_THING}${opening}(?!\\p{L})`, 'iu').test(shown) ||
    new RegExp(
      `(?<!\\p{L})${opening}(?!\\p{L})${BEFORE_NUMBER}\\d[\\d.,/]*(?!\\s?%|[\\d.,/]|\\s(?:điểm\\s)?phần trăm)`,
      'iu',
    ).test(shown);
  if (isCounted) return false;
  return lexicon.held(shown).has(thing) || (isKnown(thing) && !means(thing, shown));
};

const CHANGE = '(?:tăng|giảm|bớt|hạ|nâng|hơn|kém|rút)';
const CHANGE_ASKED = /(?<!\p{L})(?:tăng|giảm|bớt)(?:\s(?:thêm|được|lên|đi)){0,2}\s(?:bao nhiêu|mấy)\s/iu;
const SAYS_CHANGE = new RegExp(
  `(?<!\\p{L})${CHANGE}(?:\\s(?:thêm|được|ít nhất|tối thiểu|tối đa|trên|dưới|khoảng|từ|gần|hơn)){0,3}\\s$`,
  'iu',
);
const ANY_CHANGE = new RegExp(`(?<!\\p{L})(?:${CHANGE}|thêm|cắt|thấp|cao|chênh|lên|xuống)(?!\\p{L})`, 'iu');

/** Whether a level answers a question for how much more, or how much more one for a level: "tăng 20 người" of "mấy người?". */
export const isOfOtherKind = ({ text, lexicon }: Asked, shown: string): boolean => {
  const unit = askedUnit(text) ?? countedThing(text, lexicon)?.[0];
  if (unit === undefined || unit.startsWith('%') || unit.startsWith('phần trăm')) return false;
  const [first = unit] = unit.split(' ').slice(-1);
  const inUnit = findClauseFigures(shown).filter(({ start, end, unit: own }) =>
    ` ${foldedWords(`${own} ${shown.slice(start, end)}`)} `.includes(` ${foldedWords(first)} `),
  );
  if (inUnit.length === 0) return false;
  const isChange = inUnit.map(({ start }) =>
    SAYS_CHANGE.test(shown.slice(Math.max(0, start - LOOK_BACK), start)),
  );
  if (CHANGE_ASKED.test(text)) return !isChange.some(Boolean);
  return !ANY_CHANGE.test(text) && isChange.every(Boolean);
};
/** Characters: "tăng thêm ít nhất trên ". */
const LOOK_BACK = 40;

const THERE_ARE =
  /(?<!\p{L})(?:có|hiện|tổng cộng|tổng số)\s(?:tất cả\s|tổng cộng\s|có\s)?(?:bao nhiêu|mấy)\s(?<thing>\p{L}+(?:\s\p{L}+)?)/iu;
/** With these things come to be, cease, or are not there. */
const COMES_TO_BE =
  '(?:kết nạp|tuyển dụng|tuyển|thành lập|bổ sung|phát triển|thêm|xóa|giải thể|thiếu|hụt|dôi dư|tinh giản)';
/** "Xây mới 40 trạm", "40 cơ sở đăng ký mới". */
const MADE = '(?:xây dựng|xây|lập|thành lập|đăng ký|mở|cấp|đầu tư|lắp đặt|lắp|trồng|tạo)';
const BEHIND_NEW = new RegExp(`^[^,;.\\d]{0,40}?(?<!\\p{L})${MADE}\\smới(?!\\p{L})`, 'iu');
const IS_NEW = new RegExp(`(?<!\\p{L})(?:${COMES_TO_BE}|mới|trong năm)(?!\\p{L})`, 'iu');
const BEFORE_NEW = new RegExp(
  `(?<!\\p{L})(?:${COMES_TO_BE}|${MADE}\\smới)(?:\\s(?:mới|được|thêm|ít nhất|tối thiểu|từ|khoảng|trên|hơn)){0,3}\\s$`,
  'iu',
);

/** Whether a question for how many there are is answered by how many come to be: "kết nạp 22 đảng viên" of "có mấy đảng viên?". */
export const isOfNewOnes = ({ text, lexicon }: Asked, shown: string): boolean => {
  const thing = THERE_ARE.exec(text)?.groups?.['thing'];
  if (thing === undefined || IS_NEW.test(text) || lexicon.isFunction(thing)) return false;
  const counted = [...shown.matchAll(NUMBERS)].filter(({ index, 0: number }) =>
    shown
      .slice(index + number.length)
      .trimStart()
      .toLowerCase()
      .startsWith(thing.toLowerCase()),
  );
  return (
    counted.length > 0 &&
    counted.every(
      ({ index, 0: number }) =>
        BEFORE_NEW.test(shown.slice(Math.max(0, index - LOOK_BACK), index)) ||
        BEHIND_NEW.test(shown.slice(index + number.length)),
    )
  );
};
const NUMBERS = /(?<![\p{L}\d.,/-])\d[\d.]*(?=\s\p{L})/gu;

const PRICE_ASKED =
  /(?<!\p{L})(?:giá|tiền|kinh phí|học phí|lệ phí|mức thu|mức phạt|lương|chi phí)\s[^?;,]*(?:bao nhiêu|mấy)(?:\s(?:tiền|vậy|thế|nhỉ|ạ))?\W*$/iu;
/** What something costs is no share of anything. */
const COST_ASKED =
  /(?<!\p{L}|(?:đánh|định|bình|thẩm|trị|đấu)\s)(?:giá\s(?:\p{L}+\s){0,3}?|gia\s)(?:bao nhiêu|mấy)(?!\s(?:%|phần trăm))/iu;
const IS_MONEY = /tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|đô/iu;
const IS_AMOUNT = /%|(?:tỷ|tỉ|triệu|nghìn|ngàn|đồng|usd|đô)/iu;
const NO_AMOUNT = /(?<!\p{L})(?:miễn|không thu|không mất|tự chi|chưa xác định)(?!\p{L})/iu;

/** Whether a question for a price or an amount is answered by a text that has figures, none of them an amount. */
export const lacksAmount = ({ text }: Asked, shown: string): boolean =>
  (PRICE_ASKED.test(text) || COST_ASKED.test(text)) &&
  !NO_AMOUNT.test(shown) &&
  !findClauseFigures(shown).some(({ unit }) => (COST_ASKED.test(text) ? IS_MONEY : IS_AMOUNT).test(unit));

const HOW_MANY = /(?<!\p{L})(?:bao nhiêu|mấy)(?!\p{L})/giu;
const BEHIND_HOW_MANY = /(?<!\p{L})(?:bao nhiêu|mấy)\s+(\p{L}+)/iu;

/** What is counted has other names: "5 trường hợp" of "mấy người?". */
const isMeasuredUnit = (unit: string | undefined): boolean =>
  unit === undefined || /^(?:%|phần|km|ha|m\d?|kg|tấn|tạ|tỷ|triệu|nghìn|đồng|usd)/iu.test(unit);

/** What only a part of a sentence is said of: "trong đó khách quốc tế …", "riêng …". */
const PART = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})[^;.]*(?:[.,]\d[^;.]*)*/giu;

/**
 * Whether what is asked for stands only in a part of the text ("trong đó 5 dự án nước ngoài") that has no figure in the
 * unit asked: the figure of the whole isn't the part's.
 */
export const isOfPart = ({ text, own, lexicon, means }: Asked, shown: string, headings: string): boolean => {
  // Of two things that are asked for each has its own place.
  if ((text.match(HOW_MANY) ?? []).length > 1) return false;
  const hasUnit = openUnitTest(isMeasuredUnit(askedUnit(text)) ? text : '');
  const rest = lexicon.held(`${shown.replace(PART, ' ')}. ${headings}`);
  // "Khách quốc tế đem về bao nhiêu doanh thu?": of the part another thing is counted.
  const named = ALONE.exec(text)?.groups?.['what']?.trim() ?? '';
  const [thing] = named === '' ? [] : (countedThing(text, lexicon) ?? []).filter(isNoUnit);
  return [...shown.matchAll(PART)].some(([part]) => {
    const held = lexicon.held(part);
    const isOtherThing = thing !== undefined && rest.has(thing) && !held.has(thing);
    const isNamed =
      own.some((word) => held.has(word) && !rest.has(word)) || (named !== '' && means(named, part));
    return isNamed && (isOtherThing || !hasUnit(findClauseFigures(part).map(({ unit }) => unit)));
  });
};

const ALONE = /(?<!\p{L})(?:riêng|chỉ tính)\s(?<what>(?:\p{L}+\s){1,3})/iu;
const isNoUnit = (thing: string): boolean => !ANYTHING.test(thing) && !isMeasuredUnit(thing);

/** What is scored or ranked: "mấy điểm?" ends with it, "mấy điểm trường?" counts something else. */
const SCORE_ASKED =
  /(?<!\p{L})(?:bao nhiêu|mấy)\s(điểm|bậc|sao)(?=\W*$|[,;]|\s(?:và|rồi|thôi|vậy|thế|nhỉ|hả|ạ)(?!\p{L}))/iu;

/** Whether a score is asked for and a text has no figure of that kind: "xếp thứ 18" of "mấy điểm?". */
export const lacksScore = ({ text }: Asked, shown: string): boolean => {
  const unit = SCORE_ASKED.exec(text)?.[1]?.toLowerCase();
  if (unit === undefined) return false;
  return !findClauseFigures(shown).some((figure) => figure.unit.toLowerCase().split(' ').includes(unit));
};

/** A name in print: words with capitals side by side, or one in capitals alone. */
const NAME = /(?<!\p{L})(?:\p{Lu}[\p{L}\d]*(?:\s\p{Lu}[\p{L}\d]*)+|\p{Lu}{2,}[\p{Lu}\d]*)(?!\p{L})/gu;

/**
 * Whether the figures in the unit that is asked for stand in other pieces of a sentence than the name that is asked about:
 * before it, or behind another name.
 */
export const isOfOtherName = ({ text, lexicon }: Asked, shown: string): boolean => {
  const said = ` ${foldedWords(text)} `;
  const pieces = shown.split(/;\s|\.\s|\n/u);
  const isNamed = pieces.map((piece) =>
    [...piece.matchAll(NAME)].map(([name]) => said.includes(` ${foldedWords(name)} `)),
  );
  const first = isNamed.findIndex((names) => names.includes(true));
  // "Mấy điểm": a word that binds elsewhere may be what a figure counts.
  const thing = askedUnit(text) ?? countedThing(text, lexicon)?.[0] ?? BEHIND_HOW_MANY.exec(text)?.[1];
  if (first < 0 || pieces.length < 2 || thing === undefined) return false;
  const hasUnit = openUnitTest(text);
  const inUnit = pieces.map((piece) => {
    const units = findClauseFigures(piece).map(({ unit }) => unit);
    const isCounted = units.some((unit) => foldedWords(unit).split(' ').includes(foldedWords(thing)));
    return isCounted || (askedUnit(text) !== undefined && hasUnit(units));
  });
  if (!inUnit.includes(true)) return false;
  return !inUnit.some((holds, at) => {
    const names = isNamed[at] ?? [];
    return holds && at >= first && (names.includes(true) || names.length === 0);
  });
};
