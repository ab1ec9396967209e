import { titleDocument } from '../../../documents/library/title-document.ts';
import { localDay } from '../../../domain/local-time.ts';
import type { Day } from '../../../domain/people.ts';
import type { Resolution } from '../../../domain/resolution.ts';
import { hasRight } from '../../../people/rights.ts';
import { findReporter } from '../../../progress/reporters/find-reporter.ts';
import type { StandingFilter } from '../../../progress/standing/rank-standing.ts';
import { readChanges, readStanding } from '../../../progress/standing/read-target.ts';
import { markButtons, otherDocumentButtons } from '../document-scope.ts';
import type { Visit } from '../feature.ts';
import { placeOf } from '../message/chat-place.ts';
import { type Button, toKeyboard } from '../message/keyboard.ts';
import type { Block } from '../message/rich-text.ts';
import { sendView } from '../message/send-view.ts';
import { showMenu } from '../message/show-menu.ts';
import { splitMessage } from '../message/split-message.ts';
import type { BotServices } from '../services.ts';
import { sendOverviewPicture } from './send-picture.ts';
import { STANDING } from './standing-buttons.ts';
import { standingButtons, viewStanding } from './view-standing.ts';

/** In place of the message that was pressed where it is one message long, else as new ones. */
export const showView = async (
  { ctx }: Visit,
  blocks: readonly Block[],
  buttons: readonly (readonly Button[])[],
): Promise<void> => {
  const place = placeOf(ctx);
  if (place === undefined) return;
  if (splitMessage(blocks).length > 1) return sendView(ctx.api, place, blocks, toKeyboard(buttons));
  await showMenu(ctx, blocks, toKeyboard(buttons));
};

/** What this person can do about it that nothing was reported. */
const advise = async ({ ctx, services, actor }: Visit): Promise<string> => {
  const others = 'Cán bộ của đơn vị chủ trì báo bằng /capnhat.';
  // In a group everybody reads along.
  if (ctx.chat?.type !== 'private') return others;
  if ((await findReporter(services, actor)) !== undefined) return 'Việc đồng chí chủ trì: báo bằng /capnhat.';
  if (hasRight(actor.role, 'manage assignments'))
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
  const today = localDay(services.now(), services.timeZone);
  const offered = listOffered(services, today);
  const others = otherDocumentButtons(services, offered, STANDING.to[filter]());
  const title = others.length === 0 ? undefined : titleDocument(services.resolution().document);
  const changes = filter === 'all' ? await readChanges(services, standing) : [];
  const advice = await advise(visit);
  const blocks = viewStanding(services.resolution(), standing, filter, today, advice, title, changes);
  await showView(visit, blocks, [
    ...markButtons(services, 'tdo', standingButtons(standing, filter)),
    ...others,
  ]);
};
