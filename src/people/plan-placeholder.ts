import { asUnitId, type Day, type Official, type Role, type Unit } from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import { Directory } from './directory.ts';
import type { PeopleSnapshot } from './people-store.ts';
import { planNewOfficial } from './plan-official.ts';
import { requireUnit, UnknownUnitError } from './require-known.ts';

/** Somebody who is invited before the office knows more than their unit. */
export interface Placeholder {
  readonly role: Role;
  /** The unit's name as typed. */
  readonly unit: string;
  readonly name: string | undefined;
  /** A unit that isn't there is made instead of refused, as is the very first one, which can't be a slip. */
  readonly mayCreateUnit: boolean;
}

/** A unit of which nothing but its name is known. */
export const newUnit = (id: number, name: string): Unit => ({
  id: asUnitId(id),
  name,
  shortName: '',
  aliases: [],
  parent: undefined,
  endedAt: undefined,
});

const findUnit = (directory: Directory, typed: string, mayCreate: boolean): Unit => {
  try {
    return requireUnit(directory, typed);
  } catch (error) {
    const isFirst = directory.units().length === 0;
    if (!(error instanceof UnknownUnitError) || !(mayCreate || isFirst)) throw error;
    return newUnit(directory.snapshot.nextIds.unit, typed.normalize('NFC').trim());
  }
};

/**
 * Adds an official in a unit, named after the unit until the office gives their name.
 * @throws {UnknownUnitError}
 */
export const planPlaceholder = (
  snapshot: PeopleSnapshot,
  { role, unit: typed, name, mayCreateUnit }: Placeholder,
  today: Day,
): ChangePlan<Official> => {
  const unit = findUnit(new Directory(snapshot, today), typed, mayCreateUnit);
  const isNew = !snapshot.units.some(({ id }) => id === unit.id);
  const official = { name: name?.normalize('NFC').trim() || `Cán bộ ${unit.name}`, role, unit: unit.id };
  const { changes, outcome } = planNewOfficial(snapshot, official);
  const made = isNew ? [{ of: 'unit' as const, before: undefined, after: unit }] : [];
  return { changes: [...made, ...changes], outcome };
};
