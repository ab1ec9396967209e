import { changeMessage } from '../../channel/telegram/message/change-message.ts';
import { onButtons } from '../../channel/telegram/message/on-buttons.ts';
import { answerPress } from '../../channel/telegram/message/send.ts';
import { sayingOf } from '../../channel/telegram/read-said.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import { daysBetween, formatWeekday } from '../../domain/reporting-week.ts';
import { button } from '../../domain/view.ts';
import { listPromiseDays } from '../../week/plan-promised.ts';
import { askForCorrection } from './ask-for-report.ts';
import { areOfWeek, confirmReports, mayChange, restoreReports } from './change-reports.ts';
import { findCards, findStanding } from './find-waiting.ts';
import { asProgressUpdateId, type ProgressUpdate } from './progress-update.ts';
import { listDue, promiseFigures } from './promise-figures.ts';
import { CARD } from './report-buttons.ts';
import { askNext, refreshCards, showCards, showCardWithdrawn } from './show-report.ts';
import { cardButtons, viewCard } from './view-card.ts';
import { withdrawReports } from './withdraw-reports.ts';

const NOT_YOURS = 'Cập nhật này không phải của đồng chí.';
const CHANGED_SINCE = 'Cập nhật này đã được sửa hoặc hủy rồi.';
const TOO_LATE_TO_RESTORE = 'Đã hết tuần báo cáo, không khôi phục được nữa. Đồng chí gửi lại số giúp.';
const WEEK_OVER = 'Đã hết tuần báo cáo, không hủy được nữa. Đồng chí gửi số mới giúp.';
const NOTHING_DUE = 'Không còn số nào đang đến kỳ.';
const DAY_PASSED = 'Ngày đó đã qua. Đồng chí chọn ngày khác giúp.';

type CardAct<Numbers extends readonly number[] = readonly []> = (
  visit: Visit,
  updates: readonly ProgressUpdate[],
  ...numbers: Numbers
) => Promise<void>;

/** Acts on what stands of the card that a button belongs to. What waited for the card is asked afterwards. */
const onCard =
  <Numbers extends readonly number[]>(act: CardAct<Numbers>) =>
  async (visit: Visit, id: number, ...numbers: Numbers): Promise<void> => {
    const { progress } = visit.services;
    const first = await progress.find(asProgressUpdateId(id));
    if (!mayChange(visit.actor, first)) return answerPress(visit, NOT_YOURS);
    const standing = await findStanding(progress, first);
    if (standing.length === 0) await answerPress(visit, CHANGED_SINCE);
    else await act(visit, standing, ...numbers);
    await askNext(visit, first);
  };

const isOfThisWeek = ({ services, now }: Visit, updates: readonly ProgressUpdate[]): boolean =>
  areOfWeek(updates, now, services.timeZone);

const cancel: CardAct = async (visit, updates) => {
  const { services, actor } = visit;
  if (!isOfThisWeek(visit, updates)) return answerPress(visit, WEEK_OVER);
  await withdrawReports(services, actor, { updates, questions: [] }, visit.now);
  await answerPress(visit, 'Đã hủy.');
  const message = visit.pressed;
  if (message) await showCardWithdrawn(visit, message, updates);
};

const confirm: CardAct = async (visit, updates) => {
  const { services, actor } = visit;
  const confirmed = await confirmReports(services.progress, actor, updates, visit.now);
  await answerPress(visit, 'Đã ghi nhận.');
  const message = visit.pressed;
  if (message)
    await changeMessage(visit, message, await viewCard(services, confirmed), cardButtons(confirmed));
};

const rewrite: CardAct = async (visit, updates) => {
  await answerPress(visit);
  await askForCorrection(visit, updates);
};

/** Puts back what was taken back this week, in place of what says that it was. */
const restore = async (visit: Visit, id: number): Promise<void> => {
  const { services, actor } = visit;
  const { progress } = services;
  const first = await progress.find(asProgressUpdateId(id));
  if (!mayChange(actor, first)) return answerPress(visit, NOT_YOURS);
  const { updates } = await progress.findByUpdate(first.update);
  const withdrawn = updates.filter(
    ({ card, withdrawnAt }) => card === first.card && withdrawnAt !== undefined,
  );
  if (!isOfThisWeek(visit, withdrawn)) return answerPress(visit, TOO_LATE_TO_RESTORE);
  const press = { update: visit.update, actor, at: visit.now };
  const restored = await restoreReports(progress, press, withdrawn);
  const place = visit.pressed;
  if (restored !== undefined) await showCards(visit, { updates: restored }, place ? [place] : []);
  await answerPress(visit, restored === undefined ? CHANGED_SINCE : 'Đã khôi phục.');
};

/** Offers days on which a figure may be there, under the card. */
const offerPromiseDays: CardAct = async (visit, updates) => {
  const { services } = visit;
  const [first] = listDue(updates);
  if (first === undefined) return answerPress(visit, NOTHING_DUE);
  await answerPress(visit);
  const today = visit.today;
  const days = listPromiseDays(today, services.reminderRules()).map((day) =>
    button(formatWeekday(day), CARD.to.promise(first.id, daysBetween(today, day))),
  );
  const rows = [days.slice(0, 2), days.slice(2), [button('‹ Quay lại', CARD.to.leaveDays(first.id))]];
  for (const card of await findCards(services.progress, updates))
    await changeMessage(visit, card, await viewCard(services, updates), rows);
};

/** Shows the card's own buttons again. */
const leavePromiseDays: CardAct = async (visit, updates) => {
  const { services } = visit;
  await answerPress(visit);
  for (const card of await findCards(services.progress, updates))
    await changeMessage(visit, card, await viewCard(services, updates), cardButtons(updates));
};

const promise: CardAct<[ahead: number]> = async (visit, updates, ahead) => {
  const { services } = visit;
  const cards = await findCards(services.progress, updates);
  const promised = await promiseFigures(services, sayingOf(visit), updates, ahead);
  if (promised.kind !== 'promised')
    return answerPress(visit, promised.kind === 'day passed' ? DAY_PASSED : NOTHING_DUE);
  await answerPress(visit, `Tôi sẽ hỏi lại ${formatWeekday(promised.on)}.`);
  await showCards(visit, promised.recorded, promised.isAll ? cards : []);
  if (!promised.isAll) await refreshCards(visit, cards);
};

/** What the buttons of a card do. */
export const pressCard = onButtons(CARD, 'report progress', {
  confirm: onCard(confirm),
  correct: onCard(rewrite),
  takeBack: onCard(cancel),
  restore,
  offerDays: onCard(offerPromiseDays),
  promise: onCard(promise),
  leaveDays: onCard(leavePromiseDays),
});
