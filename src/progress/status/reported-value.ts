import type { Bound, Measure } from '../../domain/measure.ts';
import type { Day } from '../../domain/people.ts';
import { formatNumber } from '../../quantities/written-number.ts';
import { divide, type Fraction, formatPercent, parseDecimal } from './fraction.ts';

/** The last figure reported of a measure, cumulative from the year's start where it is a sum. */
export interface ReportedValue {
  /** A plain decimal string in the measure's own unit. */
  readonly decimal?: string | undefined;
  /** `>` for "hơn 9 triệu", `<` for "gần 100"; decides only where the figure alone is a tie. */
  readonly bound?: Bound | undefined;
  /** `50/137`; plain decimal strings. */
  readonly count?: { readonly done: string; readonly total: string } | undefined;
  /** In percent of the plan; a plain decimal string. */
  readonly share?: string | undefined;
  /** Said to be done, without a figure. */
  readonly isDone?: boolean | undefined;
  /** The day that it holds for. */
  readonly asOf: Day;
}

/** A reported value set against the plan, in one unit. */
export interface Amount {
  readonly reached: Fraction;
  readonly plan: Fraction;
  /** `95,5 triệu tấn`, `50/137 (36%)`, `50% kế hoạch`. */
  readonly shown: string;
  /** Said to be done, without a figure. */
  readonly isDoneOnly: boolean;
}

const withUnit = (number: string, unit: string): string => number + (unit === '%' ? '%' : ` ${unit}`);

/** Undefined where a report holds no figure that can be set against the plan. */
export const amountOf = (measure: Measure, value: ReportedValue): Amount | undefined => {
  const plan = parseDecimal(measure.low.decimal);
  if (value.decimal !== undefined) {
    const shown = withUnit(formatNumber(value.decimal), measure.unit);
    return { reached: parseDecimal(value.decimal), plan, shown, isDoneOnly: false };
  }
  if (value.count !== undefined) return countedAmount(measure, plan, value.count);
  if (value.share !== undefined) {
    const shown = `${formatNumber(value.share)}% kế hoạch`;
    return { reached: parseDecimal(value.share), plan: parseDecimal('100'), shown, isDoneOnly: false };
  }
  return value.isDone ? { reached: plan, plan, shown: 'đã hoàn thành', isDoneOnly: true } : undefined;
};

/** Of a share, `50/137` is 50 out of 137; of a number of things it is 50 of them. */
const countedAmount = (
  { unit }: Measure,
  plan: Fraction,
  { done, total }: { readonly done: string; readonly total: string },
): Amount | undefined => {
  const written = `${formatNumber(done)}/${formatNumber(total)}`;
  const [part, whole] = [parseDecimal(done), parseDecimal(total)];
  if (unit !== '%') return { reached: part, plan, shown: withUnit(written, unit), isDoneOnly: false };
  if (whole.numerator <= 0n) return undefined;
  const share = divide(part, whole);
  const percent = { ...share, numerator: share.numerator * 100n };
  return { reached: percent, plan, shown: `${written} (${formatPercent(share, 2)})`, isDoneOnly: false };
};
