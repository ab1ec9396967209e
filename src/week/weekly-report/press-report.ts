import { type ChatTurn, OLD_BUTTON } from '../../domain/chat-turn.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import type { Actor } from '../../people/directory.ts';
import { readSpanCode, readSpanName, type SpanName, spanOf } from './choose-span.ts';
import { chooseWeek } from './choose-week.ts';
import {
  isReportedWeek,
  makeFiles,
  makeReports,
  makeSpanReports,
  type ReportMeans,
  weekBounds,
} from './make-reports.ts';
import { readWeekCode } from './report-buttons.ts';
import { viewSpan, viewWeek } from './view-period.ts';
import { explainFault } from './view-reports.ts';
import type { ReportFiles, WeeklyReport } from './weekly-report.ts';

/** Somebody's turn, in which they read reports. */
export interface ReportsTurn extends ChatTurn {
  readonly actor: Actor;
  readonly services: ReportMeans & { readonly reportFiles: ReportFiles };
}

/** A week's report in words: in place of the message that was pressed, else as a message. */
const showReport = async (turn: ReportsTurn, week: ReportingWeek): Promise<void> =>
  void (await turn.show(await viewWeek(turn.services, week, turn.actor.role, turn.now)));

const sendFiles = async (turn: ReportsTurn, reports: readonly WeeklyReport[]): Promise<void> =>
  turn.say({ blocks: [], files: await makeFiles(turn.services.reportFiles, reports) });

/** A week's files. */
const sendReportFiles = async (turn: ReportsTurn, week: ReportingWeek): Promise<void> => {
  const { services, actor } = turn;
  turn.announceFile('file');
  await sendFiles(turn, await makeReports(services, week, actor.role, turn.now));
};

/** The report of a month, a quarter … in words. */
const showSpan = async (turn: ReportsTurn, name: SpanName): Promise<void> => {
  const shown = await viewSpan(turn.services, name, turn.now);
  await (typeof shown === 'string' ? turn.say(shown) : turn.show(shown));
};

/** Its files. */
const sendSpanFiles = async (turn: ReportsTurn, name: SpanName): Promise<void> =>
  sendFiles(turn, await makeSpanReports(turn.services, spanOf(name), turn.now));

/** `/baocao`, `/baocao 47`, `/baocao tuần trước`, `/baocao quý 3`. */
export const takeReportLine = async (turn: ReportsTurn, rest: string): Promise<void> => {
  const bounds = weekBounds(turn.services, turn.now);
  const choices = bounds.map((each) => chooseWeek(rest, each));
  const [first] = choices;
  const week = choices.find((choice) => choice.week !== undefined)?.week;
  if (week !== undefined) return showReport(turn, week);
  const span = readSpanName(rest, bounds[0].today, bounds[0].document.year);
  if (span !== undefined) return showSpan(turn, span);
  await turn.say(explainFault(first?.fault ?? 'not a week', bounds[0]));
};

const onWeek =
  (act: (turn: ReportsTurn, week: ReportingWeek) => Promise<void>, toast?: string) =>
  async (turn: ReportsTurn, number: number): Promise<void> => {
    const week = readWeekCode(number);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(turn.services, turn.now));
    await turn.acknowledge(isThere ? toast : OLD_BUTTON);
    if (isThere) await act(turn, week);
  };

const onSpan =
  (act: (turn: ReportsTurn, span: SpanName) => Promise<void>, toast?: string) =>
  async (turn: ReportsTurn, code: number): Promise<void> => {
    const span = readSpanCode(code);
    await turn.acknowledge(span === undefined ? OLD_BUTTON : toast);
    if (span !== undefined) await act(turn, span);
  };

/** What the buttons of reports do. */
export const REPORT_ACTS = {
  week: onWeek(showReport),
  weekFiles: onWeek(sendReportFiles, 'Đang lập tệp…'),
  span: onSpan(showSpan),
  spanFiles: onSpan(sendSpanFiles, 'Đang lập tệp…'),
};
