import type { Message, MessageOrigin, User, UserFromGetMe } from 'grammy/types';
import { asPersonId, type PersonId } from '../../domain/chat.ts';

/** Who said first what somebody forwards. */
type ForwardedSpeaker =
  /** The person who forwards it: their own words of another day. */
  | { readonly kind: 'self' }
  | { readonly kind: 'person'; readonly person: PersonId; readonly name: string }
  /** Somebody who hides their account when they are forwarded; the name is what Telegram shows, and proves nothing. */
  | { readonly kind: 'hidden person'; readonly name: string }
  | { readonly kind: 'bot'; readonly name: string }
  /** A group or a channel that speaks in its own name. */
  | { readonly kind: 'chat'; readonly name: string };

/** What of a message was said elsewhere before. */
interface Forward {
  readonly by: ForwardedSpeaker;
  /** When it was said first; the message's own date is when it was forwarded. */
  readonly saidAt: Date;
}

const nameOf = ({ first_name, last_name = '' }: User): string => `${first_name} ${last_name}`.trim();

const speakerOf = (origin: MessageOrigin, forwarder: number | undefined): ForwardedSpeaker => {
  switch (origin.type) {
    case 'user': {
      const { sender_user: user } = origin;
      if (user.id === forwarder) return { kind: 'self' };
      if (user.is_bot) return { kind: 'bot', name: nameOf(user) };
      return { kind: 'person', person: asPersonId(user.id), name: nameOf(user) };
    }
    case 'hidden_user':
      return { kind: 'hidden person', name: origin.sender_user_name };
    case 'chat':
      return { kind: 'chat', name: origin.sender_chat.title ?? '' };
    case 'channel':
      return { kind: 'chat', name: origin.chat.title ?? '' };
  }
};

/** Who said a forwarded message first, and when; undefined for what somebody wrote here themselves. Pure. */
export const readForward = (message: Pick<Message, 'forward_origin' | 'from'>): Forward | undefined => {
  const { forward_origin: origin, from } = message;
  return origin && { by: speakerOf(origin, from?.id), saidAt: new Date(origin.date * 1_000) };
};

/** A command as typed: `/chitieu@nq_bot 4b` gives `chitieu` and `4b`. */
export interface Command {
  readonly name: string;
  readonly rest: string;
}

/** A message as the bot reads it: its text, or the caption of what it shows. */
interface ReadMessage {
  /** Whether it is meant for the bot: always in a private chat. */
  readonly addressed: boolean;
  readonly command: Command | undefined;
  /** The words without the bot's name. */
  readonly words: string;
}

const COMMAND = /^\/([a-z0-9_]+)(?:@([a-z0-9_]+))?(?=\s|$)/i;

const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What a message says in words; empty if it only shows something. */
export const textOf = ({ text, caption }: Pick<Message, 'text' | 'caption'>): string => text ?? caption ?? '';

/** Cuts out where the bot is mentioned; undefined if it isn't. */
const withoutMentions = (message: Message, me: UserFromGetMe): string | undefined => {
  const text = textOf(message);
  const mine = (message.entities ?? message.caption_entities ?? []).filter((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    const mentioned = text.slice(entity.offset, entity.offset + entity.length);
    return entity.type === 'mention' && isSameName(mentioned, `@${me.username}`);
  });
  if (mine.length === 0) return undefined;
  return mine
    .toSorted((one, other) => other.offset - one.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text)
    .replace(/^[\s,:;]+/, '')
    .replace(/ {2,}/g, ' ')
    .trim();
};

/**
 * Reads a message's words: is it for the bot, and what does it say?
 * In groups that takes a mention, a reply to the bot, or a command that isn't another bot's.
 */
export const readMessage = (message: Message, me: UserFromGetMe): ReadMessage => {
  const text = textOf(message).trim();
  const withoutName = withoutMentions(message, me);
  const words = withoutName ?? text;
  const [whole = '', name, bot] = COMMAND.exec(words) ?? [];
  const isOthers = bot !== undefined && !isSameName(bot, me.username);
  const command =
    name === undefined || isOthers
      ? undefined
      : { name: name.toLowerCase(), rest: words.slice(whole.length).trim() };
  const addressed =
    !isOthers &&
    (message.chat.type === 'private' ||
      withoutName !== undefined ||
      message.reply_to_message?.from?.id === me.id ||
      command !== undefined);
  return { addressed, command, words };
};
