import { formatDay } from '../../domain/local-time.ts';
import {
  MEASURE_STATUSES,
  type MeasureStatus,
  MIXED_WORDS,
  SLOW_STATUSES,
  STATUS_WORDS,
  wordSharedStatus,
} from '../../domain/measure-status.ts';
import { nameTarget } from '../../domain/target-name.ts';
import type { TargetStanding } from '../../progress/standing/judge-standing.ts';
import { sortWorstFirst } from '../../progress/standing/rank-standing.ts';
import type { OverviewSubject } from '../../progress/standing/standing-pictures.ts';
import { describeMeasure, type MeasureView } from './describe-measure.ts';

/** What a picture shows of one target. */
export interface TargetView {
  /** `(6) Sản lượng hàng hoá thông qua cảng` */
  readonly name: string;
  /** Undefined where its measures have no status in common. */
  readonly status: MeasureStatus | undefined;
  readonly statusWords: string;
  readonly measures: readonly MeasureView[];
}

/** How many targets stand in one way. */
export interface StatusCount {
  readonly status: MeasureStatus | undefined;
  readonly words: string;
  readonly count: number;
}

/** What the picture of all targets shows. */
export interface OverviewView {
  readonly title: string;
  readonly subtitle: string;
  readonly counts: readonly StatusCount[];
  readonly groups: readonly { readonly title: string; readonly targets: readonly TargetView[] }[];
}

const wordStatus = (status: MeasureStatus | undefined, measures: readonly MeasureView[]): string => {
  const [first] = measures;
  if (status === undefined) return MIXED_WORDS;
  if (measures.length === 1 && first !== undefined) return first.statusWords;
  return wordSharedStatus(
    status,
    measures.map((measure) => measure.status),
  );
};

const describeTarget = ({ target, status, measures }: TargetStanding): TargetView => {
  const views = measures.map((each) => describeMeasure(target, each));
  const name = nameTarget(target).replace(/(?<=^\(\d+\) )\p{Ll}/u, (first) => first.toUpperCase());
  return { name, status, statusWords: wordStatus(status, views), measures: views };
};

/** The best first; what is in several kinds of its own last. */
const countStatuses = (standing: readonly TargetStanding[]): readonly StatusCount[] =>
  [...MEASURE_STATUSES.toReversed(), undefined]
    .map((status) => ({
      status,
      words: status === undefined ? MIXED_WORDS : STATUS_WORDS[status],
      count: standing.filter((each) => each.status === status).length,
    }))
    .filter(({ count }) => count > 0);

/** What leaders have to see first stands first. */
const WORST = 'Cần chú ý, kém nhất trước';

const isSlow = ({ measures }: TargetStanding): boolean =>
  measures.some(({ verdict }) => SLOW_STATUSES.includes(verdict.status));

/** What the picture of all targets shows: what is slow, the worst first, then the others by group. Pure. */
export const describeOverview = ({ resolution, standing, today }: OverviewSubject): OverviewView => ({
  title: `Tiến độ ${standing.length} chỉ tiêu năm ${resolution.document.year}`,
  subtitle: `Tính đến ${formatDay(today)}, theo số các đơn vị đã báo`,
  counts: countStatuses(standing),
  groups: [
    { title: WORST, targets: sortWorstFirst(standing.filter(isSlow)).map(describeTarget) },
    ...resolution.targetGroups.map(({ ref, title }) => ({
      title,
      targets: standing.filter((each) => each.target.group === ref && !isSlow(each)).map(describeTarget),
    })),
  ],
});
