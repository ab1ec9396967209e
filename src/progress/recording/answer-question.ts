import type { ProgressReading } from '../../domain/progress.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { attachReading } from './attach-reading.ts';
import { unitChoice } from './describe-question.ts';
import type { ProgressQuestion } from './progress-update.ts';
import { layOnCards, type RecordableMessage, recordReading } from './record-readings.ts';
import { noteOn, type RecordingContext } from './report-content.ts';
import { type ReportDesk, readReport } from './report-desk.ts';
import { takeRead, withoutTag } from './take-report.ts';

/** What a tap on an answer gives. */
export type AnsweredQuestion =
  | {
      readonly kind: 'record';
      readonly recordable: RecordableMessage;
      readonly chosen: Reference | undefined;
    }
  /** Its figure can't be of what was chosen: it is asked for anew. */
  | { readonly kind: 'no-fit'; readonly item: Reference }
  /** Its words are kept with the item, and its whole figure is asked for. */
  | {
      readonly kind: 'note';
      readonly recordable: RecordableMessage;
      readonly item: Reference;
      readonly asksFigure: boolean;
    }
  | { readonly kind: 'as-question' }
  | { readonly kind: 'dropped' }
  | { readonly kind: 'not-led' }
  | { readonly kind: 'unknown' };

type Waiting = Pick<ProgressQuestion, 'kind' | 'candidates' | 'readings' | 'excerpt' | 'today' | 'text'>;

/**
 * What becomes of what waits for an answer. Choices: an item's reference, `n` (only a note), `t` (since the year began),
 * `m` (only an increase), `q` (a question), `u` (a report), `u7` (for unit 7), `y` (mine), `-` (leave it).
 */
export const answerQuestion = (question: Waiting, choice: string, desk: ReportDesk): AnsweredQuestion => {
  const { kind } = question;
  if (choice === '-') return { kind: 'dropped' };
  if (kind === 'which-item')
    return choice === 'n' ? asNote(question, desk) : asChosen(question, choice, desk);
  if (kind === 'total-or-more' && choice === 't') return asTotal(question, desk);
  if (kind === 'total-or-more' && choice === 'm') return asNote(question, desk);
  if (kind === 'which-unit') return asOfUnit(question, choice, desk);
  if (kind === 'is-yours' && choice === 'y') return recordAll(question.readings, question, desk);
  if (kind === 'message-kind' && choice === 'q') return { kind: 'as-question' };
  if (kind === 'message-kind' && choice === 'u') return asReport(question, desk);
  return { kind: 'unknown' };
};

const contextOf = ({ text, today }: Waiting, desk: ReportDesk): RecordingContext => ({
  ...desk,
  text,
  today,
});

const asChosen = (question: Waiting, choice: string, desk: ReportDesk): AnsweredQuestion => {
  const ref = question.candidates.find((each) => each === asReference(choice));
  const item = desk.led.find((each) => each.ref === ref);
  if (ref === undefined || item === undefined) return { kind: 'not-led' };
  const [reading] = question.readings;
  if (reading === undefined) {
    const note = noteOn(desk.document, item, question.excerpt.trim(), question.today);
    return { kind: 'record', recordable: { updates: [note], questions: [] }, chosen: ref };
  }
  const attached = attachReading(reading, ref, desk.reader.items.measure(ref), desk.lastOf(ref)?.decimal);
  if (attached === undefined) return { kind: 'no-fit', item: ref };
  const recordable = recordReading(attached, contextOf(question, desk));
  return { kind: 'record', recordable: onFirstCard(recordable), chosen: ref };
};

const onFirstCard = ({ updates, questions }: RecordableMessage): RecordableMessage => ({
  updates: updates.map((each) => ({ ...each, card: 0 })),
  questions,
});

/** Of a figure that is only a part, or only an increase, the words are kept, and the whole figure is asked for. */
const asNote = (question: Waiting, desk: ReportDesk): AnsweredQuestion => {
  const item = desk.led.find(({ ref }) => ref === question.candidates[0]);
  if (item === undefined) return { kind: 'not-led' };
  const note = noteOn(desk.document, item, question.excerpt.trim(), question.today);
  return {
    kind: 'note',
    recordable: { updates: [note], questions: [] },
    item: item.ref,
    asksFigure: question.kind === 'total-or-more',
  };
};

/** The office enters it for the unit that was chosen. */
const asOfUnit = (question: Waiting, choice: string, desk: ReportDesk): AnsweredQuestion => {
  const [ref] = question.candidates;
  const unit = ref && desk.unitsOf?.(ref).find((each) => unitChoice(each) === choice);
  if (unit === undefined) return { kind: 'not-led' };
  const led = desk.led.map((item) => (item.ref === ref ? { ...item, unit } : item));
  return recordAll(question.readings, question, { ...desk, led, unitsOf: () => [unit] });
};

const asTotal = (question: Waiting, desk: ReportDesk): AnsweredQuestion =>
  recordAll(
    question.readings.map((reading) => ({ ...reading, increment: undefined })),
    question,
    desk,
  );

const recordAll = (
  readings: readonly ProgressReading[],
  question: Waiting,
  desk: ReportDesk,
): AnsweredQuestion => {
  if (readings.length === 0) return { kind: 'unknown' };
  const recorded = readings.map((reading) => recordReading(reading, contextOf(question, desk)));
  const updates = layOnCards(recorded.map((each) => each.updates));
  const questions = recorded.flatMap((each) => each.questions);
  return { kind: 'record', recordable: { updates, questions }, chosen: undefined };
};

/** It was said to report: words that aren't understood are still kept as a report. */
const asReport = ({ text, today }: Waiting, desk: ReportDesk): AnsweredQuestion => {
  // A tag that asks ("phải không?") asks no more; the words before it stay where they are in the text.
  const said = { text: withoutTag(text), repliesTo: { kind: 'nudge' as const }, forwarded: undefined };
  const on = { ...desk, today };
  const taken = takeRead({ ...readReport(said, on), kind: 'updates' }, said, on);
  return taken.kind === 'report'
    ? { kind: 'record', recordable: taken.recordable, chosen: undefined }
    : { kind: 'unknown' };
};
