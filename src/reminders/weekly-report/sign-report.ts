import { localDay } from '../../domain/local-time.ts';
import type { Directory } from '../../people/directory.ts';
import { byRecording } from '../../progress/recording/last-update.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import type { SignedReport } from './weekly-report.ts';

/** Adds to a report the names of who gave it. */
export type Signer = (report: ProgressUpdate) => SignedReport;

/** @param timeZone an IANA name. */
export const createSigner =
  (directory: Directory, timeZone: string): Signer =>
  (report) => ({
    report,
    official: directory.official(report.official)?.name ?? 'một cán bộ',
    unit: directory.unit(report.unit)?.name ?? '',
    recordedOn: localDay(report.recordedAt, timeZone),
  });

/** What was last said to be in the way of one thing; undefined if it was said since that nothing is. */
export const findBlocker = (updates: readonly ProgressUpdate[]): ProgressUpdate | undefined => {
  const [latest] = updates
    .filter(({ isStanding, blocker, isClear }) => isStanding && (blocker !== undefined || isClear))
    .toSorted(byRecording);
  return latest?.blocker === undefined ? undefined : latest;
};
