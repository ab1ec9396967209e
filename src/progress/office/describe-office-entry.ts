import { formatDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { isByOffice, type ReportedIn } from '../recording/progress-update.ts';

/** Beside a figure where there is room for no more. */
export const OFFICE_MARK = 'Văn phòng ghi';

/** ` · Văn phòng ghi` behind a figure, empty of what a unit's own people reported. */
export const markOfOffice = (report: Pick<ReportedIn, 'enteredByOffice'>): string =>
  isByOffice(report) ? ` · ${OFFICE_MARK}` : '';

/**
 * By what, by whom and when the office entered a figure; empty of what a unit's own people reported.
 * @param name of who wrote it
 * @param day on which it was written
 */
export const describeOfficeEntry = (
  report: Pick<ReportedIn, 'enteredByOffice'>,
  name: string,
  day: Day,
): string =>
  isByOffice(report)
    ? `${OFFICE_MARK} theo ${report.enteredByOffice}, người ghi: ${name} (Văn phòng), ${formatDay(day)}`
    : '';
