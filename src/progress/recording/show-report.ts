import type { Logger } from 'pino';
import type { ChatTurn, MessagePlace } from '../../domain/chat-turn.ts';
import { menu, type View } from '../../domain/view.ts';
import type { ReporterMeans } from '../reporters/find-reporter.ts';
import type { AlbumStore } from './album-store.ts';
import { describeQuestion, findCards, findStanding, listToAsk } from './ask-next.ts';
import type { CardMessage, ProgressStore, Recorded } from './progress-store.ts';
import type { ProgressUpdate, ReportedIn } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import { type RecordedReport, type RecordMeans, type Replaced, recordReport } from './record-report.ts';
import type { SaidMessage, Saying } from './said-message.ts';
import {
  type CardMeans,
  cardButtons,
  nameUpdates,
  questionButtons,
  restoreButtons,
  viewCard,
} from './view-card.ts';
import type { Withdrawn } from './withdraw-reports.ts';

/** Somebody's turn, in which reports are taken, shown and changed. */
export interface ReportTurn extends ChatTurn, Saying {
  /** What was written or edited; undefined for a press. */
  readonly said: SaidMessage | undefined;
  readonly services: RecordMeans &
    ReporterMeans &
    CardMeans & {
      readonly progress: ProgressStore;
      readonly albums: Pick<AlbumStore, 'keep' | 'attach' | 'noteAsked'>;
      readonly logger: Pick<Logger, 'info'>;
    };
}

const REPLACED = 'Nội dung này đã được sửa.';
const NOT_ASKED_ANY_MORE = 'Câu này không cần trả lời nữa.';

const byCard = (updates: readonly ProgressUpdate[]): readonly (readonly ProgressUpdate[])[] =>
  [...new Set(updates.map(({ card }) => card))].map((card) => updates.filter((each) => each.card === card));

/** A card as a message. */
export const drawCard = async (
  { services }: ReportTurn,
  updates: readonly ProgressUpdate[],
): Promise<View> => ({ blocks: await viewCard(services, updates), buttons: cardButtons(updates) });

/** Brings cards in line of which something was corrected: with what still stands of each, if anything does. */
export const refreshCards = async (turn: ReportTurn, cards: readonly CardMessage[]): Promise<void> => {
  for (const shown of cards) {
    const standing = await findStanding(turn.services.progress, shown);
    await turn.change(shown, standing.length === 0 ? menu(REPLACED) : await drawCard(turn, standing));
  }
};

/** The same of the cards that show some reports. */
export const refreshCardsOf = async (turn: ReportTurn, updates: readonly ProgressUpdate[]): Promise<void> =>
  refreshCards(turn, await findCards(turn.services.progress, updates));

/**
 * Shows each card of what was recorded, those that were sent before a crash not again.
 * @param replaces messages of ours to put the cards into.
 * @returns those of them that are left over.
 */
export const showCards = async <Shown extends MessagePlace>(
  turn: ReportTurn,
  { updates }: Pick<Recorded, 'updates'>,
  replaces: readonly Shown[] = [],
): Promise<readonly Shown[]> => {
  const { progress } = turn.services;
  const [first] = updates;
  const free = [...replaces];
  if (first === undefined) return free;
  const shown = new Set((await progress.findCardsOf(first.update)).map(({ card }) => card));
  for (const group of byCard(updates)) {
    const { update, card } = group[0] ?? first;
    if (shown.has(card)) continue;
    const view = await drawCard(turn, group);
    const old = free.shift();
    const isPut = old !== undefined && (await turn.change(old, view));
    const message = isPut ? old.message : await turn.sendTo(turn.chat, view);
    await progress.saveCard({ chat: turn.chat, message, update, card });
  }
  return free;
};

/** Asks what is to be asked next in the chat of a message, its own question first. */
export const askNext = async (
  turn: ReportTurn,
  { chat, message }: Pick<ReportedIn, 'chat' | 'message'>,
): Promise<void> => {
  const { services } = turn;
  for (const question of await listToAsk(services, chat, message)) {
    const described = await describeQuestion(services, question);
    const view = menu(described.text, questionButtons(question, described));
    const askedIn = await turn.sendTo(question.chat, view);
    await services.progress.noteAsked(question.id, askedIn);
    await services.albums.noteAsked(question, askedIn);
  }
};

/**
 * Shows what was recorded as cards, and asks the first of what is to be asked.
 * @param asksNext false where something else is asked right after.
 */
export const showReport = async (
  turn: ReportTurn,
  from: Pick<ReportedIn, 'chat' | 'message'>,
  { recorded, replaced, inPlace, corrected }: RecordedReport,
  asksNext = true,
): Promise<void> => {
  const { services } = turn;
  const old = await findCards(services.progress, replaced);
  const left = await showCards(turn, recorded, inPlace ? old : []);
  await refreshCards(turn, inPlace ? left : old);
  await refreshCardsOf(turn, corrected);
  if (asksNext) await askNext(turn, from);
  services.logger.info(
    { updateId: turn.update, reports: recorded.updates.length, questions: recorded.questions.length },
    'progress recorded',
  );
};

/** Records a report and shows it. */
export const recordAndShow = async (
  turn: ReportTurn,
  from: ReportedIn,
  recordable: RecordableMessage,
  replaced?: Replaced,
  asksNext = true,
): Promise<void> => {
  const report = await recordReport(turn.services, turn, from, recordable, replaced);
  await showReport(turn, from, report, asksNext);
};

/** Shows what an update gave before a crash, as far as it wasn't shown yet. */
export const showRecorded = async (turn: ReportTurn, recorded: Recorded): Promise<void> => {
  const [first] = [...recorded.updates, ...recorded.questions];
  await showCards(turn, recorded);
  if (first !== undefined) await askNext(turn, first);
};

const takeOffQuestions = async (turn: ReportTurn, { asked }: Withdrawn): Promise<void> => {
  for (const at of asked) await turn.change(at, menu(NOT_ASKED_ANY_MORE));
};

/** A report that was edited into something else reports nothing any more. */
export const showEditedAway = async (turn: ReportTurn, withdrawn: Withdrawn): Promise<void> => {
  await takeOffQuestions(turn, withdrawn);
  await refreshCardsOf(turn, withdrawn.updates);
};

/** Puts what was taken back, and the button that restores it, in place of a card; below it if Telegram won't change it. */
export const showCardWithdrawn = async (
  turn: ReportTurn,
  card: MessagePlace,
  updates: readonly ProgressUpdate[],
): Promise<void> => {
  const view = menu(`Đã hủy: ${nameUpdates(turn.services, updates)}`, restoreButtons(updates));
  if (!(await turn.change(card, view))) await turn.sendTo(card.chat, view);
};

/** Of reports that were taken back on demand each card offers to restore what it showed. */
export const showWithdrawn = async (turn: ReportTurn, withdrawn: Withdrawn): Promise<void> => {
  await takeOffQuestions(turn, withdrawn);
  const { updates } = withdrawn;
  for (const shown of await findCards(turn.services.progress, updates)) {
    const ofCard = updates.filter(({ update, card }) => update === shown.update && card === shown.card);
    await showCardWithdrawn(turn, shown, ofCard);
  }
};
