import type { Day } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import { type CheckedMeasure, checkReading, type LastReport } from '../check-reading.ts';
import type { ReadMessage } from '../message-context.ts';
import { saysSomething } from '../reading-draft.ts';
import type { LedItem } from './list-led-items.ts';
import type { NewProgressQuestion, UpdateContent } from './progress-update.ts';

/** What recording a message depends on besides its words. */
export interface RecordingContext {
  readonly document: DocumentId;
  /** The year whose targets are reported on. */
  readonly year: number;
  /** The day of the message. */
  readonly today: Day;
  /** As it was typed. */
  readonly text: string;
  readonly led: readonly Pick<LedItem, 'ref' | 'unit'>[];
  readonly lastOf: (ref: Reference) => LastReport | undefined;
  /** Undefined for a task. */
  readonly measureOf: (ref: Reference) => CheckedMeasure | undefined;
}

export type CardContent = UpdateContent & { readonly card: number };

/** What is saved of a message, and what is asked back. */
export interface RecordableMessage {
  readonly updates: readonly CardContent[];
  readonly questions: readonly NewProgressQuestion[];
}

/**
 * What becomes of what was read from a message: rows for what is certain, questions for what isn't. Odd figures become
 * rows with a doubt. Nothing is recorded of what the person doesn't lead.
 */
export const recordReadings = (
  { readings, unread }: Pick<ReadMessage, 'readings' | 'unread'>,
  context: RecordingContext,
): RecordableMessage => {
  const updates: CardContent[] = [];
  const questions: NewProgressQuestion[] = [];
  for (const reading of readings) {
    const card = new Set(updates.map((update) => update.card)).size;
    const recorded = recordReading(reading, context);
    updates.push(...recorded.updates.map((content) => ({ ...content, card })));
    questions.push(...recorded.questions);
  }
  for (const { reason, span } of unread) {
    if (reason !== 'number-form' && reason !== 'date-or-count') continue;
    const excerpt = context.text.slice(span.start, span.end);
    questions.push({ ...ask('unread', context), excerpt });
  }
  return { updates, questions };
};

/** What becomes of one update whose item is known or was chosen. */
export const recordReading = (
  reading: ProgressReading,
  context: RecordingContext,
): { readonly updates: readonly UpdateContent[]; readonly questions: readonly NewProgressQuestion[] } => {
  const { about } = reading;
  const { led } = context;
  if (about.kind === 'all') {
    return { updates: led.map((item) => contentOf(reading, item, context)), questions: [] };
  }
  if (about.kind === 'undecided') return { updates: [], questions: [askWhich(reading, context)] };
  const item = led.find(({ ref }) => ref === about.item);
  if (item === undefined) {
    return { updates: [], questions: [{ ...askOf(reading, 'not-led', context), candidates: [about.item] }] };
  }
  if (reading.increment === undefined || reading.value === undefined) {
    return { updates: [contentOf(reading, item, context)], questions: [] };
  }
  const question = { ...askOf(reading, 'total-or-more', context), candidates: [item.ref] };
  const rest = { ...reading, value: undefined, increment: undefined };
  const isLeft = saysSomething(rest) || rest.notes.length > 0;
  // What waits for the answer is the figure alone.
  const figure = { ...reading, status: undefined, blocker: undefined, noBlocker: undefined, notes: [] };
  return {
    updates: isLeft ? [contentOf(rest, item, context)] : [],
    questions: [{ ...question, reading: figure }],
  };
};

const ask = (kind: NewProgressQuestion['kind'], { today, text }: RecordingContext): NewProgressQuestion => ({
  kind,
  doubt: undefined,
  candidates: [],
  reading: undefined,
  excerpt: text,
  today,
});

const askOf = (
  reading: ProgressReading,
  kind: NewProgressQuestion['kind'],
  context: RecordingContext,
): NewProgressQuestion => ({
  ...ask(kind, context),
  reading,
  excerpt: context.text.slice(reading.span.start, reading.span.end),
});

const askWhich = (reading: ProgressReading, context: RecordingContext): NewProgressQuestion => {
  if (reading.about.kind !== 'undecided') return askOf(reading, 'which-item', context);
  const { doubt, candidates } = reading.about;
  const own = candidates.filter((ref) => context.led.some((item) => item.ref === ref));
  // Named, but none of it is theirs to report.
  const isOthers = own.length === 0 && candidates.length > 0;
  const kind = isOthers ? 'not-led' : 'which-item';
  const choices = own.length > 0 ? own : context.led.map(({ ref }) => ref);
  return { ...askOf(reading, kind, context), doubt, candidates: isOthers ? candidates : choices };
};

const contentOf = (
  reading: ProgressReading,
  { ref, unit }: Pick<LedItem, 'ref' | 'unit'>,
  context: RecordingContext,
): UpdateContent => {
  const { value, share, count, asOf, status, blocker, noBlocker, notes } = reading;
  return {
    unit,
    document: context.document,
    ref,
    value: value?.value,
    share: share?.value.decimal,
    count: count?.value,
    asOf: asOf?.value ?? context.today,
    status: status?.value,
    blocker: blocker?.value,
    isClear: noBlocker !== undefined,
    note: notes.map((note) => note.value).join('; '),
    doubt: doubtOf(reading, ref, context),
  };
};

/** Words that only repeat the last report are doubted for their figure, not for saying that all is as it was. */
const doubtOf = (reading: ProgressReading, ref: Reference, context: RecordingContext): string => {
  const checked = context.measureOf(ref);
  const holdsFigure =
    reading.value !== undefined || reading.share !== undefined || reading.count !== undefined;
  if (checked === undefined || !holdsFigure) return '';
  const { text, today, year } = context;
  // A figure without a day holds for the day of the message, which may lie in another year than the targets.
  const dated =
    reading.asOf === undefined ? { ...reading, asOf: { value: today, span: reading.span } } : reading;
  const odd = checkReading({ reading: dated, text, today, last: context.lastOf(ref), year }, checked);
  return odd.map(({ words }) => words).join(' ');
};
