import type { ProgressReading } from '../../domain/progress.ts';
import { checkReading } from './check-reading.ts';
import { isByOffice, type ProgressUpdate, type UpdateContent } from './progress-update.ts';
import type { RecordableMessage } from './record-readings.ts';
import type { CardContent, RecordingContext } from './report-content.ts';
import { type ReportDesk, readReport, type SaidReport } from './report-desk.ts';

/**
 * A report as a correction leaves it: what the correction says is changed, all else stays. A figure alone changes the
 * figure, a day alone the day; a new value leaves no share that was of the old one.
 * @param said what the correction's own words would give
 * @param hasDay whether they name a day
 */
export const patchUpdate = (
  old: UpdateContent,
  said: CardContent,
  hasDay: boolean,
  context: RecordingContext,
): CardContent => {
  const isWhole = said.value !== undefined || said.count !== undefined;
  const hasFigure = isWhole || said.share !== undefined;
  const patched: CardContent = {
    ...said,
    value: isWhole ? said.value : old.value,
    count: isWhole ? said.count : old.count,
    share: hasFigure ? said.share : old.share,
    basis: hasFigure ? said.basis : old.basis,
    asides: said.asides.length > 0 ? said.asides : old.asides,
    asOf: hasDay ? said.asOf : old.asOf,
    status: said.status ?? (hasFigure ? undefined : old.status),
    blocker: said.blocker ?? (said.isClear ? undefined : old.blocker),
    isClear: said.isClear || (said.blocker === undefined && old.isClear),
    resolves: said.resolves ?? old.resolves,
    proposal: said.proposal === '' ? old.proposal : said.proposal,
    note: said.note === '' ? old.note : said.note,
  };
  const odd = oddOf(patched, context);
  return { ...patched, doubt: odd.map(({ words }) => words).join(' '), codes: odd.map(({ code }) => code) };
};

/** What is odd about the whole report as it is now, not only about the words of the correction. */
const oddOf = (content: CardContent, context: RecordingContext) => {
  const checked = context.measureOf(content.ref);
  if (checked === undefined) return [];
  const { text, today } = context;
  const [last, time] = [context.lastOf(content.ref), context.timeOf(content.ref)];
  return checkReading({ reading: readingOf(content), text, today, last, time }, checked);
};

const NOWHERE = { start: 0, end: 0 };

/** What a report holds, as if it were read. */
const readingOf = ({ ref, value, share, count, asOf, status, basis }: CardContent): ProgressReading => ({
  about: { kind: 'item', item: ref, by: 'card' },
  span: NOWHERE,
  value: value && { value, span: NOWHERE },
  share:
    share === undefined
      ? undefined
      : { value: { decimal: share, unit: '%', boundWord: '', bound: '=' }, span: NOWHERE },
  count: count && { value: count, span: NOWHERE },
  basis,
  asides: [],
  asOf: { value: asOf, span: NOWHERE },
  increment: undefined,
  status: status && { value: status, span: NOWHERE },
  blocker: undefined,
  noBlocker: undefined,
  resolves: undefined,
  proposals: [],
  notes: [],
});

/**
 * What the office puts right of what stands: a figure without a day is of the day of the old one. What the office entered
 * is corrected; what a unit's own people said stays beside the new figure, so that taking that back leaves theirs. Pure.
 * @param old what is put right, its items written as at the desk
 */
export const putRight = (
  recordable: RecordableMessage,
  old: readonly ProgressUpdate[],
  said: SaidReport,
  desk: ReportDesk,
): RecordableMessage => {
  if (old.length === 0) return recordable;
  const hasDay = readReport(said, desk).day !== undefined;
  const put = (update: CardContent): CardContent => {
    const before = old.find(({ ref }) => ref === update.ref);
    if (before === undefined) return update;
    if (!isByOffice(before)) return hasDay ? update : { ...update, asOf: before.asOf };
    const patched = patchUpdate(before, update, hasDay, { ...desk, text: said.text });
    return { ...patched, corrects: before.id };
  };
  return { ...recordable, updates: recordable.updates.map(put) };
};
