import type { Measure } from '../../domain/measure.ts';
import type { Span } from '../../domain/passage.ts';
import { findClauseFigures, unitOf } from './find-clause-figures.ts';

/** A bracket that tells what was in a year before: "(ước thực hiện năm 2026 tăng 8,74%)". */
export interface PastBracket extends Span {
  readonly year: number;
}

const BRACKET = /\([^()]*\)/gu;
/** What opens such a bracket; "(tăng 3% so với năm 2025)" is of the year that is to come. */
const OPENS =
  /^\((?:(?:ước|thực hiện|tính|kết quả|đến|cuối|đầu|hết|cùng kỳ|của|trong|số|tỷ lệ)\s){0,4}năm\s((?:19|20)\d\d)(?!\d|\s?[-–])/iu;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** The brackets of a target's text that tell nothing but what was before. @param firstYear that the document plans for */
export const findPastBrackets = (text: string, firstYear: number | undefined): readonly PastBracket[] =>
  firstYear === undefined
    ? []
    : [...text.matchAll(BRACKET)].flatMap(({ 0: said, index }) => {
        const year = OPENS.exec(said)?.[1];
        const isPast = (said.match(YEAR) ?? []).every((one) => Number(one) < firstYear);
        return year === undefined || !isPast
          ? []
          : [{ start: index, end: index + said.length, year: Number(year) }];
      });

/** The text with such brackets blanked, every other character where it was: they neither set nor name anything. */
export const withoutPastBrackets = (text: string, brackets: readonly PastBracket[]): string =>
  brackets.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );

/**
 * What a target was in years before, by the brackets behind its figures: one for the figure before it, several for as
 * many before, in order ("tương ứng là …"); none where their units differ.
 */
export const readLookBack = (
  text: string,
  measures: readonly Measure[],
  brackets: readonly PastBracket[],
): readonly Measure[] =>
  brackets.flatMap((bracket) => {
    const figures = findClauseFigures(text).filter(
      ({ start, end }) => bracket.start < start && end < bracket.end,
    );
    const before = measures.filter(({ figureSpan }) => figureSpan.end <= bracket.start);
    const last = before.slice(-figures.length);
    const isPaired =
      figures.length > 0 &&
      last.length === figures.length &&
      figures.every((figure, index) => isOneUnit(unitOf(text, figure), last[index]?.unit ?? ''));
    if (!isPaired) return [];
    return figures.flatMap((figure, index): Measure[] => {
      const measure = last[index];
      if (measure === undefined) return [];
      return [
        {
          ...measure,
          name: `${measure.name} (năm ${String(bracket.year)})`,
          comparator: figure.comparator,
          bound: figure.bound,
          low: figure.low,
          high: figure.high,
          unit: unitOf(text, figure),
          figureSpan: { start: figure.start, end: figure.end },
          clauseSpan: { start: measure.clauseSpan.start, end: bracket.end },
          partOf: undefined,
        },
      ];
    });
  });

/** "Triệu lượt khách" is "triệu lượt". */
const isOneUnit = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
