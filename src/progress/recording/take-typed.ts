import type { MessagePlace } from '../../domain/chat-turn.ts';
import { ofSameUnits } from '../office/find-office-reporter.ts';
import type { LedItem, Reporter } from '../reporters/find-reporter.ts';
import type { AlbumStore } from './album-store.ts';
import { correctSeveral } from './correct-report.ts';
import { type DeskMeans, openDesk } from './open-desk.ts';
import type { ProgressStore } from './progress-store.ts';
import type { ProgressUpdate, ReportedIn } from './progress-update.ts';
import { NOTHING_REPLACED, type RecordMeans, type Replaced } from './record-report.ts';
import { noteOn } from './report-content.ts';
import type { ReportDesk, Taken } from './report-desk.ts';
import type { SaidMessage } from './said-message.ts';
import { gatherAlbum } from './take-message.ts';
import { keepWords, takeReport } from './take-report.ts';
import { followTaken, isUnclear, type TakenWords } from './take-words.ts';

/** What typed texts are taken with. */
export type TypedMeans = RecordMeans &
  DeskMeans & {
    readonly progress: Pick<ProgressStore, 'findByMessage'>;
    readonly albums: Pick<AlbumStore, 'keep'>;
  };

/** What became of a text that was asked for. */
export interface TakenTyped {
  readonly taken: TakenWords;
  /** Our message that asks about the parts of its album, which the text answers. */
  readonly answered: MessagePlace | undefined;
}

/** What a typed text comes from, with what its album has given before. */
const sourceOf = async (
  means: TypedMeans,
  { official, office }: Reporter,
  said: SaidMessage,
  corrects: Replaced,
  now: Date,
): Promise<{
  readonly from: ReportedIn;
  readonly replaced: Replaced;
  readonly answered: MessagePlace | undefined;
}> => {
  const album = await gatherAlbum(means, said, now);
  const files = [...album.files, ...corrects.updates.flatMap((update) => update.files)];
  const byId = new Map(files.map((file) => [file.fileId, file]));
  const { chat, message, text } = said;
  return {
    from: { official, chat, message, text, files: [...byId.values()], enteredByOffice: office?.source },
    replaced: {
      ...corrects,
      updates: [...corrects.updates, ...album.before.updates],
      questions: [...corrects.questions, ...album.before.questions.map(({ id }) => id)],
    },
    answered: album.answered,
  };
};

/** What a text was asked for. */
export interface Asked {
  readonly item: LedItem;
  readonly what: 'number' | 'blocker';
}

/** What becomes of a text about one item: words that aren't understood are kept with it. */
const takeAbout = (text: string, taken: Taken, { item, what }: Asked, desk: ReportDesk): Taken => {
  if (what === 'blocker' && taken.kind !== 'act' && !text.includes('?')) {
    const blocked = { ...noteOn(desk.document, item, '', desk.today), blocker: text };
    return { kind: 'report', recordable: { updates: [blocked], questions: [] }, asks: [] };
  }
  return isUnclear(taken) ? { kind: 'report', recordable: keepWords(text, item, desk), asks: [] } : taken;
};

/**
 * Records a text that was asked for about one item.
 * @param message as it was typed
 * @param text what of it is taken
 */
export const recordAbout = async (
  means: TypedMeans,
  reporter: Reporter,
  message: SaidMessage,
  text: string,
  asked: Asked,
  now: Date,
): Promise<TakenTyped> => {
  const { from, replaced, answered } = await sourceOf(means, reporter, message, NOTHING_REPLACED, now);
  const ids = replaced.updates.map(({ id }) => id);
  const desk = await openDesk(means, reporter, reporter.today, ids);
  const said = { text, repliesTo: { kind: 'card' as const, item: asked.item.ref }, forwarded: undefined };
  const taken = takeAbout(text, takeReport(said, desk), asked, desk);
  const at = { reporter, saying: message, said, desk, now };
  return { taken: await followTaken(means, at, taken, from, replacing(replaced)), answered };
};

/** Corrects the reports of a card by what a text says of them; those that it doesn't name stay. */
export const correctCard = async (
  means: TypedMeans,
  found: Reporter,
  message: SaidMessage,
  card: readonly ProgressUpdate[],
  now: Date,
): Promise<TakenTyped> => {
  const reporter = ofSameUnits(found, card);
  const { text } = message;
  const ids = card.map(({ id }) => id);
  const desk = await openDesk(means, reporter, reporter.today, ids);
  const shown = card.map((update) => ({ ...update, ref: reporter.write(update) }));
  const taken = correctSeveral(shown, text, desk);
  const said = { text, repliesTo: undefined, forwarded: undefined };
  const named = taken.kind === 'report' ? taken.recordable.updates.map(({ ref }) => ref) : [];
  const isWhole = card.length === 1 || taken.kind === 'act';
  const corrected = card.filter(
    (update) => update.isStanding && (isWhole || named.includes(reporter.write(update))),
  );
  const corrects = { updates: corrected, questions: [], inPlace: false };
  const { from, replaced, answered } = await sourceOf(means, reporter, message, corrects, now);
  const at = { reporter, saying: message, said, desk, now };
  return { taken: await followTaken(means, at, taken, from, replacing(replaced)), answered };
};

const replacing = (report: Replaced) => ({
  report,
  act: report.updates.length === 0 ? undefined : { updates: report.updates, questions: [] },
});
