import { formatDay } from '../../domain/local-time.ts';
import type { Measure } from '../../domain/measure.ts';
import type { MeasureProfile } from '../../domain/measure-profile.ts';
import type { StatusVerdict } from '../../domain/measure-status.ts';
import { textAt } from '../../domain/passage.ts';
import { asDay, type Day } from '../../domain/people.ts';
import { addDays, daysBetween, lastWholePeriod, periodEnd } from '../../domain/reporting-week.ts';
import { kindOf, type ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { Fraction } from './fraction.ts';
import { DEFAULT_STATUS_MARGIN, RULES } from './judge-rules.ts';
import { type Amount, amountOf, type ReportedValue } from './reported-value.ts';

export interface StatusQuestion {
  readonly target: Pick<Target, 'text'>;
  readonly measure: Measure;
  /** Undefined where `measures.csv` has no row. */
  readonly profile: MeasureProfile | undefined;
  /** Undefined where nothing was reported. */
  readonly last: ReportedValue | undefined;
  readonly today: Day;
  readonly document: Pick<ResolutionDocument, 'kind' | 'validFrom' | 'validTo'>;
  /** In points of the plan; left out: `DEFAULT_STATUS_MARGIN`. */
  readonly margin?: number | undefined;
}

/**
 * Where a measure stands, and why. Figures are compared exactly. A figure of an earlier year is none.
 * @throws {RangeError} if a figure isn't a plain decimal string.
 */
export const judgeStatus = (question: StatusQuestion): StatusVerdict => {
  const { target, measure, profile, last, today, document, margin = DEFAULT_STATUS_MARGIN } = question;
  if (profile === undefined) {
    return { status: 'unclassed', reason: 'chưa được xếp loại nên không xét tiến độ' };
  }
  const reach = reachOf(question);
  if (reach === undefined) return judgeMissing(question, profile);
  const { judge, isKept } = RULES[profile.rule];
  const { amount, asOf, timeGone } = reach;
  const isFinal = asOf >= document.validTo;
  const plan = textAt(target.text, measure.figureSpan);
  const documentKind = kindOf(document);
  const verdict = judge({
    measure,
    amount,
    bound: last?.bound,
    isFinal,
    timeGone,
    plan,
    documentKind,
    margin,
  });
  const isProven = isKept && verdict.status === 'achieved';
  if (isFinal || isProven || !isStale(profile, asOf, today)) return verdict;
  const reason = `số gần nhất đến ${formatDay(asOf)}, đã lỡ một kỳ (${profile.cadence}); ${verdict.reason}`;
  return { status: 'stale', reason };
};

/** What was reached, set against the plan. */
export interface Reach {
  readonly amount: Amount;
  /** The day that it holds for. */
  readonly asOf: Day;
  /** The share of the year that was gone on that day, 0 to 1. */
  readonly timeGone: Fraction;
}

/** The last figure against the plan; undefined where there is none of this year that can be set against it. */
export const reachOf = ({
  measure,
  profile,
  last,
  document,
}: Pick<StatusQuestion, 'measure' | 'profile' | 'last' | 'document'>): Reach | undefined => {
  if (profile === undefined || last === undefined || last.asOf < document.validFrom) return undefined;
  const amount = usableAmount(measure, profile, last);
  return amount && { amount, asOf: last.asOf, timeGone: timeGoneAt(last.asOf, document) };
};

/** A share of the plan says nothing of a measure that is to stay low. */
const usableAmount = (
  measure: Measure,
  profile: MeasureProfile,
  value: ReportedValue,
): Amount | undefined => {
  const isShareOnly = value.decimal === undefined && value.count === undefined;
  if (isShareOnly && profile.better === 'giảm') return undefined;
  const isDoneOnly = isShareOnly && value.share === undefined;
  if (isDoneOnly && profile.kind !== 'mốc') return undefined;
  return amountOf(measure, value);
};

const judgeMissing = ({ today, document, last }: StatusQuestion, profile: MeasureProfile): StatusVerdict => {
  if (profile.rule === 'cuối-năm' && today <= document.validTo) {
    return { status: 'not-due', reason: 'mỗi năm có số một lần, khi hết năm' };
  }
  if (periodEnd(profile.cadence, lastWholePeriod(profile.cadence, today)) < document.validFrom) {
    return { status: 'not-due', reason: `chưa hết ${profile.cadence} đầu tiên` };
  }
  if (last === undefined) return { status: 'no-data', reason: 'chưa ai báo số liệu' };
  return last.asOf < document.validFrom
    ? { status: 'no-data', reason: `số gần nhất là của năm trước (${formatDay(last.asOf)})` }
    : { status: 'no-data', reason: 'báo cáo gần nhất không có số so được với kế hoạch' };
};

/** From 0 on the day before the year to 1 on its last day; a figure holds for the end of its day. */
const timeGoneAt = (day: Day, { validFrom, validTo }: StatusQuestion['document']): Fraction => {
  const all = daysBetween(asDay(validFrom), asDay(validTo)) + 1;
  const gone = Math.min(Math.max(daysBetween(asDay(validFrom), day) + 1, 0), all);
  return { numerator: BigInt(gone), denominator: BigInt(all) };
};

/** The period after the last one that the figure covers whole is over, and so is another one. */
const isStale = ({ cadence }: MeasureProfile, asOf: Day, today: Day): boolean =>
  lastWholePeriod(cadence, today) - lastWholePeriod(cadence, addDays(asOf, 1)) >= 2;
