import { formatDay } from '../../domain/local-time.ts';
import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import { missingRows, slowRows } from './pick-rows.ts';
import type { MeasureRow, SignedBlocker, TaskRow, WeeklyReport } from './weekly-report.ts';
import { isLate, nameTask } from './write-blockers.ts';
import type { Sentence } from './write-sentences.ts';

/** What a unit is to do, the most urgent first. */
type Kind =
  | 'trả lời ý kiến, yêu cầu của lãnh đạo'
  | 'đẩy nhanh, gỡ vướng mắc'
  | 'đẩy nhanh'
  | 'gỡ vướng mắc'
  | 'báo số liệu'
  | 'báo lại số liệu mới';

/** More things of one kind are counted for a unit; the appendix has them by name. */
const MOST_NAMED = 2;

interface Work {
  readonly kind: Kind;
  readonly unit: string;
  /** The day on which it is to be done; undefined: within the time to come. */
  readonly day: Day | undefined;
  readonly ref: Reference;
  readonly name: string;
  readonly isTask: boolean;
}

/** Something that is reported of, a measure or a task. */
type Item = Pick<Work, 'ref' | 'name' | 'isTask'> & Pick<MeasureRow, 'units' | 'blockers'>;

const ofMeasure = ({ measure, name, units, blockers }: MeasureRow): Item => ({
  ref: measure.ref,
  name,
  units,
  blockers,
  isTask: false,
});

const ofTask = ({ ref, name, units, blockers }: TaskRow): Item => ({
  ref,
  name,
  units,
  blockers,
  isTask: true,
});

const toWork = (kind: Kind, { ref, name, isTask }: Item, unit: string, day?: Day): Work => ({
  kind,
  unit,
  day,
  ref,
  name,
  isTask,
});

/** What leaders wanted and whose answer is still to come. */
const unanswered = ({ requests }: WeeklyReport): readonly Work[] =>
  requests.flatMap(({ ref, name, answers }) =>
    answers
      .filter(({ said }) => said === undefined)
      .map(({ unit }) => ({
        kind: 'trả lời ý kiến, yêu cầu của lãnh đạo',
        unit,
        day: undefined,
        ref,
        name,
        isTask: false,
      })),
  );

/** What is in the way is a matter of whoever named it; of what is behind it is one with catching up. */
const ofTrouble = (item: Item, isSlow: boolean): readonly Work[] => {
  const lead = item.units.join(', ');
  const isOne = ({ unit, promisedOn }: SignedBlocker): boolean => unit === lead && promisedOn === undefined;
  const kind = item.blockers.some(isOne) ? 'đẩy nhanh, gỡ vướng mắc' : 'đẩy nhanh';
  const others = item.blockers.filter((each) => !isSlow || !isOne(each));
  return [
    ...(isSlow ? [toWork(kind, item, lead)] : []),
    ...others.map(({ unit, promisedOn }) => toWork('gỡ vướng mắc', item, unit, promisedOn)),
  ];
};

const listWork = (report: WeeklyReport): readonly Work[] => {
  const missing = missingRows(report);
  const of = (status: 'no-data' | 'stale', kind: Kind): readonly Work[] =>
    missing
      .filter(({ verdict }) => verdict.status === status)
      .map((row) => toWork(kind, ofMeasure(row), row.units.join(', ')));
  const slow = slowRows(report);
  const rest = report.measures.filter((row) => !slow.includes(row));
  return [
    ...unanswered(report),
    ...slow.flatMap((row) => ofTrouble(ofMeasure(row), true)),
    ...report.tasks.filter(isLate).flatMap((task) => ofTrouble(ofTask(task), true)),
    ...rest.flatMap((row) => ofTrouble(ofMeasure(row), false)),
    ...report.tasks.filter((task) => !isLate(task)).flatMap((task) => ofTrouble(ofTask(task), false)),
    ...of('no-data', 'báo số liệu'),
    ...of('stale', 'báo lại số liệu mới'),
  ].filter(({ unit }) => unit !== '');
};

/** `2 chỉ tiêu thành phần, 1 nhiệm vụ` */
const countOf = (rows: readonly Work[]): string => {
  const tasks = rows.filter(({ isTask }) => isTask).length;
  const counted = [
    [rows.length - tasks, 'chỉ tiêu thành phần'],
    [tasks, 'nhiệm vụ'],
  ] as const;
  return counted.flatMap(([count, what]) => (count === 0 ? [] : `${count} ${what}`)).join(', ');
};

const nameOf = ({ name, isTask }: Work): string => (isTask ? nameTask(name) : name);

/** `đẩy nhanh (X; Y); báo số liệu (4 chỉ tiêu thành phần)` */
const listKinds = (rows: readonly Work[], most: number): string =>
  [...Map.groupBy(rows, ({ kind }) => kind)]
    .map(
      ([kind, those]) => `${kind} (${those.length <= most ? those.map(nameOf).join('; ') : countOf(those)})`,
    )
    .join('; ');

const toSentence = (lead: string, rows: readonly Work[], most: number): Sentence => ({
  text: `${lead}: ${listKinds(rows, most)}.`,
  refs: rows.map(({ ref }) => ref),
  rows: [],
});

/** What is promised for a day, unit by unit. */
const sayDay = (day: Day, rows: readonly Work[], today: Day, most: number): Sentence => {
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].map(
    ([unit, those]) => `${unit} ${listKinds(those, most)}`,
  );
  const lead = `${day < today ? 'Đã quá hẹn ngày' : 'Đến ngày'} ${formatDay(day)}`;
  return { text: `${lead}: ${units.join('; ')}.`, refs: rows.map(({ ref }) => ref), rows: [] };
};

const sayUnowned = (rows: readonly MeasureRow[], most: number): readonly Sentence[] => {
  if (rows.length === 0) return [];
  const what =
    rows.length <= most ? rows.map(({ name }) => name).join('; ') : `${rows.length} chỉ tiêu thành phần`;
  return [
    {
      text: `Văn phòng: tham mưu giao đơn vị chủ trì (${what}).`,
      refs: rows.map(({ measure }) => measure.ref),
      rows: [],
    },
  ];
};

/**
 * What follows from where things stand for the time to come: first what has a day, the soonest first, then unit by unit,
 * whose matter is the most urgent first. Nothing but rows is named.
 * @param most so many things of one kind are named, more are counted; Infinity: all are named.
 */
export const writeComingWork = (report: WeeklyReport, most = MOST_NAMED): readonly Sentence[] => {
  const work = listWork(report);
  const dated = [
    ...Map.groupBy(
      work.filter(({ day }) => day !== undefined),
      ({ day }) => day,
    ),
  ].flatMap(([day, rows]) => (day === undefined ? [] : [{ day, rows }]));
  const open = [
    ...Map.groupBy(
      work.filter(({ day }) => day === undefined),
      ({ unit }) => unit,
    ),
  ];
  return [
    ...dated
      .toSorted((one, other) => one.day.localeCompare(other.day))
      .map(({ day, rows }) => sayDay(day, rows, report.day, most)),
    ...open.map(([unit, rows]) => toSentence(unit, rows, most)),
    ...sayUnowned(
      report.measures.filter(({ units }) => units.length === 0),
      most,
    ),
  ];
};
