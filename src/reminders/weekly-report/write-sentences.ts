import { groupBy } from '../../domain/group-by.ts';
import { formatDay } from '../../domain/local-time.ts';
import { STATUS_WORDS } from '../../domain/measure-status.ts';
import type { Reference } from '../../domain/reference.ts';
import { formatWeek } from '../../domain/reporting-week.ts';
import type { Target } from '../../domain/target.ts';
import { cutRemark } from '../../progress/recording/cut-remark.ts';
import { describeFigure } from '../../progress/recording/describe-figure.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import { hasAnswered, isWithoutFigures, missingRows, troubledRows } from './pick-rows.ts';
import { describeUntil } from './report-words.ts';
import type { MeasureRow, SignedReport, WeeklyReport } from './weekly-report.ts';

/** A sentence of the report with what backs it: clauses, and reports where it says what was reported. */
export interface Sentence {
  readonly text: string;
  readonly refs: readonly Reference[];
  readonly rows: readonly ProgressUpdateId[];
}

/** A target that leadership should look at. */
export interface TroubledTarget {
  readonly target: Target;
  readonly lead: Sentence;
  readonly points: readonly Sentence[];
}

/** Longer remarks stand whole in the workbook. */
const LONGEST_REMARK = 400;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const refsOf = (rows: readonly MeasureRow[]): readonly Reference[] => rows.map(({ measure }) => measure.ref);

/** `(6), (4b)`. */
export const listNumbers = (numbers: readonly string[]): string =>
  numbers.map((number) => `(${number})`).join(', ');

/** `95,5 triệu tấn, 50% kế hoạch, đến 31/10/2024`. */
export const writeFigure = ({ report }: SignedReport): string =>
  describeFigure(report).replaceAll(' · ', ', ');

/** `Cảng vụ Hàng hải báo ngày 11/11/2024`. */
const writeSource = ({ unit, recordedOn }: SignedReport): string =>
  `${unit} báo ngày ${formatDay(recordedOn)}`;

/** What the report is about: `Tiến độ thực hiện các chỉ tiêu năm 2024 theo Nghị quyết …`, and of which week. */
export const writeSubject = ({ document, period }: WeeklyReport): readonly [string, string] => [
  `Tiến độ thực hiện các chỉ tiêu năm ${document.year} theo ${document.name},`,
  formatWeek(period),
];

/** How much there is to report on, and by when it stood so. */
export const writeOpening = (report: WeeklyReport): Sentence => ({
  text: [
    `${report.document.name} nêu ${report.standing.length} chỉ tiêu, gồm ${report.measures.length} chỉ tiêu thành phần.`,
    `Báo cáo này lập theo số liệu các đơn vị báo đến ${describeUntil(report)}.`,
    ...(isWithoutFigures(report) ? ['Đến thời điểm đó chưa có đơn vị nào báo số liệu.'] : []),
  ].join(' '),
  refs: refsOf(report.measures),
  rows: report.measures.flatMap(({ figure }) => figure?.report.id ?? []),
});

/** How many units answered in the week. */
export const writeAnswers = ({ units, isAsked, isOver }: WeeklyReport): Sentence => ({
  text: answersText(units, isAsked, isOver),
  refs: [],
  rows: [],
});

const answersText = (units: WeeklyReport['units'], isAsked: boolean, isOver: boolean): string => {
  if (units.length === 0) return 'Chưa giao đơn vị nào chủ trì chỉ tiêu, nhiệm vụ.';
  if (!isAsked) return 'Tuần này không có ngày làm việc nên không hỏi các đơn vị.';
  const answered = units.filter(hasAnswered);
  const late = answered.filter(({ state }) => state === 'late').length;
  const silent = units.length - answered.length;
  const lateText = late === 0 ? '' : `, trong đó ${late} đơn vị trả lời muộn`;
  const rest = silent === 0 ? '' : `; ${silent} đơn vị ${isOver ? 'không có' : 'chưa có'} trả lời`;
  return `Trong tuần, ${answered.length}/${units.length} đơn vị chủ trì đã trả lời${lateText}${rest}.`;
};

/** The targets that leadership should look at, the worst first, each with all that is wrong with it. */
export const writeTroubled = (report: WeeklyReport): readonly TroubledTarget[] =>
  [...groupBy(troubledRows(report), ({ target }) => target)].map(([target, rows]) => {
    const units = [...new Set(rows.flatMap((row) => row.units))];
    const leads = units.length === 0 ? 'chưa giao đơn vị chủ trì' : `chủ trì: ${units.join(', ')}`;
    return {
      target,
      lead: {
        text: `“${target.text}” (${target.ref}); ${leads}.`,
        refs: [target.ref],
        rows: [],
      },
      points: rows.flatMap((row) => [
        writeStatus(row, target.measures.length > 1),
        ...(row.blocker === undefined ? [] : [writeBlocker(row, row.blocker, target.measures.length > 1)]),
      ]),
    };
  });

const writeStatus = ({ verdict, figure, plan, measure, ...row }: MeasureRow, isNamed: boolean): Sentence => {
  const reached = figure && `thực hiện ${writeFigure(figure)} (${writeSource(figure)})`;
  // The reason names the plan where the figure is set against it as it is.
  const planned = verdict.reason.includes(plan) ? undefined : `kế hoạch ${plan}`;
  const facts = [planned, reached].filter((each) => each !== undefined).join('; ');
  const judged = `${STATUS_WORDS[verdict.status]}: ${verdict.reason}.`;
  const said = facts === '' ? judged : `${facts}. ${capitalised(judged)}`;
  return {
    text: isNamed ? `(${row.number}) ${row.name}: ${said}` : capitalised(said),
    refs: [measure.ref],
    rows: figure === undefined ? [] : [figure.report.id],
  };
};

const writeBlocker = (row: MeasureRow, blocker: SignedReport, isNamed: boolean): Sentence => {
  const words = cutRemark((blocker.report.blocker ?? '').replace(/\s+/g, ' ').trim(), LONGEST_REMARK);
  return {
    text: `Vướng mắc${isNamed ? ` (${row.number})` : ''}: “${words}” (${writeSource(blocker)}).`,
    refs: [row.measure.ref],
    rows: [blocker.report.id],
  };
};

/** Which measures have no figure, or only an old one; undefined if all have one. */
export const writeMissing = (report: WeeklyReport): Sentence | undefined => {
  const missing = missingRows(report);
  if (missing.length === 0) return undefined;
  const numbersOf = (status: 'no-data' | 'stale'): readonly string[] =>
    missing.filter(({ verdict }) => verdict.status === status).map(({ number }) => number);
  const say = (numbers: readonly string[], words: string): readonly string[] =>
    numbers.length === 0 ? [] : [`${numbers.length} chỉ tiêu thành phần ${words}: ${listNumbers(numbers)}.`];
  return {
    text: [
      ...say(numbersOf('no-data'), 'chưa có số liệu'),
      ...say(numbersOf('stale'), 'chỉ có số liệu cũ'),
    ].join(' '),
    refs: refsOf(missing),
    rows: missing.flatMap(({ figure }) => figure?.report.id ?? []),
  };
};
