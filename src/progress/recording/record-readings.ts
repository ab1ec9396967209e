import { compareDecimals, multiply } from '../../domain/decimal.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import type { ReadMessage } from '../reading/message-context.ts';
import { saysSomething } from '../reading/reading-draft.ts';
import { holdsFigure, type NewProgressQuestion, type ProgressUpdateId } from './progress-update.ts';
import { type CardContent, contentOf, invalidDayWords, type RecordingContext } from './report-content.ts';

/** What is saved of a message, and what is asked back: the first at once, the others once it is answered. */
export interface RecordableMessage {
  readonly updates: readonly CardContent[];
  readonly questions: readonly NewProgressQuestion[];
}

export type RecordedMessage = Pick<ReadMessage, 'readings' | 'unread' | 'denied'>;

/**
 * What becomes of what was read from a message: rows for what is certain, questions for what isn't. Odd figures become
 * rows with a doubt, all on one card. Nothing is recorded of what the person doesn't lead.
 */
export const recordReadings = (message: RecordedMessage, context: RecordingContext): RecordableMessage => {
  const updates: CardContent[] = [];
  const questions: NewProgressQuestion[] = [];
  const corrected = correctedBy(message, context);
  for (const reading of message.readings) {
    const recorded = recordReading(ofBlocked(reading, context), corrected);
    const card = Math.max(FIRST_CERTAIN_CARD - 1, ...updates.map((update) => update.card)) + 1;
    updates.push(...recorded.updates.map((content) => ({ ...content, card })));
    questions.push(...recorded.questions);
  }
  questions.push(...askUnread(message, context));
  const dated = doubtInvalidDays(doubtOlder(updates, message), message, context);
  const updated = dated.map((update) => ({ ...update, corrects: deniedRow(update, message, context) }));
  return { updates: onOneCard(updated), questions: mergeWholeOrPart(questions) };
};

/** "Hết vướng", of nothing by name: of what is blocked, if that is one thing; else which of these is asked. */
const ofBlocked = (reading: ProgressReading, { blocked = [] }: RecordingContext): ProgressReading => {
  const { about, noBlocker, resolves, blocker, status } = reading;
  const isClear = noBlocker !== undefined || resolves !== undefined;
  const saysElse = holdsFigure(reading) || blocker !== undefined || status !== undefined;
  if (about.kind !== 'undecided' || about.doubt !== 'which-item' || !isClear || saysElse) return reading;
  const { candidates } = about;
  const meant = blocked.filter((ref) => candidates.length === 0 || candidates.includes(ref));
  const [only, ...others] = meant;
  if (only === undefined) return reading;
  return others.length === 0
    ? { ...reading, about: { kind: 'item', item: only, by: 'only' } }
    : { ...reading, about: { ...about, candidates: meant } };
};

/** The row that held the number that is denied. */
const deniedRow = (
  { ref }: CardContent,
  { denied }: RecordedMessage,
  context: RecordingContext,
): ProgressUpdateId | undefined => {
  const last = context.lastOf(ref);
  return last?.decimal !== undefined && denied.includes(last.decimal) ? last.id : undefined;
};

/** Doubtful figures share the first card. */
const DOUBTFUL_CARD = 0;
const FIRST_CERTAIN_CARD = 1;

const onOneCard = (updates: readonly CardContent[]): readonly CardContent[] => {
  const isDoubted = updates.some(({ doubt }) => doubt !== '');
  return updates.map((update) => {
    if (update.doubt !== '') return { ...update, card: DOUBTFUL_CARD };
    return isDoubted ? update : { ...update, card: update.card - FIRST_CERTAIN_CARD };
  });
};

/** What several readings gave, each on a card of its own, but doubtful figures, about which one thing is asked. */
export const layOnCards = (recorded: readonly (readonly CardContent[])[]): readonly CardContent[] =>
  onOneCard(
    recorded
      .filter((rows) => rows.length > 0)
      .flatMap((rows, at) => rows.map((row) => ({ ...row, card: at + FIRST_CERTAIN_CARD }))),
  );

/** "159 chứ không phải 157,1": what held the number that is denied is corrected, and no measure of what is odd. */
const correctedBy = ({ denied }: RecordedMessage, context: RecordingContext): RecordingContext => {
  if (denied.length === 0) return context;
  return {
    ...context,
    lastOf: (ref) => {
      const last = context.lastOf(ref);
      return last?.decimal !== undefined && denied.includes(last.decimal) ? undefined : last;
    },
  };
};

const askUnread = ({ unread }: RecordedMessage, context: RecordingContext): readonly NewProgressQuestion[] =>
  unread.flatMap(({ reason, span }) => {
    if (reason !== 'number-form' && reason !== 'date-or-count' && reason !== 'range') return [];
    const excerpt = context.text.slice(span.start, span.end);
    return [{ ...ask(reason === 'range' ? 'range' : 'unread', context), excerpt }];
  });

/** "10 tháng 26,9 … đến 15/11 xuất 28,4": a later figure that may be of the same target makes the older one doubtful. */
const doubtOlder = (updates: readonly CardContent[], { readings }: RecordedMessage): readonly CardContent[] =>
  updates.map((update) => {
    const later = readings.find(
      ({ about, value, asOf }) =>
        about.kind === 'undecided' &&
        about.candidates.length === 1 &&
        about.candidates.includes(update.ref) &&
        value !== undefined &&
        ((asOf?.value ?? '') > update.asOf || isAlike(value.value.decimal, update.value?.decimal)),
    );
    if (later?.value === undefined || update.value === undefined) return update;
    const { decimal, unit } = later.value.value;
    const words = `Tin còn một số khác: ${formatNumber(decimal)} ${unit}`.trim();
    const doubt = `${update.doubt} ${words}. Số này có đúng không?`.trim();
    return {
      ...update,
      doubt,
      codes: [...update.codes, 'later-figure' as const],
    };
  });

/** Within a tenth of each other, in whatever unit they were typed. */
const isAlike = (one: string, other: string | undefined): boolean =>
  other !== undefined &&
  compareDecimals(multiply(one, '10'), multiply(other, '9')) >= 0 &&
  compareDecimals(multiply(one, '10'), multiply(other, '11')) <= 0;

/** Asks of which day the figures hold where the words name one that no calendar has. */
export const doubtInvalidDays = (
  updates: readonly CardContent[],
  { unread }: Pick<RecordedMessage, 'unread'>,
  context: RecordingContext,
): readonly CardContent[] => {
  const invalid = unread.find(({ reason }) => reason === 'invalid-date');
  if (invalid === undefined) return updates;
  const words = invalidDayWords(context.text.slice(invalid.span.start, invalid.span.end), context.today);
  return updates.map((update) =>
    !holdsFigure(update)
      ? update
      : { ...update, doubt: `${update.doubt} ${words}`.trim(), codes: [...update.codes, 'invalid-date'] },
  );
};

/** "Of the month, or since the year began?" is asked once of all figures of a message. */
const mergeWholeOrPart = (questions: readonly NewProgressQuestion[]): readonly NewProgressQuestion[] => {
  const same = questions.filter(({ kind }) => kind === 'total-or-more');
  const [first, ...others] = same;
  if (first === undefined || others.length === 0) return questions;
  const merged = {
    ...first,
    candidates: [...new Set(same.flatMap(({ candidates }) => candidates))],
    readings: same.flatMap(({ readings }) => readings),
    excerpt: same.map(({ excerpt }) => excerpt.trim()).join('; '),
  };
  return [merged, ...questions.filter((question) => !same.includes(question))];
};

/** What becomes of one update whose item is known or was chosen. */
export const recordReading = (reading: ProgressReading, context: RecordingContext): RecordableMessage => {
  const { about } = reading;
  const { led } = context;
  if (about.kind === 'all')
    return { updates: led.map((item) => contentOf(reading, item, context)), questions: [] };
  if (about.kind === 'undecided') return { updates: [], questions: [askWhich(reading, context)] };
  const item = led.find(({ ref }) => ref === about.item);
  if (item === undefined)
    return { updates: [], questions: [{ ...askOf(reading, 'not-led', context), candidates: [about.item] }] };
  const isUnitOpen = (context.unitsOf?.(item.ref) ?? []).length > 1;
  if (isUnitOpen && reading.increment === undefined)
    return { updates: [], questions: [{ ...askOf(reading, 'which-unit', context), candidates: [item.ref] }] };
  if (reading.increment === undefined || reading.value === undefined)
    return { updates: [contentOf(reading, item, context)], questions: [] };
  const question = { ...askOf(reading, 'total-or-more', context), candidates: [item.ref] };
  const rest = { ...reading, value: undefined, increment: undefined };
  const isLeft = saysSomething(rest) || rest.notes.length > 0;
  return {
    updates: isLeft && !isUnitOpen ? [contentOf(rest, item, context)] : [],
    questions: [{ ...question, readings: [figureOf(reading)] }],
  };
};

/** What waits for an answer is the figure alone. */
const figureOf = (reading: ProgressReading): ProgressReading => ({
  ...reading,
  status: undefined,
  blocker: undefined,
  noBlocker: undefined,
  resolves: undefined,
  proposals: [],
  asides: [],
  notes: [],
});

/** A question about the whole text of a message, of which nothing was read. */
export const ask = (
  kind: NewProgressQuestion['kind'],
  { today, text }: Pick<RecordingContext, 'today' | 'text'>,
): NewProgressQuestion => ({
  kind,
  doubt: undefined,
  candidates: [],
  readings: [],
  excerpt: text,
  today,
});

const askOf = (
  reading: ProgressReading,
  kind: NewProgressQuestion['kind'],
  context: RecordingContext,
): NewProgressQuestion => ({
  ...ask(kind, context),
  readings: [reading],
  excerpt: context.text.slice(reading.span.start, reading.span.end),
});

/** What is said around a figure, up to the marks that end a sentence or a line. */
const sentenceAround = (text: string, { start, end }: ProgressReading['span']): string => {
  const before = Math.max(
    ...['.', ';', '\n', ','].map((mark) => text.lastIndexOf(`${mark} `, start - 1) + 1),
    text.lastIndexOf('\n', start - 1) + 1,
  );
  const after = text.slice(end).search(/[;\n]|[.,](?=\s|$)/u);
  return text.slice(before, after < 0 ? text.length : end + after).trim();
};

const askWhich = (reading: ProgressReading, context: RecordingContext): NewProgressQuestion => {
  if (reading.about.kind !== 'undecided') return askOf(reading, 'which-item', context);
  const { doubt, candidates } = reading.about;
  const own = candidates.filter((ref) => context.led.some((item) => item.ref === ref));
  // Named, but none of it is theirs to report.
  const isOthers = own.length === 0 && candidates.length > 0;
  const kind = isOthers ? 'not-led' : 'which-item';
  const choices = own.length > 0 ? own : context.led.map(({ ref }) => ref);
  const [only, ...others] = choices;
  const isOnly = doubt === 'which-item' && only !== undefined && others.length === 0 && holdsFigure(reading);
  const asked = askOf(reading, kind, context);
  return {
    ...asked,
    excerpt:
      doubt === 'other-words' || doubt === 'only-a-part'
        ? sentenceAround(context.text, reading.span)
        : asked.excerpt,
    doubt: isOnly ? 'only-candidate' : doubt,
    candidates: isOthers ? candidates : choices,
  };
};
