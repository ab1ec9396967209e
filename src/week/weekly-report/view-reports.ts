import { titleDocument } from '../../documents/library/title-document.ts';
import { formatDay } from '../../domain/local-time.ts';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { kindOf } from '../../domain/resolution.ts';
import { type Block, bold, plain } from '../../domain/styled-text.ts';
import { countStatuses, STATUS_SIGNS } from '../../progress/standing/describe-standing.ts';
import type { WeekBounds, WeekChoice } from './choose-week.ts';
import { hasAnswered, isWithoutFigures, silentUnits, troubledRows } from './pick-rows.ts';
import { quoteWords } from './quote-words.ts';
import { describeUntil } from './report-words.ts';
import type { MeasureRow, WeeklyReport } from './weekly-report.ts';
import { describeRequest } from './write-requests.ts';
import { UNCHECKED_WORDS, writeAnswers, writeChange, writeOfficeWords } from './write-sentences.ts';

/** All of it together fits a phone's screen; the rest is in the files. */
const MOST_TROUBLED = 5;

const MOST_SILENT = 6;

const MOST_MOVED = 3;

const MOST_PROPOSALS = 4;

const MOST_REQUESTS = 4;

const LONGEST_REMARK = 120;

/** Words of a unit; of long ones the opening, and that it is no more. */
const quote = (words: string): string => quoteWords(words, LONGEST_REMARK, 'trích');

/** `🔴 (6) Sản lượng hàng hoá thông qua cảng: chậm, đạt 50% sau 83% thời gian của năm (số liệu đến 31/10/2024)`. */
const describeRow = (row: MeasureRow, words: WeeklyReport['words']): string => {
  const { target, measure, name, verdict, figure, blockers } = row;
  const date =
    figure === undefined
      ? ''
      : ` (${[`số liệu đến ${formatDay(figure.report.asOf)}`, figure.byOffice].filter((each) => each !== '').join('; ')})`;
  return [
    `${STATUS_SIGNS[verdict.status]} (${target.number}) ${name}: ${STATUS_WORDS[verdict.status]}, ${verdict.reason}${date}`,
    ...blockers.map(
      ({ words: said, raised, promise }) => `   Vướng mắc: ${quote(said)} ${raised}; ${promise}`,
    ),
    ...words
      .filter(({ about }) => about?.ref === measure.ref)
      .map(({ text }) => `   Ý kiến của Văn phòng: ${text}`),
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
    ...rows.slice(0, MOST_TROUBLED).map((row) => describeRow(row, report.words)),
    ...(more > 0 ? [`Còn ${more} chỉ tiêu thành phần chậm hoặc vướng mắc nữa, xem trong tệp.`] : []),
  ];
  return [plain(['Cần chú ý:', ...lines].join('\n'))];
};

const viewChange = (report: WeeklyReport): readonly Block[] => {
  const change = writeChange(report, MOST_MOVED);
  return change === undefined ? [] : [plain(change.text)];
};

const viewProposals = ({ proposals }: WeeklyReport): readonly Block[] => {
  if (proposals.length === 0) return [];
  const more = proposals.length - MOST_PROPOSALS;
  const lines = [
    ...proposals.slice(0, MOST_PROPOSALS).map(({ unit, words }) => `• ${unit}: ${quote(words)}`),
    ...(more > 0 ? [`Còn ${more} đề xuất nữa, xem trong tệp.`] : []),
  ];
  return [plain(['Đề xuất, kiến nghị của các đơn vị:', ...lines].join('\n'))];
};

const viewRequests = ({ requests }: WeeklyReport): readonly Block[] => {
  if (requests.length === 0) return [];
  const more = requests.length - MOST_REQUESTS;
  const lines = [
    ...requests.slice(0, MOST_REQUESTS).map((each) => `• ${each.name}: ${describeRequest(each, quote)}`),
    ...(more > 0 ? [`Còn ${more} ý kiến, yêu cầu nữa, xem trong tệp.`] : []),
  ];
  return [plain(['Ý kiến, yêu cầu của lãnh đạo:', ...lines].join('\n'))];
};

const viewAnswers = (report: WeeklyReport): readonly Block[] => {
  const silent = silentUnits(report);
  const sentence = writeAnswers(report)?.text;
  if (sentence === undefined) return [];
  if (!report.isAsked || silent.length === 0) return [plain(sentence)];
  const named = silent.slice(0, MOST_SILENT).map(({ unit }) => unit);
  const more = silent.length - named.length;
  const rest = more > 0 ? ` và ${more} đơn vị khác` : '';
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
  bold(`Báo cáo ${report.span.title}${isOneOfSeveral ? ` · ${titleDocument(report.document)}` : ''}`),
  plain(`Số liệu đến ${describeUntil(report)}.${report.isUnchecked ? ` ${UNCHECKED_WORDS}.` : ''}`),
  plain(`${report.standing.length} chỉ tiêu năm ${report.document.year}:\n${countStatuses(report.standing)}`),
  ...writeOfficeWords(report).map(({ text }) => plain(text)),
  ...viewTroubled(report),
  ...viewChange(report),
  ...viewRequests(report),
  ...viewProposals(report),
  ...viewAnswers(report),
];

const EXAMPLES =
  'Ví dụ: /baocao (tuần này), /baocao tuần trước, /baocao 47, /baocao 2024-W47, /baocao 25/11, /baocao tháng 10, /baocao quý 3, /baocao 6 tháng, /baocao năm.';

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
