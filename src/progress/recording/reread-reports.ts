import { localDay } from '../../domain/local-time.ts';
import type { Day, OfficialId } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { Reference } from '../../domain/reference.ts';
import type { KnownMeasure } from '../reading/item-names.ts';
import type { ClassifiedMessage, MessageContext, RepliesTo } from '../reading/message-context.ts';
import { saysSomething } from '../reading/reading-draft.ts';
import { attachReading } from './attach-reading.ts';
import { lastUpdateOf } from './progress-store.ts';
import { isByOffice, type ProgressUpdate } from './progress-update.ts';
import { rewindReports } from './rewind-reports.ts';

/** Reads a text as it would be read today. */
export type TextReader = (
  text: string,
  context: MessageContext,
) => Pick<ClassifiedMessage, 'kind' | 'readings'>;

export interface RereadInput {
  /** Everything that was recorded, whether or not it stands. */
  readonly updates: readonly ProgressUpdate[];
  readonly read: TextReader;
  /** What somebody led on a day. */
  readonly ledBy: (official: OfficialId, day: Day) => readonly Reference[];
  /** Undefined for a task. */
  readonly measureOf: (ref: Reference) => KnownMeasure | undefined;
  /** An IANA name. */
  readonly timeZone: string;
}

/** What today's reader makes of a text, about one item. `asked back`: of which item it is would be asked. */
export type Reread =
  | { readonly kind: 'report'; readonly reading: ProgressReading }
  | { readonly kind: 'question' | 'asked back' | 'unclear' | 'nothing' };

/** Where today's reading of a message differs from what stands of it, about one item. */
export interface RereadDifference {
  /** A report of the message; of the item itself, if one stands. */
  readonly of: ProgressUpdate;
  readonly ref: Reference;
  /** Undefined: nothing stands of this item. */
  readonly stands: ProgressUpdate | undefined;
  readonly reads: Reread;
  /** The day of the message, for which a figure holds that names no other. */
  readonly day: Day;
}

/** The reports of one text; an edited message has several texts. */
interface KeptText {
  readonly text: string;
  readonly day: Day;
  readonly rows: readonly [ProgressUpdate, ...ProgressUpdate[]];
}

const groupTexts = (input: RereadInput): readonly KeptText[] => {
  const firstSaid = new Map<string, Date>();
  const rows = new Map<string, [ProgressUpdate, ...ProgressUpdate[]]>();
  // What the office entered was read among all targets, and put right by hand where it had to be.
  for (const update of input.updates.filter((each) => !isByOffice(each))) {
    const message = `${update.chat}/${update.message}`;
    const said = firstSaid.get(message);
    if (said === undefined || update.recordedAt < said) firstSaid.set(message, update.recordedAt);
    const key = `${message}/${update.text}`;
    const known = rows.get(key);
    if (known) known.push(update);
    else rows.set(key, [update]);
  }
  return [...rows.values()].flatMap((group): KeptText[] => {
    const [{ chat, message, text, recordedAt }] = group;
    const day = localDay(firstSaid.get(`${chat}/${message}`) ?? recordedAt, input.timeZone);
    // Files alone, and what was erased, have no words.
    return text.trim() === '' ? [] : [{ text, day, rows: group }];
  });
};

type ByItem = ReadonlyMap<Reference, readonly ProgressUpdate[]>;

/** The figures that were the last ones when a text was said. */
const lastBefore =
  (byItem: ByItem, { rows: [{ recordedAt }] }: KeptText) =>
  (ref: Reference): string | undefined =>
    lastUpdateOf(rewindReports(byItem.get(ref) ?? [], recordedAt))?.figure?.value?.decimal;

type LastOf = ReturnType<typeof lastBefore>;

/** A reading as it would be recorded of an item; undefined if it isn't of that. */
const readingOf = (
  reading: ProgressReading,
  ref: Reference,
  { measureOf }: RereadInput,
  lastOf: LastOf,
): ProgressReading | undefined => {
  const { about } = reading;
  if (about.kind === 'all' || (about.kind === 'item' && about.item === ref)) return reading;
  if (about.kind === 'item') return undefined;
  // The person was asked, and chose it.
  return attachReading(reading, ref, measureOf(ref), lastOf(ref));
};

const isSame = (row: ProgressUpdate, reading: ProgressReading): boolean => {
  const { value, share, count, asOf, status, blocker, noBlocker, resolves } = reading;
  return (
    row.value?.decimal === value?.value.decimal &&
    row.value?.unit === value?.value.unit &&
    row.share === share?.value.decimal &&
    row.count?.done === count?.value.done &&
    row.count?.total === count?.value.total &&
    row.status === status?.value &&
    row.blocker === blocker?.value &&
    row.isClear === (noBlocker !== undefined || resolves !== undefined) &&
    (asOf === undefined || row.asOf === asOf.value)
  );
};

/** A figure of which it would be asked whether it is that of the year so far. */
const isPartly = ({ increment, value }: ProgressReading): boolean =>
  increment !== undefined && value !== undefined;

/** What a reading may have given: of a part of the year its figure waits for an answer, and the rest is recorded. */
const piecesOf = (reading: ProgressReading): readonly ProgressReading[] => {
  if (!isPartly(reading)) return [reading];
  const figure = {
    ...reading,
    status: undefined,
    blocker: undefined,
    noBlocker: undefined,
    resolves: undefined,
  };
  return [reading, { ...reading, value: undefined }, figure];
};

/** Words that were kept without being read: there is nothing in them that could be read otherwise but as more. */
const isUnread = ({ value, share, count, status, blocker, isClear, text }: ProgressUpdate): boolean =>
  [value, share, count, status].every((part) => part === undefined) &&
  (blocker === undefined || blocker === text) &&
  !isClear;

const CERTAIN = new Set(['updates', 'mixed']);

/** What was not kept with a message is what it replied to; whichever explains what stands is taken to be it. */
const readAll = (kept: KeptText, { read, ledBy }: RereadInput, lastOf: LastOf) => {
  const { text, day, rows } = kept;
  const own = [...new Set(rows.map(({ ref }) => ref))];
  const openItems = [...new Set([...ledBy(rows[0].official, day), ...own])];
  const [only, ...others] = own;
  const replies: readonly (RepliesTo | undefined)[] = [
    undefined,
    { kind: 'nudge' },
    ...(only !== undefined && others.length === 0 ? [{ kind: 'card' as const, item: only }] : []),
  ];
  return {
    openItems,
    read: replies.map((repliesTo) => read(text, { openItems, repliesTo, today: day, lastOf })),
  };
};

type ReadText = ReturnType<TextReader>;

/** What would be made of an item without anybody being asked. */
const rereadOf = (read: readonly ReadText[], ref: Reference): Reread => {
  for (const { kind, readings } of read) {
    const reading = readings.find(
      ({ about }) => about.kind === 'all' || (about.kind === 'item' && about.item === ref),
    );
    const isCertain = CERTAIN.has(kind) && reading !== undefined && !isPartly(reading);
    if (isCertain && saysSomething(reading)) return { kind: 'report', reading };
  }
  const [free] = read;
  if (free?.kind === 'question' || free?.kind === 'unclear') return { kind: free.kind };
  const isAsked = free?.readings.some((each) => each.about.kind === 'undecided' || isPartly(each));
  return { kind: isAsked ? 'asked back' : 'nothing' };
};

const compareText = (kept: KeptText, input: RereadInput, byItem: ByItem): readonly RereadDifference[] => {
  const { rows, day } = kept;
  const standing = rows.filter(({ isStanding }) => isStanding);
  if (standing.length === 0) return [];
  const lastOf = lastBefore(byItem, kept);
  const { openItems, read } = readAll(kept, input, lastOf);
  const differ = standing.flatMap((row): RereadDifference[] => {
    const { ref } = row;
    const isExplained = read
      .flatMap(({ readings }) => readings)
      .some((reading) => {
        const own = readingOf(reading, ref, input, lastOf);
        return own !== undefined && piecesOf(own).some((piece) => isSame(row, piece));
      });
    if (isExplained) return [];
    const reads = rereadOf(read, ref);
    if (isUnread(row) && reads.kind !== 'report') return [];
    return [{ of: row, ref, stands: row, reads, day }];
  });
  const known = new Set(rows.map(({ ref }) => ref));
  const [free] = read;
  const missing = openItems.flatMap((ref): RereadDifference[] => {
    const reading = free?.readings.find(({ about }) => about.kind === 'item' && about.item === ref);
    const isCertain = free !== undefined && CERTAIN.has(free.kind);
    if (known.has(ref) || reading === undefined || !isCertain || isPartly(reading)) return [];
    if (!saysSomething(reading)) return [];
    return [{ of: rows[0], ref, stands: undefined, reads: { kind: 'report', reading }, day }];
  });
  return [...differ, ...missing];
};

/**
 * Reads the kept words of reports again and gives where today's reading differs from what stands, in the order in which
 * it was said. What was taken back or corrected by its person is no difference. Changes nothing. Pure, if `read` is.
 */
export const rereadReports = (input: RereadInput): readonly RereadDifference[] => {
  const byItem = new Map<Reference, ProgressUpdate[]>();
  for (const update of input.updates) {
    const known = byItem.get(update.ref);
    if (known) known.push(update);
    else byItem.set(update.ref, [update]);
  }
  return groupTexts(input).flatMap((kept) => compareText(kept, input, byItem));
};
