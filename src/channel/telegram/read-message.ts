import type { Message, UserFromGetMe } from 'grammy/types';

/** A command as typed: `/chitieu@nq_bot 4b` gives `chitieu` and `4b`. */
export interface Command {
  readonly name: string;
  readonly rest: string;
}

/** A message as the bot reads it: its text, or the caption of what it shows. */
export interface ReadMessage {
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
