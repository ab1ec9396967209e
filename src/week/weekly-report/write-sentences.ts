import { formatDay } from '../../domain/local-time.ts';
import { MEASURE_STATUSES, type MeasureStatus, STATUS_WORDS } from '../../domain/measure-status.ts';
import type { Reference } from '../../domain/reference.ts';
import type { ProgressUpdateId } from '../../progress/recording/progress-update.ts';
import { type MovedRow, movedRows } from './moved-rows.ts';
import { hasAnswered, isNew, isUnjudged, isWithoutFigures, silentUnits } from './pick-rows.ts';
import { describeUntil, UNIT_WORDS } from './report-words.ts';
import type { MeasureRow, WeeklyReport } from './weekly-report.ts';

/** A sentence of the report with what backs it: clauses, and reports where it says what was reported. */
export interface Sentence {
  readonly text: string;
  readonly refs: readonly Reference[];
  readonly rows: readonly ProgressUpdateId[];
}

export const refsOf = (rows: readonly MeasureRow[]): readonly Reference[] =>
  rows.map(({ measure }) => measure.ref);

export const rowsOf = (rows: readonly MeasureRow[]): readonly ProgressUpdateId[] =>
  rows.flatMap(({ figure }) => figure?.report.id ?? []);

/** What the report is about: `Tiến độ thực hiện các chỉ tiêu năm 2024 theo Nghị quyết …`, and of which time. */
export const writeSubject = ({ document, span }: WeeklyReport): readonly [string, string] => [
  `Tiến độ thực hiện các chỉ tiêu năm ${document.year} theo ${document.name},`,
  span.title,
];

/** The best first, then what can't be judged. */
const orderOf = (status: MeasureStatus): number =>
  (isUnjudged(status) ? MEASURE_STATUSES.length : 0) - MEASURE_STATUSES.indexOf(status);

const countWords = ({ totals }: WeeklyReport): string => {
  const known = [...totals].toSorted((one, other) => orderOf(one.status) - orderOf(other.status));
  return known.map(({ status, measures }) => `${measures.length} ${STATUS_WORDS[status]}`).join(', ');
};

/** By which figures it was made: of a week those that had come by then, of longer spans those that hold for them. */
const writeBasis = (report: WeeklyReport): string => {
  const { span, day } = report;
  return span.week === undefined
    ? `Báo cáo này lập theo số liệu đến hết ngày ${formatDay(day)} mà các đơn vị đã báo.`
    : `Báo cáo này lập theo số liệu các đơn vị báo đến ${describeUntil(report)}.`;
};

/** How much there is to report on, by when it stood so, and how much of it stands how. */
export const writeOpening = (report: WeeklyReport): Sentence => {
  const { document, standing, measures } = report;
  const isDivided = measures.length > standing.length;
  const unit = isDivided ? 'chỉ tiêu thành phần' : 'chỉ tiêu';
  const nothing = 'Đến thời điểm đó chưa có đơn vị nào báo số liệu.';
  return {
    text: [
      `${document.name} nêu ${standing.length} chỉ tiêu${isDivided ? `, gồm ${measures.length} chỉ tiêu thành phần` : ''}.`,
      writeBasis(report),
      isWithoutFigures(report) ? nothing : `Trong ${measures.length} ${unit}: ${countWords(report)}.`,
    ].join(' '),
    refs: refsOf(measures),
    rows: rowsOf(measures),
  };
};

/** `X (từ đúng tiến độ thành chậm); Y (…)`; what is too many is counted. */
const nameMoved = (rows: readonly MovedRow[], most: number): string => {
  const named = rows.slice(0, most).map(({ row: { name }, words }) => `${name} (${words})`);
  const more = rows.length - named.length;
  return [...named, ...(more > 0 ? [`và ${more} chỉ tiêu thành phần khác`] : [])].join('; ');
};

const countMoved = (rows: readonly MovedRow[], how: string): readonly string[] =>
  rows.length === 0 ? [] : [`${rows.length} ${how}`];

/**
 * What has changed since the span before; undefined where there is none to hold it against.
 * @param most so many are named, the others counted; of zero only how many got worse or better.
 */
export const writeChange = (report: WeeklyReport, most = Infinity): Sentence | undefined => {
  const { measures, span } = report;
  if (measures.every(({ before }) => before === undefined)) return undefined;
  const fresh = measures.filter(isNew);
  const [worse, better] = [movedRows(report, 'worse'), movedRows(report, 'better')];
  const moved = [...worse, ...better].map(({ row }) => row);
  const news =
    fresh.length === 0
      ? 'không có chỉ tiêu nào có số liệu mới'
      : `${fresh.length} chỉ tiêu thành phần có số liệu mới`;
  const counted = [...countMoved(worse, 'xấu đi'), ...countMoved(better, 'tốt lên')];
  return {
    text: [
      `So với ${span.before.title}, ${[news, ...(most === 0 ? counted : [])].join(', ')}.`,
      ...(worse.length === 0 || most === 0 ? [] : [`Xấu đi: ${nameMoved(worse, most)}.`]),
      ...(better.length === 0 || most === 0 ? [] : [`Tốt lên: ${nameMoved(better, most)}.`]),
    ].join(' '),
    refs: refsOf([...fresh, ...moved]),
    rows: [
      ...rowsOf(fresh),
      ...moved.flatMap(({ figure, before }) => (figure && before?.figure ? [before.figure.report.id] : [])),
    ],
  };
};

/** How many units answered in the week; of a longer span nothing is said of that. */
export const writeAnswers = ({ units, isAsked, isOver, span }: WeeklyReport): Sentence | undefined =>
  span.week === undefined ? undefined : { text: answersText(units, isAsked, isOver), refs: [], rows: [] };

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

export const UNCHECKED_WORDS = 'Văn phòng chưa soát';

/** What the office says of the week as a whole. */
export const writeOfficeWords = ({ words }: WeeklyReport): readonly Sentence[] =>
  words
    .filter(({ about }) => about === undefined)
    .map(({ text }) => ({ text: `Ý kiến của Văn phòng: ${text}`, refs: [], rows: [] }));

/**
 * Which units didn't answer, by name; undefined if all did or nothing was asked.
 * @param most so many are named, the others counted.
 * @param where they all stand.
 */
export const writeSilent = (report: WeeklyReport, most = Infinity, where = ''): Sentence | undefined => {
  const silent = silentUnits(report);
  if (!report.isAsked || silent.length === 0) return undefined;
  const none = report.units.some(hasAnswered) ? 'Chưa trả lời' : 'Chưa đơn vị nào trả lời';
  const named = silent
    .slice(0, most)
    .map(({ unit, state }) => (state === 'silent' ? unit : `${unit} (${UNIT_WORDS[state]})`));
  const more = silent.length - named.length;
  const rest = more > 0 ? ` và ${more} đơn vị khác (${where})` : '';
  return { text: `${none}: ${named.join('; ')}${rest}.`, refs: [], rows: [] };
};
