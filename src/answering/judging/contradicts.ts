import { findFigures } from '../../quantities/find-figures.ts';
import { findMoments, isSameMoment, type Moment } from '../../quantities/find-moments.ts';
import { openDurationTest } from '../../quantities/says-duration.ts';
import { DURATIONS, splitMagnitude } from '../../quantities/units.ts';
import type { Meaning } from '../../text/thesaurus.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { hasTimeAsked } from '../drafting/says-time.ts';
import { isSameAmount, unitsAgree } from '../matching/compare-figures.ts';
import { openUnitTest } from '../matching/open-unit-test.ts';
import { askedUnit } from '../understanding/asked-unit.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { lacksItems, namesItems } from '../verdict/judge-items.ts';
import { denies, withoutSharedMeanings } from '../verdict/turns-negation.ts';
import type { Candidate } from './read-candidates.ts';

/**
 * Tells which clauses can't be what a question asks for, whatever their words: they speak of other years or items, say
 * the contrary, or have nothing of the kind that is asked (a figure in that unit, a time, a place, a body).
 * @param meanings phrases of the question that the thesaurus knows
 */
export const openContradictions = (
  understanding: Understanding,
  meanings: readonly Meaning[],
): ((candidate: Candidate) => boolean) => {
  const { asks, years, figures, text, isYesNo } = understanding;
  const hasUnit = asksFigure(understanding) && !isYesNo ? openFigureTest(text) : undefined;
  // What is to be done for a goal isn't said by its figure.
  const asksHow = asks.has('task') && !isYesNo && !asksFigure(understanding) && HOW_ASKED.test(text);
  const [hasItems, asksWhere] = [namesItems(text), WHERE_ASKED.test(text)];
  // Few questions deny: of the others nothing is left to ask of every clause.
  const isDenied: (candidate: Candidate) => boolean = denies(text)
    ? ({ own }) => denies(withoutSharedMeanings(text, meanings, own.concepts))
    : () => false;
  const asksGround = GROUND_ASKED.test(text);
  const moments = asksFigure(understanding) ? findMoments(text) : [];
  return (candidate) => {
    if (!asksGround && isGround(candidate)) return true;
    if (years.some(({ year }) => !candidate.years.has(year))) return true;
    if (moments.length > 0 && isOfOtherMoments(candidate.text, moments)) return true;
    if (asks.has('when') && !hasTimeAsked(candidate, understanding)) return true;
    if (asksWhere && !PLACE_SAID.test(candidate.text)) return true;
    if (asks.has('who') && !candidate.namesBody) return true;
    if (asksHow && candidate.clause.type === 'measure') return true;
    if (hasUnit !== undefined && !hasUnit(candidate)) return true;
    // Asked whether it is so, an item or a figure is put right by the clause that has another in the same unit.
    if (isYesNo) return !isInUnits(candidate, figures);
    if (hasUnit !== undefined && candidate.denies !== isDenied(candidate)) return true;
    return (hasItems && lacksItems(text, candidate.text)) || !holdsFigures(candidate, figures);
  };
};

/** Whether a clause says up to when its figures are, and it is not up to when they are asked for. */
const isOfOtherMoments = (clause: string, asked: readonly Moment[]): boolean => {
  const said = findMoments(clause);
  return said.length > 0 && !said.some((moment) => asked.some((one) => isSameMoment(one, moment)));
};

/**
 * Whether a clause has what a question for a figure asks for. What is measured is measured in its unit; what is counted
 * has other names: "bao nhiêu nhà" of "61 hộ".
 */
const openFigureTest = (text: string): ((candidate: Candidate) => boolean) => {
  const hasDuration = openDurationTest(text);
  if (hasDuration !== undefined) return (candidate) => hasDuration(candidate.text);
  const unit = askedUnit(text);
  if (unit !== undefined && DURATIONS.includes(unit))
    return (candidate) => DURATION_SAID.test(candidate.text);
  if (unit === undefined || isMeasured(unit)) {
    const hasUnit = openUnitTest(text);
    return ({ units }) => hasUnit(units);
  }
  return ({ units }) => units.some((one) => !isMeasured(one));
};
const DURATION_SAID = new RegExp(`\\d\\s+(?:${DURATIONS.join('|')})(?!\\p{L})`, 'iu');

/** Whether a unit is one of measuring or of money, which has no other name. */
const isMeasured = (unit: string): boolean => {
  const { counted } = splitMagnitude(unit);
  return counted === '' || MEASURING.test(counted);
};
const MEASURING = /^(?:%|điểm|km|ha|m2|m3|m|kg|mw|kwh|tấn|tạ|teu|usd|đô|vnđ|đồng)(?!\p{L})/iu;

/** "Căn cứ Luật …", "Nghị quyết này được … thông qua": on what the document rests is asked for by its own words. */
const isGround = ({ clause, text }: Candidate): boolean =>
  clause.type === 'sentence' &&
  (clause.passage.kind === 'preamble' ? RESTS.test(text) : PASSED.test(text) && text.includes(' thông qua'));
const RESTS = /^\W{0,4}căn cứ(?!\p{L})/iu;
const PASSED = /^\W{0,4}\p{L}{1,12}(?: \p{L}{1,12})? này (?:đã )?được(?!\p{L})/iu;
const GROUND_ASKED =
  /(?<!\p{L})(?:căn cứ|dựa|cơ sở nào|theo|luật nào|hiến pháp|số|thông qua|kỳ họp|khóa|khoá|bao giờ|khi nào|ngày)(?!\p{L})/iu;

const HOW_ASKED = /(?<!\p{L})(?:giải pháp|biện pháp|cách nào|làm gì|làm thế nào)(?!\p{L})/iu;
const WHERE_ASKED = /(?<!\p{L})(?:(?:ở|tại|đặt|nằm)\s(?:ở\s|tại\s)?(?:đâu|chỗ nào)|nơi nào)(?!\p{L})/iu;
const PLACE_SAID = /(?<!\p{L})(?:tại|ở|thuộc|phía|trên|huyện|quận|xã|phường|thị trấn|đảo|đường)\s\p{L}/iu;

const isInUnits = ({ units }: Candidate, asked: Understanding['figures']): boolean =>
  asked.every(({ unit }) => unit === '' || units.some((one) => unitsAgree(unit, one)));

/** A sentence that is asked about a figure has it; of a measure its own is compared. */
const holdsFigures = ({ clause, text }: Candidate, asked: Understanding['figures']): boolean => {
  const named = asked.filter(({ unit }) => unit !== '');
  if (clause.type === 'measure' || named.length === 0) return true;
  const held = findFigures(text);
  return named.every(({ low: { decimal }, unit }) =>
    held.some((one) => isSameAmount({ decimal, unit }, { decimal: one.low.decimal, unit: one.unit })),
  );
};
