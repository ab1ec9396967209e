import { textAt } from '../../domain/passage.ts';
import { fold } from '../../text/fold.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import type { JudgedCandidate } from '../judging/clause-judge.ts';
import { evidenceOf } from '../judging/gather-evidence.ts';
import { asksWhatWas } from '../judging/read-meaning.ts';
import { holdsFolded } from '../matching/holds-folded.ts';
import { isOwnPlace } from '../understanding/own-place.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { firstYear, type Matter } from './matter.ts';

/** A word with a meaning that the clause doesn't have tells of another group, part or place. */
const namesOtherThing = ({ evidence }: JudgedCandidate, most: number): boolean =>
  evidenceOf(evidence, 'elsewhere') + evidenceOf(evidence, 'otherMeaning') > most;
/** Shares of the question's meaning: a measure is said in few words, a sentence in many. */
const MOST_OTHER = 0.15;
const MOST_OTHER_OF_SENTENCE = 0.35;
/** Where a figure in the very unit that is asked for speaks for it too, and it is this likely. */
const MOST_OTHER_IN_UNIT = 0.5;
const LEAST_IN_UNIT = 0.7;
const MOST_STRANGE_AT_ALL = 0.55;
const MOST_STRANGE_IN_UNIT = 0.6;
/**
 * From this likelihood on a word of another meaning is only said otherwise: of what was left out of the learning
 * (`npm run calibrate -- --clauses`) 9 of 10 such clauses were right; from 0.75 on more, and on held-out ones one more wrong.
 */
const SURE_WHATEVER_ELSE = 0.85;

/** A name that the clause doesn't have is never only another word: what is asked of one commune isn't said of all. */
const namesElsewhere = (
  { candidate: { text } }: JudgedCandidate,
  { understanding, resolution }: Matter,
): boolean =>
  [...understanding.typed.matchAll(NAME)].some(
    ([name]) => !fold(text).includes(fold(name)) && !isOwnPlace(name, resolution.document),
  );
/** A name that the document holds nowhere is somebody else's: "thu ngân sách xã An Hữu". */
const namesUnknown = ({ understanding, resolution }: Matter): boolean =>
  [...understanding.typed.matchAll(NAME)].some(
    ([name]) =>
      !isOwnPlace(name, resolution.document) &&
      !resolution.passages.some((passage) => holdsFolded(passage, name)),
  );
const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+/gu;

/** ", tăng 8,5%" behind another figure: by itself it says of nothing what it is. */
const namesNothing = ({ candidate: { clause } }: JudgedCandidate): boolean => {
  if (clause.type !== 'measure') return false;
  const { target, measure } = clause;
  const said = [...measure.leadSpans.map((span) => textAt(target.text, span)), measure.name].join(' ');
  const words = said.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every(isRelationWord);
};

/**
 * Whether a clause answers without more being asked, from a likelihood on.
 *
 * A figure answers for one thing, and a yes or no is worse when it is wrong: there no word may tell of another. What was
 * is no answer to a figure that isn't asked of the past.
 * @param ofWhat `parts`: the likelihood is that of several clauses together
 */
export const isSure = (
  best: JudgedCandidate,
  matter: Matter,
  least: number,
  ofWhat: 'clause' | 'parts' = 'clause',
): boolean => {
  const { understanding } = matter;
  const { isYesNo } = understanding;
  const { candidate, evidence, likelihood } = best;
  if (likelihood < least || best.isOfOthers || namesUnknown(matter) || namesNothing(best)) return false;
  const isFigure = candidate.clause.type === 'measure' || asksFigure(understanding);
  const isInUnit = !isYesNo && evidenceOf(evidence, 'unitAsked') > 0 && likelihood >= LEAST_IN_UNIT;
  const most = isInUnit ? MOST_STRANGE_IN_UNIT : MOST_STRANGE_AT_ALL;
  // What a question for a yes or no says beside the clause is judged once more before one is said.
  if (!isYesNo && evidenceOf(evidence, 'strange') > most) return false;
  if (!isYesNo && !isFigure) return true;
  if (candidate.isPast && asksWhatWas(understanding, firstYear(matter)) !== true) return false;
  if (ofWhat === 'clause' && likelihood >= SURE_WHATEVER_ELSE && !namesElsewhere(best, matter)) return true;
  const isStrict = isYesNo || candidate.clause.type === 'measure';
  if (isInUnit) return !namesOtherThing(best, MOST_OTHER_IN_UNIT);
  return !namesOtherThing(best, isStrict ? MOST_OTHER : MOST_OTHER_OF_SENTENCE);
};
