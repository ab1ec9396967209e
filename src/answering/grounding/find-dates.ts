import { findDayRanges } from '../../quantities/find-day-ranges.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import { blank, type Fact } from './fact.ts';

const DAY = String.raw`(?<day>\d{1,2})`;
const MONTH = String.raw`(?<month>\d{1,2})`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const NOT_IN_NUMBER = String.raw`(?<![\p{L}\d/.,-])`;
const NOT_LONGER = String.raw`(?![\d/]|[.,-]\d|-?\p{L})`;

/** Longer forms first: what one has read, the next doesn't see. */
const FORMS: readonly RegExp[] = [
  `(?:ngày\\s+)?${NOT_IN_NUMBER}${DAY}(?<mark>[/.-])${MONTH}\\k<mark>${YEAR}${NOT_LONGER}`,
  `ngày\\s+${DAY}\\s+tháng\\s+${MONTH}(?:(?:\\s+năm\\s+|/)${YEAR})?${NOT_LONGER}`,
  `ngày\\s+${DAY}/${MONTH}${NOT_LONGER}`,
  // "Xong trước 31/7"; "đến 3/4" is rather a share.
  `(?<=(?<!\\p{L})(?:trước|hết|từ|vào|hạn|chậm nhất|và|đến|tới)\\s)(?!\\d\\/(?:[2-9]|10)(?!\\d))${DAY}/(?<month>0?[1-9]|1[0-2])${NOT_LONGER}(?!\\s*%)`,
  `quý\\s+(?<quarter>IV|I{1,3}|[1-4])(?:(?:,?\\s+năm\\s+|/)${YEAR})?(?![\\p{L}\\d]|[.,/]\\d)`,
  `(?:tháng\\s+)?${NOT_IN_NUMBER}${MONTH}/${YEAR}${NOT_LONGER}`,
  `tháng\\s+${MONTH}(?:\\s+năm\\s+${YEAR})?${NOT_LONGER}`,
  `${NOT_IN_NUMBER}${YEAR}\\s*(?:-|–|—|đến|tới)\\s*(?:năm\\s+)?(?<until>(?:19|20)\\d\\d)${NOT_LONGER}`,
  `ngày\\s+${DAY}${NOT_LONGER}`,
  `(?:năm\\s+)?${NOT_IN_NUMBER}${YEAR}(?![\\d/]|[.,]\\d|-\\p{L})`,
].map((form) => new RegExp(form, 'giu'));

/** Characters before a date in which its words must stand. */
export const LONGEST_BEFORE_DATE = 100;

/**
 * Words before a date that say how it is meant; "trong", "vào" and "năm" add nothing to the date itself. Several may
 * stand together: "đến hết", "từ đầu".
 */
const MEANT =
  /((?:(?:cho đến|đến|tới|trước|sau|từ|kể từ|hết|cuối|đầu|giữa|quá|ngoài|khoảng|gần|chậm nhất|sớm nhất|so với|hơn|giai đoạn|nhiệm kỳ|tầm nhìn|khi sang|khi bước sang|khi bước vào)\s+)+)(?:(?:là|trong|vào|năm|các năm|tháng|ngày)\s+)*$/iu;

const QUARTERS: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' };

const plainNumber = (digits: string | undefined): string =>
  digits === undefined ? '' : String(Number(digits));

const dateValue = (groups: Readonly<Record<string, string | undefined>>): string => {
  const { day, month, year, until, quarter } = groups;
  if (until !== undefined) return `${year}-${until}`;
  const inYear =
    quarter === undefined ? plainNumber(month) : `q${QUARTERS[quarter.toLowerCase()] ?? quarter}`;
  return [plainNumber(day), inYear, year ?? ''].join('/');
};

/** Texts whose dates are kept: a question's are held against each clause's. */
const REMEMBERED = 256;

/** Days, months, quarters, years and spans of years, each with how it is meant: by then, until then, in that. */
export const findDates = rememberRecent((text: string): readonly Fact[] => {
  const found: Fact[] = [...daysOfRanges(text)];
  for (const form of FORMS) {
    const rest = blank(text, found);
    for (const match of rest.matchAll(form)) {
      const value = dateValue(match.groups ?? {});
      const before = text.slice(Math.max(0, match.index - LONGEST_BEFORE_DATE), match.index);
      const meant = MEANT.exec(before)?.[1]?.trim().replace(/\s+/g, ' ').toLowerCase() ?? '';
      found.push({
        kind: 'date',
        key: `${meant}|${value}`,
        value,
        unit: '',
        start: match.index,
        end: match.index + match[0].length,
      });
    }
  }
  return found;
}, REMEMBERED);

/** Of "từ ngày 12 đến ngày 14/6/2025" both days in full, as from when and until when; of a list each. */
const daysOfRanges = (text: string): readonly Fact[] =>
  findDayRanges(text).flatMap(({ days, isSpan }) =>
    days.map(({ day, month, year, start, end }, place): Fact => {
      const value = [day, month, year].join('/');
      const meant = isSpan ? (place === 0 ? 'từ' : 'đến') : '';
      return { kind: 'date', key: `${meant}|${value}`, value, unit: '', start, end };
    }),
  );

/** "Ngày 10/10 hằng năm …, năm 2026 tại A": whether of two dates' values one is a day without its year and the other a year. */
export const mayFallIn = (one: string, other: string): boolean =>
  (one.endsWith('/') && other.startsWith('//')) || (one.startsWith('//') && other.endsWith('/'));
