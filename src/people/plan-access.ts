import type { Official, OfficialId, Role } from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import type { PeopleSnapshot } from './people-store.ts';

/** Why something can't be done to an official, so that somebody is always left who can let people in. */
export type Refusal = 'gone' | 'yourself' | 'admin by settings' | 'last staff' | 'no change';

export type EditOutcome =
  | { readonly outcome: 'done'; readonly before: Official; readonly after: Official }
  | { readonly outcome: Refusal };

type Snapshot = Pick<PeopleSnapshot, 'officials'>;

const isWorkingStaff = ({ person, role, isAdmin, endedAt }: Official): boolean =>
  endedAt === undefined && person !== undefined && (isAdmin || role === 'staff');

/** Whether the change would leave nobody who can manage people from within the bot. */
const leavesNoStaff = ({ officials }: Snapshot, before: Official, after: Official): boolean =>
  isWorkingStaff(before) &&
  !isWorkingStaff(after) &&
  !officials.some((each) => each.id !== before.id && isWorkingStaff(each));

const findStanding = ({ officials }: Snapshot, id: OfficialId): Official | undefined =>
  officials.find((official) => official.id === id && official.endedAt === undefined);

const refuse = (outcome: Refusal): ChangePlan<EditOutcome> => ({ changes: [], outcome: { outcome } });

const apply = (before: Official, after: Official): ChangePlan<EditOutcome> => ({
  changes: [{ of: 'official', before, after }],
  outcome: { outcome: 'done', before, after },
});

/** What may be edited of an official without touching their access. */
export type OfficialEdit = Partial<Pick<Official, 'name' | 'contact' | 'deputy'>>;

/** Changes name, contact or deputy. Nobody is their own deputy. */
export const planEdit = (snapshot: Snapshot, id: OfficialId, edit: OfficialEdit): ChangePlan<EditOutcome> => {
  const before = findStanding(snapshot, id);
  const deputy = edit.deputy === undefined ? undefined : findStanding(snapshot, edit.deputy);
  if (before === undefined || (edit.deputy !== undefined && deputy === undefined)) return refuse('gone');
  if (edit.deputy === id) return refuse('yourself');
  return apply(before, { ...before, ...edit });
};

/** @param change gives nothing where all stays as it is */
const planAccess = (
  snapshot: Snapshot,
  id: OfficialId,
  by: OfficialId | undefined,
  change: (before: Official) => Official | undefined,
): ChangePlan<EditOutcome> => {
  const before = findStanding(snapshot, id);
  if (before === undefined) return refuse('gone');
  if (before.isAdmin) return refuse('admin by settings');
  if (before.id === by) return refuse('yourself');
  const after = change(before);
  if (after === undefined) return refuse('no change');
  return leavesNoStaff(snapshot, before, after) ? refuse('last staff') : apply(before, after);
};

/** Changes a role. @param by who does it; undefined for the operator at the machine. */
export const planRole = (
  snapshot: Snapshot,
  id: OfficialId,
  role: Role,
  by: OfficialId | undefined,
): ChangePlan<EditOutcome> =>
  planAccess(snapshot, id, by, (before) => (before.role === role ? undefined : { ...before, role }));

/** Takes the account off an official: from then on it is a stranger's. @param by as for `planRole`. */
export const planTakeAccess = (
  snapshot: Snapshot,
  id: OfficialId,
  by: OfficialId | undefined,
): ChangePlan<EditOutcome> =>
  planAccess(snapshot, id, by, (before) =>
    before.person === undefined ? undefined : { ...before, person: undefined, unreachableSince: undefined },
  );

/** Why an official's data can't be deleted; undefined if it can. Somebody who left may be deleted too. */
export const refuseErasure = (
  snapshot: Snapshot,
  id: OfficialId,
  by: OfficialId | undefined,
): Refusal | undefined => {
  const official = snapshot.officials.find((each) => each.id === id);
  if (official === undefined) return 'gone';
  if (official.isAdmin) return 'admin by settings';
  if (official.id === by) return 'yourself';
  return leavesNoStaff(snapshot, official, { ...official, person: undefined }) ? 'last staff' : undefined;
};
