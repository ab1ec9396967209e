import type { Bound } from '../domain/measure.ts';
import type { Span } from '../domain/passage.ts';
import { findFigures } from '../quantities/find-figures.ts';
import { parseNumber } from '../quantities/read-number.ts';
import { DURATIONS, UNIT_PATTERN } from '../quantities/units.ts';

/** A figure of a message, or so many out of all (`total`). Offsets are of the text that was given. */
export interface FoundAmount extends Span {
  readonly decimal: string;
  readonly total: string | undefined;
  /** Lower-case, empty when none was typed. */
  readonly unit: string;
  readonly boundWord: string;
  readonly bound: Bound;
  /** Where the number itself begins, after its bound word. */
  readonly numberAt: number;
}

export interface FoundAmounts {
  readonly amounts: readonly FoundAmount[];
  /** Numbers that can be read in two ways or in none. */
  readonly odd: readonly (Span & { readonly reason: 'number-form' | 'date-or-count' })[];
}

const COUNT = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?<done>\\d+(?:[.,]\\d+)*)\\s*/\\s*(?<total>\\d+(?:[.,]\\d+)*)(?![\\d/]|[.,]\\d|-\\p{L})(?:\\s*(?<unit>${UNIT_PATTERN}))?`,
  'giu',
);
/** Before these a number says which one, not how many: `công văn 456`, `vành đai 2`. */
const ORDINAL_BEFORE =
  /(?<!\p{L})(?:số hiệu|công văn|văn bản|quyết định|thông báo|nghị quyết|nghị định|thông tư|kế hoạch số|điều|khoản|quốc lộ|tỉnh lộ|vành đai|đường|cầu|km|lô|gói thầu|gói|giai đoạn|đợt|lần|lần thứ|tầng|nhà máy|tổ|thôn|khu|phòng|quận|hạng|top|thứ|số điện thoại|sđt|điện thoại)\s+(?:số\s+)?$/u;
/** What reports count besides what resolutions do. */
const MORE_UNITS =
  /^\s*(đồng chí|tổ chức(?! đảng)|lượt lao động|lượt tổ chức|khách|\$|đ(?!\p{L}))(?![\p{L}\p{N}])/u;
const BOUND_BEFORE = /(?<![\p{L}])(khoảng|gần|hơn|trên|xấp xỉ|ước)\s*$/u;

/** "28 tỷ 9", "36 tỷ 500 triệu": one figure in two parts, of which the second can be read in several ways. */
const IN_TWO_PARTS = new RegExp(
  `(?<![\\p{L}\\d/.,-])\\d+(?:[.,]\\d+)*\\s*(?:nghìn|triệu|tỷ|tỉ)\\s+\\d{1,3}(?![\\d/%]|[.,]\\d|\\s*%)(?:\\s*${UNIT_PATTERN})?`,
  'giu',
);

const spanOdd = (start: number, end: number): FoundAmounts['odd'][number] => ({
  start,
  end,
  reason: 'number-form',
});

/** The figures of a prepared, lower-case text, dates blotted out before, in order. */
export const findAmounts = (text: string): FoundAmounts => {
  const counts = [...text.matchAll(COUNT)];
  const odd: FoundAmounts['odd'][number][] = [];
  const amounts: FoundAmount[] = [];
  for (const match of counts) {
    const { done = '', total = '', unit = '' } = match.groups ?? {};
    const span = { start: match.index, end: match.index + match[0].trimEnd().length };
    const [decimal, all] = [parseNumber(done), parseNumber(total)];
    if (decimal === undefined || all === undefined) odd.push({ ...span, reason: 'number-form' });
    else if (unit === '' && mayBeDate(done, total)) odd.push({ ...span, reason: 'date-or-count' });
    else {
      const word = BOUND_BEFORE.exec(text.slice(0, span.start))?.[1] ?? '';
      amounts.push({
        ...span,
        decimal,
        total: all,
        unit: unit.toLowerCase(),
        boundWord: word,
        bound: word === '' ? '=' : '≈',
        numberAt: span.start,
      });
    }
  }
  const counted = blot(text, counts);
  const inTwo = [...counted.matchAll(IN_TWO_PARTS)];
  odd.push(...inTwo.map(({ index, 0: { length } }) => spanOdd(index, index + length)));
  const rest = blot(counted, inTwo);
  for (const figure of findFigures(rest)) {
    const number = rest.indexOf(figure.low.text, figure.start);
    const unit = figure.unit.toLowerCase();
    if (DURATIONS.includes(unit) || (unit === '' && ORDINAL_BEFORE.test(rest.slice(0, number)))) continue;
    if (
      figure.low.text !== figure.high.text ||
      isGroupedBySpaces(rest, number) ||
      /^0\d/.test(figure.low.text)
    ) {
      odd.push({ start: figure.start, end: figure.end, reason: 'number-form' });
      continue;
    }
    const more = unit === '' ? MORE_UNITS.exec(rest.slice(figure.end)) : null;
    amounts.push({
      start: figure.start,
      end: figure.end + (more?.[0].length ?? 0),
      decimal: figure.low.decimal,
      total: undefined,
      unit: more?.[1] ?? unit.replace(/\s+/g, ' '),
      boundWord: figure.comparator.toLowerCase(),
      bound: figure.bound,
      numberAt: number,
    });
  }
  odd.push(...unreadNumbers(rest, [...amounts, ...odd]));
  return { amounts: amounts.toSorted((a, b) => a.start - b.start), odd };
};

const mayBeDate = (day: string, month: string): boolean =>
  /^\d{1,2}$/.test(day) && /^\d{1,2}$/.test(month) && Number(day) <= 31 && Number(month) <= 12;

/** "57 900": two numbers by the rules, one to the person. */
const isGroupedBySpaces = (text: string, numberAt: number): boolean =>
  /\d\s$/.test(text.slice(0, numberAt)) || /^\d{1,3} \d{3}(?!\d)/.test(text.slice(numberAt));

const blot = (text: string, matches: readonly RegExpMatchArray[]): string =>
  matches.reduce((done, match) => {
    const start = match.index ?? 0;
    return done.slice(0, start) + '·'.repeat(match[0].length) + done.slice(start + match[0].length);
  }, text);

/** Numbers in no form that is known: `1.5.2`, `95tr5`. Hours, codes and years are no amounts. */
const unreadNumbers = (text: string, known: readonly Span[]): FoundAmounts['odd'] =>
  [
    ...text.matchAll(
      /(?<![\p{L}\d/.,-])\d[\d.,]*(?:(?:tr|triệu|tỷ|ty|tỉ|k|n)\d+|[mb](?=\s+(?:lượt|khách|người|tấn|usd|đô)))?(?![\p{L}\d/-])/gu,
    ),
  ].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].replace(/[.,]+$/, '').length };
    if (known.some(({ start, end }) => start < span.end && span.start < end)) return [];
    const isPlain = parseNumber(text.slice(span.start, span.end)) !== undefined;
    return isPlain ? [] : [{ ...span, reason: 'number-form' as const }];
  });
