import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import type { ChosenTarget } from './chosen-target.ts';

const OPENING =
  /^\s{0,3}(?:(?:[a-zđ]|\d{1,2})[).]|[-–+])?\s{0,3}(?:(?:riêng|trong|đến|hết|từ)\s){0,2}(?:năm|giai đoạn)\s((?:19|20)\d\d)(?:\s{0,2}[-–]\s{0,2}((?:19|20)\d\d))?(?!\d)/iu;

/** The years of which a clause speaks where it opens with them: "a) Năm 2026 hoàn thành …"; undefined of others. */
export const openingYears = (clause: string): readonly number[] | undefined => {
  const [, first, last = first] = OPENING.exec(clause) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [Number(first), Number(last)];
  return to < from ? [from] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
};

type AskedYears = readonly { readonly year: number }[];

const YEAR = /(?:19|20)\d\d/u;

/** Whether a target is to be reached by another year than those that are asked about. */
export const isDueElsewhere = ({ due, text }: Target, years: AskedYears): boolean => {
  if (years.length === 0) return false;
  const own = openingYears(text) ?? (due === undefined ? undefined : [due.year]);
  return own !== undefined && !years.some(({ year }) => own.includes(year) || text.includes(String(year)));
};

/** Measures but those whose own clause opens with other years than are asked about. */
export const withoutOtherYears = <T extends { readonly target: Target; readonly measure: Measure }>(
  matches: readonly T[],
  years: AskedYears,
): readonly T[] =>
  years.length === 0
    ? matches
    : matches.filter(({ target, measure }) => {
        const own = openingYears(textAt(target.text, measure.clauseSpan));
        return own === undefined || years.some(({ year }) => own.includes(year));
      });

/**
 * Of a table with a column a year the figures of the years that are asked about; all years where none is, or none of
 * those has a column.
 */
export const narrowToYears = (chosen: readonly ChosenTarget[], years: AskedYears): readonly ChosenTarget[] =>
  chosen.map((one) => {
    const { target } = one;
    const ofYears = target.measures.filter(
      ({ name, cells }) => cells !== undefined && cells.columns.length > 0 && YEAR.test(name),
    );
    if (!one.measures.some((measure) => ofYears.includes(measure))) return one;
    const asked = ofYears.filter(({ name }) => years.some(({ year }) => name.includes(String(year))));
    if (asked.length > 0) return { target, measures: asked };
    return { target, measures: years.length === 0 ? target.measures : ofYears };
  });
