import { formatDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import { findAct, type ReportAct } from '../find-act.ts';
import { isPlanQuoted } from '../is-plan-quoted.ts';
import type { ClassifiedMessage, RepliesTo } from '../message-context.ts';
import type { UpdateReader } from '../open-update-reader.ts';
import type { NewProgressQuestion } from './progress-update.ts';
import { ask, type RecordableMessage, recordReadings } from './record-readings.ts';
import { noteOn, type RecordingContext } from './report-content.ts';

/** Words that somebody who leads something sent. */
export interface SaidReport {
  readonly text: string;
  readonly repliesTo: RepliesTo | undefined;
  /** Set where somebody said it elsewhere before: the day, and who, as far as it is known. */
  readonly forwarded: { readonly day: Day; readonly by: string | undefined } | undefined;
}

/** What a report is taken with. */
export interface ReportDesk extends Omit<RecordingContext, 'text'> {
  readonly reader: Pick<UpdateReader, 'classify' | 'items' | 'isNameOnly'>;
}

/** What becomes of words: rows and questions, an answer to be given, or something that is done at once. */
export type Taken =
  | { readonly kind: 'act'; readonly act: ReportAct }
  /** It only asks; unsure: it has no word of asking, and may tell something that isn't understood. */
  | { readonly kind: 'question'; readonly isSure: boolean }
  /** Its words are the resolution's own: the plan, no progress. */
  | { readonly kind: 'plan-quoted' }
  | {
      readonly kind: 'report';
      readonly recordable: RecordableMessage;
      /** What it asks besides, as spans of its text. */
      readonly asks: ClassifiedMessage['questions'];
    };

/** What becomes of what somebody wrote. Pure: the same words at the same desk always give the same. */
export const takeReport = (said: SaidReport, desk: ReportDesk): Taken => {
  if (COMMAND.test(said.text)) return { kind: 'question', isSure: true };
  const act = said.forwarded === undefined ? findAct(said.text) : undefined;
  if (act === 'nothing-new') return asReport(readNothingNew(desk), said, desk);
  if (act !== undefined) return { kind: 'act', act };
  if (isPlanQuoted(said.text, desk.reader.items)) return { kind: 'plan-quoted' };
  return takeRead(readReport(said, desk), said, desk);
};

/** Reads words at a desk, on the day of whoever said them first. */
export const readReport = ({ text, repliesTo, forwarded }: SaidReport, desk: ReportDesk): ClassifiedMessage =>
  desk.reader.classify(text, {
    openItems: desk.led.map(({ ref }) => ref),
    repliesTo: forwarded === undefined ? repliesTo : { kind: 'nudge' },
    today: forwarded?.day ?? desk.today,
    lastOf: (ref) => desk.lastOf(ref)?.decimal,
  });

/** What becomes of a message that was read. */
export const takeRead = (read: ClassifiedMessage, said: SaidReport, desk: ReportDesk): Taken => {
  if (read.kind === 'question') return { kind: 'question', isSure: !mayTell(read, said, desk) };
  if (read.kind === 'unclear') return kept([ask('message-kind', { text: said.text, today: desk.today })]);
  return asReport(read, said, desk);
};

/** Fewer words than this tell nothing that is worth asking about. */
const TELLING_WORDS = 5;

const mayTell = ({ questions }: ClassifiedMessage, { text }: SaidReport, { reader }: ReportDesk): boolean =>
  questions.length === 0 &&
  text.trim().split(/\s+/).length >= TELLING_WORDS &&
  !COMMAND.test(text) &&
  !reader.isNameOnly(text);

/** A command that was typed where a report was expected. */
const COMMAND = /^\s*\/[a-z]/iu;

const asReport = (read: ClassifiedMessage, said: SaidReport, desk: ReportDesk): Taken => {
  const today = said.forwarded?.day ?? desk.today;
  const recordable = recordReadings(read, { ...desk, today, text: said.text });
  if (said.forwarded !== undefined) return askWhetherTheirs(read, recordable, said, desk);
  const isEmpty = recordable.updates.length === 0 && recordable.questions.length === 0;
  if (isEmpty) return kept([askWhole(said.text, desk)]);
  return { kind: 'report', recordable, asks: read.questions };
};

const kept = (questions: readonly NewProgressQuestion[]): Taken => ({
  kind: 'report',
  recordable: { updates: [], questions },
  asks: [],
});

/** Asks of what a text is of which nothing was understood. */
const askWhole = (text: string, desk: ReportDesk): NewProgressQuestion => ({
  ...ask('which-item', { text, today: desk.today }),
  candidates: desk.led.map(({ ref }) => ref),
});

/** Somebody else's words of another day are theirs only once they say so. */
const askWhetherTheirs = (
  { readings }: ClassifiedMessage,
  { updates }: RecordableMessage,
  { text, forwarded }: SaidReport,
  desk: ReportDesk,
): Taken => {
  if (updates.length === 0 || forwarded === undefined) return kept([askWhole(text, desk)]);
  const day = forwarded.day;
  const dated = readings.map(
    (reading): ProgressReading => ({
      ...reading,
      asOf: reading.asOf ?? { value: day, span: reading.span },
    }),
  );
  const by = forwarded.by === undefined ? '' : `${forwarded.by}, `;
  return kept([
    {
      ...ask('is-yours', { text, today: desk.today }),
      candidates: [...new Set(updates.map(({ ref }) => ref))],
      readings: dated,
      excerpt: `${by}ngày ${formatDay(day)}: ${text}`,
    },
  ]);
};

/** "Không", right after it was asked what is new. */
const readNothingNew = (desk: ReportDesk): ClassifiedMessage =>
  desk.reader.classify('không có gì mới', {
    openItems: desk.led.map(({ ref }) => ref),
    repliesTo: { kind: 'nudge' },
    today: desk.today,
  });

/** Words kept with an item of which nothing was understood. */
export const keepWords = (
  text: string,
  item: ReportDesk['led'][number],
  { document, today }: Pick<ReportDesk, 'document' | 'today'>,
): RecordableMessage => ({ updates: [noteOn(document, item, text, today)], questions: [] });
