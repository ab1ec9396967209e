import type { MeasureStanding } from '../standing/judge-standing.ts';
import type { Fraction } from './fraction.ts';
import { RULES } from './judge-rules.ts';

/** How far a figure is from its plan. */
export interface PlanDistance {
  /**
   * What is missing, as a share of the plan; of what is added up evenly over the year, of what is wanted by its day. Below
   * zero where there is more than that. Only to put things in order: it is no exact number.
   */
  readonly shortfall: number;
  /** The figure, or how far it has come in which part of the year. */
  readonly shown: string;
  /** Whether it is held against the share of the year that is gone. */
  readonly isPaced: boolean;
}

const toNumber = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);

/** A plan of zero has no shares: then it is the difference itself. */
const relative = (missing: number, plan: number): number => missing / (plan === 0 ? 1 : Math.abs(plan));

/** Undefined where there is no figure that can be held against the plan. */
export const distanceToPlan = ({
  measure,
  profile,
  reach,
  verdict,
}: Pick<MeasureStanding, 'measure' | 'profile' | 'reach' | 'verdict'>): PlanDistance | undefined => {
  if (profile === undefined || reach === undefined) return undefined;
  const { amount, timeGone } = reach;
  const { shown } = amount;
  const [reached, plan] = [toNumber(amount.reached), toNumber(amount.plan)];
  if (profile.rule === 'không-vượt') {
    const most = Number(measure.high.decimal);
    return { shortfall: relative(reached - most, most), shown, isPaced: false };
  }
  const isUnderWay = verdict.status !== 'achieved' && verdict.status !== 'missed';
  if (!RULES[profile.rule].isPaced || !isUnderWay)
    return { shortfall: relative(plan - reached, plan), shown, isPaced: false };
  return { shortfall: toNumber(timeGone) - relative(reached, plan), shown: verdict.reason, isPaced: true };
};
