import writeXlsxFile, { type CellObject } from 'write-excel-file/node';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import { kindOf } from '../../domain/resolution.ts';
import { describeAmounts, describeAside } from '../../progress/recording/describe-card.ts';
import { countEarlier } from '../../progress/requests/leader-request.ts';
import { quoteUnsure } from '../../week/weekly-report/quote-words.ts';
import { RESPONSE_WORDS, VALIDITY_WORDS } from '../../week/weekly-report/report-words.ts';
import type {
  HistoryRow,
  MeasureRow,
  RequestAnswer,
  RequestRow,
  ResponseRow,
  SignedReport,
  WeeklyReport,
} from '../../week/weekly-report/weekly-report.ts';
import { writeSubject } from '../../week/weekly-report/write-sentences.ts';
import { type Column, makeSheet } from './make-sheet.ts';
import { printFeature } from './print-feature.ts';
import { makeTargetSheet, STATUS_COLOURS } from './target-sheet.ts';
import { countCell, dayCell, momentCell, numberCell, textCell } from './workbook-cells.ts';

const amountsOf = (signed: SignedReport | undefined): CellObject =>
  textCell(signed === undefined ? '' : describeAmounts(signed.report));

/** The value as a number to reckon with; none where it is only about that much. */
const valueCell = (signed: SignedReport | undefined): CellObject => {
  const value = signed?.report.value;
  return value?.bound === '=' ? numberCell(value.decimal) : textCell('');
};

const unitOf = (signed: SignedReport | undefined): CellObject => textCell(signed?.report.value?.unit ?? '');

const codeCell = (signed: SignedReport | undefined): CellObject =>
  textCell(signed === undefined ? '' : `TD/${signed.report.id}`);

const measureColumns = (kind: string): readonly Column<MeasureRow>[] => [
  { title: 'Số', width: 6, cell: ({ number }) => textCell(number) },
  { title: 'Chỉ tiêu', width: 34, cell: ({ name }) => textCell(name) },
  { title: 'Đơn vị chủ trì', width: 22, cell: ({ units }) => textCell(units.join('; ')) },
  { title: `Kế hoạch (theo ${kind})`, width: 15, cell: ({ plan }) => textCell(plan) },
  { title: 'Thực hiện', width: 18, cell: ({ figure }) => amountsOf(figure) },
  { title: 'Trị số', width: 11, cell: ({ figure }) => valueCell(figure) },
  { title: 'Đơn vị tính', width: 10, cell: ({ figure }) => unitOf(figure) },
  { title: '% kế hoạch (đơn vị báo)', width: 12, cell: ({ figure }) => numberCell(figure?.report.share) },
  { title: 'Số đến ngày', width: 11, cell: ({ figure }) => dayCell(figure?.report.asOf) },
  {
    title: 'Đánh giá',
    width: 14,
    cell: ({ verdict }) => textCell(STATUS_WORDS[verdict.status], STATUS_COLOURS[verdict.status]),
  },
  { title: 'Lý do', width: 26, cell: ({ verdict }) => textCell(verdict.reason) },
  {
    title: 'Vướng mắc',
    width: 26,
    cell: ({ blockers }) => textCell(blockers.map(({ words }) => quoteUnsure(words)).join('\n')),
  },
  {
    title: 'Thời gian vướng mắc',
    width: 22,
    cell: ({ blockers }) =>
      textCell(blockers.map(({ raised, promise }) => `${raised}; ${promise}`).join('\n')),
  },
  { title: 'Người báo', width: 16, cell: ({ figure }) => textCell(figure?.official ?? '') },
  { title: 'Đơn vị báo', width: 18, cell: ({ figure }) => textCell(figure?.unit ?? '') },
  { title: 'Ngày báo', width: 11, cell: ({ figure }) => dayCell(figure?.recordedOn) },
  { title: 'Văn phòng ghi', width: 22, cell: ({ figure }) => textCell(figure?.byOffice ?? '') },
  { title: `Vị trí trong ${kind}`, width: 12, cell: ({ measure }) => textCell(measure.ref) },
  { title: 'Mã cập nhật', width: 9, cell: ({ figure }) => codeCell(figure) },
];

const responseColumns = (timeZone: string): readonly Column<ResponseRow>[] => [
  { title: 'Đơn vị', width: 44, cell: ({ units }) => textCell(units.join('; ')) },
  { title: 'Cán bộ', width: 26, cell: ({ official }) => textCell(official) },
  { title: 'Mã cán bộ', width: 12, cell: ({ code }) => textCell(code) },
  {
    title: 'Trả lời',
    width: 18,
    cell: ({ state }) =>
      textCell(
        RESPONSE_WORDS[state],
        state === 'silent' ? '#F8CBAD' : state === 'on time' || state === 'late' ? '#E2EFDA' : undefined,
      ),
  },
  { title: 'Trả lời lúc', width: 18, cell: ({ answeredAt }) => momentCell(answeredAt, timeZone) },
  { title: 'Hỏi lúc', width: 18, cell: ({ nudgedAt }) => momentCell(nudgedAt, timeZone) },
  { title: 'Số lần hỏi', width: 11, cell: ({ nudges }) => countCell(nudges) },
];

const blockerOf = ({ blocker, resolves, isClear }: HistoryRow['report']): string => {
  if (blocker !== undefined) return blocker;
  if (resolves !== undefined) return `đã gỡ: ${resolves}`;
  return isClear ? 'không có vướng mắc' : '';
};

/** A request with what one unit made of it. */
interface AnsweredRequest extends Omit<RequestRow, 'said'>, RequestAnswer {
  readonly request: string;
}

const listAnswers = (requests: readonly RequestRow[]): readonly AnsweredRequest[] =>
  requests.flatMap((request) =>
    request.answers.map((answer) => ({ ...request, ...answer, request: request.said })),
  );

const REQUEST_COLUMNS: readonly Column<AnsweredRequest>[] = [
  { title: 'Chỉ tiêu, nhiệm vụ', width: 38, cell: ({ name }) => textCell(name) },
  { title: 'Lãnh đạo', width: 22, cell: ({ leader }) => textCell(leader) },
  { title: 'Ngày', width: 12, cell: ({ askedOn }) => dayCell(askedOn) },
  { title: 'Ý kiến, yêu cầu', width: 44, cell: ({ request }) => textCell(quoteUnsure(request)) },
  { title: 'Đơn vị', width: 28, cell: ({ unit }) => textCell(unit) },
  {
    title: 'Trả lời',
    width: 44,
    cell: ({ said, earlier }) =>
      textCell(said === undefined ? 'chưa trả lời' : `${quoteUnsure(said)}${countEarlier(earlier)}`),
  },
  { title: 'Ngày trả lời', width: 12, cell: ({ answeredOn }) => dayCell(answeredOn) },
];

const historyColumns = (timeZone: string): readonly Column<HistoryRow>[] => [
  { title: 'Báo lúc', width: 17, cell: ({ report }) => momentCell(report.recordedAt, timeZone) },
  { title: 'Số', width: 11, cell: ({ number }) => textCell(number) },
  { title: 'Chỉ tiêu, nhiệm vụ', width: 38, cell: ({ name }) => textCell(name) },
  { title: 'Đã báo', width: 18, cell: amountsOf },
  { title: 'Trị số', width: 11, cell: valueCell },
  { title: 'Đơn vị tính', width: 12, cell: unitOf },
  { title: '% kế hoạch (đơn vị báo)', width: 12, cell: ({ report }) => numberCell(report.share) },
  { title: 'Số đến ngày', width: 12, cell: ({ report }) => dayCell(report.asOf) },
  {
    title: 'Tình trạng (đơn vị báo)',
    width: 16,
    cell: ({ report }) => textCell(report.status === undefined ? '' : STATE_WORDS[report.status]),
  },
  {
    title: 'Vướng mắc',
    width: 30,
    cell: ({ report }) => textCell(blockerOf(report)),
  },
  { title: 'Đề nghị', width: 26, cell: ({ report }) => textCell(report.proposal) },
  {
    title: 'Số kèm theo',
    width: 26,
    cell: ({ report }) => textCell(report.asides.map(describeAside).join('; ')),
  },
  { title: 'Ghi chú', width: 26, cell: ({ report }) => textCell(report.note) },
  { title: 'Người báo', width: 20, cell: ({ official }) => textCell(official) },
  { title: 'Đơn vị báo', width: 22, cell: ({ unit }) => textCell(unit) },
  { title: 'Văn phòng ghi', width: 22, cell: ({ byOffice }) => textCell(byOffice) },
  {
    title: 'Hiệu lực',
    width: 18,
    cell: ({ validity }) => textCell(VALIDITY_WORDS[validity], validity === 'counts' ? undefined : '#EDEDED'),
  },
  { title: 'Mã cập nhật', width: 10, cell: codeCell },
  {
    title: 'Sửa cho mã',
    width: 10,
    cell: ({ report }) => textCell(report.supersedes === undefined ? '' : `TD/${report.supersedes}`),
  },
];

/**
 * The report as a workbook: a sheet of targets to print on one page, then what stands behind it: where each figure comes
 * from, who answered, everything that was ever reported.
 */
export const writeReportWorkbook = (report: WeeklyReport): Promise<Buffer> => {
  const { measures, responses, requests, history, timeZone } = report;
  const sheets = [
    makeTargetSheet(report),
    makeSheet('Chi tiết', measures, measureColumns(kindOf(report.document))),
    makeSheet('Trả lời', responses, responseColumns(timeZone)),
    ...(requests.length === 0 ? [] : [makeSheet('Ý kiến lãnh đạo', listAnswers(requests), REQUEST_COLUMNS)]),
    makeSheet('Lịch sử', history, historyColumns(timeZone)),
  ];
  const sizes = sheets.map(({ data, columns }, index) => ({
    rows: data.length,
    columns: columns?.length ?? 1,
    isOnePage: index === 0,
  }));
  return writeXlsxFile(sheets, {
    fontFamily: 'Times New Roman',
    fontSize: 11,
    features: [printFeature(writeSubject(report).join(' '), sizes)],
  }).toBuffer();
};
