import type { AlbumPart, AlbumStore } from './album-store.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import type { KeptFile } from './progress-update.ts';
import type { MessagePlace, SaidMessage } from './said-message.ts';

/** A message with what was sent at once with it. */
export interface GatheredAlbum {
  /** Empty where it was sent by itself. */
  readonly parts: readonly AlbumPart[];
  /** Its own files; of the part that has the caption, those of all parts that have none. */
  readonly files: readonly KeptFile[];
  /** What parts gave that came before the caption, which says now what they are of. */
  readonly before: Recorded;
  /** Our message that asks about those parts, which is answered by the caption. */
  readonly answered: MessagePlace | undefined;
}

interface Means {
  readonly albums: Pick<AlbumStore, 'keep'>;
  readonly progress: Pick<ProgressStore, 'findByMessage'>;
}

/** The part that an album is taken for: the first with a caption; as long as none has one, the first that came. */
export const leadOf = (parts: readonly AlbumPart[]): AlbumPart | undefined =>
  parts.find(({ hasCaption }) => hasCaption) ?? parts[0];

const NOTHING: Pick<GatheredAlbum, 'before' | 'answered'> = {
  before: { updates: [], questions: [] },
  answered: undefined,
};

/** What was made of the parts before the caption came. */
const takeOver = async (
  { progress }: Means,
  first: AlbumPart | undefined,
): Promise<Pick<GatheredAlbum, 'before' | 'answered'>> => {
  if (first === undefined) return NOTHING;
  const { chat, message, askedIn } = first;
  const before = await progress.findByMessage(chat, message);
  const isAsked = askedIn !== undefined && before.questions.length > 0;
  return { before, answered: isAsked ? { chat, message: askedIn } : undefined };
};

/** Keeps a message as a part of its album, and gives what the album holds so far. */
export const gatherAlbum = async (means: Means, said: SaidMessage, now: Date): Promise<GatheredAlbum> => {
  const { chat, message, album, update, files } = said;
  if (album === undefined) return { parts: [], files, ...NOTHING };
  const hasCaption = said.text.trim() !== '';
  const parts = await means.albums.keep({ chat, message, album, update, files, hasCaption }, now);
  const lead = leadOf(parts);
  const isCaption = lead?.hasCaption === true && lead.message === message;
  if (!isCaption) return { parts, files, ...NOTHING };
  const bare = parts.filter((part) => !part.hasCaption);
  const ofAll = parts.filter((part) => part === lead || bare.includes(part)).flatMap((part) => part.files);
  return { parts, files: ofAll, ...(await takeOver(means, bare[0])) };
};

/**
 * Adds a part without a caption to what its album has given, or is asked about.
 * @returns false if nothing stands for the album yet: it is for this part to be recorded, or asked about.
 */
export const joinAlbum = async (
  albums: Pick<AlbumStore, 'attach'>,
  { parts }: GatheredAlbum,
  { message, files }: Pick<SaidMessage, 'message' | 'files'>,
): Promise<boolean> => {
  const lead = leadOf(parts);
  if (lead === undefined || lead.message === message) return false;
  await albums.attach(lead, files);
  return true;
};
