import { lastWholePeriod, periodEnd } from '../domain/cadence-period.ts';
import type { MeasureProfile } from '../domain/measure-profile.ts';
import { asDay, type Day } from '../domain/people.ts';
import type { ResolutionDocument } from '../domain/resolution.ts';

export interface NumberDueInput {
  readonly cadence: MeasureProfile['cadence'];
  /** The day that the last value holds for; undefined if there is none. */
  readonly lastValue: Day | undefined;
  readonly today: Day;
  readonly document: Pick<ResolutionDocument, 'validFrom' | 'validTo'>;
}

/**
 * Whether to ask for a new number: a week, month, quarter or year of the document is over, and no value reaches its
 * end. In January after, the number of the whole year is what is asked for.
 */
export const isNumberDue = ({ cadence, lastValue, today, document }: NumberDueInput): boolean => {
  const end = periodEnd(cadence, lastWholePeriod(cadence, today));
  const wanted = end < document.validTo ? end : asDay(document.validTo);
  if (wanted < document.validFrom) return false;
  return lastValue === undefined || lastValue < wanted;
};
