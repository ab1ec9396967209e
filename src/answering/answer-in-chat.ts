import { type ChatId, isSubjectFresh, type MessageId, type PersonId, type UpdateId } from '../domain/chat.ts';
import type { Actor } from '../people/directory.ts';
import type { Answer, Answering, AnswerLimits, Question, Subject } from './answer.ts';
import type { AnsweredQuestion, ConversationStore } from './conversation.ts';

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
export const findLimit = async (
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
