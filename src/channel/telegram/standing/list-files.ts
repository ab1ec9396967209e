import type { Reference } from '../../../domain/reference.ts';
import type { KeptFile, ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { type HistoryReader, seesWhole } from './view-history.ts';

/** A file with the report that it came with. */
export interface ReportedFile {
  readonly file: KeptFile;
  readonly report: ProgressUpdate;
}

/**
 * The files of the reports that somebody sees whole, each once: a message about several measures is a report of each.
 * @param reports of each measure, the latest first.
 */
export const listFiles = (
  reports: ReadonlyMap<Reference, readonly ProgressUpdate[]>,
  reader: HistoryReader,
): readonly ReportedFile[] => {
  const files = new Map<string, ReportedFile>();
  for (const report of [...reports.values()].flat()) {
    if (!seesWhole(reader, report)) continue;
    for (const file of report.files) {
      if (!files.has(file.fileId)) files.set(file.fileId, { file, report });
    }
  }
  return [...files.values()];
};
