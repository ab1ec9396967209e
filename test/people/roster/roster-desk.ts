import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import {
  type Assignment,
  asDay,
  type Membership,
  type Official,
  type OfficialId,
  type Unit,
} from '../../../src/domain/people.ts';
import type { PeopleChange, PeopleSnapshot, RowChange } from '../../../src/people/people-store.ts';
import { parseRoster } from '../../../src/people/roster/parse-roster.ts';
import { planRoster } from '../../../src/people/roster/plan-roster.ts';
import { type Cell, toSheet } from '../../../src/spreadsheets/sheet.ts';

const [found] = loadCorpus(CORPUS_DIR).resolutions;
if (found === undefined) throw new Error('no resolution');
export const resolution = found;

export const TODAY = asDay('2024-06-10');
export const NOW = new Date('2024-06-10T02:00:00Z');

export const NOBODY: PeopleSnapshot = {
  version: 0,
  units: [],
  officials: [],
  memberships: [],
  assignments: [],
  nextIds: { unit: 1, official: 1, membership: 1, assignment: 1 },
};

const replaceRows = <Row extends { readonly id: number }>(
  rows: readonly Row[],
  after: readonly Row[],
): Row[] => {
  const all = new Map([...rows, ...after].map((row) => [row.id, row]));
  return [...all.values()].toSorted((one, other) => one.id - other.id);
};

interface RowOf {
  readonly unit: Unit;
  readonly official: Official;
  readonly membership: Membership;
  readonly assignment: Assignment;
}

const rowsOf = <Of extends keyof RowOf>(changes: readonly PeopleChange[], of: Of): RowOf[Of][] =>
  changes
    .filter((change): change is PeopleChange & RowChange<Of, RowOf[Of]> => change.of === of)
    .map(({ after }) => after);

const nextId = (rows: readonly { readonly id: number }[], present: number): number =>
  rows.reduce((next, { id }) => Math.max(next, id + 1), present);

/** What the store makes of changes, without a store. */
export const applyInMemory = (snapshot: PeopleSnapshot, changes: readonly PeopleChange[]): PeopleSnapshot => {
  const units = replaceRows(snapshot.units, rowsOf(changes, 'unit'));
  const officials = replaceRows(snapshot.officials, rowsOf(changes, 'official'));
  const memberships = replaceRows(snapshot.memberships, rowsOf(changes, 'membership'));
  const assignments = replaceRows(snapshot.assignments, rowsOf(changes, 'assignment'));
  return {
    version: snapshot.version + 1,
    units,
    officials,
    memberships,
    assignments,
    nextIds: {
      unit: nextId(units, snapshot.nextIds.unit),
      official: nextId(officials, snapshot.nextIds.official),
      membership: nextId(memberships, snapshot.nextIds.membership),
      assignment: nextId(assignments, snapshot.nextIds.assignment),
    },
  };
};

/** Reads a table, its first row the header. */
export const readTable = (table: readonly (readonly Cell[])[]) => parseRoster(toSheet(table), resolution);

/** Reads lines such as `Sở Y tế | An | 6`, the first one the header. */
export const readLines = (lines: readonly string[]) =>
  readTable(lines.map((line) => line.split('|').map((cell) => cell.trim())));

/** An office that rosters are imported into. */
export class RosterDesk {
  snapshot: PeopleSnapshot;

  constructor(snapshot: PeopleSnapshot = NOBODY) {
    this.snapshot = snapshot;
  }

  plan(lines: readonly string[], options: { prune?: boolean; importer?: OfficialId } = {}) {
    const { prune = false, importer } = options;
    return planRoster(this.snapshot, readLines(lines), { today: TODAY, now: NOW, importer, prune });
  }

  /** Plans and applies; faults are given instead if there are any. */
  import(lines: readonly string[], options: { prune?: boolean; importer?: OfficialId } = {}) {
    const plan = this.plan(lines, options);
    if (plan.faults.length === 0) this.snapshot = applyInMemory(this.snapshot, plan.changes);
    return plan;
  }

  unit(name: string) {
    return this.snapshot.units.find((unit) => unit.name === name);
  }

  official(name: string) {
    return this.snapshot.officials.find((official) => official.name === name);
  }

  /** Standing places as `An @ Sở Y tế`, heads with a star. */
  places(): readonly string[] {
    return this.snapshot.memberships
      .filter(({ endedAt }) => endedAt === undefined)
      .map(({ official, unit, isHead }) => {
        const person = this.snapshot.officials.find(({ id }) => id === official)?.name;
        const place = this.snapshot.units.find(({ id }) => id === unit)?.name;
        return `${person}${isHead ? '*' : ''} @ ${place}`;
      });
  }

  /** Standing work as `Sở Y tế lead II.2.1(6)`. */
  work(): readonly string[] {
    return this.snapshot.assignments
      .filter(({ endedAt }) => endedAt === undefined)
      .map(
        ({ unit, ref, part }) => `${this.snapshot.units.find(({ id }) => id === unit)?.name} ${part} ${ref}`,
      );
  }
}
