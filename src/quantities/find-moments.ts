import type { Span } from '../domain/passage.ts';

/** Up to when something is counted: a day, or the end of a month, a quarter or a part of a year. */
export interface Moment extends Span {
  /** Undefined where the text names none beside it. */
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  /** The month's last day is 31, whatever month: only whole months end so. */
  readonly day: number;
}

const UNTIL = '(?:tính đến|đến hết|đến cuối|tới hết|tới cuối|đến|tới|hết|cuối|trước|vào)';
const OF_YEAR = '(?:\\s?[/.-]\\s?|\\s(?:của\\s)?(?:năm\\s)?)?(?<year>20\\d\\d)?(?!\\d)';
const LAST_DAY = 31;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => { month: number; day: number };
}

const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\d/.,-])(?:(?:${UNTIL}\\s)?ngày\\s|${UNTIL}\\s)(?<day>\\d{1,2})(?:[/.-]|\\stháng\\s)(?<month>\\d{1,2})(?:(?:[/.-]|\\snăm\\s)(?<year>20\\d\\d))?(?![\\d/])`,
      'giu',
    ),
    read: ({ day, month }) => wholeMonth(Number(month), Number(day)),
  },
  {
    pattern: /(?<![\p{L}\d/.,-])(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>20\d\d)(?!\d)/giu,
    read: ({ day, month }) => wholeMonth(Number(month), Number(day)),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})${UNTIL}\\stháng\\s(?<month>\\d{1,2})(?!\\d)${OF_YEAR}`, 'giu'),
    read: ({ month }) => ({ month: Number(month), day: LAST_DAY }),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:${UNTIL}\\s)?quý\\s(?<quarter>iv|i{1,3}|[1-4]|một|hai|ba|bốn)(?![\\p{L}\\d])${OF_YEAR}`,
      'giu',
    ),
    read: ({ quarter }) => ({ month: 3 * (QUARTERS[(quarter ?? '').toLowerCase()] ?? 0), day: LAST_DAY }),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:(?<months>[369]|ba|sáu|chín)\\stháng(?:\\sđầu(?:\\snăm)?|(?=\\s(?:năm\\s)?20))|nửa\\s(?:đầu\\s)?năm|giữa\\snăm)(?!\\p{L})${OF_YEAR}`,
      'giu',
    ),
    read: ({ months }) => ({ month: MONTHS[(months ?? '6').toLowerCase()] ?? 0, day: LAST_DAY }),
  },
];
const QUARTERS: Readonly<Record<string, number>> = {
  ...{ '1': 1, '2': 2, '3': 3, '4': 4 },
  ...{ i: 1, ii: 2, iii: 3, iv: 4 },
  ...{ một: 1, hai: 2, ba: 3, bốn: 4 },
};
const MONTHS: Readonly<Record<string, number>> = { '3': 3, '6': 6, '9': 9, ba: 3, sáu: 6, chín: 9 };

/** 30/6 and 31/12 are the ends of their months, and so what "hết tháng 6" says. */
const wholeMonth = (month: number, day: number): { month: number; day: number } => ({
  month,
  day:
    day === new Date(Date.UTC(2000, month, 0)).getUTCDate() || (month === 2 && day === 28) ? LAST_DAY : day,
});

/**
 * The moments up to which a text says, or asks, how much there is: "đến ngày 30/6/2027", "hết tháng 9", "quý II",
 * "6 tháng đầu năm 2027"; in its order.
 *
 * @param text normalised, with its diacritics
 */
export const findMoments = (text: string): readonly Moment[] => {
  const found = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match): Moment => {
      const groups = match.groups ?? {};
      const year = groups['year'] === undefined ? undefined : Number(groups['year']);
      return { start: match.index, end: match.index + match[0].trimEnd().length, year, ...read(groups) };
    }),
  ).filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= LAST_DAY);
  return found
    .filter(
      (one, at) =>
        !found.some((other, before) => before < at && other.start < one.end && one.start < other.end),
    )
    .toSorted((one, other) => one.start - other.start);
};

/** Whether two are the same, as far as both name a year. */
export const isSameMoment = (one: Moment, other: Moment): boolean =>
  one.month === other.month &&
  one.day === other.day &&
  (one.year === undefined || other.year === undefined || one.year === other.year);
