import type { ChatId, MessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { DocumentItem, Reference } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';
import { readItem } from '../followed-documents.ts';
import { type Labels, labelStored } from '../name-items.ts';
import { listUnitsOfItem } from '../office/find-office-reporter.ts';
import { isDoubted } from './describe-card.ts';
import { type DescribedQuestion, describeQuestion as describe } from './describe-question.ts';
import type { ProgressStore } from './progress-store.ts';
import type { ProgressQuestion } from './progress-update.ts';

/** What describing a stored question needs. */
export interface QuestionMeans extends Labels {
  readonly directory: () => Promise<Directory>;
}

/** What a reference of a stored question means, by the documents of the day on which it was asked. */
export const itemOfQuestion = (
  { followed, timeZone }: Pick<Labels, 'followed' | 'timeZone'>,
  { askedAt }: Pick<ProgressQuestion, 'askedAt'>,
  ref: Reference,
): DocumentItem => readItem(followed(), ref, localDay(askedAt, timeZone));

/** What a person is asked back, with the answers that may be chosen. */
export const describeQuestion = async (
  means: QuestionMeans,
  question: ProgressQuestion,
): Promise<DescribedQuestion> => {
  const directory = await means.directory();
  const { find, readers } = means.followed();
  const itemAt = (ref: Reference) => itemOfQuestion(means, question, ref);
  return describe(question, {
    label: (ref) => labelStored(means)(itemAt(ref)),
    measure: (ref) => {
      const { document, ref: own } = itemAt(ref);
      const resolution = find(document);
      return resolution && readers.of(resolution).items.measure(own);
    },
    unitsOf: (ref) =>
      listUnitsOfItem(directory, itemAt(ref)).map((id) => ({ id, name: directory.unit(id)?.name ?? '' })),
  });
};

type AskingMeans = QuestionMeans & {
  readonly progress: Pick<ProgressStore, 'findByMessage' | 'findUnasked'>;
};

/** What isn't theirs to report is only told. */
const isTold = ({ kind }: ProgressQuestion): boolean => kind === 'not-led';

/** Whether something of a message waits for an answer: a doubtful figure, or a question that was asked. */
const waitsForAnswer = async (means: AskingMeans, chat: ChatId, message: MessageId): Promise<boolean> => {
  const { updates, questions } = await means.progress.findByMessage(chat, message);
  if (updates.some(isDoubted)) return true;
  for (const question of questions) {
    if (question.askedIn === undefined || isTold(question)) continue;
    if ((await describeQuestion(means, question)).choices.length > 0) return true;
  }
  return false;
};

/**
 * What is asked now of what waits in a chat: what is only told, and one question, the first of a message of which nothing
 * else waits for an answer. Which were asked is stored, so that after a crash none is asked twice or forgotten.
 * @param latest the message whose question comes first.
 */
export const listToAsk = async (
  means: AskingMeans,
  chat: ChatId,
  latest?: MessageId,
): Promise<readonly ProgressQuestion[]> => {
  const unasked = await means.progress.findUnasked(chat);
  const told = unasked.filter(isTold);
  const asking = unasked.filter((question) => !isTold(question));
  const ofLatest = asking.filter(({ message }) => message === latest);
  for (const question of [...ofLatest, ...asking]) {
    if (!(await waitsForAnswer(means, chat, question.message))) return [...told, question];
  }
  return told;
};
