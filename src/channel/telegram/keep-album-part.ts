import type { Message } from 'grammy/types';
import { asChatId, asMessageId } from '../../domain/chat.ts';
import type { AlbumPart } from '../../progress/recording/album-store.ts';
import { leadOf } from '../../progress/recording/take-message.ts';
import { textOf } from './read-message.ts';
import { filesOf } from './read-said.ts';
import type { Visit } from './visit.ts';

/**
 * Keeps a message as a part of its album.
 * @returns all parts that have come so far, in their order; none where the message is no part of one.
 */
export const keepAlbumPart = async (visit: Visit, message: Message): Promise<readonly AlbumPart[]> => {
  if (message.media_group_id === undefined) return [];
  const part = {
    chat: asChatId(message.chat.id),
    message: asMessageId(message.message_id),
    album: message.media_group_id,
    update: visit.update,
    // What is shown to a group is nobody's report.
    files: message.chat.type === 'private' ? filesOf(message) : [],
    hasCaption: textOf(message).trim() !== '',
  };
  return visit.services.albums.keep(part, visit.now);
};

/** Whether a message is to be answered: any, but of an album only one. */
export const speaksForAlbum = (parts: readonly AlbumPart[], { message_id }: Message): boolean => {
  const lead = leadOf(parts);
  return lead === undefined || lead.message === message_id;
};
