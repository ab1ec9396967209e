import type { Target } from '../../domain/target.ts';
import type { ChosenTarget } from './chosen-target.ts';

type AskedYears = readonly { readonly year: number }[];

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
    if (!one.measures.some(({ cells }) => cells?.column !== undefined)) return one;
    const asked = target.measures.filter(({ name }) => years.some(({ year }) => name.includes(String(year))));
    return { target, measures: asked.length > 0 ? asked : target.measures };
  });
