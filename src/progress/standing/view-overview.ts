import { titleDocument } from '../../documents/library/title-document.ts';
import type { Day } from '../../domain/people.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { View } from '../../domain/view.ts';
import type { Actor } from '../../people/directory.ts';
import { hasRight } from '../../people/rights.ts';
import { type DocumentMenu, markButtons, otherDocumentButtons } from '../chosen-document.ts';
import { findReporter } from '../reporters/find-reporter.ts';
import type { LeaderRequestStore } from '../requests/leader-request.ts';
import { viewStanding } from './describe-standing.ts';
import type { TargetStanding } from './judge-standing.ts';
import type { StandingFilter } from './rank-standing.ts';
import { type DocumentStandingMeans, readChanges } from './read-target.ts';
import { STANDING, standingButtons } from './standing-buttons.ts';

/** What this person can do about it that nothing was reported. */
const advise = async (visit: StandingReader): Promise<string> => {
  const others = 'Cán bộ của đơn vị chủ trì báo bằng /capnhat.';
  // In a group everybody reads along.
  if (!visit.isPrivate) return others;
  if ((await findReporter(visit.services, visit.actor, visit.now)) !== undefined)
    return 'Việc đồng chí chủ trì: báo bằng /capnhat.';
  if (hasRight(visit.actor.role, 'manage assignments'))
    return 'Giao đơn vị chủ trì bằng /phancong; đơn vị báo bằng /capnhat.';
  return others;
};

/** Documents whose targets are followed today. */
const listOffered = ({ followed }: Pick<DocumentMenu, 'followed'>, today: Day): readonly Resolution[] =>
  followed()
    .collecting(today)
    .filter(({ targets }) => targets.length > 0);

/** Somebody who looks at where targets stand, now. */
export interface StandingReader {
  readonly services: DocumentMenu &
    DocumentStandingMeans &
    Parameters<typeof findReporter>[0] & { readonly requests: LeaderRequestStore };
  readonly actor: Actor;
  readonly now: Date;
  readonly today: Day;
  readonly isPrivate: boolean;
}

/** All targets, or those of a filter. @param standing as `readStanding` gives it */
export const viewOverview = async (
  reader: StandingReader,
  standing: readonly TargetStanding[],
  filter: StandingFilter,
): Promise<View> => {
  const { services, today } = reader;
  const others = otherDocumentButtons(services, listOffered(services, today), STANDING.to[filter]());
  const title = others.length === 0 ? undefined : titleDocument(services.resolution().document);
  const changes = filter === 'all' ? await readChanges(services, standing) : [];
  const advice = await advise(reader);
  return {
    blocks: viewStanding(services.resolution(), standing, filter, today, advice, title, changes),
    buttons: [...markButtons(services, 'tdo', standingButtons(standing, filter)), ...others],
  };
};
