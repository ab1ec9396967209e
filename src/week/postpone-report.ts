import { localDay } from '../domain/local-time.ts';
import type { OfficialId } from '../domain/people.ts';
import { formatWeek, weekAt } from '../domain/reporting-week.ts';
import type { Directory } from '../people/directory.ts';
import type { Reporter } from '../progress/reporters/find-reporter.ts';
import { fold } from '../text/fold.ts';
import { describeMoment, listSnoozes, type Snooze } from './list-snoozes.ts';
import { describeDeadline } from './nudge/describe-nudge.ts';
import { type AskedAgain, askAgainAt, type PutOffMeans } from './nudge/put-off-nudge.ts';
import { planTimetable } from './plan-timetable.ts';
import { findAnswered, type ReminderRules, readWeekRows, type WeekStores } from './read-week.ts';

/** What putting the week's question off is done with. */
export interface PostponeMeans extends Pick<WeekStores, 'absences' | 'reminders'>, PutOffMeans {
  readonly directory: () => Promise<Directory>;
}

/** For whom of those whose weeks they answer the week's question was sent, and has no answer yet. */
const findOpenAsks = async (
  means: PostponeMeans,
  { answersFor }: Pick<Reporter, 'answersFor'>,
  now: Date,
): Promise<readonly OfficialId[]> => {
  const rules = means.reminderRules();
  const { asks } = await readWeekRows(means, rules, weekAt(now, rules.timeZone));
  const asked = answersFor.filter((id) =>
    asks.some(({ about, state }) => state === 'sent' && about.includes(id)),
  );
  const directory = await means.directory();
  const { answered } = await findAnswered(means, rules, now, { directory, officials: asked });
  return asked.filter((id) => !answered.has(id));
};

/** When to ask again, by when they say that they will report; else the afternoon, or the next morning. */
const chooseSnooze = (text: string, snoozes: readonly Snooze[], today: string): Snooze | undefined => {
  const words = fold(text);
  const morning = snoozes.find(({ when }) => when === 'morning');
  const afternoon = snoozes.find(({ when }) => when === 'afternoon');
  if (/\b(?:mai|hom sau|thu [2-7]|thu (?:hai|ba|tu|nam|sau|bay)|cuoi tuan)\b/.test(words)) return morning;
  if (/\b(?:lat|ti|chut)\b/.test(words)) return snoozes.find(({ when }) => when === 'hours');
  const laterToday = snoozes.findLast(({ day }) => day === today);
  return afternoon ?? laterToday ?? morning;
};

/** When somebody who reports later is asked again. */
export interface PostponedReport {
  /** Whether the week's question was sent to them, and has no answer yet. */
  readonly isOpen: boolean;
  /** Undefined where they aren't asked again. */
  readonly at: Date | undefined;
}

/**
 * Puts the week's question out once more for who says "I'll report later", if it is open. It is no answer.
 * @param text their words
 */
export const postponeReport = async (
  means: PostponeMeans,
  reporter: AskedAgain,
  text: string,
  now: Date,
): Promise<PostponedReport> => {
  const rules = means.reminderRules();
  const open = await findOpenAsks(means, reporter, now);
  const at = chooseSnooze(text, listSnoozes(now, rules), localDay(now, rules.timeZone))?.at;
  if (open.length === 0 || at === undefined) return { isOpen: open.length > 0, at: undefined };
  const led = reporter.led.filter(({ of }) => open.includes(of));
  await askAgainAt(means, { ...reporter, led, answersFor: open }, at, now);
  return { isOpen: true, at };
};

/** What who reports later is told. */
export const describePostponed = (
  { isOpen, at }: PostponedReport,
  rules: ReminderRules,
  now: Date,
): string => {
  if (at !== undefined)
    return `Vâng, đồng chí cứ gửi sau. Tôi sẽ hỏi lại lúc ${describeMoment(at, now, rules.timeZone)}.`;
  const deadline = isOpen ? describeDeadline(rules, now) : undefined;
  return deadline === undefined
    ? 'Vâng, khi nào có số đồng chí nhắn tôi.'
    : `Vâng. Xin đồng chí gửi ${deadline} để kịp báo cáo tuần.`;
};

/** Until when an answer makes it into this week's report. */
export const tellDeadline = (rules: ReminderRules, now: Date): string => {
  const deadline = describeDeadline(rules, now);
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  if (deadline === undefined || timetable === undefined)
    return 'Báo cáo tuần này đã chốt. Đồng chí vẫn cập nhật được bất cứ lúc nào, số sẽ vào báo cáo tuần sau.';
  const isOnTime = timetable.escalation !== undefined && now < timetable.escalation.at;
  const last = isOnTime
    ? ` Gửi sau giờ đó nhưng trước ${rules.schedule.reportTime} vẫn kịp vào báo cáo.`
    : '';
  return `Báo cáo ${formatWeek(timetable.period)}: xin gửi ${deadline}.${last}`;
};
