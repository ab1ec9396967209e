import type { Measure } from '../../domain/measure.ts';
import { coversYear, type Resolution } from '../../domain/resolution.ts';
import { findMoments, isSameMoment } from '../../quantities/find-moments.ts';
import { spokenNumberAt } from '../../quantities/number-words.ts';
import { fold } from '../../text/fold.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { unitsAgree } from './compare-figures.ts';

/** What a kind of quantity is called, the words that ask for it, and those with which a clause states it. */
const KINDS: readonly (readonly [name: string, asked: RegExp, stated: RegExp])[] = [
  [
    'tỷ trọng',
    /tỷ trọng|chiếm bao nhiêu|chiếm mấy/iu,
    // "22 - 24% GRDP", "61% dân số": of what it is a share stands behind the sign.
    /tỷ trọng|đóng góp|tỷ lệ|chiếm|\/(?=\p{Lu})|%\s(?:GRDP|GDP|tổng|toàn|số|dân số)(?!\p{L})/iu,
  ],
  [
    'mức tăng',
    /(?:tăng|tăng trưởng|tốc độ tăng)[^?]{0,40}(?:bao nhiêu|mấy)\s*(?:%|phần trăm)|tăng (?:bao nhiêu|mấy)|tốc độ tăng/iu,
    /tăng/iu,
  ],
  ['mức giảm', /(?:giảm)\s+(?:bao nhiêu|mấy)/iu, /giảm/iu],
  [
    'mức giá',
    /(?<!\p{L}|(?:đánh|định|bình|thẩm|trị|đấu)\s)(?:giá\s(?:\p{L}+\s){0,3}?|gia\s)(?:bao nhiêu|mấy)(?!\s(?:%|phần trăm))/iu,
    /đồng|USD|giá/iu,
  ],
  ['số tiền', /số tiền|kinh phí|bao nhiêu tiền/iu, /đồng|USD/iu],
  ['số theo giá so sánh', /giá so sánh/iu, /giá so sánh/iu],
  ['số theo giá hiện hành', /hiện hành/iu, /hiện hành/iu],
];

const HARD_UNITS =
  /^(?:%|phần trăm|(?:nghìn |triệu |tỷ |nghìn tỷ )?(?:đồng|usd|tấn|lượt khách)|tỷ|nghìn tỷ|dự án|doanh nghiệp|căn hộ|căn)$/iu;

/** What a measure doesn't state of the kind of quantity that is asked for, in words; undefined where it states it. */
export const missingQuantity = (text: string, clause: string, measure: Measure): string | undefined => {
  if (statesQuantity(text, clause, measure)) return undefined;
  const kind = KINDS.find(([, asked, stated]) => asked.test(text) && !stated.test(clause));
  return kind?.[0] ?? (LEFT.test(text) ? 'số còn lại' : 'số theo đơn vị đó');
};

/** Whether a share is asked for and a text states none: a growth is no share. */
export const lacksShare = (question: string, text: string): boolean =>
  KINDS.some(([name, asked, stated]) => name === 'tỷ trọng' && asked.test(question) && !stated.test(text)) &&
  !PERCENT.test(text.replace(GROWTH, ' ').replace(BRACKETS, ' '));
const PERCENT = /\d\s?%/u;
/** "Tăng từ 9,5% đến 10%" */
const GROWTH =
  /(?<!\p{L})(?:tăng|giảm)(?:\s(?:thêm|ít nhất|tối thiểu|trên|khoảng|hơn|từ)){0,2}\s\d[\d.,]*\s?%?(?:\s?(?:đến|-|–)\s?\d[\d.,]*\s?%)?/giu;
const BRACKETS = /\([^()]{0,80}\)/gu;

const LEFT = /(?:còn|còn lại)\s+(?:bao nhiêu|mấy)/iu;

/**
 * Whether a measure states the kind of quantity that is asked for: the growth of exports isn't their value, a share of
 * the GRDP isn't a growth rate, and a number of projects isn't an amount of capital.
 */
const statesQuantity = (text: string, clause: string, measure: Measure): boolean => {
  const wrongKind = KINDS.some(([, asked, stated]) => asked.test(text) && !stated.test(clause));
  if (wrongKind) return false;
  // What is left is not what it falls by.
  if (LEFT.test(text) && /^mức giảm/iu.test(clause)) return false;
  const unit = askedUnit(text);
  if (unit === undefined || !HARD_UNITS.test(unit)) return true;
  return unitsAgree(unit, measure.unit);
};

const PERIOD =
  /(?<!\p{L})(?:qu[ýy]\s+(?:[ivx]{1,3}|\d|một|hai|ba|bốn|nào)(?!\p{L})|tháng\s+\d{1,2}(?!\d)|\d+\s+tháng(?!\s+trở)|tháng\s+này|quý\s+này|tuần\s+này|(?:sáu|ba|chín)\s+tháng|nửa\s+(?:đầu\s+)?năm|(?:mỗi|hàng|hằng|từng)\s+(?:tháng|quý|tuần|ngày))/iu;

/**
 * Whether a target's clause speaks of the year, the place and the period that the question names; the reason for a
 * refusal when it doesn't. A year counts as the clause's own only where it plays the same part: "so với năm 2023" is in
 * (1), the growth of 2023 is not.
 */
export const checkScope = (
  clause: string,
  resolution: Resolution,
  understanding: Understanding,
): RefusalReason | undefined => {
  const { document } = resolution;
  const outside = understanding.years.filter(({ year }) => !coversYear(document, year));
  if (outside.some((mention) => !playsSamePart(mention, understanding.text, clause))) return 'other-year';
  if (foreignPlaces(understanding, clause).length > 0) return 'other-place';
  return lacksPeriod(understanding.text, clause) ? 'other-period' : undefined;
};

/** Whether a question names a quarter or a month by its number, and a text doesn't; "mỗi tháng" has other words. */
export const lacksPartOfYear = (question: string, text: string): boolean =>
  PART_OF_YEAR.test(question) && lacksPeriod(question, text);
const PART_OF_YEAR = /(?<!\p{L})(?:quý\s(?:[ivx]{1,3}|\d|một|hai|ba|bốn)|tháng\s\d{1,2})(?![\p{L}\d])/iu;

/** Whether a question names a part of a year of which a text doesn't speak. */
const lacksPeriod = (question: string, text: string): boolean => {
  const period = PERIOD.exec(inDigits(question))?.[0];
  if (period !== undefined && sharesMoment(question, text)) return false;
  return period !== undefined && !new RegExp(`${period}(?![\\p{L}\\d])`, 'u').test(inDigits(text));
};

/** "6 tháng đầu năm" is what a clause sets up to 30/6. */
const sharesMoment = (question: string, text: string): boolean => {
  const asked = findMoments(question);
  return findMoments(text).some((moment) => asked.some((one) => isSameMoment(one, moment)));
};

/** "Ba tháng" is the clause's "3 tháng", "quý I" its "quý 1". Lower-case out. */
const inDigits = (text: string): string =>
  text
    .toLowerCase()
    .replace(
      /(?<=(?<!\p{L})quý\s)(?:iv|i{1,3}|một|hai|ba|bốn)(?!\p{L})/gu,
      (number) => QUARTERS[number] ?? number,
    )
    .replace(/(?<=(?<!\p{L})tháng\s)0(?=[1-9](?!\d))/gu, '')
    .replace(WORDS_BEFORE_MONTHS, (said) => {
      // "Từ ba", "mười hai": the longest of them that is a number.
      const starts = [0, said.indexOf(' ') + 1];
      const spoken = starts
        .map((start) => spokenNumberAt(said, start))
        .find((one) => one?.end === said.length);
      return spoken === undefined ? said : said.slice(0, spoken.start) + spoken.decimal;
    });
const QUARTERS: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  một: '1',
  hai: '2',
  ba: '3',
  bốn: '4',
};
const WORDS_BEFORE_MONTHS = /(?<!\p{L})\p{L}+(?:\s\p{L}+)?(?=\stháng(?!\p{L}))/gu;

/** Places of the question that a text doesn't name. */
const foreignPlaces = (
  { places }: Pick<Understanding, 'places'>,
  text: string,
): readonly Understanding['places'][number][] =>
  places.filter(({ item }) => !fold(text).includes(fold(item.name)));

const playsSamePart = (
  mention: { readonly year: number; readonly start: number },
  question: string,
  clause: string,
): boolean => {
  const asked = wordBefore(question, mention.start);
  return [...clause.matchAll(new RegExp(`(?<!\\d)${mention.year}(?!\\d)`, 'g'))].some(
    ({ index }) =>
      asked !== '' &&
      wordBefore(clause, index) === asked &&
      isHeldAgainst(clause, index) === isHeldAgainst(question, mention.start),
  );
};

/** "So với cuối năm 2026" isn't what is so at the end of 2026. */
const isHeldAgainst = (text: string, at: number): boolean =>
  HELD_AGAINST.test(text.slice(Math.max(0, at - LONGEST_BEFORE_YEAR), at));
const HELD_AGAINST = /(?<!\p{L})(?:so với|so)\s(?:(?:cùng kỳ|cuối|đầu|hết|mức|năm)\s){0,3}$/iu;

/** Characters before a year in which its word must stand. */
export const LONGEST_BEFORE_YEAR = 80;

/** The word before a year, folded; "năm" and an earlier year of the same range are passed over. */
const wordBefore = (text: string, at: number): string => {
  const before = fold(text.slice(Math.max(0, at - LONGEST_BEFORE_YEAR), at)).replace(
    /(?:[\s\-–]|nam|(?:19|20)\d\d)+$/u,
    '',
  );
  return /[a-z]+$/.exec(before)?.[0] ?? '';
};
