import type { UnitId } from '../../domain/people.ts';
import { type DocumentId, isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../../people/directory.ts';
import { byRecording } from '../../progress/recording/progress-store.ts';
import { countsAsState, type ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { type OfficialResponse, RESPONSE_STATES } from '../responses/judge-response.ts';
import { nameItem } from './name-item.ts';
import { type Signer, signBlockers } from './sign-report.ts';
import type { ProposalRow, TaskRow, UnitRow, UnitState, WordRestorer } from './weekly-report.ts';

/** The units that lead something of a document, or what it is a part of, in the order of their names. */
export const namesOfLeads = (
  directory: Directory,
  document: Resolution['document']['id'],
  ref: Reference,
): readonly string[] => {
  const names = directory
    .leadsOf(document)
    .filter((each) => isAtOrBelow(ref, each.ref))
    .map(({ unit }) => directory.unit(unit)?.name ?? '');
  return [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'vi'));
};

/** What was reported of things that aren't measures, in the order of the document. */
export const listTasks = (
  resolution: Resolution,
  byRef: ReadonlyMap<Reference, readonly ProgressUpdate[]>,
  directory: Directory,
  sign: Signer,
  timeZone: string,
  restore: WordRestorer,
): readonly TaskRow[] => {
  const measures = new Set(resolution.targets.flatMap((target) => target.measures.map(({ ref }) => ref)));
  const order = resolution.passages.map(({ ref }) => ref);
  return [...byRef]
    .filter(([ref, updates]) => !measures.has(ref) && updates.some(({ isStanding }) => isStanding))
    .toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([ref, updates]) => {
      const [state] = updates.filter(countsAsState).toSorted(byRecording);
      return {
        ref,
        name: nameItem(resolution, ref),
        units: namesOfLeads(directory, resolution.document.id, ref),
        state: state && sign(state),
        blockers: signBlockers(updates, sign, directory.today, timeZone, restore),
      };
    });
};

const proposalKey = ({ unit, report }: ProposalRow): string => `${unit}:${report.proposal.toLowerCase()}`;

/** What was asked of others in some reports, each once, in the order of the units. */
export const listProposals = (
  resolution: Resolution,
  updates: readonly ProgressUpdate[],
  sign: Signer,
  restore: WordRestorer,
): readonly ProposalRow[] => {
  const rows = updates
    .filter(({ isStanding, proposal }) => isStanding && proposal !== '')
    .toSorted(byRecording)
    .map((update) => ({
      ...sign(update),
      name: nameItem(resolution, update.ref),
      words: restore(update.proposal),
    }));
  const once = new Map(rows.toReversed().map((row) => [proposalKey(row), row]));
  return [...once.values()].toSorted((one, other) => one.unit.localeCompare(other.unit, 'vi'));
};

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
