import { asChatId, asMessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import { weekOf } from '../../domain/reporting-week.ts';
import { asProgressUpdateId, type ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { answerPress } from '../answer-press.ts';
import { askFor } from '../ask-for.ts';
import type { Visit } from '../feature.ts';
import { actOnPress, type PressAct } from '../people/press-data.ts';
import { plain } from '../views/rich-text.ts';
import { labelItem } from './describe-update.ts';
import { changeMessage } from './show-cards.ts';
import { cardButtons, viewCard, withdrawnText } from './view-card.ts';

export const REWRITE = 'progress: correct';

const NOT_YOURS = 'Cập nhật này không phải của bạn.';
const CHANGED_SINCE = 'Cập nhật này đã được sửa hoặc hủy rồi.';
const WEEK_OVER = 'Đã hết tuần báo cáo, không hủy được nữa. Bạn gửi số mới giúp.';

/** The updates of the card that a button belongs to, or why nothing may be done with them. */
const findCardUpdates = async (
  { services, actor }: Visit,
  id: number,
): Promise<readonly ProgressUpdate[] | string> => {
  const first = await services.progress.find(asProgressUpdateId(id));
  if (first === undefined || first.official !== actor.official?.id) return NOT_YOURS;
  const { updates } = await services.progress.findByUpdate(first.update);
  const standing = updates.filter(({ card, isStanding }) => card === first.card && isStanding);
  return standing.length === 0 ? CHANGED_SINCE : standing;
};

const pressedMessage = ({ ctx }: Visit) => {
  const message = ctx.callbackQuery?.message;
  return message && { chat: asChatId(message.chat.id), message: asMessageId(message.message_id) };
};

type CardAct = (visit: Visit, updates: readonly ProgressUpdate[]) => Promise<void>;

const onCard =
  (act: CardAct): PressAct =>
  async (visit, id) => {
    const updates = await findCardUpdates(visit, id);
    if (typeof updates === 'string') return answerPress(visit.ctx, updates);
    await act(visit, updates);
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
  );
  await answerPress(ctx, 'Đã hủy.');
  const message = pressedMessage(visit);
  if (message) await changeMessage(visit, message, [plain(withdrawnText(services, updates))]);
};

const confirm: CardAct = async (visit, updates) => {
  const { services, ctx } = visit;
  const at = services.now();
  await services.progress.confirm(
    updates.map(({ id }) => id),
    at,
  );
  await answerPress(ctx, 'Đã ghi nhận.');
  const confirmed = updates.map((update) => ({ ...update, confirmedAt: update.confirmedAt ?? at }));
  const message = pressedMessage(visit);
  if (message) await changeMessage(visit, message, viewCard(services, confirmed), cardButtons(confirmed));
};

const rewrite: CardAct = async (visit, [update]) => {
  await answerPress(visit.ctx);
  if (update === undefined) return;
  const label = labelItem(visit.services, update.ref);
  await askFor(visit, REWRITE, { update: update.id }, `Bạn gõ lại nội dung đúng cho ${label}:`);
};

/** Buttons of a card: `d` confirms, `s` corrects, `h` takes back. */
export const pressCard = actOnPress(
  new Map<string, PressAct>([
    ['d', onCard(confirm)],
    ['s', onCard(rewrite)],
    ['h', onCard(cancel)],
  ]),
);
