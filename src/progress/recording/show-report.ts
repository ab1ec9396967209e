import { changeMessage } from '../../channel/telegram/message/change-message.ts';
import type { MessageAt } from '../../channel/telegram/message/chat-place.ts';
import { sendTo } from '../../channel/telegram/message/send.ts';
import { sayingOf } from '../../channel/telegram/read-said.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { plain } from '../../domain/styled-text.ts';
import { describeQuestion, listToAsk } from './ask-next.ts';
import { findCards, findStanding } from './find-waiting.ts';
import type { CardMessage, Recorded } from './progress-store.ts';
import type { ProgressUpdate, ReportedIn } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import { type RecordedReport, type Replaced, recordReport } from './record-report.ts';
import { cardButtons, nameUpdates, questionButtons, restoreButtons, viewCard } from './view-card.ts';
import type { Withdrawn } from './withdraw-reports.ts';

const REPLACED = 'Nội dung này đã được sửa.';
const NOT_ASKED_ANY_MORE = 'Câu này không cần trả lời nữa.';

const byCard = (updates: readonly ProgressUpdate[]): readonly (readonly ProgressUpdate[])[] =>
  [...new Set(updates.map(({ card }) => card))].map((card) => updates.filter((each) => each.card === card));

/** Brings cards in line of which something was corrected: with what still stands of each, if anything does. */
export const refreshCards = async (visit: Visit, cards: readonly CardMessage[]): Promise<void> => {
  for (const shown of cards) {
    const standing = await findStanding(visit.services.progress, shown);
    const view = standing.length === 0 ? [plain(REPLACED)] : await viewCard(visit.services, standing);
    await changeMessage(visit, shown, view, cardButtons(standing));
  }
};

/** The same of the cards that show some reports. */
export const refreshCardsOf = async (visit: Visit, updates: readonly ProgressUpdate[]): Promise<void> =>
  refreshCards(visit, await findCards(visit.services.progress, updates));

/**
 * Shows each card of what was recorded, those that were sent before a crash not again.
 * @param replaces messages of ours to put the cards into.
 * @returns those of them that are left over.
 */
export const showCards = async <Shown extends MessageAt>(
  visit: Visit,
  { updates }: Pick<Recorded, 'updates'>,
  replaces: readonly Shown[] = [],
): Promise<readonly Shown[]> => {
  const { progress } = visit.services;
  const [first] = updates;
  const free = [...replaces];
  if (first === undefined) return free;
  const shown = new Set((await progress.findCardsOf(first.update)).map(({ card }) => card));
  for (const group of byCard(updates)) {
    const { update, card } = group[0] ?? first;
    if (shown.has(card)) continue;
    const view = await viewCard(visit.services, group);
    const old = free.shift();
    const isPut = old !== undefined && (await changeMessage(visit, old, view, cardButtons(group)));
    const message = isPut ? old.message : await sendTo(visit, visit.chat, view, cardButtons(group));
    await progress.saveCard({ chat: visit.chat, message, update, card });
  }
  return free;
};

/** Asks what is to be asked next in the chat of a message, its own question first. */
export const askNext = async (
  visit: Visit,
  { chat, message }: Pick<ReportedIn, 'chat' | 'message'>,
): Promise<void> => {
  const { services } = visit;
  for (const question of await listToAsk(services, chat, message)) {
    const described = await describeQuestion(services, question);
    const buttons = questionButtons(question, described);
    const askedIn = await sendTo(visit, question.chat, [plain(described.text)], buttons);
    await services.progress.noteAsked(question.id, askedIn);
    await services.albums.noteAsked(question, askedIn);
  }
};

/**
 * Shows what was recorded as cards, and asks the first of what is to be asked.
 * @param asksNext false where something else is asked right after.
 */
export const showReport = async (
  visit: Visit,
  from: Pick<ReportedIn, 'chat' | 'message'>,
  { recorded, replaced, inPlace, corrected }: RecordedReport,
  asksNext = true,
): Promise<void> => {
  const { services } = visit;
  const old = await findCards(services.progress, replaced);
  const left = await showCards(visit, recorded, inPlace ? old : []);
  await refreshCards(visit, inPlace ? left : old);
  await refreshCardsOf(visit, corrected);
  if (asksNext) await askNext(visit, from);
  services.logger.info(
    { updateId: visit.update, reports: recorded.updates.length, questions: recorded.questions.length },
    'progress recorded',
  );
};

/** Records a report and shows it. */
export const recordAndShow = async (
  visit: Visit,
  from: ReportedIn,
  recordable: RecordableMessage,
  replaced?: Replaced,
  asksNext = true,
): Promise<void> => {
  const report = await recordReport(visit.services, sayingOf(visit), from, recordable, replaced);
  await showReport(visit, from, report, asksNext);
};

/** Shows what an update gave before a crash, as far as it wasn't shown yet. */
export const showRecorded = async (visit: Visit, recorded: Recorded): Promise<void> => {
  const [first] = [...recorded.updates, ...recorded.questions];
  await showCards(visit, recorded);
  if (first !== undefined) await askNext(visit, first);
};

const takeOffQuestions = async (visit: Visit, { asked }: Withdrawn): Promise<void> => {
  for (const at of asked) await changeMessage(visit, at, [plain(NOT_ASKED_ANY_MORE)]);
};

/** A report that was edited into something else reports nothing any more. */
export const showEditedAway = async (visit: Visit, withdrawn: Withdrawn): Promise<void> => {
  await takeOffQuestions(visit, withdrawn);
  await refreshCardsOf(visit, withdrawn.updates);
};

/** Puts what was taken back, and the button that restores it, in place of a card; below it if Telegram won't change it. */
export const showCardWithdrawn = async (
  visit: Visit,
  card: MessageAt,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const blocks = [plain(`Đã hủy: ${nameUpdates(visit.services, updates)}`)];
  const buttons = restoreButtons(updates);
  if (!(await changeMessage(visit, card, blocks, buttons))) await sendTo(visit, card.chat, blocks, buttons);
};

/** Of reports that were taken back on demand each card offers to restore what it showed. */
export const showWithdrawn = async (visit: Visit, withdrawn: Withdrawn): Promise<void> => {
  await takeOffQuestions(visit, withdrawn);
  const { updates } = withdrawn;
  for (const shown of await findCards(visit.services.progress, updates)) {
    const ofCard = updates.filter(({ update, card }) => update === shown.update && card === shown.card);
    await showCardWithdrawn(visit, shown, ofCard);
  }
};
