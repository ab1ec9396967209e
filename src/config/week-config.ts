import { z } from 'zod';
import { asWallTime } from '../domain/local-time.ts';
import { DEFAULT_STATUS_MARGIN } from '../progress/status/judge-rules.ts';
import { DEFAULT_SCHEDULE, findScheduleFault, type Schedule } from '../week/schedule.ts';

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'phải là giờ và phút, ví dụ 08:00' })
  .transform(asWallTime);

/** When a week's messages go out, with what README and `.env.example` say of each. */
export const WEEK_SETTINGS = {
  NUDGE_TIME: timeOfDay
    .default(DEFAULT_SCHEDULE.nudgeTime)
    .describe('When officials are asked, on the first working day of a week.'),
  SECOND_NUDGE_DAY: z
    .string()
    .regex(/^[2-7]$/, { error: 'phải là một số từ 2 đến 7' })
    .transform(Number)
    .default(DEFAULT_SCHEDULE.secondDay)
    .describe("Which working day of a week has the second nudge, to those who haven't answered."),
  SECOND_NUDGE_TIME: timeOfDay
    .default(DEFAULT_SCHEDULE.secondTime)
    .describe('When the second nudge is sent on that day.'),
  ESCALATION_TIME: timeOfDay
    .default(DEFAULT_SCHEDULE.escalationTime)
    .describe("When heads and the office are told who hasn't answered, on the last working day of a week."),
  REPORT_DRAFT_TIME: timeOfDay
    .default(DEFAULT_SCHEDULE.draftTime)
    .describe('When the office gets the report as a draft, on the last working day of a week.'),
  REPORT_UNCHECKED: z
    .enum(['send', 'hold'], { error: 'phải là send hoặc hold' })
    .default('send')
    .describe(
      '`send`: a draft that the office has neither sent nor held back goes to leaders at REPORT_TIME, marked so; `hold`: it waits for the office, which is told once more at REPORT_TIME.',
    ),
  REPORT_TIME: timeOfDay
    .default(DEFAULT_SCHEDULE.reportTime)
    .describe('When leaders get the report, on the last working day of a week.'),
  STATUS_MARGIN: z
    .string()
    .regex(/^\d{1,2}(?:\.\d)?$/, { error: 'phải là số điểm phần trăm, ví dụ 2 hoặc 1.5' })
    .transform(Number)
    .default(DEFAULT_STATUS_MARGIN)
    .describe(
      'By how many points of its plan a figure may fall short of what is wanted by now and still be “sát kế hoạch”.',
    ),
};

type Settings = z.output<z.ZodObject<typeof WEEK_SETTINGS>>;

/** The week's times. */
export const readSchedule = (settings: Settings): Schedule => ({
  ...DEFAULT_SCHEDULE,
  nudgeTime: settings.NUDGE_TIME,
  secondDay: settings.SECOND_NUDGE_DAY,
  secondTime: settings.SECOND_NUDGE_TIME,
  escalationTime: settings.ESCALATION_TIME,
  draftTime: settings.REPORT_DRAFT_TIME,
  sendsUnchecked: settings.REPORT_UNCHECKED === 'send',
  reportTime: settings.REPORT_TIME,
});

/** Times that make no sense together, in plain Vietnamese. */
export const findWeekFaults = (settings: Settings): readonly string[] => {
  const fault = findScheduleFault(readSchedule(settings));
  return fault === undefined ? [] : [`NUDGE_TIME … REPORT_TIME: ${fault}`];
};
