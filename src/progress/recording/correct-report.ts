import { findAct } from '../reading/find-act.ts';
import { patchUpdate } from './patch-update.ts';
import type { UpdateContent } from './progress-update.ts';
import { ask, doubtInvalidDays, recordReadings } from './record-readings.ts';
import { noteOn, type RecordingContext } from './report-content.ts';
import { type ReportDesk, readReport, type Taken } from './report-desk.ts';

/**
 * What a text gives that corrects a report: the report as it is then, another target's in its place, or that it is taken
 * back. Of its old figure nothing is odd any more.
 */
export const correctReport = (old: UpdateContent, text: string, desk: ReportDesk): Taken => {
  const item = desk.led.find(({ ref }) => ref === old.ref);
  if (findAct(text) === 'take-back') return { kind: 'act', act: 'take-back' };
  const said = { text, repliesTo: { kind: 'card' as const, item: old.ref }, forwarded: undefined };
  const read = readReport(said, desk);
  if (read.kind === 'question' || item === undefined) return { kind: 'question', isSure: true };
  const context: RecordingContext = { ...desk, text };
  const recordable = recordReadings(read, context);
  const own = recordable.updates.find(({ ref }) => ref === old.ref);
  const isOfOthers = own === undefined && recordable.updates.length > 0;
  const isAsked = own === undefined && recordable.questions.length > 0;
  if (isOfOthers || isAsked) return { kind: 'report', recordable, asks: read.questions };
  const note = own === undefined && read.day === undefined ? text : '';
  const base = own ?? noteOn(desk.document, item, note, read.day ?? desk.today);
  const patched = patchUpdate(old, base, read.day !== undefined, context);
  const others = recordable.updates.filter((update) => update !== own);
  return {
    kind: 'report',
    recordable: {
      updates: [...doubtInvalidDays([patched], read, context), ...others],
      questions: recordable.questions,
    },
    asks: read.questions,
  };
};

/**
 * What a text gives that corrects one of the reports that a card shows, or several: those that it names are as it says,
 * the others stay. A day alone is that of all of them.
 */
export const correctSeveral = (old: readonly UpdateContent[], text: string, desk: ReportDesk): Taken => {
  const [only, ...others] = old;
  if (only !== undefined && others.length === 0) return correctReport(only, text, desk);
  if (findAct(text) === 'take-back') return { kind: 'act', act: 'take-back' };
  const ofCard = old.flatMap(({ ref }) => desk.led.filter((item) => item.ref === ref));
  const said = { text, repliesTo: { kind: 'nudge' as const }, forwarded: undefined };
  const read = readReport(said, { ...desk, led: ofCard });
  if (read.kind === 'question') return { kind: 'question', isSure: true };
  const context: RecordingContext = { ...desk, text };
  const { updates, questions } = recordReadings(read, context);
  const day = read.day;
  const dated = day === undefined ? [] : ofCard.map((item) => noteOn(desk.document, item, '', day));
  const saying = updates.length === 0 && questions.length === 0 ? dated : updates;
  if (saying.length === 0 && questions.length === 0) {
    const which = { ...ask('which-item', context), candidates: ofCard.map(({ ref }) => ref) };
    return { kind: 'report', recordable: { updates: [], questions: [which] }, asks: [] };
  }
  const patched = saying.map((update) => {
    const before = old.find(({ ref }) => ref === update.ref);
    return before === undefined ? update : patchUpdate(before, update, day !== undefined, context);
  });
  return {
    kind: 'report',
    recordable: { updates: doubtInvalidDays(patched, read, context), questions },
    asks: read.questions,
  };
};
