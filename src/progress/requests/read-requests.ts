import type { LeaderRequestId } from '../../domain/progress.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import type { TargetStanding } from '../standing/judge-standing.ts';
import type { LeaderRequest, LeaderRequestStore } from './leader-request.ts';

/** A request that somebody's unit has to answer. */
export const findOwnRequest = async (
  requests: Pick<LeaderRequestStore, 'find'>,
  { units }: Pick<Actor, 'units'>,
  id: LeaderRequestId,
): Promise<LeaderRequest | undefined> => {
  const request = await requests.find(id);
  return request !== undefined && units.includes(request.unit) ? request : undefined;
};

/** What leaders asked about a target, for whoever sees whole reports or is of the unit that was asked. */
export const listVisibleRequests = async (
  requests: Pick<LeaderRequestStore, 'findOf'>,
  { role, units }: Pick<Actor, 'role' | 'units'>,
  { document, ref }: TargetStanding['target'],
): Promise<readonly LeaderRequest[]> => {
  const found = await requests.findOf(document, [ref]);
  const seesAll = hasRight(role, 'see whole reports');
  return found.filter(({ unit }) => seesAll || units.includes(unit));
};

/** Notes that a leader has read the figures that are shown. */
export const noteRead = async (
  requests: Pick<LeaderRequestStore, 'noteRead'>,
  { official, role }: Actor,
  { measures }: Pick<TargetStanding, 'measures'>,
  now: Date,
): Promise<void> => {
  if (official === undefined || !hasRight(role, 'ask units')) return;
  const reports = measures.flatMap(({ figure }) => figure?.id ?? []);
  await requests.noteRead(reports, official.id, now);
};
