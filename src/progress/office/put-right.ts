import { patchUpdate } from '../recording/patch-update.ts';
import { isByOffice, type ProgressUpdate } from '../recording/progress-update.ts';
import type { RecordableMessage } from '../recording/record-readings.ts';
import type { CardContent } from '../recording/report-content.ts';
import { type ReportDesk, readReport, type SaidReport } from '../recording/report-desk.ts';

/**
 * What the office puts right of what stands: a figure without a day is of the day of the old one. What the office entered
 * is corrected; what a unit's own people said stays beside the new figure, so that taking that back leaves theirs. Pure.
 * @param old what is put right, its items written as at the desk
 */
export const putRight = (
  recordable: RecordableMessage,
  old: readonly ProgressUpdate[],
  said: SaidReport,
  desk: ReportDesk,
): RecordableMessage => {
  if (old.length === 0) return recordable;
  const hasDay = readReport(said, desk).day !== undefined;
  const put = (update: CardContent): CardContent => {
    const before = old.find(({ ref }) => ref === update.ref);
    if (before === undefined) return update;
    if (!isByOffice(before)) return hasDay ? update : { ...update, asOf: before.asOf };
    const patched = patchUpdate(before, update, hasDay, { ...desk, text: said.text });
    return { ...patched, corrects: before.id };
  };
  return { ...recordable, updates: recordable.updates.map(put) };
};
