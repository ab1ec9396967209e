import type { Context } from 'grammy';
import type { Message, UserFromGetMe } from 'grammy/types';
import type { DocumentNote } from '../../documents/library/document-store.ts';
import {
  asChatId,
  asPersonId,
  asUpdateId,
  type ChatId,
  type PersonId,
  type UpdateId,
} from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { type Actor, authorOf } from '../../people/directory.ts';
import { type MessageAt, pressedMessage } from './message/chat-place.ts';
import { drawnAt, saidAt } from './said-at.ts';
import type { BotServices } from './services.ts';

/** Who does something with a document, and when, for its audit. */
export const noteOf = ({ actor, now }: Visit): DocumentNote => ({
  by: authorOf(actor),
  at: now,
});

/** An update by somebody who is served, with what its handling works with. */
export interface Visit {
  /** For what sends and changes messages (`message/`) and fetches files; handlers read what stands below. */
  readonly ctx: Context;
  readonly services: BotServices;
  /** Who they are at this moment; rights are checked against it again for every press and answer. */
  readonly actor: Actor;
  /** Effects are keyed by it, so that handling it again does nothing twice. */
  readonly update: UpdateId;
  readonly person: PersonId;
  readonly chat: ChatId;
  readonly isPrivate: boolean;
  /** The bot itself. */
  readonly me: UserFromGetMe;
  /** By which links lead to the bot; undefined outside Telegram. */
  readonly botName: string | undefined;
  /** What was written or edited; undefined for a press. */
  readonly message: Message | undefined;
  readonly isEdited: boolean;
  /** The message of ours whose button was pressed, and when it was drawn (now, where Telegram doesn't tell). */
  readonly pressed: MessageAt | undefined;
  readonly drawnAt: Date;
  /** What the pressed button holds; empty for anything but a press. */
  readonly data: string;
  readonly now: Date;
  readonly today: Day;
  /** When what the update holds was said. A press has no time of its own: it is of now. */
  readonly saidAt: Date;
}

/** What an update brings, as its handlers get it; undefined for one without a sender. */
export const openVisit = (ctx: Context, services: BotServices, actor: Actor): Visit | undefined => {
  if (ctx.from === undefined) return undefined;
  const [now, message] = [services.now(), ctx.message ?? ctx.editedMessage];
  return {
    ctx,
    services,
    actor,
    update: asUpdateId(ctx.update.update_id),
    person: asPersonId(ctx.from.id),
    chat: asChatId(ctx.chat?.id ?? ctx.from.id),
    isPrivate: ctx.chat?.type === 'private',
    me: ctx.me,
    botName: services.channel === 'telegram' ? ctx.me.username : undefined,
    message,
    isEdited: ctx.editedMessage !== undefined,
    pressed: pressedMessage(ctx),
    data: ctx.callbackQuery?.data ?? '',
    drawnAt: drawnAt(ctx.callbackQuery?.message, now),
    now,
    today: localDay(now, services.timeZone),
    saidAt: message === undefined ? now : saidAt(message, now),
  };
};
