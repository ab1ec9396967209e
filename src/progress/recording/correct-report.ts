import { findAct } from '../reading/find-act.ts';
import { patchUpdate } from './patch-update.ts';
import type { UpdateContent } from './progress-update.ts';
import { doubtInvalidDays, recordReadings } from './record-readings.ts';
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
