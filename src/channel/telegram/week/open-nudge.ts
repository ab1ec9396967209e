import type { Official } from '../../../domain/people.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { type OpenNudge, openNudge } from '../../../week/nudge/find-sent-nudge.ts';
import type { Visit } from '../feature.ts';
import { changeMessage, type MessageAt } from '../message/change-message.ts';
import { pressedMessage } from '../message/show-menu.ts';
import { type NudgeView, viewNudge } from './view-nudge.ts';

/** A nudge of this week whose button was pressed, by somebody who may answer it. */
export interface PressedNudge extends OpenNudge {
  readonly visit: Visit;
  readonly official: Official;
  readonly place: MessageAt;
}

/** What a pressed nudge asks of whoever pressed it now; undefined if that is nothing any more. */
export const openPressed = async (visit: Visit, period: ReportingWeek): Promise<PressedNudge | undefined> => {
  const { official } = visit.actor;
  const place = pressedMessage(visit.ctx);
  if (place === undefined || official === undefined) return undefined;
  const open = await openNudge(visit.services, official, place, period);
  return open && { ...open, visit, official, place };
};

/** Shows it anew in place, with other buttons if there are any. */
export const redrawNudge = async (
  { visit, matter, place }: PressedNudge,
  {
    page = 0,
    note = '',
    buttons,
  }: { readonly page?: number; readonly note?: string; readonly buttons?: NudgeView['buttons'] } = {},
): Promise<void> => {
  const view = await viewNudge(visit.services, matter, page, note);
  await changeMessage(visit, place, view.blocks, buttons ?? view.buttons);
};
