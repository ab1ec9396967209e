import { formatDay } from '../../domain/local-time.ts';
import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import { type MeasureStatus, STATUS_WORDS } from '../../domain/measure-status.ts';
import { textAt } from '../../domain/passage.ts';
import type { ReadCount } from '../../domain/progress.ts';
import type { Target } from '../../domain/target.ts';
import { tellPartApart } from '../../domain/target-name.ts';
import { cutLabel } from '../../progress/name-items.ts';
import type { MeasureStanding } from '../../progress/standing/judge-standing.ts';
import { divide, type Fraction, formatPercent, parseDecimal } from '../../progress/status/fraction.ts';
import { RULES } from '../../progress/status/judge-rules.ts';
import type { Reach } from '../../progress/status/judge-status.ts';
import { formatNumber } from '../../quantities/written-number.ts';

/** A bar against the plan; 1 is the plan. */
export interface PlanBar {
  /** What was reached of the plan, 0 or more; undefined where there is no figure. */
  readonly reached: number | undefined;
  /** The share of the year that was gone on the figure's day, where it is held against that. */
  readonly timeGone: number | undefined;
}

/** What a picture shows of one measure. */
export interface MeasureView {
  /** `b` of (4b); empty where a target has one measure. */
  readonly letter: string;
  /** What is measured: `thu nội địa`. */
  readonly name: string;
  /** The day of the figure, where it is known: `31/10`. */
  readonly asOf: string | undefined;
  readonly status: MeasureStatus;
  /** `chậm`, `số liệu cũ (đến 30/06)`. */
  readonly statusWords: string;
  /** Undefined where a share of the plan would say something false: of growth rates, limits, reductions. */
  readonly bar: PlanBar | undefined;
  /** Whether there is a figure that can be set against the plan. */
  readonly isKnown: boolean;
  /** The figure and the plan in words, the fullest first; the last one is shown where no other fits. */
  readonly wordings: readonly string[];
}

const HUNDRED = parseDecimal('100');

type Rule = MeasureProfile['rule'];
type Planned = Pick<MeasureStanding, 'profile' | 'documentKind'>;

/** 13 % of growth are not "87 %" of 15 %, 3,2 % of unemployment not "91 %" of a limit. */
const WITHOUT_BAR: ReadonlySet<Rule> = new Set<Rule>([
  'tốc-độ-so-cùng-kỳ',
  'cuối-năm',
  'không-vượt',
  'đã-giảm',
]);

/** A fraction as a number that is only drawn with. */
export const toNumber = ({ numerator, denominator }: Fraction): number =>
  Number((numerator * 100_000n) / denominator) / 100_000;

/** `trên 9,1`, `3.800-3.900`: the plan as it is printed, without its unit. */
const planNumber = ({ comparator, low, high }: Measure): string =>
  `${comparator} ${low.text}${high.text === low.text ? '' : `-${high.text}`}`.trim();

const withUnit = (number: string, unit: string): string =>
  unit === '%' ? `${number}%` : `${number} ${unit}`;

/** The plan in the shortest way: `2,0-2,5 tỷ USD`. A number never stands without its unit. */
const shortPlan = (measure: Measure): string => withUnit(planNumber(measure), measure.unit);

/** `95,5 / 190 triệu tấn · 50%` and shorter; a share of the plan says its own unit. */
const wordSum = (measure: Measure, value: string, percent: string): readonly string[] => {
  const against = `${value} / ${planNumber(measure)}`;
  if (measure.unit === '%') return [`${value}% / ${planNumber(measure)}%`];
  return [
    `${withUnit(against, measure.unit)} · ${percent}`,
    withUnit(against, measure.unit),
    `${withUnit(value, measure.unit)} · ${percent} kế hoạch`,
    `${percent} kế hoạch`,
  ];
};

/** `nghị quyết ghi ở mức 3,5%`, `kế hoạch giảm 0,38%` */
export const wordPlan = ({ profile, documentKind }: Planned, plan: string): string => {
  const rule = profile?.rule;
  if (rule === 'không-vượt') return `${documentKind.toLowerCase()} ghi ở mức ${plan}`;
  return `kế hoạch ${rule === 'đã-giảm' ? 'giảm ' : ''}${plan}`;
};

/** `3,2% · nghị quyết ghi ở mức 3,5%`, `đã giảm 0,2 điểm % · kế hoạch giảm 0,38%` */
const wordAgainst = (standing: MeasureStanding, shown: string, plan: string): string => {
  const { profile, verdict } = standing;
  const said = profile?.rule === 'đã-giảm' ? `đã giảm ${shown.replace(/%$/, ' điểm %')}` : shown;
  return `${verdict.status === 'not-due' ? 'gần nhất ' : ''}${said} · ${wordPlan(standing, plan)}`;
};

/** `12/35 xã`, `50/137 (36,49%) · kế hoạch tối thiểu 30%` and shorter. */
const wordCount = (
  measure: Measure,
  { total }: ReadCount,
  { amount }: Reach,
  plan: string,
): readonly string[] => {
  const { shown, reached } = amount;
  if (measure.unit !== '%') {
    return total === measure.low.decimal
      ? [shown]
      : [`${shown} · kế hoạch ${plan}`, `${shown} / ${shortPlan(measure)}`, shown];
  }
  const percent = formatPercent(divide(reached, HUNDRED), 2);
  return [`${shown} · kế hoạch ${plan}`, `${percent} / ${shortPlan(measure)}`, percent];
};

const wordReach = (
  target: Pick<Target, 'text'>,
  standing: MeasureStanding,
  rule: Rule,
  reach: Reach,
): readonly string[] => {
  const { measure, figure } = standing;
  const { amount } = reach;
  const plan = textAt(target.text, measure.figureSpan);
  const short = shortPlan(measure);
  if (amount.isDoneOnly) return [`${amount.shown} · kế hoạch ${plan}`, amount.shown];
  const { value, count } = figure ?? {};
  if (value === undefined && count !== undefined) return wordCount(measure, count, reach, plan);
  if (value === undefined) return [`${amount.shown} ${plan}`, `${amount.shown} ${short}`, amount.shown];
  const bound = `${value.boundWord} `.trimStart();
  if (WITHOUT_BAR.has(rule)) {
    const shown = `${bound}${amount.shown}`;
    return [wordAgainst(standing, shown, plan), `${shown} / ${short}`];
  }
  const number = formatNumber(value.decimal);
  return wordSum(measure, `${bound}${number}`, formatPercent(divide(amount.reached, amount.plan), 0));
};

const describeStatus = ({ verdict, reach }: MeasureStanding): string => {
  const words = STATUS_WORDS[verdict.status];
  if (verdict.status !== 'stale' || reach === undefined) return words;
  return `${words} (đến ${formatDay(reach.asOf).slice(0, 5)})`;
};

/** Longer names of parts leave their figures no room. */
const LONGEST_PART = 30;

/** What is drawn and written of one measure. Pure; nothing is drawn as zero that isn't known. */
export const describeMeasure = (
  target: Pick<Target, 'text' | 'measures'>,
  standing: MeasureStanding,
): MeasureView => {
  const { measure, verdict, profile, reach } = standing;
  const plan = textAt(target.text, measure.figureSpan);
  const hasBar = profile !== undefined && !WITHOUT_BAR.has(profile.rule);
  const isPaced = profile !== undefined && RULES[profile.rule].isPaced;
  return {
    name: tellPartApart(target, measure, LONGEST_PART, cutLabel),
    asOf: reach === undefined ? undefined : formatDay(reach.asOf).slice(0, 5),
    letter: target.measures.length === 1 ? '' : measure.ref.slice(-1),
    status: verdict.status,
    statusWords: describeStatus(standing),
    bar: hasBar
      ? {
          reached: reach && Math.max(0, toNumber(divide(reach.amount.reached, reach.amount.plan))),
          timeGone: reach && isPaced ? toNumber(reach.timeGone) : undefined,
        }
      : undefined,
    isKnown: reach !== undefined,
    wordings:
      reach === undefined || profile === undefined
        ? [wordPlan(standing, plan)]
        : wordReach(target, standing, profile.rule, reach),
  };
};
