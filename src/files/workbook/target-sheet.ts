import type { Sheet } from 'write-excel-file/node';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { type MeasureStatus, STATUS_WORDS } from '../../domain/measure-status.ts';
import { kindOf } from '../../domain/resolution.ts';
import type { MeasureStanding } from '../../progress/standing/judge-standing.ts';
import { divide, formatPercent } from '../../progress/status/fraction.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { quoteUnsure } from '../../week/weekly-report/quote-words.ts';
import { NO_LEADS } from '../../week/weekly-report/report-words.ts';
import type { MeasureRow, SignedReport, WeeklyReport } from '../../week/weekly-report/weekly-report.ts';
import { type Column, makeSheet } from './make-sheet.ts';
import { dayCell, numberCell, textCell } from './workbook-cells.ts';

/** Beside the words: what is bad is red, what can't be judged yellow, what is good green. */
export const STATUS_COLOURS: Readonly<Partial<Record<MeasureStatus, string>>> = {
  missed: '#F8CBAD',
  behind: '#F8CBAD',
  'at-risk': '#FCE4D6',
  below: '#FCE4D6',
  stale: '#FFF2CC',
  'no-data': '#FFF2CC',
  near: '#EDF5E1',
  'on-track': '#E2EFDA',
  achieved: '#C6E0B4',
};

/** What is added up towards a plan, so that a share of the plan says how far it has come. */
const ADDED_UP: readonly MeasureProfile['kind'][] = ['tổng', 'đếm', 'mốc'];

/** So that all rows stay on one page; longer words are read in the cell. */
const MOST_LINES = 3;

/** A row with what it was reckoned from. */
interface TargetRow extends MeasureRow {
  readonly standing: MeasureStanding | undefined;
}

/** A value as a plain decimal string; none where it is only about that much, or a count out of all. */
const decimalOf = (signed: SignedReport | undefined): string | undefined =>
  signed?.report.value?.decimal ?? signed?.report.count?.done;

/** In percent of the plan, to one digit, never rounded up: as reckoned, else as the unit said it. */
const shareOf = ({ standing, figure }: TargetRow): string | undefined => {
  const { profile, reach } = standing ?? {};
  const isAddedUp = profile !== undefined && ADDED_UP.includes(profile.kind);
  if (!isAddedUp || reach === undefined || reach.amount.plan.numerator <= 0n) return figure?.report.share;
  const percent = formatPercent(divide(reach.amount.reached, reach.amount.plan), 1);
  return percent.replace('%', '').replace(',', '.');
};

const remarksOf = ({ blockers, figure }: TargetRow, proposals: readonly string[]): string =>
  [
    ...blockers.map(({ words, promise }) => `Vướng mắc: ${quoteUnsure(words)} (${promise})`),
    ...proposals,
    ...(figure === undefined || figure.byOffice === '' ? [] : [figure.byOffice]),
  ].join('\n');

const columnsOf = (report: WeeklyReport): readonly Column<TargetRow>[] => {
  const { document, span, proposals } = report;
  const asked = (row: TargetRow): readonly string[] =>
    proposals
      .filter(({ report: said }) => said.ref === row.measure.ref)
      .map(({ words }) => `Đề xuất: ${quoteUnsure(words)}`);
  return [
    {
      title: 'TT',
      width: 5,
      cell: ({ target, measure }) => textCell(target.measures[0] === measure ? String(target.number) : ''),
    },
    { title: 'Chỉ tiêu', width: 86, cell: ({ name }) => textCell(name) },
    { title: 'Đơn vị tính', width: 17, cell: ({ measure }) => textCell(measure.unit) },
    { title: `Ghi trong ${kindOf(document)}`, width: 27, cell: ({ plan }) => textCell(plan) },
    { title: 'Kế hoạch', width: 12, cell: ({ measure }) => numberCell(measure.low.decimal) },
    {
      title: capitalised(span.before.title),
      width: 12,
      cell: ({ before }) => numberCell(decimalOf(before?.figure)),
    },
    { title: 'Thực hiện', width: 12, cell: ({ figure }) => numberCell(decimalOf(figure)) },
    { title: '% kế hoạch', width: 12, cell: (row) => numberCell(shareOf(row)) },
    { title: 'Số đến ngày', width: 13, cell: ({ figure }) => dayCell(figure?.report.asOf) },
    {
      title: 'Đánh giá',
      width: 17,
      cell: ({ verdict }) => textCell(STATUS_WORDS[verdict.status], STATUS_COLOURS[verdict.status]),
    },
    { title: 'Đơn vị chủ trì', width: 36, cell: ({ units }) => textCell(units.join('; ') || NO_LEADS) },
    { title: 'Vướng mắc, đề xuất, ghi chú', width: 48, cell: (row) => textCell(remarksOf(row, asked(row))) },
  ];
};

/** All targets on one sheet that prints on one page: plan, last figure and the one before as numbers, and how it stands. */
export const makeTargetSheet = (report: WeeklyReport): Sheet<never> => {
  const standing = new Map(
    report.standing.flatMap(({ measures }) => measures.map((each) => [each.measure.ref, each] as const)),
  );
  const rows = report.measures.map((row) => ({ ...row, standing: standing.get(row.measure.ref) }));
  return makeSheet('Chỉ tiêu', rows, columnsOf(report), MOST_LINES);
};
