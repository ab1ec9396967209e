import { titleDocument } from '../../../documents/library/title-document.ts';
import type { Day } from '../../../domain/people.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { hasRight } from '../../../people/rights.ts';
import { findReporter } from '../../../progress/reporters/find-reporter.ts';
import { viewStanding } from '../../../progress/standing/describe-standing.ts';
import type { StandingFilter } from '../../../progress/standing/rank-standing.ts';
import { readChanges, readStanding } from '../../../progress/standing/read-target.ts';
import { STANDING, standingButtons } from '../../../progress/standing/standing-buttons.ts';
import { markButtons, otherDocumentButtons } from '../document-scope.ts';
import { showLong } from '../message/show.ts';
import type { BotServices } from '../services.ts';
import type { Visit } from '../visit.ts';
import { sendOverviewPicture } from './send-picture.ts';

/** What this person can do about it that nothing was reported. */
const advise = async (visit: Visit): Promise<string> => {
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
const listOffered = ({ followed }: Pick<BotServices, 'followed'>, today: Day): readonly Resolution[] =>
  followed()
    .collecting(today)
    .filter(({ targets }) => targets.length > 0);

/** All targets, or those of a filter. @param isPictured whether a picture of all comes first. */
export const showStanding = async (
  visit: Visit,
  filter: StandingFilter,
  isPictured = false,
): Promise<void> => {
  const { services } = visit;
  const standing = await readStanding(services);
  if (isPictured) await sendOverviewPicture(visit, standing);
  const today = visit.today;
  const offered = listOffered(services, today);
  const others = otherDocumentButtons(services, offered, STANDING.to[filter]());
  const title = others.length === 0 ? undefined : titleDocument(services.resolution().document);
  const changes = filter === 'all' ? await readChanges(services, standing) : [];
  const advice = await advise(visit);
  const blocks = viewStanding(services.resolution(), standing, filter, today, advice, title, changes);
  await showLong(visit, {
    blocks,
    buttons: [...markButtons(services, 'tdo', standingButtons(standing, filter)), ...others],
  });
};
