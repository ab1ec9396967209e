import type { Message } from 'grammy/types';
import type { AlbumPart } from '../../../progress/recording/album-store.ts';
import type { Recorded } from '../../../progress/recording/progress-store.ts';
import type { KeptFile, ReportedIn } from '../../../progress/recording/progress-update.ts';
import type { Visit } from '../feature.ts';
import { keepAlbumPart, leadOf } from '../keep-album-part.ts';
import { changeMessage } from '../message/change-message.ts';
import { plain } from '../message/rich-text.ts';
import { filesOf } from './files-of.ts';

const CAPTION_CAME = 'Tệp này đã được xem cùng lời chú thích đồng chí gửi kèm.';

/** A message with what was sent at once with it. */
export interface GatheredAlbum {
  /** Empty where it was sent by itself. */
  readonly parts: readonly AlbumPart[];
  /** Its own files; of the part that has the caption, those of all parts that have none. */
  readonly files: readonly KeptFile[];
  /** What parts gave that came before the caption, which says now what they are of. */
  readonly before: Recorded;
}

const NOTHING: Recorded = { updates: [], questions: [] };

/** What was made of the parts before the caption came; the question about them is taken off. */
const takeOver = async (visit: Visit, first: AlbumPart | undefined): Promise<Recorded> => {
  if (first === undefined) return NOTHING;
  const { chat, message, askedIn } = first;
  const before = await visit.services.progress.findByMessage(chat, message);
  if (askedIn !== undefined && before.questions.length > 0)
    await changeMessage(visit, { chat, message: askedIn }, [plain(CAPTION_CAME)]);
  return before;
};

/** Keeps a message as a part of its album, and gives what the album holds so far. */
export const gatherAlbum = async (visit: Visit, message: Message): Promise<GatheredAlbum> => {
  const parts = await keepAlbumPart(visit, message);
  const lead = leadOf(parts);
  const isCaption = lead?.hasCaption === true && lead.message === message.message_id;
  if (!isCaption) return { parts, files: filesOf(message), before: NOTHING };
  const bare = parts.filter(({ hasCaption }) => !hasCaption);
  const files = parts.filter((part) => part === lead || bare.includes(part)).flatMap((part) => part.files);
  return { parts, files, before: await takeOver(visit, bare[0]) };
};

/**
 * Adds a part without a caption to what its album has given, or is asked about.
 * @returns false if nothing stands for the album yet: it is for this part to be recorded, or asked about.
 */
export const joinAlbum = async (
  { services }: Visit,
  { parts }: GatheredAlbum,
  { message, files }: ReportedIn,
): Promise<boolean> => {
  const lead = leadOf(parts);
  if (lead === undefined || lead.message === message) return false;
  await services.albums.attach(lead, files);
  return true;
};
