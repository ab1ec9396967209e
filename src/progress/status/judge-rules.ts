import type { Bound, Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { StatusVerdict } from '../../domain/measure-status.ts';
import { compare, divide, type Fraction, formatPercent, parseDecimal, WHOLE } from './fraction.ts';
import type { Amount } from './reported-value.ts';

/** One report as the rules see it. */
export interface Case {
  readonly measure: Measure;
  readonly amount: Amount;
  readonly bound: Bound | undefined;
  /** Whether the figure is of the whole year. */
  readonly isFinal: boolean;
  /** The share of the year that was gone on the day of the figure, 0 to 1. */
  readonly timeGone: Fraction;
  /** The figure of the plan, verbatim: `khoảng 11,5% - 12,0%`. */
  readonly plan: string;
  /** What people call the document whose plan it is: `Nghị quyết`. */
  readonly documentKind: string;
  /** So many hundredths of the plan may be missing of what is wanted by now for it to be "sát kế hoạch". */
  readonly margin: number;
}

/** By how much of the plan "sát kế hoạch" may fall short, in points, where nothing is set. */
export const DEFAULT_STATUS_MARGIN = 2;

type Rule = (report: Case) => StatusVerdict;

/** "Hơn 9,1" is more than 9,1; "gần 100" isn't 100 yet. */
const compareReported = ({ bound }: Case, reached: Fraction, wanted: Fraction): number => {
  const order = compare(reached, wanted);
  if (order !== 0) return order;
  if (bound === '>') return 1;
  return bound === '<' ? -1 : 0;
};

/** Whether a figure is enough; "trên 9,1" wants more than 9,1. */
const isEnough = (report: Case, reached: Fraction, wanted: Fraction): boolean => {
  const order = compareReported(report, reached, wanted);
  return report.measure.bound === '>' ? order > 0 : order >= 0;
};

const isReached = (report: Case): boolean => isEnough(report, report.amount.reached, report.amount.plan);

const HUNDRED = 100n;

/** Whether what is missing of a share of the plan is no more than the margin: red is never a tenth of a point. */
const isNear = ({ amount, margin }: Case, wanted: Fraction): boolean => {
  const { numerator, denominator } = divide(amount.reached, amount.plan);
  const missing = wanted.numerator * denominator - numerator * wanted.denominator;
  // Points may have digits behind the point.
  const thousandths = BigInt(Math.round(margin * 1000));
  return missing * HUNDRED * 1000n <= thousandths * wanted.denominator * denominator;
};

/** From here on a year is late: its last quarter. */
const LATE_IN_YEAR: Fraction = { numerator: 3n, denominator: 4n };

/** Late in the year more than twice as much of the plan is left as of the time. */
const isFar = ({ amount, timeGone }: Case): boolean => {
  if (compare(timeGone, LATE_IN_YEAR) < 0) return false;
  const { numerator, denominator } = divide(amount.reached, amount.plan);
  const left = (denominator - numerator) * timeGone.denominator;
  return left > 2n * (timeGone.denominator - timeGone.numerator) * denominator;
};

/** What was reached is said by whether it is enough, and if not by whether more can come. */
const against = (report: Case): string => {
  const { amount, plan, isFinal } = report;
  const short = isFinal ? 'chỉ đạt ' : 'mới đạt ';
  const opening = isReached(report) ? 'đạt ' : short;
  return `${amount.isDoneOnly ? '' : opening}${amount.shown}, kế hoạch ${plan}`;
};

/** `đạt 50% sau 83% thời gian của năm`, with as many digits as tell the two apart. */
const paceOf = ({ amount, timeGone }: Case): string => {
  const share = divide(amount.reached, amount.plan);
  const written = [0, 1, 2, 3].map((digits) => [share, timeGone].map((each) => formatPercent(each, digits)));
  const isTie = compare(share, timeGone) === 0;
  const [reached, gone] =
    (isTie ? undefined : written.find(([one, other]) => one !== other)) ?? written[0] ?? [];
  return `đạt ${reached} sau ${gone} thời gian của năm`;
};

const judgeRate: Rule = (report) => {
  const reason = `mới nhất ${report.amount.shown}, kế hoạch ${report.plan}`;
  if (isReached(report)) return { status: report.isFinal ? 'achieved' : 'on-track', reason };
  if (report.isFinal) return { status: 'missed', reason };
  return { status: isNear(report, WHOLE) ? 'near' : 'behind', reason };
};

const judgeOnceAYear: Rule = (report) => {
  if (!report.isFinal) {
    return { status: 'not-due', reason: `số cả năm chưa có, gần nhất ${report.amount.shown}` };
  }
  return { status: isReached(report) ? 'achieved' : 'missed', reason: against(report) };
};

const judgeLevel: Rule = (report) => {
  if (isReached(report)) return { status: 'achieved', reason: against(report) };
  return { status: report.isFinal ? 'missed' : 'below', reason: against(report) };
};

const judgeAtMost: Rule = (report) => {
  const { measure, amount, isFinal, plan, documentKind } = report;
  const order = compareReported(report, amount.reached, parseDecimal(measure.high.decimal));
  const isWithin = measure.bound === '<' ? order < 0 : order <= 0;
  // The text says "ở mức", not "không quá".
  const reason = `mới nhất ${amount.shown}, ${documentKind.toLowerCase()} ghi ở mức ${plan}`;
  if (isWithin) return { status: 'achieved', reason };
  return { status: isFinal ? 'missed' : 'below', reason };
};

const judgePaced: Rule = (report) => {
  const { amount, timeGone, isFinal } = report;
  if (isReached(report)) return { status: 'achieved', reason: against(report) };
  if (isFinal) return { status: 'missed', reason: against(report) };
  const reason = paceOf(report);
  if (isEnough(report, divide(amount.reached, amount.plan), timeGone)) return { status: 'on-track', reason };
  return { status: isNear(report, timeGone) ? 'near' : 'behind', reason };
};

/** What comes in lumps, or all at the end of the year: until then a state, and no pace. */
const judgeUnpaced: Rule = (report) => {
  if (isReached(report)) return { status: 'achieved', reason: against(report) };
  if (report.isFinal) return { status: 'missed', reason: against(report) };
  return {
    status: isFar(report) ? 'at-risk' : 'ongoing',
    reason: `${against(report)}, đã qua ${formatPercent(report.timeGone, 0)} thời gian của năm`,
  };
};

const judgeReduced: Rule = (report) => {
  const shown = report.amount.shown.replace(/%$/, ' điểm %');
  const reason = `đã giảm ${shown}, kế hoạch giảm ${report.plan}`;
  if (isReached(report)) return { status: 'achieved', reason };
  if (report.isFinal) return { status: 'missed', reason };
  return { status: isFar(report) ? 'at-risk' : 'ongoing', reason };
};

interface RuleEntry {
  readonly judge: Rule;
  /** Whether what was reached stays reached, so that an old figure still proves it. */
  readonly isKept: boolean;
  /** Whether it is held against the share of the year that is gone. */
  readonly isPaced: boolean;
}

export const RULES: Readonly<Record<MeasureProfile['rule'], RuleEntry>> = {
  'tốc-độ-so-cùng-kỳ': { judge: judgeRate, isKept: false, isPaced: false },
  'cuối-năm': { judge: judgeOnceAYear, isKept: false, isPaced: false },
  'cộng-dồn-theo-thời-gian': { judge: judgePaced, isKept: true, isPaced: true },
  'cộng-dồn-không-đều': { judge: judgeUnpaced, isKept: true, isPaced: false },
  'lớn-hơn-hẳn': { judge: judgePaced, isKept: true, isPaced: true },
  mốc: { judge: judgeUnpaced, isKept: true, isPaced: false },
  mức: { judge: judgeLevel, isKept: false, isPaced: false },
  'không-vượt': { judge: judgeAtMost, isKept: false, isPaced: false },
  'đã-giảm': { judge: judgeReduced, isKept: false, isPaced: false },
  'đếm-tối-thiểu': { judge: judgePaced, isKept: true, isPaced: true },
  'đếm-không-đều': { judge: judgeUnpaced, isKept: true, isPaced: false },
  'độ-phủ': { judge: judgeUnpaced, isKept: true, isPaced: false },
  'số-trên-tổng': { judge: judgeUnpaced, isKept: true, isPaced: false },
};
