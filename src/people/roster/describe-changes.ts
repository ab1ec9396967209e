import { formatDay } from '../../domain/local-time.ts';
import type { Assignment, Day, Membership, Official, Unit } from '../../domain/people.ts';
import type { PeopleChange, PeopleSnapshot, RowChange } from '../people-store.ts';
import { shortReference } from '../resolve-assignable.ts';
import { ROLE_NAMES } from '../rights.ts';

/** Names of rows, as they are after the changes. */
interface Names {
  unit(id: Unit['id'] | undefined): string;
  official(id: Official['id'] | undefined): string;
}

const namesAfter = (snapshot: PeopleSnapshot, changes: readonly PeopleChange[]): Names => {
  const units = new Map(snapshot.units.map(({ id, name }) => [id, name]));
  const officials = new Map(snapshot.officials.map(({ id, name, code }) => [id, `${name} (${code})`]));
  for (const { of, after } of changes) {
    if (of === 'unit') units.set(after.id, after.name);
    if (of === 'official') officials.set(after.id, `${after.name} (${after.code})`);
  }
  return {
    unit: (id) => (id === undefined ? 'không' : (units.get(id) ?? '?')),
    official: (id) => (id === undefined ? 'không' : (officials.get(id) ?? '?')),
  };
};

const showDay = (day: Day | undefined): string => (day === undefined ? 'không ghi' : formatDay(day));

const showDays = ({ from, until }: Pick<Membership, 'from' | 'until'>): string => {
  const parts = [from && `từ ${formatDay(from)}`, until && `đến ${formatDay(until)}`].filter((part) => part);
  return parts.length > 0 ? `, ${parts.join(' ')}` : '';
};

/** `vai trò: cán bộ → lãnh đạo`, for each pair that differs. */
const differences = (pairs: readonly (readonly [string, string | undefined, string])[]): string =>
  pairs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${what}: ${before || 'trống'} → ${after || 'trống'}`)
    .join('; ');

const describeUnit = ({ before, after }: RowChange<'unit', Unit>, names: Names): string => {
  if (before === undefined) return `+ đơn vị ${after.name}`;
  if (after.endedAt !== undefined) return `− đơn vị ${after.name}`;
  const parts = differences([
    ['tên', before.name, after.name],
    ['tên viết tắt', before.shortName, after.shortName],
    ['tên gọi khác', before.aliases.join(', '), after.aliases.join(', ')],
    ['cấp trên', names.unit(before.parent), names.unit(after.parent)],
  ]);
  return `~ đơn vị ${after.name}: ${parts}`;
};

const describeOfficial = ({ before, after }: RowChange<'official', Official>, names: Names): string => {
  const name = names.official(after.id);
  if (before === undefined) return `+ cán bộ ${name}, ${ROLE_NAMES[after.role]}`;
  if (after.endedAt !== undefined) return `− cán bộ ${name}`;
  if (before.endedAt !== undefined) return `+ cán bộ ${name}, trở lại`;
  const parts = differences([
    ['tên', before.name, after.name],
    ['vai trò', ROLE_NAMES[before.role], ROLE_NAMES[after.role]],
    ['liên hệ', before.contact, after.contact],
    ['người thay', names.official(before.deputy), names.official(after.deputy)],
  ]);
  return `~ cán bộ ${name}: ${parts}`;
};

const showHead = (isHead: boolean): string => (isHead ? 'có' : 'không');

const describeMembership = ({ before, after }: RowChange<'membership', Membership>, names: Names): string => {
  const place = `${names.official(after.official)} ở ${names.unit(after.unit)}`;
  if (before === undefined) return `+ ${place}${after.isHead ? ', trưởng đơn vị' : ''}${showDays(after)}`;
  if (after.endedAt !== undefined) return `− ${place}`;
  const parts = differences([
    ['trưởng đơn vị', showHead(before.isHead), showHead(after.isHead)],
    ['từ ngày', showDay(before.from), showDay(after.from)],
    ['đến ngày', showDay(before.until), showDay(after.until)],
  ]);
  return `~ ${place}: ${parts}`;
};

const PARTS = { lead: 'chủ trì', support: 'phối hợp' } as const;

const describeAssignment = ({ before, after }: RowChange<'assignment', Assignment>, names: Names): string => {
  const work = `${names.unit(after.unit)} ${PARTS[after.part]} ${shortReference(after.ref)}`;
  if (before === undefined) return `+ ${work}${showDays(after)}`;
  if (after.endedAt !== undefined) return `− ${work}`;
  const parts = differences([
    ['phần việc', PARTS[before.part], PARTS[after.part]],
    ['từ ngày', showDay(before.from), showDay(after.from)],
    ['đến ngày', showDay(before.until), showDay(after.until)],
  ]);
  return `~ ${work}: ${parts}`;
};

const describeChange = (change: PeopleChange, names: Names): string => {
  switch (change.of) {
    case 'unit':
      return describeUnit(change, names);
    case 'official':
      return describeOfficial(change, names);
    case 'membership':
      return describeMembership(change, names);
    case 'assignment':
      return describeAssignment(change, names);
  }
};

/** One line in Vietnamese for each change: `+` new, `~` changed, `−` ended. Contacts are shown, so it is for staff. */
export const describeChanges = (
  snapshot: PeopleSnapshot,
  changes: readonly PeopleChange[],
): readonly string[] => {
  const names = namesAfter(snapshot, changes);
  return changes.map((change) => describeChange(change, names));
};
