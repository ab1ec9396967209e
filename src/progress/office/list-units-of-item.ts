import type { DocumentItem } from '../../domain/item-reference.ts';
import type { UnitId } from '../../domain/people.ts';
import { isAtOrBelow } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';

/**
 * The units that a figure may be entered for, in the order of the table: those that lead it or the target that it is part
 * of; where nobody does, those that support it.
 */
export const listUnitsOfItem = (directory: Directory, { document, ref }: DocumentItem): readonly UnitId[] => {
  const those = directory
    .assignments()
    .filter((each) => each.document === document && isAtOrBelow(ref, each.ref));
  const leads = those.filter(({ part }) => part === 'lead');
  return [...new Set((leads.length > 0 ? leads : those).map(({ unit }) => unit))];
};
