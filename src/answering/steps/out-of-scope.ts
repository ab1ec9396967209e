import { coversYear } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { checkScope } from '../matching/check-scope.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { compareFigures, type FigureVerdict } from '../matching/compare-figures.ts';
import { lookBacksAt, tellsOfBefore, yearsOfMeasures } from '../matching/measure-years.ts';
import { isSetElsewhere } from '../matching/narrow-to-years.ts';
import { judgeDates } from '../verdict/judge-dates.ts';
import { firstYear, type Matter } from './matter.ts';

/**
 * Why one of the targets that a question names says nothing of its year, place or period; undefined where it does, or
 * where a yes or no is put right by what it says instead.
 */
export const outOfScope = (
  matter: Matter,
  { target, measures }: ChosenTarget,
  chosen: readonly ChosenTarget[],
): RefusalReason | undefined => {
  const { understanding, resolution, parts } = matter;
  const isElsewhere =
    measures.length > 0 &&
    measures.every((measure) => isSetElsewhere(target, measure, understanding.years)) &&
    !understanding.years.some(({ year }) => target.text.includes(String(year))) &&
    !tellsOfBefore(target);
  // A year of its own is no other year, though the document plans for a shorter time.
  const of = yearsOfMeasures(target);
  const set = measures.flatMap(({ ref }) => of.get(ref) ?? []);
  const { years } = understanding;
  const isSet = years.length > 0 && years.every(({ year }) => set.includes(year));
  const reason =
    checkScope(target.text, resolution, isSet ? { ...understanding, years: [] } : understanding) ??
    (isElsewhere ? 'other-year' : undefined);
  if (reason === 'other-period' && understanding.asks.has('progress')) return undefined;
  // Asked whether it is so, a place or a year is put right by the clause that names another.
  if (reason === 'other-place' && understanding.isYesNo && parts.placesIn(target.text).length > 0)
    return undefined;
  if (reason !== 'other-year') return reason;
  // Of another figure in another year the clause says nothing, nor of what was already.
  const isPast = understanding.years.every(({ year }) => year < firstYear(matter));
  const dates = understanding.isYesNo ? judgeDates(understanding.text, target.text) : undefined;
  const isPutRight = dates === 'agrees' || (dates === 'contradicts' && !(isPast && hasNoFigure(matter)));
  if (isPutRight && saysFigures(matter, chosen)) return undefined;
  // "2026 cao hơn 2025 không": the year before stands in the same row.
  return looksBackToo(matter, target) ? undefined : reason;
};

/** Whether all figures of a question are such as targets set, whatever year it gives them. */
const saysFigures = ({ understanding }: Matter, chosen: readonly ChosenTarget[]): boolean =>
  understanding.figures.every(
    (figure) =>
      (figure.unit === '' && NAMES_ONLY.test(figure.low.text)) ||
      chosen.some(({ target }) =>
        target.measures.some((measure) => SAID_SO.includes(compareFigures(figure, measure))),
      ),
  );

/** A number of one or two digits and no unit may only name something. */
const NAMES_ONLY = /^\d{1,2}$/;

const hasNoFigure = ({ understanding }: Matter): boolean => understanding.figures.length === 0;

const SAID_SO: readonly FigureVerdict[] = ['same', 'rounded', 'end'];

/** Whether a question names the document's own year beside one on which a target's row looks back. */
const looksBackToo = ({ understanding, resolution }: Matter, target: Target): boolean =>
  (target.lookBack !== undefined || tellsOfBefore(target)) &&
  understanding.years.some(({ year }) => coversYear(resolution.document, year)) &&
  understanding.years.every(
    ({ year }) => coversYear(resolution.document, year) || lookBacksAt(target, year).length > 0,
  );
