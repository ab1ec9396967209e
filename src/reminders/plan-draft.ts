import type { DueReminder } from './reminder.ts';
import type { WeekState } from './week-state.ts';

const OFFICE = 'office';

/** The week's report as a draft for the office, once; of no use when leaders have it, or when it was decided about. */
export const planDraft = (week: WeekState): readonly DueReminder[] => {
  const { draft, report, end, period } = week.timetable;
  if (week.now < draft || week.decision !== undefined || !week.isWaking()) return [];
  if (week.hasKey('draft', OFFICE) || (week.sendsUnchecked && week.now >= report)) return [];
  return [
    {
      kind: 'draft',
      official: undefined,
      units: [],
      period,
      items: [],
      about: [],
      key: week.freeKey('draft', OFFICE),
      due: draft,
      uselessAfter: week.sendsUnchecked ? report : end,
      isLate: week.isLate(draft),
    },
  ];
};
