import type { Logger } from 'pino';
import { asReference } from '../../domain/reference.ts';
import type { Answer, LockedText } from '../answer.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import type { SentenceCheck } from '../grounding/check-sentence.ts';
import { finishAnswer } from '../lock/finish-answer.ts';
import { type LockSources, lockSegments } from '../lock/lock-segments.ts';
import { type QuotePlace, type Segment, words } from '../lock/segments.ts';
import { shareHeld } from '../matching/select-sentences.ts';
import type { AnsweringParts } from '../steps/matter.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { ComposedSentence, Composer, Composition, CompositionRequest, Evidence } from './composer.ts';
import { findEvidence } from './find-evidence.ts';
import type { OpenQuestion } from './open-question.ts';

/** As for a quoted sentence (`draft-passage.ts`). */
const LEAST_COVERAGE = 0.5;
/** The contract's limit on the answer of kind `passage`. */
const LONGEST_COMPOSED = 600;

/** The sentences that an answer has room for, in order. */
const withinLength = (sentences: readonly ComposedSentence[]): readonly ComposedSentence[] => {
  let length = 0;
  return sentences.filter(({ text }) => {
    // With what joins it to the next.
    length += text.length + 3;
    return length <= LONGEST_COMPOSED;
  });
};

/**
 * Whether what is left of a composition answers: something is, no more had to be left out than could stay, and the
 * sentences with what they cite hold as much of the question as a quoted one must.
 * @param content content words of the question
 */
const answersQuestion = (
  { sentences, rejected }: Composition,
  content: readonly string[],
  lexicon: Lexicon,
): boolean => {
  if (sentences.length === 0 || rejected.length > sentences.length) return false;
  const said = sentences.flatMap(({ text, cites }) => [text, ...cites.map((cited) => cited.text)]).join(' ');
  const asked = content.filter((word) => !lexicon.isAsking(word));
  return asked.length === 0 || shareHeld(content, lexicon.held(said), lexicon) >= LEAST_COVERAGE;
};

/** More sentences than this are a list. */
const MOST_IN_A_ROW = 2;

const placeOf = ({ document, passageId, span }: Evidence): QuotePlace => ({ document, passageId, span });

/** Composed sentences as segments, each with the places that it is checked against. */
const composedSegments = (sentences: readonly ComposedSentence[]): readonly Segment[] => {
  const isList = sentences.length > MOST_IN_A_ROW;
  return sentences.flatMap(({ text, cites }, index): Segment[] => [
    ...(isList ? [words(index === 0 ? '• ' : '\n• ')] : index === 0 ? [] : [words(' ')]),
    { type: 'composed', text, cites: cites.map(placeOf) },
  ]);
};

/** The answer in composed sentences, in place of one that quotes passages. */
const draftComposed = (quoting: AnswerDraft, sentences: readonly ComposedSentence[]): AnswerDraft => {
  const cited = sentences.flatMap(({ cites }) => cites);
  return {
    ...quoting,
    segments: composedSegments(sentences),
    quotes: cited.map(placeOf),
    subject: [...new Set(cited.map(({ ref }) => asReference(ref)))],
  };
};

/** What composing takes. */
interface CompositionTools {
  readonly composer: Composer;
  readonly parts: AnsweringParts;
  readonly check: SentenceCheck;
  readonly logger: Logger;
}

/** Told of the answer as far as it has been checked. */
type GrowthListener = (text: LockedText) => void;

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
