import { groupBy } from '../../domain/group-by.ts';
import { blockedRows, missingRows, slowRows } from './pick-rows.ts';
import type { MeasureRow, TaskRow, WeeklyReport } from './weekly-report.ts';
import type { Sentence } from './write-sentences.ts';

/** More than these are counted; the appendix has them by name. */
const MOST_NAMED = 6;

type Row = Pick<MeasureRow, 'units' | 'name'> & { readonly ref: TaskRow['ref']; readonly isTask?: boolean };

const toRow = ({ units, name, measure }: MeasureRow): Row => ({ units, name, ref: measure.ref });

const namesOf = (rows: readonly Row[]): string => rows.map(({ name }) => name).join('; ');

/** `2 chỉ tiêu thành phần, 1 nhiệm vụ` */
const countOf = (rows: readonly Row[]): string => {
  const tasks = rows.filter(({ isTask }) => isTask === true).length;
  const counted = [
    [rows.length - tasks, 'chỉ tiêu thành phần'],
    [tasks, 'nhiệm vụ'],
  ] as const;
  return counted.flatMap(([count, what]) => (count === 0 ? [] : `${count} ${what}`)).join(', ');
};

/** `Sở A (X; Y); Sở B (Z)`; of many only how many each has. */
const byUnits = (rows: readonly Row[]): string =>
  [...groupBy(rows, ({ units }) => units.join(', '))]
    .map(([units, those]) => {
      const what = rows.length <= MOST_NAMED ? namesOf(those) : countOf(those);
      return `${units === '' ? 'việc chưa giao đơn vị chủ trì' : units} (${what})`;
    })
    .join('; ');

const say = (lead: string, rows: readonly Row[]): readonly Sentence[] =>
  rows.length === 0
    ? []
    : [{ text: `${lead} ${byUnits(rows)}.`, refs: rows.map(({ ref }) => ref), rows: [] }];

const sayUnowned = (rows: readonly Row[]): readonly Sentence[] => {
  if (rows.length === 0) return [];
  const what = rows.length <= MOST_NAMED ? namesOf(rows) : `${rows.length} chỉ tiêu thành phần (Phụ lục)`;
  return [{ text: `Giao đơn vị chủ trì: ${what}.`, refs: rows.map(({ ref }) => ref), rows: [] }];
};

/** What leaders wanted and whose answer is still to come. */
const sayUnanswered = ({ requests }: WeeklyReport): readonly Sentence[] => {
  const open = requests.flatMap(({ ref, name, answers }) =>
    answers.filter(({ said }) => said === undefined).map(({ unit }) => ({ ref, name, units: [unit] })),
  );
  return say('Trả lời ý kiến, yêu cầu của lãnh đạo:', open);
};

/** What follows from where things stand for the time to come: for whom, of what. Nothing but rows is named. */
export const writeComingWork = (report: WeeklyReport): readonly Sentence[] => {
  const blocked = [
    ...blockedRows(report).map(toRow),
    ...report.tasks.filter(({ blockers }) => blockers.length > 0).map((task) => ({ ...task, isTask: true })),
  ];
  const missing = missingRows(report).filter(({ units }) => units.length > 0);
  const of = (status: 'no-data' | 'stale'): readonly Row[] =>
    missing.filter(({ verdict }) => verdict.status === status).map(toRow);
  return [
    ...say(
      'Đẩy nhanh tiến độ các chỉ tiêu chậm, còn cách kế hoạch, xử lý vướng mắc đã nêu:',
      slowRows(report).map(toRow),
    ),
    ...say('Xử lý vướng mắc đã nêu:', blocked),
    ...sayUnanswered(report),
    ...say('Báo số liệu các chỉ tiêu chưa có số liệu:', of('no-data')),
    ...say('Báo lại các chỉ tiêu chỉ có số liệu cũ:', of('stale')),
    ...sayUnowned(report.measures.filter(({ units }) => units.length === 0).map(toRow)),
  ];
};
