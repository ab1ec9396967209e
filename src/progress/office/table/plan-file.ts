import type { Reference } from '../../../domain/reference.ts';
import type { Actor } from '../../../people/directory.ts';
import { resolveAssignable } from '../../../people/resolve-assignable.ts';
import { type Labels, labelWithDocument } from '../../name-items.ts';
import { type DeskMeans, openDesk } from '../../recording/open-desk.ts';
import type { ProgressUpdate } from '../../recording/progress-update.ts';
import { itemOf, type Reporter, type ReporterMeans } from '../../reporters/find-reporter.ts';
import { findOfficeReporter } from '../find-office-reporter.ts';
import type { FigureTable } from './find-figure-table.ts';
import { type FigurePlan, planFigures } from './plan-figures.ts';

/** By what the office enters the figures of a file. */
export const byFile = (fileName: string): string => `tệp “${fileName}”`;

const readHistories = async (
  { progress }: Pick<DeskMeans, 'progress'>,
  { led, write }: Reporter,
): Promise<ReadonlyMap<Reference, readonly ProgressUpdate[]>> => {
  const histories = new Map<Reference, readonly ProgressUpdate[]>();
  for (const item of led) {
    const { document, ref } = itemOf(item);
    histories.set(write(item), await progress.history(document, ref));
  }
  return histories;
};

/** What a table of figures would do now; undefined where somebody may enter none, or nothing is reported on. */
export const planFile = async (
  means: ReporterMeans & DeskMeans & Labels,
  actor: Actor,
  table: FigureTable,
  fileName: string,
  now: Date,
): Promise<FigurePlan | undefined> => {
  const reporter = await findOfficeReporter(means, actor, { source: byFile(fileName) }, now);
  if (reporter === undefined) return undefined;
  const desk = await openDesk(means, reporter, reporter.today);
  const histories = await readHistories(means, reporter);
  const [resolution] = reporter.documents;
  const { expand } = means.followed().readers.of(resolution).items;
  return planFigures(table, {
    desk,
    units: (await means.directory()).units(),
    measuresOf: (number) => {
      const { found } = resolveAssignable({ ...resolution, tasks: [] }, number);
      if (found === undefined) return [];
      return expand(found.ref).map((ref) => reporter.write({ document: resolution.document.id, ref }));
    },
    label: (ref) => labelWithDocument(means, ref),
    historyOf: (ref) => histories.get(ref) ?? [],
  });
};
