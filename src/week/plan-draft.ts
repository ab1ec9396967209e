import type { DueReminder } from './reminder.ts';
import type { WeekState } from './week-state.ts';

const OFFICE = 'office';

/** The office once more, where its draft waits for it at the hour of the report. */
const OFFICE_AGAIN = 'office:unsent';

/**
 * The week's report as a draft for the office, once; of no use when leaders have it, or when it was decided about. Where
 * what isn't checked isn't sent, the office is told once more at the hour of the report.
 */
export const planDraft = (week: WeekState): readonly DueReminder[] => {
  const { draft, report, end, period } = week.timetable;
  if (week.now < draft || week.decision !== undefined || !week.isWaking()) return [];
  const isReportDue = week.now >= report;
  const whom = isReportDue ? OFFICE_AGAIN : OFFICE;
  if (week.hasKey('draft', whom) || (week.sendsUnchecked && isReportDue)) return [];
  const due = isReportDue ? report : draft;
  return [
    {
      kind: 'draft',
      official: undefined,
      units: [],
      period,
      items: [],
      about: [],
      key: week.freeKey('draft', whom),
      due,
      uselessAfter: week.sendsUnchecked ? report : end,
      isLate: week.isLate(due),
    },
  ];
};
