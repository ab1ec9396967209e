import type { DocumentItem } from '../../../domain/item-reference.ts';
import type { Reference } from '../../../domain/reference.ts';
import { resolveAssignable } from '../../../people/resolve-assignable.ts';
import { labelWithDocument } from '../../../progress/name-items.ts';
import { findOfficeReporter } from '../../../progress/office/find-office-reporter.ts';
import type { FigureTable } from '../../../progress/office/table/find-figure-table.ts';
import { type FigurePlan, planFigures } from '../../../progress/office/table/plan-figures.ts';
import { openDesk } from '../../../progress/recording/open-desk.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import { itemOf, type Reporter } from '../../../progress/reporters/find-reporter.ts';
import type { Visit } from '../feature.ts';
import type { BotServices } from '../services.ts';

/** By what the office enters the figures of a file. */
export const byFile = (fileName: string): string => `tệp “${fileName}”`;

const readHistories = async ({ progress }: BotServices, { led, write }: Reporter) => {
  const histories = new Map<Reference, readonly ProgressUpdate[]>();
  for (const item of led) {
    const { document, ref }: DocumentItem = itemOf(item);
    histories.set(write(item), await progress.history(document, ref));
  }
  return histories;
};

/** What a table of figures would do now; undefined where somebody may enter none, or nothing is reported on. */
export const planFile = async (
  { services, actor }: Visit,
  table: FigureTable,
  fileName: string,
): Promise<FigurePlan | undefined> => {
  const reporter = await findOfficeReporter(services, actor, { source: byFile(fileName) });
  if (reporter === undefined) return undefined;
  const desk = await openDesk(services, reporter, reporter.today);
  const histories = await readHistories(services, reporter);
  const [resolution] = reporter.documents;
  const { expand } = services.followed().readers.of(resolution).items;
  return planFigures(table, {
    desk,
    units: (await services.directory()).units(),
    measuresOf: (number) => {
      const { found } = resolveAssignable({ ...resolution, tasks: [] }, number);
      if (found === undefined) return [];
      return expand(found.ref).map((ref) => reporter.write({ document: resolution.document.id, ref }));
    },
    label: (ref) => labelWithDocument(services, ref),
    historyOf: (ref) => histories.get(ref) ?? [],
  });
};
