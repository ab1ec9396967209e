import type { UpdateId } from '../../domain/chat.ts';
import type { MessagePlace } from '../../domain/chat-turn.ts';
import { localDay } from '../../domain/local-time.ts';
import type { RepliesTo } from '../reading/message-context.ts';
import type { Reporter } from '../reporters/find-reporter.ts';
import type { AlbumPart, AlbumStore } from './album-store.ts';
import type { ProgressStore, Recorded } from './progress-store.ts';
import type { KeptFile, ReportedIn } from './progress-update.ts';
import { ask, type RecordableMessage } from './record-readings.ts';
import { recordReport } from './record-report.ts';
import { noteOn } from './report-content.ts';
import type { SaidMessage } from './said-message.ts';
import { type OfficeSaid, replacedBy, type TakenWords, takeWords, type WordMeans } from './take-words.ts';
import { noteReply, whatItAnswers } from './what-it-answers.ts';

/** A message with what was sent at once with it. */
interface GatheredAlbum {
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
const leadOf = (parts: readonly AlbumPart[]): AlbumPart | undefined =>
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

/** Keeps a message as a part of its album. @returns the parts that have come so far; none of what was sent by itself */
const keepPart = async (
  albums: Means['albums'],
  { chat, message, album, update, files, text }: SaidMessage,
  now: Date,
): Promise<readonly AlbumPart[]> =>
  album === undefined
    ? []
    : albums.keep({ chat, message, album, update, files, hasCaption: text.trim() !== '' }, now);

/** The same for whoever takes it. @returns whether it is to be answered: any message, but of an album only one */
export const keepAlbumPart = async (
  albums: Means['albums'],
  said: SaidMessage,
  isPrivate: boolean,
  now: Date,
): Promise<boolean> => {
  // What is shown to a group is nobody's report.
  const lead = leadOf(await keepPart(albums, isPrivate ? said : { ...said, files: [] }, now));
  return lead === undefined || lead.message === said.message;
};

/** Keeps a message as a part of its album, and gives what the album holds so far. */
export const gatherAlbum = async (means: Means, said: SaidMessage, now: Date): Promise<GatheredAlbum> => {
  const { message, files } = said;
  const parts = await keepPart(means.albums, said, now);
  if (parts.length === 0) return { parts, files, ...NOTHING };
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

/** A file without a word of what it shows; of the card that it replies to, or of the one thing that is led. */
const reportFile = (
  { led, today }: Pick<Reporter, 'led' | 'today'>,
  repliesTo: RepliesTo | undefined,
): RecordableMessage => {
  const [only, ...others] = led;
  const meant = others.length === 0 ? only : undefined;
  const item = repliesTo?.kind === 'card' ? led.find(({ ref }) => ref === repliesTo.item) : meant;
  if (item !== undefined) return { updates: [noteOn(item.document, item, '', today)], questions: [] };
  const question = { ...ask('which-item', { text: '', today }), candidates: led.map(({ ref }) => ref) };
  return { updates: [], questions: [question] };
};

/** That nothing is new of anything that is led. */
export const reportNoNews = ({ led, today }: Pick<Reporter, 'led' | 'today'>): RecordableMessage => ({
  updates: led.map((item) => ({ ...noteOn(item.document, item, '', today), status: 'no-news' as const })),
  questions: [],
});

/** Whether "nothing new" was said to a message before, by another press, and not taken back since. */
export const isNoNewsNoted = async (
  progress: Pick<ProgressStore, 'findByMessage'>,
  { chat, message }: MessagePlace,
  press: UpdateId,
): Promise<boolean> => {
  const { updates } = await progress.findByMessage(chat, message);
  return updates.some(({ update, status }) => status === 'no-news' && update !== press);
};

/** What messages are taken with. */
export type MessageMeans = WordMeans & {
  readonly progress: Pick<ProgressStore, 'findByMessage'>;
  readonly albums: Pick<AlbumStore, 'keep' | 'attach'>;
};

/** What became of a message. */
export interface TakenMessage {
  /** `again`: handled before, and perhaps not shown; `noted`: nothing is to be shown of it. */
  readonly taken:
    | TakenWords
    | { readonly kind: 'again'; readonly recorded: Recorded }
    | { readonly kind: 'noted' };
  /** Whose it is, on the day that its words hold for. */
  readonly reporter: Reporter;
  /** Our message that asks about the parts of its album, which its caption answers. */
  readonly answered: MessagePlace | undefined;
}

/** What stands of a message that was edited, and of the rest of its album; of a new one by itself nothing. */
const findBefore = async (
  { progress }: MessageMeans,
  { isEdited, chat, message }: SaidMessage,
  { before }: GatheredAlbum,
): Promise<Recorded> => {
  if (!isEdited) return before;
  const own = await progress.findByMessage(chat, message);
  return {
    updates: [...own.updates, ...before.updates],
    questions: [...own.questions, ...before.questions],
  };
};

/** A file without words: it joins its album, or is a report of its own. */
const takeFile = async (
  means: MessageMeans,
  reporter: Reporter,
  said: SaidMessage,
  from: ReportedIn,
  { album, before }: { readonly album: GatheredAlbum; readonly before: Recorded },
): Promise<TakenMessage['taken']> => {
  if (from.files.length === 0) return { kind: 'question' };
  if (await joinAlbum(means.albums, album, said)) return { kind: 'noted' };
  const recordable = reportFile(reporter, await whatItAnswers(means, reporter, said));
  const report = await recordReport(means, said, from, recordable, replacedBy(before));
  await noteReply(means, reporter, said);
  return { kind: 'report', report, asks: '' };
};

/**
 * Takes what a reporter writes, edits or sends.
 * @param office as it is read, where that isn't all that was typed
 */
export const takeMessage = async (
  means: MessageMeans,
  found: Reporter,
  said: SaidMessage,
  now: Date,
  office?: OfficeSaid,
): Promise<TakenMessage> => {
  const { chat, message, text } = said;
  const album = await gatherAlbum(means, said, now);
  const { files, answered } = album;
  const from: ReportedIn = {
    official: found.official,
    chat,
    message,
    text,
    files,
    enteredByOffice: found.office?.source,
  };
  const before = await findBefore(means, said, album);
  // An edited message still says what held on its own day.
  const reporter = { ...found, today: localDay(said.writtenAt, means.timeZone) };
  const [first] = [...before.updates, ...before.questions];
  // A channel may also report an edit when it only adds a preview or a reaction.
  if (first?.text === text) {
    const isAgain = first.update === said.update;
    return { taken: isAgain ? { kind: 'again', recorded: before } : { kind: 'noted' }, reporter, answered };
  }
  const taken =
    text.trim() === ''
      ? await takeFile(means, reporter, said, from, { album, before })
      : await takeWords(means, reporter, said, from, { before, office, now });
  return { taken, reporter, answered };
};
