import type { Message } from 'grammy/types';
import { asChatId, asMessageId, type MessageId } from '../../domain/chat.ts';
import { localDay } from '../../domain/local-time.ts';
import { present } from '../../domain/view.ts';
import type { KeptFile } from '../../progress/recording/progress-update.ts';
import type { SaidMessage, Saying } from '../../progress/recording/said-message.ts';
import { readForward, textOf } from './read-message.ts';
import { saidAt, writtenAt } from './said-at.ts';
import type { Visit } from './visit.ts';

/** The files of a message by Telegram's ids; of a photo its largest size. */
export const filesOf = ({ photo, document, video }: Message): readonly KeptFile[] => {
  const largest = photo?.at(-1);
  return present(
    largest !== undefined && { kind: 'photo' as const, fileId: largest.file_id },
    document !== undefined && { kind: 'file' as const, fileId: document.file_id },
    video !== undefined && { kind: 'video' as const, fileId: video.file_id },
  );
};

/** Our message that a message replies to. */
const repliesToOf = (
  { me }: Visit,
  { reply_to_message: replied }: Pick<Message, 'reply_to_message'>,
): MessageId | undefined => (replied?.from?.id === me.id ? asMessageId(replied.message_id) : undefined);

/** When and by whom forwarded words were said first; nobody is named where they are one's own. */
const forwardOf = (message: Message, timeZone: string): SaidMessage['forwarded'] => {
  const forward = readForward(message);
  if (forward === undefined) return undefined;
  const { by, saidAt: at } = forward;
  return { day: localDay(at, timeZone), by: by.kind === 'self' ? undefined : by.name };
};

/** Who says or presses what an update brings, and when. */
export const sayingOf = (visit: Visit): Saying => {
  const { message } = visit;
  return {
    update: visit.update,
    actor: visit.actor,
    at: visit.saidAt,
    repliesTo: message && repliesToOf(visit, message),
  };
};

/** A message as reports are taken from it. */
export const readSaid = (visit: Visit, message: Message): SaidMessage => {
  const { services } = visit;
  const now = visit.now;
  return {
    ...sayingOf(visit),
    at: saidAt(message, now),
    repliesTo: repliesToOf(visit, message),
    chat: asChatId(message.chat.id),
    message: asMessageId(message.message_id),
    text: textOf(message),
    files: filesOf(message),
    album: message.media_group_id,
    isReply: message.reply_to_message !== undefined,
    forwarded: forwardOf(message, services.timeZone),
    isEdited: visit.isEdited,
    writtenAt: writtenAt(message, now),
  };
};
