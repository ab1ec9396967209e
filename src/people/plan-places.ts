import type { MembershipId, OfficialId, UnitId } from '../domain/people.ts';
import type { ChangePlan } from './change-people.ts';
import type { PeopleChange, PeopleSnapshot } from './people-store.ts';
import { newMembership } from './plan-official.ts';

/** What became of a change of places. `gone`: a row that it needs is not there any more. */
export type PlaceOutcome =
  | {
      readonly outcome: 'done';
      readonly ended: MembershipId | undefined;
      readonly added: MembershipId | undefined;
    }
  | { readonly outcome: 'held already' }
  | { readonly outcome: 'gone' };

type Snapshot = Pick<PeopleSnapshot, 'units' | 'officials' | 'memberships' | 'nextIds'>;

const refused = (outcome: 'held already' | 'gone'): ChangePlan<PlaceOutcome> => ({
  changes: [],
  outcome: { outcome },
});

const stands = (row: { readonly endedAt: Date | undefined } | undefined): boolean =>
  row !== undefined && row.endedAt === undefined;

const findStanding = ({ memberships }: Snapshot, id: MembershipId | undefined) =>
  memberships.find((membership) => membership.id === id && stands(membership));

const isHeldBy = ({ memberships }: Snapshot, official: OfficialId, unit: UnitId): boolean =>
  memberships.some((each) => each.official === official && each.unit === unit && stands(each));

/** A change of an official's places. */
export interface PlaceMove {
  readonly official: OfficialId;
  /** The place that is left; undefined to take one more. */
  readonly from: MembershipId | undefined;
  /** The unit that is entered; undefined to leave only. */
  readonly to: UnitId | undefined;
}

/**
 * Moves an official from one unit to another, or into or out of one. A new place begins without the dates and the
 * headship of the old one: these belonged to that unit.
 */
export const planMove = (
  snapshot: Snapshot,
  { official, from, to }: PlaceMove,
  now: Date,
): ChangePlan<PlaceOutcome> => {
  const left = findStanding(snapshot, from);
  const isThere = stands(snapshot.officials.find(({ id }) => id === official));
  const isOpen = to === undefined || stands(snapshot.units.find(({ id }) => id === to));
  if (!isThere || !isOpen || (from !== undefined && left?.official !== official)) return refused('gone');
  if (to !== undefined && isHeldBy(snapshot, official, to)) return refused('held already');
  const entered =
    to === undefined ? undefined : newMembership(snapshot.nextIds.membership, official, to, false);
  const changes: readonly PeopleChange[] = [
    ...(left ? [{ of: 'membership' as const, before: left, after: { ...left, endedAt: now } }] : []),
    ...(entered ? [{ of: 'membership' as const, before: undefined, after: entered }] : []),
  ];
  return { changes, outcome: { outcome: 'done', ended: left?.id, added: entered?.id } };
};

/** Takes a move back: ends the place that it added and lets the one that it ended stand again. */
export const planMoveBack = (
  snapshot: Snapshot,
  { ended, added }: { readonly ended: MembershipId | undefined; readonly added: MembershipId | undefined },
  now: Date,
): ChangePlan<PlaceOutcome> => {
  const old = snapshot.memberships.find(({ id }) => id === ended);
  const present = findStanding(snapshot, added);
  const holder = snapshot.officials.find(({ id }) => id === (old ?? present)?.official);
  const isOpen = old === undefined || stands(snapshot.units.find(({ id }) => id === old.unit));
  const isAsLeft = (ended === undefined || old?.endedAt !== undefined) && (added === undefined || present);
  if (!isAsLeft || !isOpen || !stands(holder)) return refused('gone');
  if (old && isHeldBy(snapshot, old.official, old.unit)) return refused('held already');
  const changes: readonly PeopleChange[] = [
    ...(present ? [{ of: 'membership' as const, before: present, after: { ...present, endedAt: now } }] : []),
    ...(old ? [{ of: 'membership' as const, before: old, after: { ...old, endedAt: undefined } }] : []),
  ];
  return { changes, outcome: { outcome: 'done', ended: present?.id, added: old?.id } };
};

/** Makes somebody the head of a unit that they hold, or no longer so. A unit has one head: the one before steps back. */
export const planHead = (
  snapshot: Snapshot,
  id: MembershipId,
  isHead: boolean,
): ChangePlan<'done' | 'gone'> => {
  const place = findStanding(snapshot, id);
  if (place === undefined) return { changes: [], outcome: 'gone' };
  const others = snapshot.memberships.filter(
    (each) => isHead && each.id !== id && each.unit === place.unit && each.isHead && stands(each),
  );
  const change = (before: typeof place, head: boolean): PeopleChange => ({
    of: 'membership',
    before,
    after: { ...before, isHead: head },
  });
  const changes =
    place.isHead === isHead ? [] : [...others.map((each) => change(each, false)), change(place, isHead)];
  return { changes, outcome: 'done' };
};

/** What is handed over: how many places, and how many of them the other official held already. */
export type HandOverOutcome =
  | { readonly outcome: 'done'; readonly places: number }
  | { readonly outcome: 'nothing to hand over' }
  | { readonly outcome: 'gone' };

/** Hands all places of one official to another, headships included; the units' work goes with them. */
export const planHandOver = (
  snapshot: Snapshot,
  from: OfficialId,
  to: OfficialId,
  now: Date,
): ChangePlan<HandOverOutcome> => {
  const [giver, taker] = [from, to].map((wanted) => snapshot.officials.find(({ id }) => id === wanted));
  if (from === to || !stands(giver) || !stands(taker)) return { changes: [], outcome: { outcome: 'gone' } };
  const places = snapshot.memberships.filter((each) => each.official === from && stands(each));
  if (places.length === 0) return { changes: [], outcome: { outcome: 'nothing to hand over' } };
  const changes = places.flatMap((place, index): readonly PeopleChange[] => {
    const held = snapshot.memberships.find(
      (each) => each.official === to && each.unit === place.unit && stands(each),
    );
    const end: PeopleChange = { of: 'membership', before: place, after: { ...place, endedAt: now } };
    if (held === undefined) {
      const after = {
        ...newMembership(snapshot.nextIds.membership + index, to, place.unit, place.isHead),
        from: place.from,
        until: place.until,
      };
      return [end, { of: 'membership', before: undefined, after }];
    }
    if (!place.isHead || held.isHead) return [end];
    return [end, { of: 'membership', before: held, after: { ...held, isHead: true } }];
  });
  return { changes, outcome: { outcome: 'done', places: places.length } };
};
