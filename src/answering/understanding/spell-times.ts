import { COUNTED, DURATIONS } from '../../quantities/units.ts';
import { fold, isBare } from '../../text/fold.ts';

/** Not behind "nội", "nghiêm": "nội quy 3" is a paper. */
const QUARTER =
  /(?<!(?:nội|noi|chính|chinh|pháp|phap)\s)(?<!\p{L})quy(?=\s{0,2}(?:[1-4]|i{1,3}|iv)(?![\p{L}\d]))/giu;
/** "Trong q2", "q3/27"; alone it may be a district. */
const SHORT_QUARTER =
  /(?<=(?<!\p{L})(?:trong|hết|het|cuối|cuoi|đầu|dau|đến|den|từ|tu|sang)\s)q\.?(?=[1-4](?![\p{L}\d]))|(?<![\p{L}\d])q\.?(?=[1-4]\/\d\d)/giu;

/** "Quy 3" typed without its mark, before the repair of spelling, which knows "quy" as a word. */
export const spellQuarters = (text: string): string =>
  text.replace(QUARTER, 'quý').replace(SHORT_QUARTER, 'quý ');

/** "10/1/27", "quý 3/27", "tháng 7/27". */
const DAY_OF_SHORT_YEAR =
  /(?<![\p{L}\d/.,-])(?<day>(?:0?[1-9]|[12]\d|3[01])(?<mark>[/-])(?:0?[1-9]|1[0-2])\k<mark>)(?<year>\d\d)(?![\p{L}\d]|[/.,-]\d|\s{0,2}%)/gu;
const MONTH_OF_SHORT_YEAR =
  /(?<=(?<!\p{L})(?:quý|quy|tháng|thang)\s{0,2}(?:\d{1,2}|i{1,3}|iv)\/)(?<year>\d\d)(?![\p{L}\d]|[/.,-]\d|\s{0,2}%)/giu;

/** "Tăng 8% so năm 2025". */
const SINCE =
  /(?<=(?:%|\d|tăng|tang|giảm|giam|hơn|hon)\s)so\s(?=(?:năm|nam|cùng kỳ|cung ky|(?:19|20)\d\d)(?![\p{L}\d]))/giu;

/** Against when something is held, in full. */
export const spellSince = (text: string): string => text.replace(SINCE, isBare(text) ? 'so voi ' : 'so với ');

/** Days, months and quarters whose year has two digits with all of it. */
export const spellDays = (text: string): string =>
  text
    .replace(
      DAY_OF_SHORT_YEAR,
      (_, day: string, _mark: string, year: string) => `${day}${CENTURY + Number(year)}`,
    )
    .replace(MONTH_OF_SHORT_YEAR, (year) => String(CENTURY + Number(year)));

/** "6th đầu năm". */
const MONTHS = /(?<=(?<![\p{L}\d.,/-])\d{1,2})\s?th(?=\s(?:đầu|dau|cuối|cuoi|năm|nam)(?!\p{L}))/giu;

/** Months in full, in the state of the text around. */
export const spellMonths = (text: string): string =>
  text.replace(MONTHS, isBare(text) ? ' thang' : ' tháng').replace(SHORT_MONTH, 'tháng ');
/** "T11/26", "hết t11", "cuối th9"; alone it may be a road or a block. */
const SHORT_MONTH =
  /(?<=(?<!\p{L})(?:trong|hết|het|cuối|cuoi|đầu|dau|đến|den|tới|toi|từ|tu|trước|truoc|sang)\s)th?\.?(?=(?:0?[1-9]|1[0-2])(?![\p{L}\d]))|(?<![\p{L}\d])th?\.?(?=(?:0?[1-9]|1[0-2])\/(?:20)?\d\d(?!\d))/giu;

/** "Năm 23", and "vốn 24 là": the year's last two digits. */
const SHORT_YEAR =
  /(?<![\p{L}\d])(?:(?:năm|nam)\s(?<two>[1-4]\d)(?!\d|[.,/%-]\d|\s{0,2}%)|(?<=\p{L}\s)(?<!(?:tiêu|tieu|mục|muc|điều|dieu|khoản|khoan|số|so|thứ|thu|câu|cau|bến|ben)\s)(?<bare>[1-4]\d)(?=\s(?:là|la|đạt|dat|phải|phai|thì|thi)\s[^?]{0,80}\d))/giu;
/** Behind a number of things stands what is counted: "trong năm 25 xã". */
const COUNTS: ReadonlySet<string> = new Set(
  [...COUNTED, ...DURATIONS, 'cuộc', 'lần', 'đợt', 'buổi', 'vụ', 'tỷ', 'triệu', 'nghìn'].map(
    (thing) => fold(thing).split(' ')[0] ?? '',
  ),
);

/** Years of two digits in full, where they lie near the document's own. */
export const spellYears = (text: string, documentYear: number): string =>
  text.replace(SHORT_YEAR, (typed: string, two?: string, bare?: string, at = 0) => {
    const year = CENTURY + Number(two ?? bare);
    const next = /^\s{1,3}(\p{L}+)/u.exec(text.slice(at + typed.length))?.[1] ?? '';
    const isNear = Math.abs(year - documentYear) <= (bare === undefined ? MOST_APART : 0);
    return isNear && !COUNTS.has(fold(next)) ? typed.replace(/\d\d$/u, String(year)) : typed;
  });
const CENTURY = 2_000;
/** Years: a plan is asked about together with the term before it and the next. */
const MOST_APART = 10;
