import type { Reference } from '../../domain/reference.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-as-printed.ts';
import { compareReadings, type DocumentChanges } from './compare-readings.ts';

/** What a corrected text would change, before anything happens. */
export interface PlannedReplacement {
  readonly changes: DocumentChanges;
  /** What a person said of measures, under the references of the new text. */
  readonly measures: readonly ConfirmedMeasure[];
  /** References that assignments or reports hold and that would mean something else or nothing. */
  readonly torn: readonly Reference[];
}

/**
 * Holds a corrected text against the one in use. Assignments and reports go on under their references, so that what they
 * hold must still mean the same.
 * @param held references of measures and tasks that assignments or reports hold
 */
export const planReplacement = (
  old: StoredDocument,
  next: Pick<StoredDocument, 'source' | 'fileName'>,
  held: readonly Reference[],
): PlannedReplacement | undefined => {
  const before = readAsPrinted(old);
  const after = readAsPrinted({ ...old, ...next });
  if (before === undefined || after === undefined) return undefined;
  const changes = compareReadings(before, after);
  const movedTo = (ref: Reference): Reference | undefined => changes.references.get(ref);
  const targets = new Map(after.targets.map((target) => [target.ref, target]));
  const isTorn = (ref: Reference): boolean => {
    const ofTarget = before.targets.find((target) => target.ref === ref);
    // An assignment of a whole target goes on where its first figure does.
    const first = ofTarget?.measures[0]?.ref;
    if (first !== undefined) {
      const target = movedTo(first);
      return targets.get(ref)?.measures.every((measure) => measure.ref !== target) ?? true;
    }
    return movedTo(ref) !== ref;
  };
  return {
    changes,
    measures: old.measures.flatMap((row) => {
      const measure = movedTo(row.measure);
      return measure === undefined ? [] : [{ ...row, measure }];
    }),
    torn: [...new Set(held)].filter(isTorn),
  };
};
