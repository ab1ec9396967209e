import { asMembershipId, asOfficialId, asUnitId, type MembershipId } from '../domain/people.ts';
import { type ChangedBy, type ChangeMeans, changeAs } from './change-people.ts';
import { type PlaceOutcome, planHead, planMove, planMoveBack } from './plan-places.ts';

const membershipOf = (id: number): MembershipId | undefined => (id === 0 ? undefined : asMembershipId(id));

/** Moves an official. @param from the place that is left, 0 for none. @param to the unit that is entered, 0 for none. */
export const moveOfficial = (
  means: ChangeMeans,
  by: ChangedBy,
  { official, from, to }: { readonly official: number; readonly from: number; readonly to: number },
): Promise<PlaceOutcome> => {
  const unit = to === 0 ? undefined : asUnitId(to);
  const move = { official: asOfficialId(official), from: membershipOf(from), to: unit };
  const act = from === 0 ? 'thêm đơn vị' : to === 0 ? 'thôi ở đơn vị' : 'chuyển đơn vị';
  return changeAs(means, by, act, (snapshot, now) => planMove(snapshot, move, now));
};

/** Takes a move back. @param ended and @param added the rows that it ended and added, 0 for none. */
export const moveBack = (
  means: ChangeMeans,
  by: ChangedBy,
  { ended, added }: { readonly ended: number; readonly added: number },
): Promise<PlaceOutcome> => {
  const rows = { ended: membershipOf(ended), added: membershipOf(added) };
  return changeAs(means, by, 'hoàn tác chuyển đơn vị', (snapshot, now) => planMoveBack(snapshot, rows, now));
};

/** Makes somebody head of a unit, or no longer so. @returns false where the place is gone */
export const setHead = async (
  means: ChangeMeans,
  by: ChangedBy,
  membership: number,
  isHead: boolean,
): Promise<boolean> => {
  const act = isHead ? 'đặt trưởng đơn vị' : 'thôi trưởng đơn vị';
  const done = await changeAs(means, by, act, (snapshot) =>
    planHead(snapshot, asMembershipId(membership), isHead),
  );
  return done !== 'gone';
};
