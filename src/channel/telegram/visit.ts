import type { Context } from 'grammy';
import type { Message, UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import type { DocumentNote } from '../../documents/library/document-store.ts';
import { asChatId, asPersonId, asUpdateId } from '../../domain/chat.ts';
import type { ChatTurn } from '../../domain/chat-turn.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import { plain } from '../../domain/styled-text.ts';
import { authorOf } from '../../people/directory.ts';
import type { SaidMessage, Saying } from '../../progress/recording/said-message.ts';
import type { StandingTurn } from '../../progress/standing/send-files.ts';
import { changeMessage } from './message/change-message.ts';
import { pressedMessage } from './message/chat-place.ts';
import { answerPress, say, send, sendTo } from './message/send.ts';
import { sendKept, sendPhoto, showUploading } from './message/send-file.ts';
import { showInPlace } from './message/show.ts';
import { drawnAt, readSaid, repliesToOf, saidAt } from './read-said.ts';
import type { BotServices } from './services.ts';

/** Who does something with a document, and when, for its audit. */
export const noteOf = ({ actor, now }: Pick<Visit, 'actor' | 'now'>): DocumentNote => ({
  by: authorOf(actor),
  at: now,
});

/**
 * An update by somebody who is served. Rights are checked for each by `actor`.
 * @typeParam Means what the feature that handles it works with, as it says (`Feature`).
 */
export interface Visit<Means = unknown> extends ChatTurn, Saying, Pick<StandingTurn, 'sendKept'> {
  /** For what sends and changes messages (`message/`) and fetches files; handlers read what stands below. */
  readonly ctx: Context;
  readonly logger: Logger;
  readonly services: Means;
  /** The bot itself. */
  readonly me: UserFromGetMe;
  /** By which links lead to the bot; undefined outside Telegram. */
  readonly botName: string | undefined;
  /** What was written or edited, as it came and as features read it; undefined for a press. */
  readonly message: Message | undefined;
  readonly said: SaidMessage | undefined;
  readonly isEdited: boolean;
  /** What the pressed button holds; empty for anything but a press. */
  readonly data: string;
  readonly today: Day;
}

/** What a channel does in a turn, in Telegram. */
const doing = (
  here: Pick<Visit, 'ctx' | 'logger'>,
): Pick<
  Visit,
  'acknowledge' | 'say' | 'show' | 'sendTo' | 'change' | 'announceFile' | 'sendPicture' | 'sendKept'
> => ({
  acknowledge: (line) => answerPress(here, line),
  say: (said) => (typeof said === 'string' ? say(here, said) : send(here, said)),
  show: (view, isNew) => showInPlace(here, view, isNew),
  sendTo: (chat, { blocks, buttons }) => sendTo(here, chat, blocks, buttons),
  announceFile: (what) => showUploading(here, what === 'picture' ? 'upload_photo' : 'upload_document'),
  sendPicture: (picture, name, caption) => sendPhoto(here, picture, name, { blocks: [plain(caption)] }),
  sendKept: (file, caption) => sendKept(here, file, caption),
  change: (at, { blocks, buttons }) => changeMessage(here, at, blocks, buttons),
});

/** What a visit is opened with. */
type OpeningMeans = Pick<BotServices, 'channel' | 'dialogues' | 'logger' | 'now' | 'timeZone'>;

/**
 * What an update brings, as its handlers get it; undefined for one without a sender.
 * @param answer answers words as a question
 */
export const openVisit = <Means extends OpeningMeans>(
  ctx: Context,
  services: Means,
  actor: Visit['actor'],
  answer: (visit: Visit<Means>, words: string) => Promise<void>,
): Visit<Means> | undefined => {
  if (ctx.from === undefined) return undefined;
  const { dialogues, logger, timeZone } = services;
  const [now, message] = [services.now(), ctx.message ?? ctx.editedMessage];
  const saying = {
    update: asUpdateId(ctx.update.update_id),
    actor,
    at: message === undefined ? now : saidAt(message, now),
    repliesTo: message && repliesToOf(message, ctx.me),
    isEdited: ctx.editedMessage !== undefined,
  };
  const [person, chat] = [asPersonId(ctx.from.id), asChatId(ctx.chat?.id ?? ctx.from.id)];
  const visit: Visit<Means> = {
    ctx,
    logger,
    services,
    ...saying,
    ...doing({ ctx, logger }),
    person,
    chat,
    isPrivate: ctx.chat?.type === 'private',
    me: ctx.me,
    botName: services.channel === 'telegram' ? ctx.me.username : undefined,
    message,
    said: message && readSaid(message, saying, now, timeZone),
    pressed: pressedMessage(ctx),
    data: ctx.callbackQuery?.data ?? '',
    drawnAt: drawnAt(ctx.callbackQuery?.message, now),
    now,
    today: localDay(now, timeZone),
    ask: async (kind, data, question) => {
      await dialogues.open({ chat, person, kind, data: JSON.stringify(data), askedAt: now });
      if (question !== undefined) await say({ ctx }, question);
    },
    stopAsking: () => dialogues.close(chat, person),
    answer: (words) => answer(visit, words),
  };
  return visit;
};
