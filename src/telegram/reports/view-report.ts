import { titleDocument } from '../../documents/library/title-document.ts';
import { kindOf } from '../../domain/document-kind.ts';
import { type MeasureStatus, STATUS_WORDS } from '../../domain/measure-status.ts';
import { formatWeek, nextWeek, previousWeek, type ReportingWeek } from '../../domain/reporting-week.ts';
import { cutRemark } from '../../progress/recording/cut-remark.ts';
import { checkWeek, type WeekBounds, type WeekChoice } from '../../reminders/weekly-report/choose-week.ts';
import {
  hasAnswered,
  isWithoutFigures,
  silentUnits,
  troubledRows,
} from '../../reminders/weekly-report/pick-rows.ts';
import { describeUntil } from '../../reminders/weekly-report/report-words.ts';
import type { MeasureRow, WeeklyReport } from '../../reminders/weekly-report/weekly-report.ts';
import { writeAnswers } from '../../reminders/weekly-report/write-sentences.ts';
import { countStatuses, STATUS_SIGNS } from '../standing/view-standing.ts';
import type { Button } from '../views/keyboard.ts';
import { type Block, bold, plain } from '../views/rich-text.ts';
import { labelTarget } from '../views/view-targets.ts';

/** All of it together fits a phone's screen; the rest is in the files. */
const MOST_TROUBLED = 5;
const MOST_SILENT = 6;
const LONGEST_REMARK = 90;

/** `(4b) thu nội địa`; what a cut could falsify is left out. */
const labelRow = ({ target, measure, number }: MeasureRow): string =>
  labelTarget({ ...target, measures: [measure] }).replace(/^\(\d+\)/, `(${number})`);

const signOf = (status: MeasureStatus): string => STATUS_SIGNS[status];

const describeRow = (row: MeasureRow): string => {
  const { verdict, blocker } = row;
  const said = blocker?.report.blocker?.replace(/\s+/g, ' ').trim();
  return [
    `${signOf(verdict.status)} ${labelRow(row)}: ${STATUS_WORDS[verdict.status]}, ${verdict.reason}`,
    ...(said === undefined ? [] : [`   Vướng mắc: ${cutRemark(said, LONGEST_REMARK)}`]),
  ].join('\n');
};

const viewTroubled = (report: WeeklyReport): readonly Block[] => {
  const rows = troubledRows(report);
  if (rows.length === 0) {
    return isWithoutFigures(report)
      ? [plain('Chưa có đơn vị nào báo số liệu.')]
      : [plain('Theo số liệu đã báo, không có chỉ tiêu nào chậm hoặc vướng mắc.')];
  }
  const more = rows.length - MOST_TROUBLED;
  const lines = [
    ...rows.slice(0, MOST_TROUBLED).map(describeRow),
    ...(more > 0 ? [`… và ${more} chỉ tiêu nữa, xem trong tệp.`] : []),
  ];
  return [plain(['Cần chú ý:', ...lines].join('\n'))];
};

const viewAnswers = (report: WeeklyReport): readonly Block[] => {
  const silent = silentUnits(report);
  const sentence = writeAnswers(report).text;
  if (!report.isAsked || silent.length === 0) return [plain(sentence)];
  const named = silent.slice(0, MOST_SILENT).map(({ unit }) => unit);
  const more = silent.length - named.length;
  const rest = more > 0 ? ` … và ${more} đơn vị khác` : '';
  const words = report.units.some(hasAnswered) ? 'Chưa trả lời' : 'Chưa đơn vị nào trả lời';
  return [plain(`${sentence}\n${words}: ${named.join('; ')}${rest}.`)];
};

/**
 * A week's reports, each on one screen: how many stand how, the worst, who is silent; of several documents each under its
 * name.
 * @param lead a line before them.
 */
export const viewReports = (reports: readonly WeeklyReport[], lead?: string): readonly Block[] => [
  ...(lead === undefined ? [] : [plain(lead)]),
  ...reports.flatMap((report) => viewReport(report, reports.length > 1)),
];

const viewReport = (report: WeeklyReport, isOneOfSeveral: boolean): readonly Block[] => [
  bold(`Báo cáo ${formatWeek(report.period)}${isOneOfSeveral ? ` · ${titleDocument(report.document)}` : ''}`),
  plain(`Số liệu đến ${describeUntil(report)}.`),
  plain(`${report.standing.length} chỉ tiêu năm ${report.document.year}:\n${countStatuses(report.standing)}`),
  ...viewTroubled(report),
  ...viewAnswers(report),
];

/** `202448`, for a button. */
export const weekNumber = (week: ReportingWeek): number =>
  Number(week.slice(0, 4)) * 100 + Number(week.slice(6));

const weekLabel = (week: ReportingWeek): string => `tuần ${Number(week.slice(6))}`;

/** The weeks beside it that there are reports of, and its files. */
export const reportButtons = (
  period: ReportingWeek,
  bounds: readonly WeekBounds[],
): readonly (readonly Button[])[] => {
  const neighbour = (week: ReportingWeek, label: string): readonly Button[] =>
    bounds.some((each) => checkWeek(week, each).week !== undefined)
      ? [{ label, data: `bc:w:${weekNumber(week)}` }]
      : [];
  const [before, after] = [previousWeek(period), nextWeek(period)];
  return [
    [...neighbour(before, `‹ ${weekLabel(before)}`), ...neighbour(after, `${weekLabel(after)} ›`)],
    [{ label: '📄 Gửi tệp Excel và Word', data: `bc:t:${weekNumber(period)}` }],
  ];
};

const EXAMPLES =
  'Ví dụ: /baocao (tuần này), /baocao tuần trước, /baocao 47, /baocao 2024-W47, /baocao 25/11.';

/** Why there is no report of a week that somebody asked for. */
export const explainFault = (fault: NonNullable<WeekChoice['fault']>, { document }: WeekBounds): string => {
  switch (fault) {
    case 'not a week':
      return `Không rõ tuần nào. ${EXAMPLES}`;
    case 'not begun':
      return `Tuần ấy chưa đến nên chưa có báo cáo. ${EXAMPLES}`;
    case 'outside the document': {
      const [from, until] = [document.validFrom, document.collectUntil].map((day) =>
        day.split('-').toReversed().join('/'),
      );
      return `Tuần ấy nằm ngoài thời gian theo dõi của ${kindOf(document)} (từ ${from} đến ${until}). ${EXAMPLES}`;
    }
  }
};
