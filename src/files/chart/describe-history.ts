import { formatDay } from '../../domain/local-time.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { MeasureStatus } from '../../domain/measure-status.ts';
import { textAt } from '../../domain/passage.ts';
import { asDay, type Day } from '../../domain/people.ts';
import { nameMeasure, nameTarget } from '../../domain/target-name.ts';
import type { MeasureStanding } from '../../progress/standing/judge-standing.ts';
import type { HistorySubject } from '../../progress/standing/standing-pictures.ts';
import { RULES } from '../../progress/status/judge-rules.ts';
import { describeMeasure, wordPlan } from './describe-measure.ts';
import { type Point, readPoints } from './read-points.ts';

/** A plan as it is drawn: one line, or two where it is a range. */
export interface PlanLine {
  readonly values: readonly number[];
  /** From nothing on the year's first day to the plan on its last; else the plan is one height all the year. */
  readonly isPaced: boolean;
  readonly label: string;
}

/** What is drawn of one measure. */
export interface HistoryPanel {
  /** `b) thu nội địa`; empty where the picture's title says it. */
  readonly title: string;
  readonly status: MeasureStatus;
  /** `chậm: đạt 50% sau 83% thời gian của năm` */
  readonly verdict: string;
  /** `%` for percent; `SHARE_UNIT` where only shares of the plan were reported. */
  readonly unit: string;
  readonly points: readonly Point[];
  readonly plan: PlanLine;
  /** Whether the scale begins at nothing, as that of a sum does. */
  readonly isFromZero: boolean;
  /** What isn't drawn, in words; empty for nothing. */
  readonly remark: string;
}

/** What the picture of one target shows. */
export interface HistoryView {
  readonly title: string;
  readonly subtitle: string;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly panels: readonly HistoryPanel[];
}

/** The unit where only shares of the plan were reported. */
export const SHARE_UNIT = '% kế hoạch';

/** A level that moves between 93 and 94 % is a flat line on a scale from 0. */
const FROM_ZERO: ReadonlySet<MeasureProfile['kind'] | undefined> = new Set([
  'tổng',
  'mốc',
  'đếm',
  'độ phủ',
  'số trên tổng',
  'mức giảm',
]);

const describePlan = (standing: MeasureStanding, plan: string, isShare: boolean): PlanLine => {
  const { measure, profile } = standing;
  const isPaced = profile !== undefined && RULES[profile.rule].isPaced;
  const values = isShare ? [100] : [...new Set([Number(measure.low.decimal), Number(measure.high.decimal)])];
  const label = wordPlan(standing, plan);
  return { values, isPaced, label: `${label}${isPaced ? ', chia đều theo thời gian' : ''}` };
};

/** `chậm: đạt 50% sau 83% thời gian của năm`; "đạt" isn't said twice. */
const sayVerdict = (words: string, reason: string): string =>
  reason.startsWith(`${words} `) ? reason : `${words}: ${reason}`;

const describePanel = (subject: HistorySubject, each: MeasureStanding): HistoryPanel => {
  const { document, standing, reports } = subject;
  const { target } = standing;
  const { measure, profile, verdict } = each;
  const view = describeMeasure(target, each);
  const { points, isShare, left } = readPoints(
    measure,
    profile,
    reports.get(measure.ref) ?? [],
    document.validFrom,
  );
  const plan = textAt(target.text, measure.figureSpan);
  return {
    title: view.letter === '' ? '' : `${view.letter}) ${nameMeasure(target, measure)}`,
    status: view.status,
    verdict: sayVerdict(view.statusWords, verdict.reason),
    unit: isShare ? SHARE_UNIT : measure.unit,
    points,
    plan: describePlan(each, plan, isShare),
    isFromZero: isShare || FROM_ZERO.has(profile?.kind),
    remark: left === 0 ? '' : `${left} lần báo chỉ có phần trăm kế hoạch, không vẽ ở đây`,
  };
};

const latest = (days: readonly Day[]): Day => days.reduce((one, other) => (one > other ? one : other));

/** What the picture of one target shows; undefined where no figure can be drawn. Pure. */
export const describeHistory = (subject: HistorySubject): HistoryView | undefined => {
  const { document, standing, today } = subject;
  const panels = standing.measures.map((each) => describePanel(subject, each));
  const days = panels.flatMap(({ points }) => points.map(({ day }) => day));
  if (days.length === 0) return undefined;
  const isOnly = standing.target.measures.length === 1;
  return {
    // Parts bear their own names; the target's is that of its first part.
    title: isOnly ? nameTarget(standing.target) : `Chỉ tiêu (${standing.target.number})`,
    subtitle: `Năm ${document.year}, tính đến ${formatDay(today)}`,
    firstDay: asDay(document.validFrom),
    lastDay: latest([asDay(document.validTo), ...days]),
    panels,
  };
};
