import { localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import type { Directory } from '../../people/directory.ts';
import { describeOfficeEntry } from '../../progress/office/describe-office-entry.ts';
import type { ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { describeBlockerTime, listBlockers } from '../../progress/standing/list-blockers.ts';
import type { SignedBlocker, SignedReport, WordRestorer } from './weekly-report.ts';

/** Adds to a report the names of who gave it. */
export type Signer = (report: ProgressUpdate) => SignedReport;

/** @param timeZone an IANA name. */
export const createSigner =
  (directory: Directory, timeZone: string): Signer =>
  (report) => {
    const official = directory.official(report.official)?.name ?? 'một cán bộ';
    const recordedOn = localDay(report.recordedAt, timeZone);
    return {
      report,
      official,
      unit: directory.unit(report.unit)?.name ?? '',
      recordedOn,
      byOffice: describeOfficeEntry(report, official, recordedOn),
    };
  };

/** What is in the way by some reports about one thing, the oldest first. */
export const signBlockers = (
  updates: readonly ProgressUpdate[],
  sign: Signer,
  today: Day,
  timeZone: string,
  restore: WordRestorer,
): readonly SignedBlocker[] =>
  listBlockers(updates).map((open) => ({
    ...sign(open.update),
    words: restore(open.blocker),
    ...describeBlockerTime(open, today, timeZone),
  }));
