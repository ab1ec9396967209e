import type { ReportingWeek } from '../../../domain/reporting-week.ts';
import { readSpanCode, readSpanName, type SpanName } from '../../../week/weekly-report/choose-span.ts';
import { chooseWeek } from '../../../week/weekly-report/choose-week.ts';
import { isReportedWeek, weekBounds } from '../../../week/weekly-report/make-reports.ts';
import type { Feature, Visit } from '../feature.ts';
import { answerPress } from '../message/answer-press.ts';
import { onButtons } from '../message/on-buttons.ts';
import { say } from '../message/say.ts';
import { OLD_BUTTON_TOAST } from '../views/texts.ts';
import { REPORT } from './report-buttons.ts';
import { sendReportFiles, sendSpanFiles, showReport, showSpan } from './show-report.ts';
import { explainFault, readWeekCode } from './view-report.ts';

const right = 'read weekly reports' as const;

/** `/baocao`, `/baocao 47`, `/baocao tuần trước`, `/baocao quý 3`. */
const runCommand = async (visit: Visit, rest: string): Promise<void> => {
  const bounds = weekBounds(visit.services, visit.services.now());
  const choices = bounds.map((each) => chooseWeek(rest, each));
  const [first] = choices;
  const week = choices.find((choice) => choice.week !== undefined)?.week;
  if (week !== undefined) return showReport(visit, week);
  const span = readSpanName(rest, bounds[0].today, bounds[0].document.year);
  if (span !== undefined) return showSpan(visit, span);
  await say(visit.ctx, explainFault(first?.fault ?? 'not a week', bounds[0]));
};

const onWeek =
  (act: (visit: Visit, week: ReportingWeek) => Promise<void>, toast?: string) =>
  async (visit: Visit, number: number): Promise<void> => {
    const week = readWeekCode(number);
    const isThere =
      week !== undefined && isReportedWeek(week, weekBounds(visit.services, visit.services.now()));
    await answerPress(visit.ctx, isThere ? toast : OLD_BUTTON_TOAST);
    if (isThere) await act(visit, week);
  };

const onSpan =
  (act: (visit: Visit, span: SpanName) => Promise<void>, toast?: string) =>
  async (visit: Visit, code: number): Promise<void> => {
    const span = readSpanCode(code);
    await answerPress(visit.ctx, span === undefined ? OLD_BUTTON_TOAST : toast);
    if (span !== undefined) await act(visit, span);
  };

/** `/baocao`: the weekly report as a message, and its files when they are asked for. */
export const reportFeature: Feature = {
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
