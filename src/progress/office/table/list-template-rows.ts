import { formatDay } from '../../../domain/local-time.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { nameMeasure } from '../../../domain/target-name.ts';
import type { Directory } from '../../../people/directory.ts';
import { shortReference } from '../../../people/resolve-assignable.ts';
import { describeAmounts } from '../../recording/describe-card.ts';
import type { ProgressStore } from '../../recording/progress-store.ts';
import { listUnitsOfItem } from '../list-units-of-item.ts';
import type { TemplateRow } from './figure-template.ts';

/** All targets of a document, a row for each unit that leads it, with the last figures. */
export const listTemplateRows = async (
  progress: Pick<ProgressStore, 'lastUpdates'>,
  directory: Directory,
  { targets, document }: Pick<Resolution, 'targets' | 'document'>,
): Promise<readonly TemplateRow[]> => {
  const measures = targets.flatMap((target) => target.measures.map((measure) => ({ target, measure })));
  const refs = measures.map(({ measure }) => measure.ref);
  const last = await progress.lastUpdates(document.id, refs);
  return measures.flatMap(({ target, measure }): readonly TemplateRow[] => {
    const units = listUnitsOfItem(directory, { document: document.id, ref: measure.ref });
    const figure = last.get(measure.ref)?.figure;
    return (units.length === 0 ? [undefined] : units).map((unit) => {
      const isTheirs = figure !== undefined && figure.unit === unit;
      return {
        number: shortReference(measure.ref),
        target: nameMeasure(target, measure),
        measureUnit: measure.unit,
        unit: unit === undefined ? '' : (directory.unit(unit)?.name ?? ''),
        value: isTheirs ? describeAmounts(figure) : '',
        asOf: isTheirs ? formatDay(figure.asOf) : '',
      };
    });
  });
};
