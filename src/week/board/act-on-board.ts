import type { OutboxStore } from '../../delivery/outbox-store.ts';
import { formatMoment } from '../../domain/local-time.ts';
import type { OfficialId } from '../../domain/people.ts';
import { type ReportingWeek, weekNumber } from '../../domain/reporting-week.ts';
import { type Actor, authorOf } from '../../people/directory.ts';
import type { MissedOutcome, MissedReminder, Outage, ReminderKind } from '../reminder.ts';
import { type AgainPlan, planAgain } from './plan-again.ts';
import { type Board, type BoardMeans, readBoard } from './read-board.ts';

/** Who would be asked again now, and who not, before anybody is. @param only one of them; undefined: all who are silent */
export const previewAgain = async (
  means: BoardMeans,
  only: OfficialId | undefined,
  now: Date,
): Promise<AgainPlan & Pick<Board, 'week'>> => {
  const { week } = await readBoard(means, now);
  return { ...planAgain({ now, rules: means.reminderRules(), week, only }), week };
};

/** Asks whoever is silent again. @returns what was planned, and false where a colleague was faster */
export const askAgain = async (
  means: BoardMeans & { readonly outbox: Pick<OutboxStore, 'enqueueAs'> },
  actor: Actor,
  only: OfficialId | undefined,
  now: Date,
): Promise<{ readonly plan: AgainPlan; readonly isAdded: boolean }> => {
  const { week, ...plan } = await previewAgain(means, only, now);
  const entry = {
    by: authorOf(actor),
    act: 'nhắc lại',
    of: 'nudge',
    rowId: week.period,
    before: undefined,
    after: { officials: plan.asked },
  };
  const added = plan.messages.length === 0 ? 0 : await means.outbox.enqueueAs(plan.messages, entry, now);
  return { plan, isAdded: added > 0 };
};

/** Puts back what was given up this week: what is older has lost its use. @returns how many are sent again */
export const retryDead = async (
  means: BoardMeans & { readonly outbox: Pick<OutboxStore, 'retryDead'> },
  actor: Actor,
  now: Date,
): Promise<number> => {
  const { dead } = await readBoard(means, now);
  return means.outbox.retryDead(
    dead.map(({ id }) => id),
    authorOf(actor),
    now,
  );
};

const KINDS: Readonly<Record<ReminderKind, string>> = {
  nudge: 'nhắc lần đầu',
  second: 'nhắc lần hai',
  escalation: 'tin báo trưởng đơn vị',
  draft: 'dự thảo báo cáo tuần',
  report: 'báo cáo tuần',
};

const OUTCOMES: Readonly<Record<MissedOutcome, string>> = {
  late: 'đã gửi muộn',
  'to come': 'sẽ gửi muộn',
  dropped: 'đã quá giờ nên không gửi',
};

const joinNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;

const describeWeek = (period: ReportingWeek, missed: readonly MissedReminder[]): string => {
  const parts = [...Map.groupBy(missed, ({ outcome }) => outcome)].map(
    ([outcome, those]) => `${joinNames(those.map(({ kind }) => KINDS[kind]))} ${OUTCOMES[outcome]}`,
  );
  const hasNoReport = missed.some(({ kind, outcome }) => kind === 'report' && outcome === 'dropped');
  const where = hasNoReport ? ` Báo cáo vẫn xem được bằng /baocao ${weekNumber(period)}.` : '';
  return `Tuần ${weekNumber(period)}: ${parts.join('; ')}.${where}`;
};

/** When the bot was down, and what became of what was due then, week by week. */
export const describeOutage = ({ from, until, missed }: Outage, timeZone: string): string =>
  [
    `Bot ngừng chạy từ ${formatMoment(from, timeZone)} đến ${formatMoment(until, timeZone)}.`,
    ...[...Map.groupBy(missed, ({ period }) => period)].map(([period, those]) => describeWeek(period, those)),
  ].join(' ');

const NOBODY = 'Không còn ai để nhắc: mọi người đã trả lời, vắng hoặc không tới được.';

/** What came of asking again, for a line of at most 200 characters. @param isAdded false where a colleague was faster */
export const describeAgain = (
  { asked, tooSoon, at }: AgainPlan,
  isAdded: boolean,
  now: Date,
  timeZone: string,
): string => {
  if (asked.length === 0 && tooSoon.length === 0) return NOBODY;
  const soon =
    tooSoon.length === 0 ? '' : ` Chưa nhắc ${tooSoon.length} người vì vừa được nhắc trong 3 giờ qua.`;
  if (asked.length === 0 || !isAdded) return soon === '' ? 'Người khác vừa nhắc rồi.' : soon.trim();
  const when = at > now ? `, tin đi lúc ${formatMoment(at, timeZone)}` : '';
  return `Đã nhắc ${asked.length} người${when}.${soon}`;
};
