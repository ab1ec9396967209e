import { type Assignment, type Membership, type Official, stands, type Unit } from '../../domain/people.ts';
import type { PeopleChange, PeopleSnapshot, RowChange } from '../people-store.ts';

interface Kept {
  readonly id: number;
  readonly endedAt: Date | undefined;
}

/** Rows of one kind as they are to become, beside what they were. */
export class DraftTable<Row extends Kept> {
  readonly #before: ReadonlyMap<Row['id'], Row>;
  readonly #rows: Map<Row['id'], Row>;
  #nextId: number;

  constructor(rows: readonly Row[], nextId: number) {
    this.#before = new Map(rows.map((row) => [row.id, row]));
    this.#rows = new Map(this.#before);
    this.#nextId = nextId;
  }

  get(id: Row['id'] | undefined): Row | undefined {
    return id === undefined ? undefined : this.#rows.get(id);
  }

  /** How a row stands in the database; undefined if it is new. */
  before(id: Row['id']): Row | undefined {
    return this.#before.get(id);
  }

  all(): readonly Row[] {
    return [...this.#rows.values()];
  }

  standing(): readonly Row[] {
    return this.all().filter(stands);
  }

  put(row: Row): void {
    this.#rows.set(row.id, row);
  }

  /** Adds a row under the next free id. */
  add(make: (id: number) => Row): Row {
    const row = make(this.#nextId);
    this.#nextId += 1;
    this.#rows.set(row.id, row);
    return row;
  }

  changes<Kind extends PeopleChange['of']>(of: Kind): readonly RowChange<Kind, Row>[] {
    return this.all().flatMap((after): readonly RowChange<Kind, Row>[] => {
      const before = this.#before.get(after.id);
      return before === after || JSON.stringify(before) === JSON.stringify(after)
        ? []
        : [{ of, before, after }];
    });
  }
}

/** People and work as a roster makes them, step by step; the changes are what differs in the end. */
export class RosterDraft {
  readonly units: DraftTable<Unit>;
  readonly officials: DraftTable<Official>;
  readonly memberships: DraftTable<Membership>;
  readonly assignments: DraftTable<Assignment>;

  constructor({ units, officials, memberships, assignments, nextIds }: PeopleSnapshot) {
    this.units = new DraftTable(units, nextIds.unit);
    this.officials = new DraftTable(officials, nextIds.official);
    this.memberships = new DraftTable(memberships, nextIds.membership);
    this.assignments = new DraftTable(assignments, nextIds.assignment);
  }

  changes(): readonly PeopleChange[] {
    return [
      ...this.units.changes('unit'),
      ...this.officials.changes('official'),
      ...this.memberships.changes('membership'),
      ...this.assignments.changes('assignment'),
    ];
  }
}
