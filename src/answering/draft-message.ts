import type { Day } from '../domain/people.ts';
import { type DocumentId, isAtOrBelow } from '../domain/reference.ts';
import type { Question } from './answer.ts';
import { answerQuestion } from './answer-question.ts';
import { answerSeveral, holdsWords } from './answer-several.ts';
import type { AnswerDraft } from './drafting/draft.ts';
import type { RefusalReason } from './drafting/refusal-reason.ts';
import { refuse } from './drafting/refuse.ts';
import { verdictIn } from './lock/segments.ts';
import type { AnsweringParts } from './steps/matter.ts';
import { askAtOtherTime, LONGEST_TURN } from './understanding/ask-at-other-time.ts';
import { partsOfMessage } from './understanding/split-questions.ts';
import {
  openReadingBudget,
  type QuestionReader,
  type ReadingBudget,
  understandQuestion,
} from './understanding/understand-question.ts';

/** What one message is drafted with. */
interface MessageMeans {
  readonly parts: AnsweringParts;
  readonly reader: QuestionReader;
  /** On which it is asked. */
  readonly day: Day;
  /** In force on that day. */
  readonly document: DocumentId;
}

/** Refusals that say no more than that nothing was found: another part of the message may ask better. */
const SILENT: readonly RefusalReason[] = ['not-found', 'perhaps', 'other-quantity', 'off-topic', 'which'];

/**
 * What code alone makes of a message: of its whole, else of one of its parts.
 * @param question the message without orders to the bot
 * @param asked the message as it was sent, with the subject that it may refer to
 */
export const draftMessage = async (
  means: MessageMeans,
  question: string,
  asked: Question,
  hadInstructions: boolean,
): Promise<AnswerDraft> => {
  const budget = openReadingBudget();
  const several = hadInstructions ? undefined : await draftSeveral(means, asked, budget);
  if (several !== undefined) return several;
  const first = await draftTurn(means, question, asked, budget);
  if (first.kind !== 'none' || !isSilent(first)) return first;
  for (const part of partsOfMessage(question, hadInstructions)) {
    // A long message asks in one of its sentences; what stands around it is courtesy or noise.
    const draft = await draftReadings(means, part, asked, budget);
    if (draft.kind !== 'none') return draft;
  }
  return first;
};

const isSilent = ({ refusal }: AnswerDraft): boolean => refusal !== undefined && SILENT.includes(refusal);

/** A turn that names nothing but a time asks the last question at that time; any other stands as it is. */
const draftTurn = async (
  means: MessageMeans,
  question: string,
  asked: Question,
  budget: ReadingBudget,
): Promise<AnswerDraft> => {
  const alone = askedAtOtherTime(means, question, asked, budget);
  if (alone === undefined) return draftReadings(means, question, asked, budget);
  const there = await draftReadings(means, alone.text, alone, budget);
  if (there.kind !== 'none') return there;
  const first = await draftReadings(means, question, asked, budget);
  const isNearer = there.refusal === 'perhaps' && isSilent(first);
  return isNearer || (first.kind !== 'none' && !isOfLast(first, asked)) ? there : first;
};

/** What names nothing but a time is answered by what the talk is about, or not at all. */
const isOfLast = ({ subject: refs = [] }: AnswerDraft, { subject: last }: Question): boolean =>
  refs.some((ref) => last?.refs.some((one) => isAtOrBelow(ref, one) || isAtOrBelow(one, ref)));

const askedAtOtherTime = (
  { reader, parts }: MessageMeans,
  question: string,
  asked: Question,
  budget: ReadingBudget,
): Question | undefined => {
  const { subject } = asked;
  if (subject === undefined || question.length > LONGEST_TURN) return undefined;
  const [turn] = understandQuestion(question, reader, budget);
  const text = turn && askAtOtherTime(subject.question, turn, parts.lexicon);
  return text === undefined ? undefined : { ...asked, text, subject: { ...subject, refs: [], places: [] } };
};

/** A message that asks several things, each answered for itself. */
const draftSeveral = (
  means: MessageMeans,
  asked: Question,
  budget: ReadingBudget,
): Promise<AnswerDraft | undefined> =>
  answerSeveral(
    asked,
    (piece, subject) => draftReadings(means, piece, { ...asked, subject }, budget),
    (piece, answered) => holdsWords(means.parts, piece, answered),
  );

/** The first reading of the words that finds an answer, else the first refusal. */
const draftReadings = async (
  { parts, reader, day, document }: MessageMeans,
  question: string,
  { text: typed, subject }: Question,
  budget: ReadingBudget,
): Promise<AnswerDraft> => {
  let first: AnswerDraft | undefined;
  for (const reading of understandQuestion(question, reader, budget, typed)) {
    const isAnswered = first !== undefined && first.kind !== 'none';
    if (isAnswered && reading.isInPercent !== true) break;
    const draft = await answerQuestion(parts, reading, subject, day);
    const understood = { ...draft, understood: draft.understood ?? reading.text };
    const mayDecide = reading.isYesNo || reading.isStatement;
    const isDecided = draft.kind !== 'none' && (!mayDecide || verdictIn(draft.segments) !== null);
    // What one reading leaves open, a share read as percent may decide.
    const isLeftOpen =
      first !== undefined && reading.isYesNo && reading.isInPercent !== true && offersSame(first, draft);
    if (isLeftOpen) continue;
    if (isDecided) return understood;
    if (first === undefined || (first.kind === 'none' && draft.kind !== 'none')) first = understood;
  }
  return first ?? refuse(document, 'off-topic', undefined, []);
};

/** What a clause leaves open of one reading ("đc" is "được") it doesn't decide of a less likely one ("đồng chí"). */
const offersSame = (offered: AnswerDraft, { kind, quotes: [quote], segments }: AnswerDraft): boolean =>
  offered.refusal === 'perhaps' &&
  kind === 'passage' &&
  verdictIn(segments) !== null &&
  quote !== undefined &&
  offered.quotes.some(({ passageId }) => passageId === quote.passageId);
