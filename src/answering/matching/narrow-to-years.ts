import type { ChosenTarget } from './chosen-target.ts';

/**
 * Of a table with a column a year the figures of the years that are asked about; all years where none is, or none of
 * those has a column.
 */
export const narrowToYears = (
  chosen: readonly ChosenTarget[],
  years: readonly { readonly year: number }[],
): readonly ChosenTarget[] =>
  chosen.map((one) => {
    const { target } = one;
    if (!one.measures.some(({ cells }) => cells?.column !== undefined)) return one;
    const asked = target.measures.filter(({ name }) => years.some(({ year }) => name.includes(String(year))));
    return { target, measures: asked.length > 0 ? asked : target.measures };
  });
