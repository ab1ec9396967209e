import type { Official, Unit } from '../domain/people.ts';
import { type Directory, nameKey } from './directory.ts';
import { isErased } from './people-store.ts';
import { unitKeys } from './require-known.ts';

/** 2 for the very name, 1 for a part of it at the beginning of a word, 0 for neither. */
const closeness = (keys: readonly string[], wanted: string): number => {
  if (keys.includes(wanted)) return 2;
  return keys.some((key) => ` ${key}`.includes(` ${wanted}`)) ? 1 : 0;
};

/** The nearest first, otherwise as they were; those that don't match are left out. */
const byCloseness = <T>(rows: readonly T[], closenessOf: (row: T) => number): readonly T[] => {
  const rated = rows.map((row) => ({ row, rate: closenessOf(row) })).filter(({ rate }) => rate > 0);
  return rated.toSorted((one, other) => other.rate - one.rate).map(({ row }) => row);
};

/** Units whose name, short name or other names hold the text, in any spelling. An empty text finds all. */
export const findUnits = (directory: Directory, text: string): readonly Unit[] => {
  const wanted = nameKey(text);
  if (wanted === '') return directory.units();
  return byCloseness(directory.units(), (unit) => closeness(unitKeys(unit), wanted));
};

/** Officials by their code, their name or a part of it, or by a unit of theirs. An empty text finds all. */
export const findOfficials = (directory: Directory, text: string): readonly Official[] => {
  const wanted = nameKey(text);
  const coded = directory.officialByCode(text);
  if (wanted === '') return directory.officials();
  if (coded !== undefined) return [coded];
  const unitsOf = new Map<Official['id'], string[]>();
  for (const { official, unit } of directory.holdings()) {
    unitsOf.set(official.id, [...(unitsOf.get(official.id) ?? []), ...unitKeys(unit)]);
  }
  return byCloseness(directory.officials(), ({ id, name, code }) =>
    Math.max(2 * closeness([nameKey(name), nameKey(code)], wanted), closeness(unitsOf.get(id) ?? [], wanted)),
  );
};

/** Officials who left, by their code, their name or a part of it. */
export const findFormerOfficials = (directory: Directory, text: string): readonly Official[] => {
  const wanted = nameKey(text);
  const former = directory.snapshot.officials.filter(
    (official) => official.endedAt !== undefined && !isErased(official),
  );
  if (wanted === '') return [];
  return byCloseness(former, ({ name, code }) => closeness([nameKey(name), nameKey(code)], wanted));
};
