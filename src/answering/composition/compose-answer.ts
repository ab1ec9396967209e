import type { Logger } from 'pino';
import type { Answer, LockedText } from '../answer.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { SentenceCheck } from '../grounding/check-sentence.ts';
import { finishAnswer } from '../lock/finish-answer.ts';
import { type LockSources, lockSegments } from '../lock/lock-segments.ts';
import type { AnsweringParts } from '../steps/matter.ts';
import { answersQuestion, withinLength } from './answers-question.ts';
import type { ComposedSentence, Composer, CompositionRequest } from './composer.ts';
import { composedSegments, draftComposed } from './draft-composed.ts';
import { findEvidence } from './find-evidence.ts';
import type { OpenQuestion } from './open-question.ts';

/** What composing takes. */
export interface CompositionTools {
  readonly composer: Composer;
  readonly parts: AnsweringParts;
  readonly check: SentenceCheck;
  readonly logger: Logger;
}

/** Told of the answer as far as it has been checked. */
export type GrowthListener = (text: LockedText) => void;

/**
 * An answer in composed sentences in place of a draft that quotes; undefined if the question isn't open, or if what
 * comes doesn't answer it. Never rejects: the quoting answer is always there.
 */
export const composeAnswer = async (
  tools: CompositionTools,
  draft: AnswerDraft,
  sources: LockSources,
  now: Date,
  onGrowth: GrowthListener = () => {},
): Promise<Answer | undefined> => {
  const { composer, parts, logger } = tools;
  if (draft.kind !== 'passage' || draft.open === undefined) return undefined;
  try {
    const grown: ComposedSentence[] = [];
    const composition = await composer.compose({
      ...requestOf(tools, draft, draft.open),
      onSentence: (sentence) => {
        grown.push(sentence);
        onGrowth(lockSegments(composedSegments(withinLength(grown)), sources));
      },
    });
    if (composition === undefined) return undefined;
    const rejected = composition.rejected.map((reasons) => reasons.join(', '));
    const { sentences } = composition;
    const content = draft.open.understanding.content.map(({ text }) => text);
    const isAnswer = answersQuestion(composition, content, parts.lexicon);
    logger.info({ said: sentences.length, rejected, isAnswer }, 'a composed answer was checked');
    if (!isAnswer) return undefined;
    return finishAnswer(draftComposed(draft, withinLength(sentences)), sources, now);
  } catch (err) {
    logger.error({ err }, 'a composed answer could not be used');
    return undefined;
  }
};

const requestOf = (
  { parts, check }: CompositionTools,
  { quotes, understood }: AnswerDraft,
  { understanding, previous }: OpenQuestion,
): Omit<CompositionRequest, 'onSentence'> => {
  const { lexicon } = parts;
  const question = understanding.text || (understood ?? '');
  const resolution = parts.resolutions.find(({ document }) => document.id === quotes[0]?.document);
  return {
    question,
    previous,
    findEvidence: async (asked) => {
      if (resolution === undefined) return [];
      const found = await parts.findPassages(resolution.document.id, asked);
      const content = lexicon.content(asked).map(({ text }) => text);
      return findEvidence(resolution, found, { content, understanding, quotes }, lexicon);
    },
    check: ({ text, cites }) =>
      check(
        text,
        cites.map((cited) => cited.text),
      ),
  };
};
