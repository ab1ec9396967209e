import { OLD_BUTTON } from '../../../domain/chat-turn.ts';
import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import {
  readSpanCode,
  readSpanName,
  type SpanName,
  spanOf,
} from '../../../week/weekly-report/choose-span.ts';
import { chooseWeek } from '../../../week/weekly-report/choose-week.ts';
import {
  isReportedWeek,
  makeFiles,
  makeReports,
  makeSpanReports,
  type ReportMeans,
  weekBounds,
} from '../../../week/weekly-report/make-reports.ts';
import { REPORT, readWeekCode } from '../../../week/weekly-report/report-buttons.ts';
import { viewSpan, viewWeek } from '../../../week/weekly-report/view-period.ts';
import { explainFault } from '../../../week/weekly-report/view-reports.ts';
import type { ReportFiles, WeeklyReport } from '../../../week/weekly-report/weekly-report.ts';
import type { Feature } from '../feature.ts';
import { onButtons } from '../message/on-buttons.ts';
import { answerPress, say, send } from '../message/send.ts';
import { showUploading } from '../message/send-file.ts';
import { show } from '../message/show.ts';
import type { Visit } from '../visit.ts';

type Means = ReportMeans & { readonly reportFiles: ReportFiles };

/** A week's report in words: in place of the message that was pressed, else as a message. */
const showReport = async (visit: Visit<Means>, week: ReportingWeek): Promise<void> =>
  show(visit, await viewWeek(visit.services, week, visit.actor.role, visit.now));

const sendFiles = async (visit: Visit<Means>, reports: readonly WeeklyReport[]): Promise<void> =>
  send(visit, { blocks: [], files: await makeFiles(visit.services.reportFiles, reports) });

/** A week's files. */
const sendReportFiles = async (visit: Visit<Means>, week: ReportingWeek): Promise<void> => {
  const { services, actor } = visit;
  showUploading(visit, 'upload_document');
  await sendFiles(visit, await makeReports(services, week, actor.role, visit.now));
};

/** The report of a month, a quarter … in words. */
const showSpan = async (visit: Visit<Means>, name: SpanName): Promise<void> => {
  const shown = await viewSpan(visit.services, name, visit.now);
  await (typeof shown === 'string' ? say(visit, shown) : show(visit, shown));
};

/** Its files. */
const sendSpanFiles = async (visit: Visit<Means>, name: SpanName): Promise<void> =>
  sendFiles(visit, await makeSpanReports(visit.services, spanOf(name), visit.now));

const right = 'read weekly reports' as const;

/** `/baocao`, `/baocao 47`, `/baocao tuần trước`, `/baocao quý 3`. */
const runCommand = async (visit: Visit<Means>, rest: string): Promise<void> => {
  const bounds = weekBounds(visit.services, visit.now);
  const choices = bounds.map((each) => chooseWeek(rest, each));
  const [first] = choices;
  const week = choices.find((choice) => choice.week !== undefined)?.week;
  if (week !== undefined) return showReport(visit, week);
  const span = readSpanName(rest, bounds[0].today, bounds[0].document.year);
  if (span !== undefined) return showSpan(visit, span);
  await say(visit, explainFault(first?.fault ?? 'not a week', bounds[0]));
};

const onWeek =
  (act: (visit: Visit<Means>, week: ReportingWeek) => Promise<void>, toast?: string) =>
  async (visit: Visit<Means>, number: number): Promise<void> => {
    const week = readWeekCode(number);
    const isThere = week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.now));
    await answerPress(visit, isThere ? toast : OLD_BUTTON);
    if (isThere) await act(visit, week);
  };

const onSpan =
  (act: (visit: Visit<Means>, span: SpanName) => Promise<void>, toast?: string) =>
  async (visit: Visit<Means>, code: number): Promise<void> => {
    const span = readSpanCode(code);
    await answerPress(visit, span === undefined ? OLD_BUTTON : toast);
    if (span !== undefined) await act(visit, span);
  };

/** `/baocao`: the weekly report as a message, and its files when they are asked for. */
export const reportFeature: Feature<Means> = {
  commands: [
    { name: 'baocao', description: 'Báo cáo tuần, tháng, quý, năm', right, isPrivate: true, run: runCommand },
  ],
  presses: [
    onButtons(REPORT, right, {
      week: onWeek(showReport),
      weekFiles: onWeek(sendReportFiles, 'Đang lập tệp…'),
      span: onSpan(showSpan),
      spanFiles: onSpan(sendSpanFiles, 'Đang lập tệp…'),
    }),
  ],
};
