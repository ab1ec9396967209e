import type { PersonId } from '../domain/chat.ts';
import { type Clock, localDay } from '../domain/local-time.ts';
import {
  type Assignment,
  type Day,
  isInForce,
  type Membership,
  type Official,
  type OfficialId,
  type Role,
  stands,
  type Unit,
  type UnitId,
} from '../domain/people.ts';
import { foldedWords } from '../text/fold.ts';
import { type Author, OPERATOR, type PeopleSnapshot, type PeopleStore } from './people-store.ts';
import { hasRight, type Right } from './rights.ts';

/** The form in which names are compared: without diacritics, capitals and surplus signs. */
export const nameKey = (name: string): string => foldedWords(name);

/** Who acts, as rights see them. */
export interface Actor {
  /** Undefined for the operator at the terminal. */
  readonly official: Official | undefined;
  readonly role: Role;
  /** Units that they hold today. */
  readonly units: readonly UnitId[];
}

/** A person's place in a unit, with both. */
export interface Holding {
  readonly membership: Membership;
  readonly official: Official;
  readonly unit: Unit;
}

/** The person at the machine: staff without an account. */
export const LOCAL_OPERATOR: Actor = { official: undefined, role: 'staff', units: [] };

/** Looks people and work up as they stand on one day. */
export class Directory {
  readonly snapshot: PeopleSnapshot;
  readonly today: Day;
  readonly #units: ReadonlyMap<UnitId, Unit>;
  readonly #officials: ReadonlyMap<OfficialId, Official>;
  readonly #byPerson: ReadonlyMap<PersonId, Official>;
  readonly #byCode: ReadonlyMap<string, Official>;
  // Lists are made when they are first asked for: a thousand messages may be made from one directory.
  #standingUnits: readonly Unit[] | undefined;
  #standingOfficials: readonly Official[] | undefined;
  #holdings: readonly Holding[] | undefined;
  #assignments: readonly Assignment[] | undefined;

  constructor(snapshot: PeopleSnapshot, today: Day) {
    this.snapshot = snapshot;
    this.today = today;
    this.#units = new Map(snapshot.units.map((unit) => [unit.id, unit]));
    this.#officials = new Map(snapshot.officials.map((official) => [official.id, official]));
    const standing = snapshot.officials.filter(stands);
    this.#byPerson = new Map(
      standing.flatMap((official) => (official.person === undefined ? [] : [[official.person, official]])),
    );
    this.#byCode = new Map(standing.map((official) => [official.code.toUpperCase(), official]));
  }

  unit(id: UnitId): Unit | undefined {
    return this.#units.get(id);
  }

  official(id: OfficialId): Official | undefined {
    return this.#officials.get(id);
  }

  /** The official with this code, whatever its capitals, if they stand. */
  officialByCode(code: string): Official | undefined {
    return this.#byCode.get(code.trim().toUpperCase());
  }

  /** Who an account belongs to; undefined for strangers and for those whose access was taken away. */
  actor(person: PersonId): Actor | undefined {
    const official = this.#byPerson.get(person);
    return official && this.actorOf(official);
  }

  actorOf(official: Official): Actor {
    const units = this.placesOf(official).map(({ unit }) => unit.id);
    return { official, role: official.isAdmin ? 'staff' : official.role, units };
  }

  /** Units that stand, in the order of their names. */
  units(): readonly Unit[] {
    this.#standingUnits ??= this.snapshot.units
      .filter(stands)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
    return this.#standingUnits;
  }

  /** Officials that stand, in the order of their names. */
  officials(): readonly Official[] {
    this.#standingOfficials ??= this.snapshot.officials
      .filter(stands)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'));
    return this.#standingOfficials;
  }

  /** Who holds which unit today, heads first. */
  holdings(): readonly Holding[] {
    this.#holdings ??= this.snapshot.memberships
      .filter((membership) => isInForce(membership, this.today))
      .flatMap((membership): Holding[] => {
        const official = this.official(membership.official);
        const unit = this.unit(membership.unit);
        const stands = official?.endedAt === undefined && unit?.endedAt === undefined;
        return official && unit && stands ? [{ membership, official, unit }] : [];
      })
      .toSorted((one, other) => Number(other.membership.isHead) - Number(one.membership.isHead));
    return this.#holdings;
  }

  /** Which units an official holds today. */
  placesOf({ id }: Pick<Official, 'id'>): readonly Holding[] {
    return this.holdings().filter(({ official }) => official.id === id);
  }

  /** Assignments in force today. */
  assignments(): readonly Assignment[] {
    this.#assignments ??= this.snapshot.assignments.filter(
      (assignment) => isInForce(assignment, this.today) && this.unit(assignment.unit)?.endedAt === undefined,
    );
    return this.#assignments;
  }

  /** Assignments in force today by which a unit leads something of a document. */
  leadsOf(document: Assignment['document']): readonly Assignment[] {
    return this.assignments().filter((each) => each.part === 'lead' && each.document === document);
  }
}

/**
 * Gives people and work as they stand today; the same object as long as neither they nor the day change.
 * @param timeZone an IANA name, in which a day begins and ends.
 */
export const createDirectoryReader = (
  people: Pick<PeopleStore, 'read'>,
  now: Clock,
  timeZone: string,
): (() => Promise<Directory>) => {
  let kept: Directory | undefined;
  return async () => {
    const snapshot = await people.read();
    const today = localDay(now(), timeZone);
    if (kept?.snapshot !== snapshot || kept.today !== today) kept = new Directory(snapshot, today);
    return kept;
  };
};

/** Who acts, as the audit names them: `Nguyễn Văn An (CB012)`, or the operator at the machine. */
export const authorOf = ({ official }: Actor): Author =>
  official === undefined ? OPERATOR : { official: official.id, name: `${official.name} (${official.code})` };

/** Whether somebody to whom something is put out still has the right to see it. */
export const holdsRight = (directory: Directory, id: OfficialId, right: Right): boolean => {
  const official = directory.official(id);
  return official !== undefined && hasRight(directory.actorOf(official).role, right);
};
