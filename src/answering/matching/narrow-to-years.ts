import type { Target } from '../../domain/target.ts';
import type { ChosenTarget } from './chosen-target.ts';

type AskedYears = readonly { readonly year: number }[];

const YEAR = /(?:19|20)\d\d/u;

/** Whether a target is to be reached by another year than those that are asked about. */
export const isDueElsewhere = ({ due, text }: Target, years: AskedYears): boolean =>
  due !== undefined &&
  years.length > 0 &&
  !years.some(({ year }) => year === due.year || text.includes(String(year)));

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
