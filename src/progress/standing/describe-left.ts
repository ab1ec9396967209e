import { absolute, compareDecimals, subtract } from '../../domain/decimal.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import type { MeasureStanding } from './judge-standing.ts';

const withUnit = (decimal: string, unit: string): string =>
  unit === '%' ? `${formatNumber(decimal)} điểm %` : `${formatNumber(decimal)} ${unit}`;

/**
 * What is left to the low end of a plan, or to stay below of what is to be low, by the last figure; exact, in the measure's
 * own unit.
 */
export const describeLeft = ({ measure, figure, profile, verdict }: MeasureStanding): string => {
  if (verdict.status === 'achieved') return 'đã đạt kế hoạch';
  const reached = figure?.value?.decimal ?? figure?.count?.done;
  const isComparable = measure.unit !== '%' || figure?.value !== undefined;
  if (figure?.share !== undefined && figure.value === undefined)
    return `còn thiếu ${formatNumber(subtract('100', figure.share))}% kế hoạch`;
  if (reached === undefined || !isComparable) return 'chưa có số liệu để tính';
  const left = subtract(measure.low.decimal, reached);
  const isAbove = compareDecimals(left, '0') < 0;
  if (profile?.rule === 'không-vượt' && isAbove)
    return `đang cao hơn ${withUnit(absolute(left), measure.unit)}`;
  if (isAbove || compareDecimals(left, '0') === 0) return 'đã đạt kế hoạch';
  return `còn thiếu ${withUnit(left, measure.unit)}`;
};
