import type { Recorded } from '../../../progress/recording/progress-store.ts';
import type { ProgressQuestion, ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { changeMessage } from '../message/change-message.ts';
import { plain } from '../message/rich-text.ts';
import { sendTo } from '../message/send-view.ts';
import { findCards } from './find-cards.ts';
import { officeAuthor } from './office/office-author.ts';
import { refreshCards } from './show-cards.ts';
import { nameUpdates, restoreButtons } from './view-card.ts';

const NOT_ASKED_ANY_MORE = 'Câu này không cần trả lời nữa.';

/** Closes what is asked and takes its buttons off. */
const closeQuestions = async (
  visit: Visit,
  questions: readonly ProgressQuestion[],
  at: Date,
): Promise<void> => {
  for (const { id, chat, askedIn } of questions) {
    await visit.services.progress.close(id, at);
    if (askedIn !== undefined)
      await changeMessage(visit, { chat, message: askedIn }, [plain(NOT_ASKED_ANY_MORE)]);
  }
};

/** A report that was edited into something else reports nothing any more. */
export const withdrawEdited = async (visit: Visit, { updates, questions }: Recorded): Promise<void> => {
  const { progress, now } = visit.services;
  await progress.withdraw(
    updates.map(({ id }) => id),
    now(),
    officeAuthor(visit, updates),
  );
  await closeQuestions(visit, questions, now());
  await refreshCards(visit, await findCards(visit, updates));
};

/** Puts what was taken back, and the button that restores it, in place of a card; below it if Telegram won't change it. */
export const showWithdrawn = async (
  visit: Visit,
  card: Parameters<typeof changeMessage>[1],
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const blocks = [plain(`Đã hủy: ${nameUpdates(visit.services, updates)}`)];
  const buttons = restoreButtons(updates);
  if (!(await changeMessage(visit, card, blocks, buttons))) await sendTo(visit, card.chat, blocks, buttons);
};

/** Takes reports back on demand and closes what is asked about them; each card offers to restore what it showed. */
export const withdrawReports = async (
  visit: Visit,
  { updates, questions }: Recorded,
  at: Date,
): Promise<void> => {
  await visit.services.progress.withdraw(
    updates.map(({ id }) => id),
    at,
    officeAuthor(visit, updates),
  );
  await closeQuestions(visit, questions, at);
  for (const shown of await findCards(visit, updates)) {
    const ofCard = updates.filter(({ update, card }) => update === shown.update && card === shown.card);
    await showWithdrawn(visit, shown, ofCard);
  }
};
