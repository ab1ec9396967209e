import type { Official } from '../../../domain/people.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import type { Rows } from '../../../domain/view.ts';
import { type OpenNudge, openNudge } from '../../../week/nudge/find-sent-nudge.ts';
import { viewNudge } from '../../../week/nudge/view-nudge.ts';
import { changeMessage } from '../message/change-message.ts';
import type { MessageAt } from '../message/chat-place.ts';
import type { Visit } from '../visit.ts';

/** A nudge of this week whose button was pressed, by somebody who may answer it. */
export interface PressedNudge extends OpenNudge {
  readonly visit: Visit;
  readonly official: Official;
  readonly place: MessageAt;
}

/** What a pressed nudge asks of whoever pressed it now; undefined if that is nothing any more. */
export const openPressed = async (visit: Visit, period: ReportingWeek): Promise<PressedNudge | undefined> => {
  const { official } = visit.actor;
  const place = visit.pressed;
  if (place === undefined || official === undefined) return undefined;
  const open = await openNudge(visit.services, official, place, period, visit.now);
  return open && { ...open, visit, official, place };
};

/** Shows it anew in place, with other buttons if there are any. */
export const redrawNudge = async (
  { visit, matter, place }: PressedNudge,
  {
    page = 0,
    note = '',
    buttons,
  }: { readonly page?: number; readonly note?: string; readonly buttons?: Rows } = {},
): Promise<void> => {
  const view = await viewNudge(visit.services, matter, page, note);
  await changeMessage(visit, place, view.blocks, buttons ?? view.buttons);
};
