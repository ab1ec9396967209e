import { formatMoment } from '../../domain/local-time.ts';
import { type ReportingWeek, weekNumber } from '../../domain/reporting-week.ts';
import type { MissedOutcome, MissedReminder, Outage } from '../missed-reminder.ts';
import type { ReminderKind } from '../reminder.ts';

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
