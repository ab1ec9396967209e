import { findAct } from '../reading/find-act.ts';
import { isPlanQuoted } from '../reading/is-plan-quoted.ts';
import type { ClassifiedMessage } from '../reading/message-context.ts';
import { holdsFigure } from '../recording/progress-update.ts';
import { type ReportDesk, readReport, type SaidReport } from '../recording/report-desk.ts';

/**
 * What the office's words tell of targets that they name; undefined where they tell no figure, or nothing is named: most of
 * what the office writes are questions. Pure.
 */
export const readOfficeFigure = (said: SaidReport, desk: ReportDesk): ClassifiedMessage | undefined => {
  if (/^\s*\//.test(said.text) || isPlanQuoted(said.text, desk.reader.items)) return undefined;
  if (said.repliesTo === undefined && findAct(said.text) !== undefined) return undefined;
  const read = readReport(said, desk);
  if (read.kind !== 'updates' && read.kind !== 'mixed') return undefined;
  const isNamed = said.repliesTo?.kind === 'card' || read.named.length > 0;
  const tells = read.readings.some(
    (reading) => (holdsFigure(reading) || reading.blocker !== undefined) && reading.about.kind !== 'all',
  );
  return isNamed && tells ? read : undefined;
};
