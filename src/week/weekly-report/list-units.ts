import type { UnitId } from '../../domain/people.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Directory } from '../../people/directory.ts';
import { type OfficialResponse, RESPONSE_STATES } from '../responses/judge-response.ts';
import type { UnitRow, UnitState } from './weekly-report.ts';

/** Who of a unit's people answered best; one of them is enough. */
const stateOf = (responses: readonly OfficialResponse[]): UnitState =>
  RESPONSE_STATES.find((state) => responses.some((each) => each.state === state)) ?? 'nobody';

/**
 * The units that lead something of a document, each with whether it answered, in the order of their names.
 * @param byOffice units of which the office entered within the span what they said elsewhere: they aren't silent, though
 *   their people may still be asked for what is left
 */
export const listUnits = (
  directory: Directory,
  document: DocumentId,
  responses: readonly OfficialResponse[],
  byOffice: ReadonlySet<UnitId> = new Set(),
): readonly UnitRow[] => {
  const leading = new Set(directory.leadsOf(document).map(({ unit }) => unit));
  const toRow = (unit: UnitId): UnitRow => {
    const those = responses.filter(({ units }) => units.includes(unit));
    const state = stateOf(those);
    const isAnswered = state === 'on time' || state === 'late';
    return {
      unit: directory.unit(unit)?.name ?? '',
      state: byOffice.has(unit) && !isAnswered ? 'on time' : state,
      nudges: Math.max(0, ...those.map(({ nudges }) => nudges)),
    };
  };
  return [...leading].map(toRow).toSorted((one, other) => one.unit.localeCompare(other.unit, 'vi'));
};
