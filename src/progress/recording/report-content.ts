import { formatDay } from '../../domain/local-time.ts';
import type { Day, UnitId } from '../../domain/people.ts';
import type { ProgressReading } from '../../domain/progress.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { DocumentTime } from '../../domain/resolution.ts';
import type { LedItem } from '../reporters/find-reporter.ts';
import type { CheckedMeasure, LastReport, OddCode } from './check-amount.ts';
import { checkReading } from './check-reading.ts';
import { holdsFigure, type ProgressUpdateId, type UpdateContent } from './progress-update.ts';

/** The last report of an item, with its row where it has one. */
export interface LastStanding extends LastReport {
  readonly id: ProgressUpdateId | undefined;
}

/** What recording a message depends on besides its words. */
export interface RecordingContext {
  readonly document: DocumentId;
  /** The time of the document of something. */
  readonly timeOf: (ref: Reference) => DocumentTime;
  /** The day on which the message was sent. */
  readonly today: Day;
  /** As it was typed. */
  readonly text: string;
  readonly led: readonly Pick<LedItem, 'ref' | 'unit'>[];
  /** @param except rows that don't count, since they are being corrected */
  readonly lastOf: (ref: Reference, except?: readonly ProgressUpdateId[]) => LastStanding | undefined;
  /** For the office: the units that something may be recorded for; left out: the one through which it is led. */
  readonly unitsOf?: ((ref: Reference) => readonly UnitId[]) | undefined;
  /** What is led and blocked by what its unit said; left out: nothing. */
  readonly blocked?: readonly Reference[] | undefined;
  /** Undefined for a task. */
  readonly measureOf: (ref: Reference) => CheckedMeasure | undefined;
}

/** A report to be stored, with why it is asked about. */
export interface CardContent extends UpdateContent {
  readonly card: number;
  readonly codes: readonly OddCode[];
  /** The report that it corrects, as far as its own words say so. */
  readonly corrects: ProgressUpdateId | undefined;
}

type Item = Pick<LedItem, 'ref' | 'unit'>;

/** Words, or a file, kept with an item without being read. */
export const noteOn = (document: DocumentId, { ref, unit }: Item, note: string, asOf: Day): CardContent => ({
  card: 0,
  codes: [],
  corrects: undefined,
  unit,
  document,
  ref,
  value: undefined,
  share: undefined,
  count: undefined,
  basis: 'actual',
  asides: [],
  asOf,
  status: undefined,
  blocker: undefined,
  isClear: false,
  resolves: undefined,
  proposal: '',
  note,
  doubt: '',
});

/** What is stored of a reading that is certain, with what is odd about it. */
export const contentOf = (reading: ProgressReading, item: Item, context: RecordingContext): CardContent => {
  const { value, share, count, asOf, status, blocker, noBlocker, resolves, notes } = reading;
  const odd = oddValues(reading, item.ref, context);
  return {
    ...noteOn(
      context.document,
      item,
      notes.map((note) => note.value).join('; '),
      asOf?.value ?? context.today,
    ),
    value: value?.value,
    share: share?.value.decimal,
    count: count?.value,
    basis: reading.basis,
    asides: reading.asides.map((aside) => aside.value),
    status: status?.value,
    blocker: blocker?.value,
    isClear: noBlocker !== undefined || resolves !== undefined,
    resolves: resolves?.value,
    proposal: reading.proposals.map((proposal) => proposal.value).join('; '),
    doubt: odd.map(({ words }) => words).join(' '),
    codes: odd.map(({ code }) => code),
  };
};

/** Words that only repeat the last report are doubted for their figure, not for saying that all is as it was. */
const oddValues = (reading: ProgressReading, ref: Reference, context: RecordingContext) => {
  const checked = context.measureOf(ref);
  const isChecked = holdsFigure(reading) || reading.status?.value === 'done';
  if (checked === undefined || !isChecked) return [];
  const { text, today } = context;
  // A figure without a day holds for the day of the message, which may lie in another year than the targets.
  const dated =
    reading.asOf === undefined ? { ...reading, asOf: { value: today, span: reading.span } } : reading;
  const [last, time] = [context.lastOf(ref), context.timeOf(ref)];
  return checkReading({ reading: dated, text, today, last, time }, checked);
};

/** Why a day that no calendar has is asked about. */
export const invalidDayWords = (typed: string, today: Day): string =>
  `“${typed.trim()}” không có trong lịch. Số này tính đến ngày nào? Chưa rõ thì tính đến ${formatDay(today)}.`;
