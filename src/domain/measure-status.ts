/**
 * Where a measure stands. `below`: under its level, where the time gone says nothing. `ongoing`: not there yet, and may
 * be made up for late in the year. `near`: short of what is wanted by now by no more than a margin. `at-risk`: not
 * there yet, late in the year, and far from the plan. `missed`: the year's last figure is under the plan. `not-due`: no figure can exist yet.
 * `unclassed`: `measures.csv` doesn't say how to judge it.
 */
export const MEASURE_STATUSES = [
  'missed',
  'behind',
  'at-risk',
  'below',
  'stale',
  'no-data',
  'near',
  'ongoing',
  'not-due',
  'on-track',
  'achieved',
  'unclassed',
] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What is listed as slow, wherever that is asked. */
export const SLOW_STATUSES: readonly MeasureStatus[] = ['missed', 'behind', 'at-risk', 'below'];
/** What can't be judged for want of a figure. */
export const FIGURELESS_STATUSES: readonly MeasureStatus[] = ['no-data', 'stale'];

/** The statuses in the words that people read. */
export const STATUS_WORDS: Readonly<Record<MeasureStatus, string>> = {
  missed: 'không đạt',
  behind: 'chậm',
  'at-risk': 'còn xa kế hoạch',
  below: 'còn cách kế hoạch',
  stale: 'số liệu cũ',
  'no-data': 'chưa có số liệu',
  near: 'sát kế hoạch',
  ongoing: 'đang thực hiện',
  'not-due': 'chưa đến kỳ',
  'on-track': 'đúng tiến độ',
  achieved: 'đạt',
  unclassed: 'chưa xếp loại',
};

/** Of a target: where one part stands worse than the others, the whole must not seem to. */
const BAD: ReadonlySet<MeasureStatus> = new Set([...SLOW_STATUSES, ...FIGURELESS_STATUSES]);

/** What is said of a target with a status, which not all of its parts need have. */
export const wordSharedStatus = (status: MeasureStatus, parts: readonly MeasureStatus[]): string =>
  BAD.has(status) && parts.some((part) => part !== status)
    ? `có phần ${STATUS_WORDS[status]}`
    : STATUS_WORDS[status];

/** Said of a target whose measures have no status in common. */
export const MIXED_WORDS = 'xét riêng từng phần';

/** What is said of a measure, and why: `chậm`, since `đạt 50% sau 83% thời gian của năm`. */
export interface StatusVerdict {
  readonly status: MeasureStatus;
  /** A phrase in Vietnamese, without a full stop. */
  readonly reason: string;
}
