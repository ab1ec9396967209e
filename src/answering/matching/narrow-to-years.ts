import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { foldedWords } from '../../text/fold.ts';
import type { ChosenTarget } from './chosen-target.ts';
import { unitsAgree } from './compare-figures.ts';
import { openingYears, yearsOfMeasures } from './measure-years.ts';

type AskedYears = readonly { readonly year: number }[];

const YEAR = /(?:19|20)\d\d/u;

/** Whether a target is to be reached by another year than those that are asked about. */
export const isDueElsewhere = ({ due, text }: Target, years: AskedYears): boolean => {
  if (years.length === 0) return false;
  const own = openingYears(text) ?? (due === undefined ? undefined : [due.year]);
  return own !== undefined && !years.some(({ year }) => own.includes(year) || text.includes(String(year)));
};

/** Whether a measure is set for other years than are asked about. */
export const isSetElsewhere = (target: Target, measure: Measure, years: AskedYears): boolean => {
  if (years.length === 0) return false;
  const own = yearsOfMeasures(target).get(measure.ref);
  return own !== undefined && !years.some(({ year }) => own.includes(year));
};

/**
 * Measures but those that are set for other years than are asked about, where their clause opens with those or the
 * target has a figure for the year that is asked.
 */
export const withoutOtherYears = <T extends { readonly target: Target; readonly measure: Measure }>(
  matches: readonly T[],
  years: AskedYears,
): readonly T[] =>
  years.length === 0
    ? matches
    : matches.filter(({ target, measure }) => {
        if (!isSetElsewhere(target, measure, years)) return true;
        const opens = openingYears(textAt(target.text, measure.clauseSpan)) !== undefined;
        const of = yearsOfMeasures(target);
        const hasOther = target.measures.some(
          ({ ref }) => of.get(ref)?.some((one) => years.some(({ year }) => year === one)) === true,
        );
        return !opens && !hasOther;
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

/**
 * Of a target whose figure for another year was talked about the one that is set for the year asked: "thế năm 2030?"
 * after "đến năm 2025 đạt 78 triệu đồng, đến năm 2030 đạt 130 triệu đồng", or after the target of the same name among
 * those that are due in 2025.
 */
export const turnToYears = (
  chosen: readonly ChosenTarget[],
  years: AskedYears,
  targets: readonly Target[],
): readonly ChosenTarget[] =>
  years.length === 0
    ? chosen
    : chosen.map((one) => {
        const { target, measures } = one;
        const isElsewhere = (measure: Measure): boolean =>
          isSetElsewhere(target, measure, years) || isDueElsewhere(target, years);
        if (measures.length === 0 || !measures.every(isElsewhere)) return one;
        const ofYear = target.measures.filter(
          (measure) =>
            isSetIn(target, measure, years) && measures.some(({ unit }) => unitsAgree(unit, measure.unit)),
        );
        if (ofYear.length > 0) return { target, measures: ofYear };
        const [alike, ...others] = targets.flatMap((other) => sameOfYear(other, one, years));
        return alike === undefined || others.length > 0 ? one : alike;
      });

const isSetIn = (target: Target, measure: Measure, years: AskedYears): boolean =>
  (yearsOfMeasures(target).get(measure.ref) ?? (target.due === undefined ? [] : [target.due.year])).some(
    (own) => years.some(({ year }) => year === own),
  );

/** The measures of another target that are called as those talked about, and set for a year that is asked. */
const sameOfYear = (
  other: Target,
  { target, measures }: ChosenTarget,
  years: AskedYears,
): readonly ChosenTarget[] => {
  if (other === target) return [];
  const same = other.measures.filter(
    (measure) =>
      isSetIn(other, measure, years) &&
      measures.some(
        ({ name, unit }) => unitsAgree(unit, measure.unit) && foldedWords(name) === foldedWords(measure.name),
      ),
  );
  return same.length < measures.length ? [] : [{ target: other, measures: same }];
};
