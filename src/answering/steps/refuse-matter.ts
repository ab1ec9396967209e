import { type Passage, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { isOpposite } from '../../text/opposites.ts';
import { OFFERED } from '../drafting/confidence.ts';
import type { AnswerDraft, ClausePlace } from '../drafting/draft.ts';
import { draftNearestTargets } from '../drafting/draft-nearest.ts';
import type { RefusalReason } from '../drafting/refusal-reason.ts';
import { refuse } from '../drafting/refuse.ts';
import { PAST_KINDS } from '../judging/read-candidates.ts';
import { groupByTarget } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { LEAST_NEAR, NEARLY_AS_GOOD } from '../matching/held-share.ts';
import type { MeasureMatch } from '../matching/match-measures.ts';
import { yearsOfMeasures } from '../matching/measure-years.ts';
import { shareHeld } from '../matching/select-sentences.ts';
import { chooseFor, firstYear, hasOwnWords, type Matter, namesOtherPlace, placeOf } from './matter.ts';

/** A refusal in the words of this question. */
export const refuseMatter = (
  matter: Matter,
  reason: RefusalReason,
  near: readonly ClausePlace[],
  lacking?: string,
): AnswerDraft => {
  const { document } = matter.resolution;
  const years = matter.understanding.years.filter(({ year }) => !coversYear(document, year));
  const honest = reason === 'other-year' && maySayOfYear(matter) ? 'not-found' : reason;
  const refused = refuse(document.id, honest, { ...matter.understanding, years }, near, lacking);
  // Of what wasn't found nobody knows which clause is meant: "làm năm nào?" behind it isn't asked of the nearest.
  const isUnknown = honest === 'not-found' && hasOwnWords(matter) && refused.subject !== undefined;
  return isUnknown ? { ...refused, subject: [] } : refused;
};

/** Share of a question's words that a sentence of another year must hold for it to be perhaps what is asked. */
const LEAST_HELD_OF_YEAR = 0.5;

/**
 * Whether a sentence that speaks of the year asked, or stands under a heading of it, holds much of the question: then
 * nobody may say that the text states nothing for that year.
 */
const maySayOfYear = (matter: Matter): boolean => {
  const { understanding, resolution, content, parts, subject } = matter;
  // "Thế năm 2025?" asks of what was talked about.
  const said =
    content.length > 0
      ? content
      : parts.lexicon.content(subject?.question ?? '').map(({ text: word }) => word);
  // "Vì sao năm ngoái chưa đạt?" has no word that names anything: all of that year may be meant.
  const words = said.filter((word) => !parts.lexicon.isGeneric(word));
  const years = understanding.years.map(({ year }) => year);
  const holdsYear = (text: string): boolean => years.some((year) => text.includes(String(year)));
  const holdsWords = (text: string): boolean =>
    words.length === 0 || shareHeld(words, parts.lexicon.held(text), parts.lexicon) >= LEAST_HELD_OF_YEAR;
  const isOfTarget = (target: Target): boolean =>
    [...yearsOfMeasures(target).values()].some((set) => years.some((year) => set.includes(year))) &&
    holdsWords(target.text);
  // What was is said of the years before, whether or not each sentence says of which.
  const isPast = years.every((year) => year < firstYear(matter));
  return (
    resolution.targets.some(isOfTarget) ||
    resolution.passages.some(({ kind, headings, sentences, text }) => {
      if (kind === 'heading' || kind === 'target') return false;
      const isUnder = headings.some(holdsYear) || (isPast && PAST_KINDS.includes(kind));
      return sentences
        .map((span) => textAt(text, span))
        .some((sentence) => (isUnder || holdsYear(sentence)) && holdsWords(sentence));
    })
  );
};

/** The groups of targets, for a refusal that has nothing nearer to offer. */
export const groupPlaces = (matter: Matter): readonly ClausePlace[] =>
  matter.resolution.targetGroups.map(({ ref }) => placeOf(matter, ref));

/** Why an open question gets no answer: its year or place, if those are at fault. */
export const refusalReason = (matter: Matter, otherwise: RefusalReason): RefusalReason => {
  if (namesYearOfNowhere(matter)) return 'other-year';
  if (namesOtherPlace(matter)) return 'other-place';
  return otherwise;
};

/** A target that comes near must be named nearly whole, as a share of its name. */
const LEAST_NEAR_NAMING = 0.8;
const MOST_NEAREST = 2;

/** Targets that the question all but names: with a word too many, or one that the clause doesn't know. */
export const nearestTargets = (matter: Matter): readonly ChosenTarget[] => {
  const { near } = chooseFor(matter);
  const named = near.filter(({ naming, coverage }) => naming >= LEAST_NEAR_NAMING && coverage >= LEAST_NEAR);
  const best = named[0];
  if (best === undefined) return [];
  const close = named.filter(({ score }) => score >= best.score * NEARLY_AS_GOOD);
  const targets = groupByTarget(matter.resolution, close);
  return targets.length > MOST_NEAREST ? [] : targets;
};

/** Says that nothing was found, and offers the target that comes near, if one does. */
export const refuseNotFound = (matter: Matter, near: readonly ClausePlace[]): AnswerDraft => {
  const reason = refusalReason(matter, 'not-found');
  const nearest = reason === 'not-found' ? nearestTargets(matter) : [];
  if (nearest.length > 0) {
    const asked = matter.understanding.text;
    const isOtherPart = nearest.every(({ target }) => isOpposite(asked, target.text));
    return draftNearestTargets(matter.resolution, nearest, OFFERED, isOtherPart ? 'contrary' : undefined);
  }
  return refuseMatter(matter, reason, near.length > 0 ? near : groupPlaces(matter));
};

/** The closest clauses of a refusal, for buttons. */
export const nearPlaces = (
  matter: Matter,
  matches: readonly MeasureMatch[],
  passages: readonly Passage[],
): readonly ClausePlace[] => {
  const targets = matches.filter(({ coverage }) => coverage >= LEAST_NEAR).map(({ target }) => target.ref);
  const refs = [...new Set([...targets.slice(0, 2), ...passages.map(({ ref }) => ref)])];
  return refs.slice(0, 3).map((ref) => placeOf(matter, ref));
};

/** Whether it names a year of which the text says nothing at all. */
const namesYearOfNowhere = ({ understanding, resolution }: Matter): boolean =>
  understanding.years.some(
    ({ year }) =>
      !coversYear(resolution.document, year) &&
      !resolution.passages.some(({ text, headings }) =>
        [text, ...headings].some((held) => held.includes(String(year))),
      ),
  );
