import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { Day } from '../../domain/people.ts';
import { countsAsFigure, type ProgressUpdate } from '../../progress/recording/progress-update.ts';
import { divide, parseDecimal } from '../../progress/status/fraction.ts';
import { amountOf } from '../../progress/status/reported-value.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { toNumber } from './describe-measure.ts';

/** A reported figure as it is drawn. */
export interface Point {
  readonly day: Day;
  readonly value: number;
  /** The figure as it is written: `158,4`, `12/35`, `50%`. */
  readonly label: string;
}

/** The figures of one measure over the year. */
export interface Points {
  readonly points: readonly Point[];
  /** Whether the figures are shares of the plan, since no other was reported. */
  readonly isShare: boolean;
  /** How many reports had a share of the plan only, beside others with figures: they aren't drawn. */
  readonly left: number;
}

const byDay = (one: ProgressUpdate, other: ProgressUpdate): number =>
  one.asOf === other.asOf
    ? Number(one.recordedAt) - Number(other.recordedAt)
    : one.asOf < other.asOf
      ? -1
      : 1;

/** The last one of each day, in order. */
const lastOfDays = (reports: readonly ProgressUpdate[]): readonly ProgressUpdate[] => {
  const days = new Map(reports.toSorted(byDay).map((report) => [report.asOf, report]));
  return [...days.values()];
};

const hasOwnFigure = ({ value, count }: ProgressUpdate): boolean =>
  value !== undefined || count !== undefined;

const labelOf = ({ value, count, share }: ProgressUpdate, { unit }: Measure): string => {
  const percent = unit === '%' ? '%' : '';
  if (value !== undefined) return `${value.boundWord} ${formatNumber(value.decimal)}${percent}`.trim();
  if (count !== undefined) return `${formatNumber(count.done)}/${formatNumber(count.total)}`;
  return `${formatNumber(share ?? '')}%`;
};

const ONE = parseDecimal('1');

const toPoint = (report: ProgressUpdate, measure: Measure): readonly Point[] => {
  const { value, count, share, asOf } = report;
  const amount = amountOf(measure, { decimal: value?.decimal, count, share, asOf });
  if (amount === undefined) return [];
  return [{ day: asOf, value: toNumber(divide(amount.reached, ONE)), label: labelOf(report, measure) }];
};

/**
 * The figures that count, one a day, from the first day of the year on. Values and shares of the plan never share a scale.
 * @param reports in any order.
 */
export const readPoints = (
  measure: Measure,
  profile: MeasureProfile | undefined,
  reports: readonly ProgressUpdate[],
  validFrom: string,
): Points => {
  const figures = lastOfDays(reports.filter((each) => countsAsFigure(each) && each.asOf >= validFrom));
  const own = figures.filter(hasOwnFigure);
  const isShare = own.length === 0 && figures.length > 0 && profile?.better !== 'giảm';
  const drawn = isShare ? figures : own;
  return {
    points: drawn.flatMap((each) => toPoint(each, measure)),
    isShare,
    left: figures.length - drawn.length,
  };
};
