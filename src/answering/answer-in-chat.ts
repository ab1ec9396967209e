import type { Logger } from 'pino';
import { type ChatId, isSubjectFresh, type MessageId, type PersonId, type UpdateId } from '../domain/chat.ts';
import type { ChatTurn } from '../domain/chat-turn.ts';
import type { Block } from '../domain/styled-text.ts';
import type { Rows } from '../domain/view.ts';
import type { Actor } from '../people/directory.ts';
import type { Answer, Answering, AnswerLimits, Question, Subject } from './answer.ts';
import { answerButtons } from './answer-buttons.ts';
import type { AnsweredQuestion, ConversationStore } from './conversation.ts';
import { viewAnswer } from './view-answer.ts';

/** A question as it came in. */
export interface AskedQuestion {
  readonly update: UpdateId;
  readonly chat: ChatId;
  readonly person: PersonId;
  /** Who they are, where what is theirs may be told. */
  readonly asker: Actor | undefined;
  readonly words: string;
  /** The message that asks; undefined when a button does. */
  readonly message: MessageId | undefined;
  /** The message that it replies to: an answer of ours, or a question that somebody asked. */
  readonly repliesTo: MessageId | undefined;
  /** The words of it that the reply quotes. */
  readonly quoted: string | undefined;
  /** What the message was answered with before it was edited. */
  readonly edits: AnsweredQuestion | undefined;
}

/** What answering in a chat works with. */
export interface ChatMeans {
  readonly answering: Answering;
  readonly conversations: ConversationStore;
}

/** The question that a message answers or asks. */
const findRepliedTo = async (
  { conversations }: ChatMeans,
  { chat, update, repliesTo }: AskedQuestion,
): Promise<AnsweredQuestion | undefined> => {
  if (repliesTo === undefined) return undefined;
  const answered = await conversations.findAnsweredBy(chat, repliesTo);
  return answered ?? (await conversations.findAnsweredMessage(chat, repliesTo, update));
};

/** What a question may lean on: what it replies to, else what its person's last one was about, each for themselves. */
const findSubject = async (
  services: ChatMeans,
  asked: AskedQuestion,
  now: Date,
): Promise<Subject | undefined> => {
  const repliedTo = await findRepliedTo(services, asked);
  // A reply points at its subject, however old that is.
  if (repliedTo?.subjectAfter) return { ...repliedTo.subjectAfter, at: now.getTime() };
  const subject = await services.conversations.findSubject(asked.chat, asked.person);
  return subject && isSubjectFresh(subject.at, now) ? subject : undefined;
};

/**
 * The circumstances in which a question is to be understood. Handling an update again, or answering an edited
 * question, takes those of the first time, so that the same words get the same answer.
 */
const findCircumstances = async (
  services: ChatMeans,
  asked: AskedQuestion,
  now: Date,
): Promise<Pick<Question, 'subject' | 'now'>> => {
  const first = (await services.conversations.findAnswered(asked.update)) ?? asked.edits;
  if (first) return { subject: first.subjectBefore, now: first.askedAt };
  return { subject: await findSubject(services, asked, now), now };
};

/** Whether its person goes on from this question: not if one further up was edited. */
const isLatest = async ({ conversations }: ChatMeans, asked: AskedQuestion): Promise<boolean> => {
  if (asked.edits === undefined) return true;
  const last = await conversations.findLastAnswered(asked.chat, asked.person);
  return last === undefined || last.questionMessage === asked.edits.questionMessage;
};

/**
 * Answers a question in its chat's course and keeps both, before anything is sent.
 * @param onGrowth told of an answer that is being composed, as far as it has come.
 */
export const answerInChat = async (
  services: ChatMeans,
  asked: AskedQuestion,
  now: Date,
  onGrowth?: (text: string) => void,
): Promise<Answer> => {
  const circumstances = await findCircumstances(services, asked, now);
  const answer = await services.answering.answer({
    text: asked.words,
    asker: asked.asker,
    quoted: asked.quoted,
    onGrowth,
    ...circumstances,
  });
  const record: AnsweredQuestion = {
    update: asked.update,
    chat: asked.chat,
    person: asked.person,
    questionMessage: asked.message,
    words: asked.words,
    askedAt: circumstances.now,
    kind: answer.kind,
    cited: answer.citations.map(({ ref, document }) => ({ ref, document })),
    subjectBefore: circumstances.subject,
    subjectAfter: answer.subject,
    reason: answer.reason,
    near: answer.related.map(({ ref, document }) => ({ ref, document })),
  };
  const subject = (await isLatest(services, asked)) ? answer.subject : undefined;
  await services.conversations.saveAnswered(record, subject);
  return answer;
};

const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Which limit a question is over; undefined if there is room for it. Counted from rows, so a restart forgives nothing. */
const findLimit = async (
  conversations: Pick<ConversationStore, 'findAnswered' | 'countAnswered'>,
  limits: AnswerLimits | undefined,
  { person, update }: { readonly person: PersonId; readonly update: UpdateId },
  now: Date,
): Promise<'minute' | 'day' | undefined> => {
  // Begun before a crash: what was admitted once is finished.
  if (limits === undefined || (await conversations.findAnswered(update)) !== undefined) return undefined;
  const count = (milliseconds: number): Promise<number> =>
    conversations.countAnswered(person, new Date(now.getTime() - milliseconds), update);
  if ((await count(MINUTE_MS)) >= limits.perMinute) return 'minute';
  return (await count(DAY_MS)) >= limits.perDay ? 'day' : undefined;
};

/** So often somebody is told that they are over a limit. */
const SPARING_MS = MINUTE_MS;

export const TOO_FAST_TEXT = 'Đồng chí hỏi nhanh quá, tôi trả lời chưa kịp. Xin chờ một phút rồi hỏi lại.';

export const tooManyText = (perDay: number): string =>
  `Trong 24 giờ qua đồng chí đã hỏi ${perDay} câu, là mức tối đa cho một người. Xin hỏi lại sau.`;

/** Somebody's turn, in which they ask. */
interface AskingTurn extends Pick<ChatTurn, 'person' | 'update' | 'now' | 'say'> {
  readonly services: {
    readonly conversations: Pick<ConversationStore, 'findAnswered' | 'countAnswered' | 'maySay'>;
    /** Undefined: none. */
    readonly answerLimits: AnswerLimits | undefined;
    readonly logger: Pick<Logger, 'info'>;
  };
}

/**
 * Whether a question may be answered now. If not, its person is told so, at most once a minute. Only answers are
 * limited: whatever a text is to be stored as must be found out, and stored, before this is asked.
 */
export const admitAnswer = async (turn: AskingTurn): Promise<boolean> => {
  const { person, update, now } = turn;
  const { conversations, answerLimits, logger } = turn.services;
  const limit = await findLimit(conversations, answerLimits, { person, update }, now);
  if (limit === undefined || answerLimits === undefined) return true;
  const refusal = limit === 'minute' ? TOO_FAST_TEXT : tooManyText(answerLimits.perDay);
  if (await conversations.maySay({ line: 'limit', person, update, at: now }, SPARING_MS))
    await turn.say(refusal);
  logger.info({ updateId: update }, 'over the limit of answers');
  return false;
};

/** An answer with the buttons below it; the current document isn't named in it. */
export const viewAnswered = (
  { answering }: Pick<ChatMeans, 'answering'>,
  answer: Answer,
  update: UpdateId,
): { readonly blocks: readonly Block[]; readonly buttons: Rows } => {
  const current = answering.targetGroups().flatMap((group) => group.targets)[0]?.document;
  return { blocks: viewAnswer(answer, current), buttons: answerButtons(answer, update) };
};
