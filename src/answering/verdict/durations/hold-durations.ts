import type { SlotJudgement } from '../slot-judgement.ts';
import type { Duration } from './find-durations.ts';
import { compareLengths } from './length-of-time.ts';

/** What a sentence says of how long: one length, or from one to another. */
export interface StatedDuration {
  readonly low: Duration;
  readonly high: Duration;
}

/** Which is longer; so many working days are held against so many days by their number. */
const compare = (asked: Duration, stated: Duration): number | undefined => {
  if (asked.isOfDays && stated.isOfDays && asked.family !== stated.family)
    return daysOf(asked) - daysOf(stated);
  return compareLengths(asked, stated);
};
const MINUTES_OF_DAY = 24 * 60;
const daysOf = ({ family, amount }: Duration): number =>
  family === 'working days' ? amount : amount / MINUTES_OF_DAY;

type Side = 'shorter' | 'same' | 'longer';
const sideOf = (asked: Duration, stated: Duration): Side | undefined => {
  const order = compare(asked, stated);
  return order === undefined ? undefined : order === 0 ? 'same' : order < 0 ? 'longer' : 'shorter';
};

type Judged = 'agrees' | 'contradicts' | undefined;
type BySide = Readonly<Record<Side, Judged>>;
const [YES, NO] = ['agrees', 'contradicts'] as const;

/** What comes of a length asked of one stated that is shorter, the same or longer. */
const OF_EXACT: Readonly<Record<Duration['bound'], BySide>> = {
  '=': { shorter: NO, same: YES, longer: NO },
  '≈': { shorter: undefined, same: YES, longer: undefined },
  '<': { shorter: YES, same: NO, longer: NO },
  '≤': { shorter: YES, same: YES, longer: NO },
  limit: { shorter: undefined, same: YES, longer: NO },
  '>': { shorter: NO, same: NO, longer: YES },
  '≥': { shorter: NO, same: YES, longer: YES },
};
/** Of a limit that is set: "trong vòng nửa ngày?" of "trong vòng 02 giờ" is another limit. */
const OF_MOST: Readonly<Record<Duration['bound'], BySide>> = {
  '=': { shorter: NO, same: YES, longer: NO },
  '≈': { shorter: undefined, same: YES, longer: undefined },
  '<': { shorter: YES, same: undefined, longer: NO },
  '≤': { shorter: YES, same: YES, longer: NO },
  limit: { shorter: NO, same: YES, longer: NO },
  '>': { shorter: NO, same: NO, longer: undefined },
  '≥': { shorter: NO, same: undefined, longer: undefined },
};
/** Of the least that is set. */
const OF_LEAST: Readonly<Record<Duration['bound'], BySide>> = {
  '=': { shorter: undefined, same: undefined, longer: NO },
  '≈': { shorter: undefined, same: undefined, longer: NO },
  '<': { shorter: undefined, same: NO, longer: NO },
  '≤': { shorter: undefined, same: undefined, longer: NO },
  limit: { shorter: undefined, same: undefined, longer: NO },
  '>': { shorter: undefined, same: undefined, longer: YES },
  '≥': { shorter: NO, same: YES, longer: YES },
};
/** "Hơn 3 tháng": longer than is said. */
const OF_MORE: Readonly<Record<Duration['bound'], BySide>> = {
  ...OF_LEAST,
  '<': { shorter: undefined, same: NO, longer: NO },
  '>': { shorter: undefined, same: YES, longer: YES },
  '≥': { shorter: undefined, same: YES, longer: YES },
};
const OF_BOUND: Readonly<Partial<Record<Duration['bound'], typeof OF_EXACT>>> = {
  '=': OF_EXACT,
  limit: OF_MOST,
  '≤': OF_MOST,
  '≥': OF_LEAST,
  '>': OF_MORE,
};

/** A length asked held against the one stated, or from which to which; undefined where it isn't sure. */
export const holdDuration = (asked: Duration, { low, high }: StatedDuration): SlotJudgement => {
  const table = OF_BOUND[low.bound];
  if (table === undefined || OF_BOUND[high.bound] === undefined) return undefined;
  const [side, other] = [sideOf(asked, low), sideOf(asked, high)];
  if (side === undefined || other === undefined) return undefined;
  if (low !== high) return holdSpan(asked.bound, side, other);
  // "Tối đa 2 ngày" of "tối đa 24 giờ", "ít nhất 3 năm" of "tối thiểu 5 năm": the clause's own word quotes another figure.
  if (asked.isQuoted && low.isQuoted && asked.bound === low.bound && side !== 'same') return NO;
  return table[asked.bound][side];
};

/** Of "từ 12 đến 18 tháng" what both ends agree on. */
const holdSpan = (bound: Duration['bound'], low: Side, high: Side): SlotJudgement => {
  const [one, other] = [OF_EXACT[bound][low], OF_EXACT[bound][high]];
  if (bound === '=' || bound === '≈') return low === high && low !== 'same' ? one : undefined;
  return one === other ? one : undefined;
};
