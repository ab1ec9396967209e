import { findFigures } from '../../quantities/find-figures.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { unitsAgree } from '../matching/compare-figures.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { lacksItems } from '../verdict/judge-items.ts';
import type { Candidate } from './read-candidates.ts';

/**
 * Whether a clause can't be what is asked for, whatever its words: it speaks of other years or items, or it has nothing
 * of the kind that is asked (a figure in that unit, a time, a body).
 */
export const contradicts = (candidate: Candidate, understanding: Understanding): boolean => {
  const { asks, years, figures, text, isYesNo } = understanding;
  if (years.some(({ year }) => !candidate.years.has(year))) return true;
  if (asks.has('when') && !candidate.saysTime) return true;
  if (asks.has('who') && !candidate.namesBody) return true;
  if (asksFigure(understanding) && !isYesNo && !hasAskedUnit(text, candidate.units)) return true;
  // Asked whether it is so, an item or a figure is put right by the clause that has another in the same unit.
  if (isYesNo) return !isInUnits(candidate, figures);
  return lacksItems(text, candidate.text) || !holdsFigures(candidate, figures);
};

/** A figure is asked for in a unit, in money, or in any. */
const hasAskedUnit = (text: string, units: readonly string[]): boolean => {
  const unit = askedUnit(text);
  if (unit !== undefined) return units.some((one) => unitsAgree(unit, one));
  return MONEY_ASKED.test(text) ? units.some((one) => MONEY.test(one)) : units.length > 0;
};

const MONEY_ASKED =
  /(?:bao nhiêu|mấy|số)\s+tiền|(?<!\p{L})(?:kinh phí|chi phí|tổng mức đầu tư|học phí|giá)\s[^?]*(?:bao nhiêu|mấy)/iu;
const MONEY = /(?:đồng|usd|tỷ|đô la)$/iu;

const isInUnits = ({ units }: Candidate, asked: Understanding['figures']): boolean =>
  asked.every(({ unit }) => unit === '' || units.some((one) => unitsAgree(unit, one)));

/** A sentence that is asked about a figure has it; of a measure its own is compared. */
const holdsFigures = ({ clause, text }: Candidate, asked: Understanding['figures']): boolean => {
  const named = asked.filter(({ unit }) => unit !== '');
  if (clause.type === 'measure' || named.length === 0) return true;
  const held = findFigures(text);
  return named.every(({ low, unit }) =>
    held.some((figure) => figure.low.decimal === low.decimal && unitsAgree(unit, figure.unit)),
  );
};
