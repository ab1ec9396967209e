import type { OutboxId, OutboxStore } from '../../delivery/outbox-store.ts';
import type { ChatId, MessageId } from '../../domain/chat.ts';
import type { MessagePlace } from '../../domain/chat-turn.ts';
import type { Official } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { type Button, button, type Rows } from '../../domain/view.ts';
import { describeMoment, labelSnooze, listSnoozes } from '../list-snoozes.ts';
import type { WeekTurn } from '../week-turn.ts';
import {
  findNudgeMatter,
  type NudgeMatter,
  type NudgeMeans,
  type NudgePayload,
} from './find-nudge-matter.ts';
import { putOff } from './put-off-nudge.ts';
import { NO_OFFICE, tellNotTheirs } from './tell-not-theirs.ts';
import { NUDGE, viewNudge } from './view-nudge.ts';

/** A tap that says so, answered in the nudge. */
export const reportNotMine = async (nudge: PressedNudge, refs: readonly Reference[]): Promise<void> => {
  const { turn, matter } = nudge;
  const told = await tellNotTheirs(turn, matter.reporter, refs);
  if (told === NO_OFFICE) return turn.acknowledge(NO_OFFICE);
  await turn.acknowledge('Cảm ơn đồng chí.');
  await redrawNudge(nudge, { note: told });
};

const NO_TIME_LEFT = 'Sắp đến giờ chốt của tuần, không hẹn lại được nữa. Xin đồng chí trả lời giúp.';
const TIME_PASSED = 'Giờ đó không hẹn được nữa. Đồng chí chọn giờ khác giúp.';
const MINUTE_MS = 60_000;

/** Offers when to be asked again, in place of the answers. Putting it off is no answer. */
export const offerSnoozes = async (nudge: PressedNudge): Promise<void> => {
  const { turn, matter } = nudge;
  const { services } = turn;
  const snoozes = listSnoozes(turn.now, services.reminderRules());
  if (snoozes.length === 0) return turn.acknowledge(NO_TIME_LEFT);
  await turn.acknowledge();
  const choices = snoozes.map((snooze): readonly Button[] => [
    button(
      labelSnooze(snooze, turn.now, services.timeZone),
      NUDGE.to.later(matter.period, snooze.at.getTime() / MINUTE_MS),
    ),
  ]);
  await redrawNudge(nudge, { buttons: [...choices, backRow(nudge)] });
};

/** Puts out the same question for later. @param minutes the moment, in minutes since 1970. */
export const postponeNudge = async (nudge: PressedNudge, minutes: number): Promise<void> => {
  const { turn, matter, id } = nudge;
  const { services } = turn;
  const at = new Date(minutes * MINUTE_MS);
  if (!(await putOff(services, matter.reporter, at, turn.now, id))) {
    await turn.acknowledge(TIME_PASSED);
    return redrawNudge(nudge);
  }
  const words = `Tôi sẽ hỏi lại lúc ${describeMoment(at, turn.now, services.timeZone)}.`;
  await turn.acknowledge(words);
  await redrawNudge(nudge, { note: words });
};

/** A nudge of this week whose button was pressed, by somebody who may answer it. */
export interface PressedNudge extends OpenNudge {
  readonly turn: WeekTurn;
  readonly official: Official;
  readonly place: MessagePlace;
}

/** What a pressed nudge asks of whoever pressed it now; undefined if that is nothing any more. */
export const openPressed = async (
  turn: WeekTurn,
  period: ReportingWeek,
): Promise<PressedNudge | undefined> => {
  const { official } = turn.actor;
  const place = turn.pressed;
  if (place === undefined || official === undefined) return undefined;
  const open = await openNudge(turn.services, official, place, period, turn.now);
  return open && { ...open, turn, official, place };
};

/** Back to the answers. */
export const backRow = ({ matter }: PressedNudge): readonly Button[] => [
  button('‹ Quay lại', NUDGE.to.page(matter.period, 0)),
];

/** Shows it anew in place, with other buttons if there are any. */
export const redrawNudge = async (
  { turn, matter, place }: PressedNudge,
  {
    page = 0,
    note = '',
    buttons,
  }: { readonly page?: number; readonly note?: string; readonly buttons?: Rows } = {},
): Promise<void> => {
  const view = await viewNudge(turn.services, matter, page, note);
  await turn.change(place, buttons === undefined ? view : { ...view, buttons });
};

/** A nudge that was sent, with the row that it was sent from. */
export interface SentNudge {
  readonly id: OutboxId;
  readonly payload: NudgePayload;
}

interface PushedMeans {
  readonly outbox: Pick<OutboxStore, 'findPushed'>;
}

/** The nudge that a message of ours is, or is a part of. */
const findNudge = async (
  { outbox }: PushedMeans,
  chat: ChatId,
  message: MessageId,
): Promise<SentNudge | undefined> => {
  const pushed = await outbox.findPushed(chat, message);
  return pushed?.payload?.type === 'nudge' ? { id: pushed.id, payload: pushed.payload } : undefined;
};

/** What a message of ours asks of somebody now. */
export interface OpenNudge {
  readonly matter: NudgeMatter;
  /** The row that it was sent from; undefined if a crash came between sending and noting it. */
  readonly id: OutboxId | undefined;
}

/** What an earlier nudge asks of whoever takes it up now; undefined if that is nothing any more. */
const openNudge = async (
  means: NudgeMeans & PushedMeans,
  official: Official,
  { chat, message }: { readonly chat: ChatId; readonly message: MessageId },
  period: ReportingWeek,
  now: Date,
): Promise<OpenNudge | undefined> => {
  const sent = await findNudge(means, chat, message);
  const { kind = 'nudge', isLate = false, about } = sent?.payload ?? {};
  const asked = { kind, period, isLate, ...(about === undefined ? {} : { about }) };
  const matter = await findNudgeMatter(means, official, asked, now);
  return matter && { matter, id: sent?.id };
};
