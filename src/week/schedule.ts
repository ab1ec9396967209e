import { asWallTime, type WallTime } from '../domain/local-time.ts';

/** When officials are asked and told, in the bot's time zone. */
export interface Schedule {
  /** On the first working day of a week. */
  readonly nudgeTime: WallTime;
  /** Which working day of a week has the second nudge, from 2. */
  readonly secondDay: number;
  readonly secondTime: WallTime;
  /** On the last working day of a week. */
  readonly escalationTime: WallTime;
  /** When the office gets the report as a draft, on the last working day of a week. */
  readonly draftTime: WallTime;
  /** Whether leaders get a report that the office has neither sent nor held back, marked so. */
  readonly sendsUnchecked: boolean;
  /** On the last working day of a week; what comes after isn't in the report. */
  readonly reportTime: WallTime;
  /** A week with fewer working days has only the nudge and the report. */
  readonly fullWeekDays: number;
  /** What comes late is held back outside of these hours. */
  readonly wakingFrom: WallTime;
  readonly wakingUntil: WallTime;
  /** From how many minutes after its time a message says that it is late. */
  readonly lateAfterMinutes: number;
}

export const DEFAULT_SCHEDULE: Schedule = {
  nudgeTime: asWallTime('08:00'),
  secondDay: 3,
  secondTime: asWallTime('14:00'),
  escalationTime: asWallTime('10:00'),
  draftTime: asWallTime('14:00'),
  sendsUnchecked: true,
  reportTime: asWallTime('16:00'),
  fullWeekDays: 3,
  wakingFrom: asWallTime('07:00'),
  wakingUntil: asWallTime('21:00'),
  lateAfterMinutes: 15,
};

/** What makes no sense in a schedule, as a Vietnamese sentence for the operator; undefined if all does. */
export const findScheduleFault = (schedule: Schedule): string | undefined => {
  const { nudgeTime, secondDay, secondTime, escalationTime, draftTime, reportTime } = schedule;
  const { wakingFrom, wakingUntil } = schedule;
  const times = [nudgeTime, secondTime, escalationTime, draftTime, reportTime];
  if (times.some((time) => time < wakingFrom || time >= wakingUntil)) {
    return `Các giờ nhắc phải nằm trong khoảng ${wakingFrom} - ${wakingUntil}.`;
  }
  if (nudgeTime >= reportTime)
    return 'Giờ nhắc đầu tuần phải trước giờ báo cáo (tuần có thể chỉ có một ngày).';
  if (escalationTime >= reportTime) return 'Giờ báo lên trưởng đơn vị phải trước giờ báo cáo.';
  if (draftTime >= reportTime) return 'Giờ gửi dự thảo báo cáo cho Văn phòng phải trước giờ báo cáo.';
  if (!Number.isInteger(secondDay) || secondDay < 2) {
    return 'Nhắc lần hai phải từ ngày làm việc thứ hai của tuần.';
  }
  return undefined;
};
