import { readAnew } from '../doubts/read-anew.ts';
import { listPieces } from '../library/document-reading.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import type { Replacement, StoredDocument } from '../library/document-store.ts';
import { readAsPrinted } from '../library/read-library.ts';
import { compareReadings, type DocumentChanges } from './compare-readings.ts';
import { type HeldMoves, planTextMoves } from './plan-moves.ts';

/** A text that is to take another one's place, with what a person said of it already. */
export type NextText = Pick<StoredDocument, 'source' | 'fileName' | 'reading'> &
  Partial<Pick<StoredDocument, 'entry' | 'measures' | 'settled' | 'confirmed'>>;

/** What a corrected text would change, before anything happens. */
export interface PlannedReplacement {
  readonly changes: DocumentChanges;
  /** Where assignments and reports go on. */
  readonly moves: HeldMoves;
  readonly replacement: Replacement;
}

/**
 * Holds a corrected text against the one in use. What a person said of the old one's measures moves along; what they said of
 * the new one already beats it.
 * @returns undefined where one of them can't be read
 */
export const planReplacement = (old: StoredDocument, next: NextText): PlannedReplacement | undefined => {
  const { source, fileName, settled = [], confirmed } = next;
  const entry = { ...old.entry, ...next.entry };
  const before = readAsPrinted(old);
  const after = readAsPrinted({ ...old, source, fileName, entry });
  if (before === undefined || after === undefined) return undefined;
  const changes = compareReadings(listPieces(before), listPieces(after));
  const measures = new Map<string, ConfirmedMeasure>();
  for (const row of old.measures) {
    const measure = changes.references.get(row.measure);
    if (measure !== undefined) measures.set(measure, { ...row, measure });
  }
  for (const row of next.measures ?? []) measures.set(row.measure, row);
  const said = { entry, measures: [...measures.values()] };
  const reading = readAnew({ id: old.id, source, fileName, reading: next.reading, ...said });
  return {
    changes,
    moves: planTextMoves(before, after, changes),
    replacement: { source, fileName, reading, settled, confirmed, ...said },
  };
};
