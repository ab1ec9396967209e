import { asChatId, asMessageId } from '../../../domain/chat.ts';
import { localDay } from '../../../domain/local-time.ts';
import { weekOf } from '../../../domain/reporting-week.ts';
import { hasRight } from '../../../people/rights.ts';
import {
  asProgressUpdateId,
  isByOffice,
  type ProgressUpdate,
} from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { changeMessage } from '../message/change-message.ts';
import { actOnPress, type PressAct } from '../message/press-data.ts';
import { askForCorrection } from './ask-for-correction.ts';
import { askNext } from './ask-next.ts';
import { officeAuthor } from './office/office-author.ts';
import { leavePromiseDays, offerPromiseDays, promiseFigures } from './promise-figures.ts';
import { restoreReports } from './restore-reports.ts';
import { cardButtons, viewCard } from './view-card.ts';
import { showWithdrawn } from './withdraw-reports.ts';

const NOT_YOURS = 'Cập nhật này không phải của đồng chí.';
const CHANGED_SINCE = 'Cập nhật này đã được sửa hoặc hủy rồi.';
const TOO_LATE_TO_RESTORE = 'Đã hết tuần báo cáo, không khôi phục được nữa. Đồng chí gửi lại số giúp.';
const WEEK_OVER = 'Đã hết tuần báo cáo, không hủy được nữa. Đồng chí gửi số mới giúp.';

type CardAct = (visit: Visit, updates: readonly ProgressUpdate[], number: number) => Promise<void>;

/** What was entered for a unit only somebody of the office changes, as long as they are of it. */
const isOwn = ({ actor }: Visit, update: ProgressUpdate | undefined): update is ProgressUpdate =>
  update !== undefined &&
  update.official === actor.official?.id &&
  (!isByOffice(update) || hasRight(actor.role, 'enter figures for units'));

/** Acts on what stands of the card that a button belongs to. What waited for the card is asked afterwards. */
const onCard =
  (act: CardAct): PressAct =>
  async (visit, id, number = 0) => {
    const { progress } = visit.services;
    const first = await progress.find(asProgressUpdateId(id));
    if (!isOwn(visit, first)) return answerPress(visit.ctx, NOT_YOURS);
    const { updates } = await progress.findByUpdate(first.update);
    const standing = updates.filter(({ card, isStanding }) => card === first.card && isStanding);
    if (standing.length === 0) await answerPress(visit.ctx, CHANGED_SINCE);
    else await act(visit, standing, number);
    await askNext(visit, first.chat, first.message);
  };

const pressedMessage = ({ ctx }: Visit) => {
  const message = ctx.callbackQuery?.message;
  return message && { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
};

const isOfThisWeek = ({ services }: Visit, updates: readonly ProgressUpdate[]): boolean => {
  const week = (moment: Date) => weekOf(localDay(moment, services.timeZone));
  return updates.every(({ recordedAt }) => week(recordedAt) === week(services.now()));
};

const cancel: CardAct = async (visit, updates) => {
  const { services, ctx } = visit;
  if (!isOfThisWeek(visit, updates)) return answerPress(ctx, WEEK_OVER);
  await services.progress.withdraw(
    updates.map(({ id }) => id),
    services.now(),
    officeAuthor(visit, updates),
  );
  await answerPress(ctx, 'Đã hủy.');
  const message = pressedMessage(visit);
  if (message) await showWithdrawn(visit, message, updates);
};

const confirm: CardAct = async (visit, updates) => {
  const { services, ctx } = visit;
  const at = services.now();
  await services.progress.confirm(
    updates.map(({ id }) => id),
    at,
    officeAuthor(visit, updates),
  );
  await answerPress(ctx, 'Đã ghi nhận.');
  const confirmed = updates.map((update) => ({ ...update, confirmedAt: update.confirmedAt ?? at }));
  const message = pressedMessage(visit);
  if (message)
    await changeMessage(visit, message, await viewCard(services, confirmed), cardButtons(confirmed));
};

const rewrite: CardAct = async (visit, updates) => {
  await answerPress(visit.ctx);
  await askForCorrection(visit, updates);
};

/** Puts back what was taken back this week. */
const restore: PressAct = async (visit, id) => {
  const { ctx, services } = visit;
  const first = await services.progress.find(asProgressUpdateId(id));
  if (!isOwn(visit, first)) return answerPress(ctx, NOT_YOURS);
  const { updates } = await services.progress.findByUpdate(first.update);
  const withdrawn = updates.filter(
    ({ card, withdrawnAt }) => card === first.card && withdrawnAt !== undefined,
  );
  if (!isOfThisWeek(visit, withdrawn)) return answerPress(ctx, TOO_LATE_TO_RESTORE);
  const isRestored = await restoreReports(visit, withdrawn, pressedMessage(visit));
  await answerPress(ctx, isRestored ? 'Đã khôi phục.' : CHANGED_SINCE);
};

/** Buttons of a card: `d` confirms, `s` corrects, `h` takes back, `k` restores; `n`, `N` a day for a figure, `b` none. */
export const pressCard = actOnPress(
  new Map<string, PressAct>([
    ['d', onCard(confirm)],
    ['s', onCard(rewrite)],
    ['h', onCard(cancel)],
    ['n', onCard(offerPromiseDays)],
    ['N', onCard(promiseFigures)],
    ['b', onCard(leavePromiseDays)],
    ['k', restore],
  ]),
);
