import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { findMoments, isSameMoment, type Moment } from '../../quantities/find-moments.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { asksFigure } from '../drafting/prefer-sentence.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import { leadAndClause } from '../matching/lead-and-clause.ts';
import { answerTargets } from './answer-targets.ts';
import type { AnswerStep, Matter } from './matter.ts';

/**
 * "Đến 30/6 giải ngân bao nhiêu?", "6 tháng đầu năm …": the one figure that a target sets up to that moment, else the one
 * sentence that tells of it, of those that hold the question's other words.
 */
export const answerByMoment: AnswerStep = (matter) => {
  const { understanding } = matter;
  if (understanding.isYesNo || !asksFigure(understanding) || TELLS.test(understanding.text)) return undefined;
  const [asked, ...others] = findMoments(understanding.text);
  if (asked === undefined || others.length > 0) return undefined;
  const words = ownWords(matter, asked);
  return answerSet(matter, asked, words) ?? answerTold(matter, asked, words);
};

/** What has come about by then is known from reports. */
const TELLS = /(?<!\p{L})(?:đã|tiến độ|rồi|cập nhật|thực hiện được|báo cáo)(?!\p{L})/iu;

const answerSet = (matter: Matter, asked: Moment, words: readonly string[]): AnswerDraft | undefined => {
  const { understanding, resolution } = matter;
  const best = bestOf(
    resolution.targets.flatMap((target) =>
      target.measures
        .filter((measure) => setsBy(target, measure, asked))
        .map((measure) => ({
          found: { target, measures: [measure] },
          held: heldShare(matter, words, leadAndClause(target, measure)),
        })),
    ),
  );
  // The year of the day isn't the one that the target is for: "đến 31/01/2028" ends the plan of 2027.
  const years = understanding.years.filter(({ start }) => start < asked.start || asked.end <= start);
  const asks = new Set([...understanding.asks].filter((ask) => ask !== 'progress'));
  return best && answerTargets({ ...matter, understanding: { ...understanding, years, asks } }, [best], SURE);
};

const answerTold = (
  { resolution, ...matter }: Matter,
  asked: Moment,
  words: readonly string[],
): AnswerDraft | undefined => {
  const best = bestOf(
    resolution.passages
      .filter(({ kind }) => kind !== 'heading' && kind !== 'target')
      .flatMap((passage) =>
        passage.sentences
          .filter((span) => isUpTo(textAt(passage.text, span), asked))
          .map((span) => ({
            found: { passage, span },
            held: heldShare({ resolution, ...matter }, words, textAt(passage.text, span)),
          })),
      ),
  );
  return best && { ...quoteSpan(best.passage, best.span), confidence: SURE };
};

interface Held<Found> {
  readonly found: Found;
  /** Of the question's words, 0 to 1. */
  readonly held: number;
}

/** What holds all that is asked; undefined where nothing does, or two do alike. */
const bestOf = <Found>(all: readonly Held<Found>[]): Found | undefined => {
  const [best, next] = all
    .filter(({ held }) => held >= AS_MUCH)
    .toSorted((one, other) => other.held - one.held);
  return next?.held === best?.held ? undefined : best?.found;
};

/** Whether a measure is set up to that moment alone. */
const setsBy = (target: Target, measure: Measure, asked: Moment): boolean =>
  isUpTo(leadAndClause(target, measure), asked);

const isUpTo = (text: string, asked: Moment): boolean => {
  const [moment, ...others] = findMoments(text);
  return moment !== undefined && others.length === 0 && isSameMoment(moment, asked);
};

/** The words of meaning beside those that say when. */
const ownWords = (
  { understanding: { text, content }, parts }: Matter,
  { start, end }: Moment,
): readonly string[] => {
  const moment = text.slice(start, end).toLowerCase();
  return content
    .map((word) => word.text)
    .filter((word) => !moment.includes(word) && !parts.lexicon.isGeneric(word));
};

const heldShare = ({ parts }: Matter, words: readonly string[], clause: string): number => {
  const held = parts.lexicon.held(clause);
  return words.length === 0 ? 0 : words.filter((word) => held.has(word)).length / words.length;
};
