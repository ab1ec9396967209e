import { formatDayIn } from '../../domain/local-time.ts';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import { STATE_WORDS } from '../../domain/progress.ts';
import { describeAmounts, describeFigure } from '../../progress/recording/describe-card.ts';
import { capitalised } from '../../text/calm-capitals.ts';
import { movedRows } from './moved-rows.ts';
import { changedRows, slowRows } from './pick-rows.ts';
import { quoteBriefly } from './quote-words.ts';
import type { MeasureRow, SignedReport, TaskRow, WeeklyReport } from './weekly-report.ts';
import { isLate, joined, listBlocked, nameTask, writeBlockers } from './write-blockers.ts';
import { writeRequests } from './write-requests.ts';
import type { Sentence } from './write-sentences.ts';

/** Which list of the report something is said in. */
export type PointKind = 'slow' | 'blocked' | 'changed' | 'requests';

/** Points under a heading, the worst first; a heading without points is left out. */
export interface PointGroup {
  readonly kind: PointKind;
  readonly title: string;
  readonly points: readonly Sentence[];
}

/** `95,5 triệu tấn, 50% kế hoạch, đến 31/10/2024`, with who entered it where that was the office. */
export const writeFigure = ({ report, byOffice }: SignedReport): string =>
  `${describeFigure(report).replaceAll(' · ', ', ')}${byOffice === '' ? '' : ` (${byOffice})`}`;

const writeLeads = (units: readonly string[]): string =>
  units.length === 0 ? '(chưa giao đơn vị chủ trì)' : `(${units.join(', ')})`;

/** A figure with its day: `2.845 đảng viên đến 18/11`; a share only where there is nothing else. */
const writeReached = ({ report, byOffice }: SignedReport, year: number): string => {
  const { value, count, share } = report;
  const isShareOnly = value === undefined && count === undefined;
  const amounts = describeAmounts({ value, count, share: isShareOnly ? share : undefined });
  return joined([`${amounts} đến ${formatDayIn(report.asOf, year)}`, byOffice]);
};

/** `57.900` where the unit stands beside it already, else `57.900 lượt người lao động`. */
const withoutUnit = (amount: string, figure: SignedReport | undefined): string => {
  const unit = figure?.report.value?.unit;
  return unit !== undefined && unit !== '%' && amount.endsWith(` ${unit}`)
    ? amount.slice(0, -unit.length - 1)
    : amount;
};

/** What stood there before, where that was another figure or another status: `tuần trước 2.757, đúng tiến độ`. */
const writeBefore = ({ before, figure, verdict }: MeasureRow, title: string): string => {
  if (before === undefined || before.figure?.report.id === figure?.report.id) return '';
  const status = before.verdict.status === verdict.status ? '' : STATUS_WORDS[before.verdict.status];
  const amounts = before.figure === undefined ? '' : describeAmounts(before.figure.report);
  const isNews = status !== '' || (figure !== undefined && amounts !== describeAmounts(figure.report));
  return isNews ? `${title} ${joined([withoutUnit(amounts, figure), status], ', ')}` : '';
};

/** `chậm, đạt 50% sau 83% thời gian của năm`; a reason that says how it stands needs no word of the status. */
const writeVerdict = ({ status, reason }: MeasureRow['verdict']): string =>
  status === 'below' || reason.startsWith(`${STATUS_WORDS[status]} `)
    ? reason
    : `${STATUS_WORDS[status]}, ${reason}`;

/** One line of a measure that is behind: how it stands, by which figure of which day, and what is in the way. */
const writeSlow = (row: MeasureRow, { document, span }: WeeklyReport): Sentence => {
  const { name, units, verdict, figure, plan, blockers, measure, distance } = row;
  const isFigureSaid = distance !== undefined && !distance.isPaced && verdict.reason.includes(distance.shown);
  const dayOnly =
    figure && joined([`số đến ${formatDayIn(figure.report.asOf, document.year)}`, figure.byOffice]);
  const isPlanSaid = verdict.reason.includes(plan) || name.includes(plan);
  const facts = joined([
    (isFigureSaid ? dayOnly : figure && writeReached(figure, document.year)) ?? '',
    isPlanSaid ? '' : `kế hoạch ${withoutUnit(plan, figure)}`,
    writeBefore(row, span.before.title),
  ]);
  return {
    text: `${name} ${writeLeads(units)}: ${writeVerdict(verdict)} (${facts}).${writeBlockers(blockers, units)}`,
    refs: [measure.ref],
    rows: [...(figure === undefined ? [] : [figure.report.id]), ...blockers.map(({ report }) => report.id)],
  };
};

const writeSlowTask = ({ name, units, state, blockers, ref }: TaskRow): Sentence => {
  const stands = state?.report.status === undefined ? '' : ` ${STATE_WORDS[state.report.status]}.`;
  return {
    text: `${capitalised(nameTask(name))} ${writeLeads(units)}:${stands}${writeBlockers(blockers, units)}`,
    refs: [ref],
    rows: [...(state ? [state.report.id] : []), ...blockers.map(({ report }) => report.id)],
  };
};

/** What isn't behind and stands otherwise than before: what got worse, what got better, what has other figures. */
const listChanged = (report: WeeklyReport): readonly Sentence[] => {
  const slow = new Set(slowRows(report));
  const moved = (['worse', 'better'] as const).flatMap((way) => movedRows(report, way).map(({ row }) => row));
  const rows = [...new Set([...moved, ...changedRows(report)])].filter(
    (row) => !slow.has(row) && writeBefore(row, report.span.before.title) !== '',
  );
  return rows.map((row) => ({
    text: `${row.name} ${writeLeads(row.units)}: ${joined([
      row.figure === undefined ? '' : writeReached(row.figure, report.document.year),
      writeBefore(row, report.span.before.title),
      `${row.before?.verdict.status === row.verdict.status ? 'vẫn' : 'nay'} ${STATUS_WORDS[row.verdict.status]}`,
    ])}.`,
    refs: [row.measure.ref],
    rows: row.figure === undefined ? [] : [row.figure.report.id],
  }));
};

/** A point with what the office says of it. */
const withWords = (report: WeeklyReport, sentence: Sentence): Sentence => {
  const said = report.words.filter(({ about }) => about !== undefined && sentence.refs.includes(about.ref));
  const text = [sentence.text, ...said.map((each) => `Ý kiến của Văn phòng: ${each.text}`)].join(' ');
  return { ...sentence, text };
};

/** What leadership should read of the span: only what is behind, blocked or changed. */
export const writePoints = (report: WeeklyReport): readonly PointGroup[] => {
  const slow = slowRows(report).map((row) => writeSlow(row, report));
  const groups: readonly PointGroup[] = [
    {
      kind: 'slow',
      title: 'Chậm, còn cách kế hoạch',
      points: [...slow, ...report.tasks.filter(isLate).map(writeSlowTask)],
    },
    { kind: 'blocked', title: 'Có vướng mắc', points: listBlocked(report) },
    { kind: 'changed', title: `Có thay đổi so với ${report.span.before.title}`, points: listChanged(report) },
    { kind: 'requests', title: 'Ý kiến, yêu cầu của lãnh đạo', points: writeRequests(report, quoteBriefly) },
  ];
  return groups
    .map((group) => ({ ...group, points: group.points.map((each) => withWords(report, each)) }))
    .filter(({ points }) => points.length > 0);
};
