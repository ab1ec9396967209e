import type { ChatId, MessageId } from '../../../domain/chat.ts';
import { isDoubted } from '../../../progress/recording/describe-card.ts';
import type { ProgressQuestion } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { plain } from '../message/rich-text.ts';
import { sendTo } from '../message/send-view.ts';
import { describeQuestion, questionButtons } from './view-question.ts';

/** What isn't theirs to report is only told. */
const isTold = ({ kind }: ProgressQuestion): boolean => kind === 'not-led';

const send = async (visit: Visit, question: ProgressQuestion): Promise<void> => {
  const { progress, albums } = visit.services;
  const described = await describeQuestion(visit.services, question);
  const buttons = questionButtons(question, described);
  const askedIn = await sendTo(visit, question.chat, [plain(described.text)], buttons);
  await progress.noteAsked(question.id, askedIn);
  await albums.noteAsked(question, askedIn);
};

/** Whether something of a message waits for a tap: a doubtful figure, or a question that was asked. */
const waitsForTap = async (visit: Visit, chat: ChatId, message: MessageId): Promise<boolean> => {
  const { updates, questions } = await visit.services.progress.findByMessage(chat, message);
  if (updates.some(isDoubted)) return true;
  for (const question of questions) {
    if (question.askedIn === undefined || isTold(question)) continue;
    if ((await describeQuestion(visit.services, question)).choices.length > 0) return true;
  }
  return false;
};

/**
 * Asks one question of those that wait in a chat: the first of a message of which nothing else waits for a tap. Which
 * were asked is stored, so that after a crash none is asked twice or forgotten.
 * @param latest the message whose question comes first.
 */
export const askNext = async (visit: Visit, chat: ChatId, latest?: MessageId): Promise<void> => {
  const unasked = await visit.services.progress.findUnasked(chat);
  for (const question of unasked.filter(isTold)) await send(visit, question);
  const asking = unasked.filter((question) => !isTold(question));
  const ofLatest = asking.filter(({ message }) => message === latest);
  for (const question of [...ofLatest, ...asking]) {
    if (await waitsForTap(visit, chat, question.message)) continue;
    return send(visit, question);
  }
};
