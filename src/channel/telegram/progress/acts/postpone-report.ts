import { localDay } from '../../../../domain/local-time.ts';
import { weekAt } from '../../../../domain/reporting-week.ts';
import type { Reporter } from '../../../../progress/reporters/find-reporter.ts';
import { fold } from '../../../../text/fold.ts';
import { describeDeadline } from '../../../../week/describe-deadline.ts';
import { listSnoozes, type Snooze } from '../../../../week/list-snoozes.ts';
import { askAgainAt } from '../../../../week/nudge/put-off-nudge.ts';
import { findAnswered, readWeekRows } from '../../../../week/read-week.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';
import { describeMoment } from '../../week/postpone-nudge.ts';

/** For whom of those whose weeks they answer the week's question was sent, and has no answer yet. */
const findOpenAsks = async ({ services }: Visit, { answersFor }: Reporter) => {
  const { now, reminderRules } = services;
  const { asks } = await readWeekRows(services, reminderRules(), weekAt(now(), services.timeZone));
  const asked = answersFor.filter((id) =>
    asks.some(({ about, state }) => state === 'sent' && about.includes(id)),
  );
  const directory = await services.directory();
  const { answered } = await findAnswered(services, reminderRules(), now(), { directory, officials: asked });
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

/** Takes "I'll report later" calmly, and asks again then if the week's question is open. It is no answer. */
export const postponeReport = async (visit: Visit, reporter: Reporter, text: string): Promise<void> => {
  const { ctx, services } = visit;
  const [now, rules] = [services.now(), services.reminderRules()];
  const open = await findOpenAsks(visit, reporter);
  const snooze = chooseSnooze(text, listSnoozes(now, rules), localDay(now, rules.timeZone));
  if (open.length > 0 && snooze !== undefined) {
    const led = reporter.led.filter(({ of }) => open.includes(of));
    await askAgainAt(services, { ...reporter, led, answersFor: open }, snooze.at, now);
    return say(ctx, `Vâng, đồng chí cứ gửi sau. Tôi sẽ hỏi lại lúc ${describeMoment(snooze.at, services)}.`);
  }
  const deadline = open.length === 0 ? undefined : describeDeadline(rules, now);
  await say(
    ctx,
    deadline === undefined
      ? 'Vâng, khi nào có số đồng chí nhắn tôi.'
      : `Vâng. Xin đồng chí gửi ${deadline} để kịp báo cáo tuần.`,
  );
};
