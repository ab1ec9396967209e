import { localDay } from '../../domain/local-time.ts';
import { formatWeekday } from '../../domain/reporting-week.ts';
import { button, type Rows } from '../../domain/view.ts';
import type { WorkingCalendar } from '../../domain/working-calendar.ts';
import { askForCorrection } from './ask-for-report.ts';
import { findCards, findStanding } from './ask-next.ts';
import { areOfWeek, confirmReports, mayChange, restoreReports } from './change-reports.ts';
import { asProgressUpdateId, type ProgressUpdate } from './progress-update.ts';
import { DAY_PASSED, listDue, offerDays, promiseFigures } from './promise-figures.ts';
import { CARD } from './report-buttons.ts';
import {
  askNext,
  drawCard,
  type ReportTurn,
  refreshCards,
  showCards,
  showCardWithdrawn,
} from './show-report.ts';
import { cardButtons } from './view-card.ts';
import { withdrawReports } from './withdraw-reports.ts';

/** A turn in which a card's button may be pressed. */
export interface CardTurn extends ReportTurn {
  readonly services: ReportTurn['services'] & {
    readonly reminderRules: () => { readonly calendar: WorkingCalendar };
  };
}

const NOT_YOURS = 'Cập nhật này không phải của đồng chí.';
const CHANGED_SINCE = 'Cập nhật này đã được sửa hoặc hủy rồi.';
const TOO_LATE_TO_RESTORE = 'Đã hết tuần báo cáo, không khôi phục được nữa. Đồng chí gửi lại số giúp.';
const WEEK_OVER = 'Đã hết tuần báo cáo, không hủy được nữa. Đồng chí gửi số mới giúp.';
const NOTHING_DUE = 'Không còn số nào đang đến kỳ.';

type CardAct<Numbers extends readonly number[] = readonly []> = (
  turn: CardTurn,
  updates: readonly ProgressUpdate[],
  ...numbers: Numbers
) => Promise<void>;

/** Acts on what stands of the card that a button belongs to. What waited for the card is asked afterwards. */
const onCard =
  <Numbers extends readonly number[]>(act: CardAct<Numbers>) =>
  async (turn: CardTurn, id: number, ...numbers: Numbers): Promise<void> => {
    const { progress } = turn.services;
    const first = await progress.find(asProgressUpdateId(id));
    if (!mayChange(turn.actor, first)) return turn.acknowledge(NOT_YOURS);
    const standing = await findStanding(progress, first);
    if (standing.length === 0) await turn.acknowledge(CHANGED_SINCE);
    else await act(turn, standing, ...numbers);
    await askNext(turn, first);
  };

const isOfThisWeek = ({ services, now }: CardTurn, updates: readonly ProgressUpdate[]): boolean =>
  areOfWeek(updates, now, services.timeZone);

const cancel: CardAct = async (turn, updates) => {
  if (!isOfThisWeek(turn, updates)) return turn.acknowledge(WEEK_OVER);
  await withdrawReports(turn.services, turn.actor, { updates, questions: [] }, turn.now);
  await turn.acknowledge('Đã hủy.');
  if (turn.pressed) await showCardWithdrawn(turn, turn.pressed, updates);
};

const confirm: CardAct = async (turn, updates) => {
  const confirmed = await confirmReports(turn.services.progress, turn.actor, updates, turn.now);
  await turn.acknowledge('Đã ghi nhận.');
  if (turn.pressed) await turn.change(turn.pressed, await drawCard(turn, confirmed));
};

const rewrite: CardAct = async (turn, updates) => {
  await turn.acknowledge();
  await askForCorrection(turn, updates);
};

/** Puts back what was taken back this week, in place of what says that it was. */
const restore = async (turn: CardTurn, id: number): Promise<void> => {
  const { services, actor, pressed } = turn;
  const { progress } = services;
  const first = await progress.find(asProgressUpdateId(id));
  if (!mayChange(actor, first)) return turn.acknowledge(NOT_YOURS);
  const { updates } = await progress.findByUpdate(first.update);
  const withdrawn = updates.filter(
    ({ card, withdrawnAt }) => card === first.card && withdrawnAt !== undefined,
  );
  if (!isOfThisWeek(turn, withdrawn)) return turn.acknowledge(TOO_LATE_TO_RESTORE);
  const restored = await restoreReports(progress, { update: turn.update, actor, at: turn.now }, withdrawn);
  if (restored !== undefined) await showCards(turn, { updates: restored }, pressed ? [pressed] : []);
  await turn.acknowledge(restored === undefined ? CHANGED_SINCE : 'Đã khôi phục.');
};

/** Puts other buttons under a card, wherever it stands. */
const changeButtons = async (
  turn: CardTurn,
  updates: readonly ProgressUpdate[],
  buttons: Rows,
): Promise<void> => {
  await turn.acknowledge();
  for (const card of await findCards(turn.services.progress, updates))
    await turn.change(card, { ...(await drawCard(turn, updates)), buttons });
};

/** Offers days on which a figure may be there, under the card. */
const offerPromiseDays: CardAct = async (turn, updates) => {
  const [first] = listDue(updates);
  if (first === undefined) return turn.acknowledge(NOTHING_DUE);
  const { reminderRules, timeZone } = turn.services;
  const days = offerDays(reminderRules(), localDay(turn.now, timeZone), (days) =>
    CARD.to.promise(first.id, days),
  );
  await changeButtons(turn, updates, [...days, [button('‹ Quay lại', CARD.to.leaveDays(first.id))]]);
};

/** Shows the card's own buttons again. */
const leavePromiseDays: CardAct = (turn, updates) => changeButtons(turn, updates, cardButtons(updates));

const promise: CardAct<[days: number]> = async (turn, updates, days) => {
  const cards = await findCards(turn.services.progress, updates);
  const promised = await promiseFigures(turn.services, turn, updates, days);
  if (promised.kind !== 'promised')
    return turn.acknowledge(promised.kind === 'day passed' ? DAY_PASSED : NOTHING_DUE);
  await turn.acknowledge(`Tôi sẽ hỏi lại ${formatWeekday(promised.on)}.`);
  await showCards(turn, promised.recorded, promised.isAll ? cards : []);
  if (!promised.isAll) await refreshCards(turn, cards);
};

/** What the buttons of a card do. */
export const CARD_ACTS = {
  confirm: onCard(confirm),
  correct: onCard(rewrite),
  takeBack: onCard(cancel),
  restore,
  offerDays: onCard(offerPromiseDays),
  promise: onCard(promise),
  leaveDays: onCard(leavePromiseDays),
};
