import { changeMessage } from '../../channel/telegram/message/change-message.ts';
import type { MessageAt } from '../../channel/telegram/message/chat-place.ts';
import { answerPress } from '../../channel/telegram/message/send.ts';
import type { Visit } from '../../channel/telegram/visit.ts';
import type { Official } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { type ReportingWeek, weekAt } from '../../domain/reporting-week.ts';
import { type Button, button, type Rows } from '../../domain/view.ts';
import { labelWithDocument } from '../../progress/name-items.ts';
import type { Reporter } from '../../progress/reporters/find-reporter.ts';
import { describeMoment, labelSnooze, listSnoozes } from '../list-snoozes.ts';
import { type OpenNudge, openNudge } from './find-sent-nudge.ts';
import { putOff } from './put-off-nudge.ts';
import { tellNotTheirs } from './tell-not-theirs.ts';
import { NUDGE, viewNudge } from './view-nudge.ts';

const NO_OFFICE = 'Văn phòng chưa có ai dùng bot nên tôi chưa báo được. Xin đồng chí báo trực tiếp.';

/** Tells the office that something isn't theirs who are asked about it. @returns what they are told. */
export const tellOfficeNotTheirs = async (
  { services, now }: Visit,
  { official }: Pick<Reporter, 'official'>,
  refs: readonly Reference[],
): Promise<string> => {
  const { outbox, timeZone } = services;
  const means = { outbox, directory: await services.directory() };
  if (!(await tellNotTheirs(means, official, weekAt(now, timeZone), refs, now))) return NO_OFFICE;
  const [only, ...others] = refs;
  const named = only && others.length === 0 ? labelWithDocument(services, only) : `${refs.length} việc`;
  return `Cảm ơn đồng chí. Tôi đã báo Văn phòng xem lại phân công: ${named}.`;
};

/** A tap that says so, answered in the nudge. */
export const reportNotMine = async (nudge: PressedNudge, refs: readonly Reference[]): Promise<void> => {
  const { visit, matter } = nudge;
  const told = await tellOfficeNotTheirs(visit, matter.reporter, refs);
  if (told === NO_OFFICE) return answerPress(visit, NO_OFFICE);
  await answerPress(visit, 'Cảm ơn đồng chí.');
  await redrawNudge(nudge, { note: told });
};

const NO_TIME_LEFT = 'Sắp đến giờ chốt của tuần, không hẹn lại được nữa. Xin đồng chí trả lời giúp.';
const TIME_PASSED = 'Giờ đó không hẹn được nữa. Đồng chí chọn giờ khác giúp.';
const MINUTE_MS = 60_000;

/** Offers when to be asked again, in place of the answers. Putting it off is no answer. */
export const offerSnoozes = async (nudge: PressedNudge): Promise<void> => {
  const { visit, matter } = nudge;
  const { services } = visit;
  const snoozes = listSnoozes(visit.now, services.reminderRules());
  if (snoozes.length === 0) return answerPress(visit, NO_TIME_LEFT);
  await answerPress(visit);
  const choices = snoozes.map((snooze): readonly Button[] => [
    button(
      labelSnooze(snooze, visit.now, services.timeZone),
      NUDGE.to.later(matter.period, snooze.at.getTime() / MINUTE_MS),
    ),
  ]);
  const back = [button('‹ Quay lại', NUDGE.to.page(matter.period, 0))];
  await redrawNudge(nudge, { buttons: [...choices, back] });
};

/** Puts out the same question for later. @param minutes the moment, in minutes since 1970. */
export const postponeNudge = async (nudge: PressedNudge, minutes: number): Promise<void> => {
  const { visit, matter, id } = nudge;
  const { services } = visit;
  const at = new Date(minutes * MINUTE_MS);
  if (!(await putOff(services, matter.reporter, at, visit.now, id))) {
    await answerPress(visit, TIME_PASSED);
    return redrawNudge(nudge);
  }
  const words = `Tôi sẽ hỏi lại lúc ${describeMoment(at, visit.now, services.timeZone)}.`;
  await answerPress(visit, words);
  await redrawNudge(nudge, { note: words });
};

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
