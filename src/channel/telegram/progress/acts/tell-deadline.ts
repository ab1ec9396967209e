import { localDay } from '../../../../domain/local-time.ts';
import { formatWeek } from '../../../../domain/reporting-week.ts';
import { describeDeadline } from '../../../../week/describe-deadline.ts';
import { planTimetable } from '../../../../week/plan-timetable.ts';
import type { Visit } from '../../feature.ts';
import { say } from '../../message/say.ts';

const CLOSED =
  'Báo cáo tuần này đã chốt. Đồng chí vẫn cập nhật được bất cứ lúc nào, số sẽ vào báo cáo tuần sau.';

/** Says until when an answer makes it into this week's report. */
export const tellDeadline = async ({ ctx, services }: Visit): Promise<void> => {
  const [now, rules] = [services.now(), services.reminderRules()];
  const deadline = describeDeadline(rules, now);
  const { timetable } = planTimetable(localDay(now, rules.timeZone), rules);
  if (deadline === undefined || timetable === undefined) return say(ctx, CLOSED);
  const isOnTime = timetable.escalation !== undefined && now < timetable.escalation.at;
  const last = isOnTime
    ? ` Gửi sau giờ đó nhưng trước ${rules.schedule.reportTime} vẫn kịp vào báo cáo.`
    : '';
  await say(ctx, `Báo cáo ${formatWeek(timetable.period)}: xin gửi ${deadline}.${last}`);
};
