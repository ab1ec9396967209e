import type { Reference } from '../../domain/reference.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import type { KeptFile, ProgressUpdate } from '../recording/progress-update.ts';

/**
 * Whether somebody sees a report whole: the office and leaders all, officials those of their own units.
 * @param actor undefined where everybody reads along
 */
export const seesWhole = (actor: Actor | undefined, { unit }: Pick<ProgressUpdate, 'unit'>): boolean =>
  actor !== undefined && (hasRight(actor.role, 'see whole reports') || actor.units.includes(unit));

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
  actor: Actor | undefined,
): readonly ReportedFile[] => {
  const files = new Map<string, ReportedFile>();
  for (const report of [...reports.values()].flat()) {
    if (!seesWhole(actor, report)) continue;
    for (const file of report.files) {
      if (!files.has(file.fileId)) files.set(file.fileId, { file, report });
    }
  }
  return [...files.values()];
};
