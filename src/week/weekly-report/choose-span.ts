import { asDay, type Day } from '../../domain/people.ts';
import { addDays } from '../../domain/reporting-week.ts';
import { quarterOf } from '../../quantities/find-dates.ts';
import { fold } from '../../text/fold.ts';
import type { EarlierSpan, ReportSpan } from './report-span.ts';

/**
 * Spans of months that there are reports of. A month and a quarter are held against the one before; what is summed up
 * since the year began (6 months, 9 months, the year) against the sum a quarter earlier.
 */
export const SPAN_KINDS = ['month', 'quarter', 'half', 'nine', 'year'] as const;
export type SpanKind = (typeof SPAN_KINDS)[number];

/** A span of a year: the month or quarter by its number, the others by 1. */
export interface SpanName {
  readonly kind: SpanKind;
  readonly year: number;
  readonly number: number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const firstOf = (year: number, month: number): Day =>
  asDay(`${month > 12 ? year + 1 : year}-${twoDigits(month > 12 ? month - 12 : month)}-01`);

const lastOf = (year: number, month: number): Day => addDays(firstOf(year, month + 1), -1);

/** From its first month to its last, both of the year. */
const monthsOf = ({ kind, number }: SpanName): readonly [number, number] => {
  switch (kind) {
    case 'month':
      return [number, number];
    case 'quarter':
      return [number * 3 - 2, number * 3];
    case 'half':
      return [1, 6];
    case 'nine':
      return [1, 9];
    case 'year':
      return [1, 12];
  }
};

const titleOf = ({ kind, number }: SpanName): string => {
  switch (kind) {
    case 'month':
      return `tháng ${number}`;
    case 'quarter':
      return `quý ${number}`;
    case 'half':
      return '6 tháng đầu năm';
    case 'nine':
      return '9 tháng đầu năm';
    case 'year':
      return 'cả năm';
  }
};

const earlierOf = (name: SpanName): EarlierSpan => {
  const { kind, year, number } = name;
  const [first, last] = monthsOf(name);
  switch (kind) {
    case 'month':
    case 'quarter': {
      const isFirst = number === 1;
      const lastNumber = kind === 'month' ? 12 : 4;
      const before = { ...name, number: isFirst ? lastNumber : number - 1, year: isFirst ? year - 1 : year };
      const title = isFirst ? `${titleOf(before)} năm ${before.year}` : titleOf(before);
      return { title, to: addDays(firstOf(year, first), -1) };
    }
    case 'half':
    case 'nine':
    case 'year':
      return { title: `${last - 3} tháng đầu năm`, to: lastOf(year, last - 3) };
  }
};

/** What a report of such a span is of. */
export const spanOf = (name: SpanName): ReportSpan => {
  const [first, last] = monthsOf(name);
  const title = titleOf(name);
  return {
    key: `${name.year}-${fold(title).replace(/\s+/g, '-')}`,
    title:
      name.kind === 'year'
        ? `năm ${name.year}`
        : `${title} ${name.kind === 'month' || name.kind === 'quarter' ? `năm ${name.year}` : name.year}`,
    from: firstOf(name.year, first),
    to: lastOf(name.year, last),
    before: earlierOf(name),
    week: undefined,
  };
};

const HIGHEST: Readonly<Record<SpanKind, number>> = { month: 12, quarter: 4, half: 1, nine: 1, year: 1 };

const isInYear = ({ kind, number }: SpanName): boolean => 1 <= number && number <= HIGHEST[kind];

/** The month or quarter that a day lies in, or the one before it. */
const relative = (kind: 'month' | 'quarter', which: string, today: Day): SpanName => {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const now = kind === 'month' ? month : Math.ceil(month / 3);
  const number = which === 'truoc' ? now - 1 : now;
  return number === 0 ? { kind, year: year - 1, number: HIGHEST[kind] } : { kind, year, number };
};

/**
 * The span that somebody names: `tháng 10`, `tháng 10/2024`, `quý 3`, `quý III năm 2024`, `6 tháng`, `9 tháng đầu năm`,
 * `năm`, `năm 2024`, `tháng này`, `quý trước`; with or without diacritics.
 * @param year the one that is meant where none is named
 * @returns undefined where no such span is named
 */
export const readSpanName = (text: string, today: Day, year: number): SpanName | undefined => {
  const asked = fold(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim();
  const [, unit, which] = /^(thang|quy) (nay|truoc)$/.exec(asked) ?? [];
  if (unit !== undefined && which !== undefined) {
    return relative(unit === 'thang' ? 'month' : 'quarter', which, today);
  }
  const [, base = '', ofYear] = /^(.*?)(?:(?:\/| nam |-| )(\d{4}))?$/.exec(asked) ?? [];
  const of = ofYear === undefined ? year : Number(ofYear);
  const name = readBase(base.replace(/ nam$/, base.startsWith('ca') ? ' nam' : ''), of);
  return name !== undefined && isInYear(name) ? name : undefined;
};

const readBase = (base: string, year: number): SpanName | undefined => {
  const [, month] = /^(?:thang|t) ?(\d{1,2})$/.exec(base) ?? [];
  if (month !== undefined) return { kind: 'month', year, number: Number(month) };
  const [, quarter] = /^(?:quy|q) ?(\d|iv|i{1,3})$/.exec(base) ?? [];
  if (quarter !== undefined) return { kind: 'quarter', year, number: quarterOf(quarter) };
  if (/^6 thang(?: dau)?$/.test(base)) return { kind: 'half', year, number: 1 };
  if (/^9 thang(?: dau)?$/.test(base)) return { kind: 'nine', year, number: 1 };
  return ['nam', 'ca', 'ca nam', 'nam nay'].includes(base) ? { kind: 'year', year, number: 1 } : undefined;
};

/** A span as a button holds it: `2024110` is October 2024. */
export const spanCode = ({ kind, year, number }: SpanName): number =>
  year * 1_000 + SPAN_KINDS.indexOf(kind) * 100 + number;

/** The span of such a number; undefined if there is none. */
export const readSpanCode = (code: number): SpanName | undefined => {
  const kind = SPAN_KINDS[Math.floor((code % 1_000) / 100)];
  const name = kind && { kind, year: Math.floor(code / 1_000), number: code % 100 };
  return name !== undefined && isInYear(name) ? name : undefined;
};
