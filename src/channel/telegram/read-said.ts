import type { Message, UserFromGetMe } from 'grammy/types';
import { asChatId, asMessageId, type MessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import { present } from '../../domain/view.ts';
import type { KeptFile } from '../../progress/recording/progress-update.ts';
import type { SaidMessage, Saying } from '../../progress/recording/said-message.ts';
import { readForward, textOf } from './read-message.ts';

/** Telegram states times in whole seconds. */
const SECOND_MS = 1_000;

/** A time that Telegram states; within its second, and where its clock is ahead of ours, the present moment is closer. */
const atStatedTime = (seconds: number, now: Date): Date => {
  const stated = new Date(seconds * SECOND_MS);
  return now.getTime() - stated.getTime() < SECOND_MS ? now : stated;
};

type Dated = Pick<Message, 'date'> & { readonly edit_date?: number };

/**
 * When a message was first sent, whenever it is handled: the bot may have been down for a night. What it says holds for
 * that day, also once it was edited.
 */
const writtenAt = ({ date }: Dated, now: Date): Date => atStatedTime(date, now);

/** When the words of a message were said as they are now: when it was sent, or last edited. */
export const saidAt = ({ date, edit_date }: Dated, now: Date): Date => atStatedTime(edit_date ?? date, now);

/** The second in which a message was sent or edited, as Telegram states it: the same however often it is handled. */
const statedAt = ({ date, edit_date }: Dated): Date => new Date((edit_date ?? date) * SECOND_MS);

/** When a message of ours was drawn with its buttons; now for one that Telegram doesn't give any more. */
export const drawnAt = (message: Dated | undefined, now: Date): Date => {
  const seconds = message?.edit_date ?? message?.date ?? 0;
  return seconds > 0 ? new Date(seconds * SECOND_MS) : now;
};

/** The files of a message by Telegram's ids; of a photo its largest size. */
const filesOf = ({ photo, document, video }: Message): readonly KeptFile[] => {
  const largest = photo?.at(-1);
  return present(
    largest !== undefined && { kind: 'photo' as const, fileId: largest.file_id },
    document !== undefined && { kind: 'file' as const, fileId: document.file_id },
    video !== undefined && { kind: 'video' as const, fileId: video.file_id },
  );
};

/** Our message that a message replies to. */
export const repliesToOf = (
  { reply_to_message: replied }: Pick<Message, 'reply_to_message'>,
  me: UserFromGetMe,
): MessageId | undefined => (replied?.from?.id === me.id ? asMessageId(replied.message_id) : undefined);

/** When and by whom forwarded words were said first; nobody is named where they are one's own. */
const forwardOf = (message: Message, timeZone: string): SaidMessage['forwarded'] => {
  const forward = readForward(message);
  if (forward === undefined) return undefined;
  const { by, saidAt: at } = forward;
  return { day: localDay(at, timeZone), by: by.kind === 'self' ? undefined : by.name };
};

/** A message as features take it. */
export const readSaid = (
  message: Message,
  saying: Saying & Pick<SaidMessage, 'isEdited'>,
  now: Date,
  timeZone: string,
): SaidMessage => ({
  ...saying,
  chat: asChatId(message.chat.id),
  message: asMessageId(message.message_id),
  text: textOf(message),
  files: filesOf(message),
  album: message.media_group_id,
  isReply: message.reply_to_message !== undefined,
  forwarded: forwardOf(message, timeZone),
  writtenAt: writtenAt(message, now),
  statedAt: statedAt(message),
});
