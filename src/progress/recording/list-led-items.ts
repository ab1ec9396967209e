import type { OfficialId, UnitId } from '../../domain/people.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';

/** A measure or a task that an official leads, and the unit through which they do. */
export interface LedItem {
  readonly document: DocumentId;
  readonly ref: Reference;
  readonly unit: UnitId;
  /** Who leads it: whoever reports on it, or somebody for whom they stand in. */
  readonly of: OfficialId;
}

const byNumbers = new Intl.Collator('en', { numeric: true });

/**
 * What an official leads today, in the order of the resolution, each measure once.
 * @param expand gives the measures of a target, and anything else as it is.
 */
export const listLedItems = (
  directory: Directory,
  official: OfficialId,
  document: DocumentId,
  expand: (ref: Reference) => readonly Reference[],
): readonly LedItem[] => {
  const units = new Set(
    directory
      .holdings()
      .filter((holding) => holding.official.id === official)
      .map(({ unit }) => unit.id),
  );
  const items = new Map<Reference, LedItem>();
  const led = directory
    .leadsOf(document)
    .filter(({ unit }) => units.has(unit))
    .toSorted((one, other) => byNumbers.compare(one.ref, other.ref));
  for (const { ref, unit } of led) {
    for (const measure of expand(ref))
      if (!items.has(measure)) items.set(measure, { document, ref: measure, unit, of: official });
  }
  return [...items.values()];
};
