import type { UnitId } from '../../domain/people.ts';
import type { ReportingWeek } from '../../domain/reporting-week.ts';
import { type OfficialResponse, RESPONSE_STATES, type ResponseState } from './judge-response.ts';

/** How some officials answered, as counts of them. */
export interface ResponseSummary {
  readonly officials: number;
  readonly counts: Readonly<Record<ResponseState, number>>;
  /** On time or late. */
  readonly answered: number;
  /** Of those who answered: before anybody asked, after one message, after two, after more. The four sum to `answered`. */
  readonly unasked: number;
  readonly afterOne: number;
  readonly afterTwo: number;
  readonly afterMore: number;
  /** From the first message to the answer, for those who answered one; undefined if nobody did. */
  readonly medianHours: number | undefined;
}

const HOUR_MS = 3_600_000;

/** The middle of some numbers, between the two middle ones for an even number of them; undefined of none. */
export const medianOf = (numbers: readonly number[]): number | undefined => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (lower + upper) / 2;
};

/** Counts how these officials answered; of several weeks everybody counts once a week. */
export const summariseResponses = (responses: readonly OfficialResponse[]): ResponseSummary => {
  const counts = Object.fromEntries(
    RESPONSE_STATES.map((state) => [state, responses.filter((each) => each.state === state).length]),
  ) as Record<ResponseState, number>;
  const answered = responses.filter(({ answeredAt }) => answeredAt !== undefined);
  const after = (wanted: (nudges: number) => boolean): number =>
    answered.filter(({ nudges }) => wanted(nudges)).length;
  return {
    officials: responses.length,
    counts,
    answered: answered.length,
    unasked: after((nudges) => nudges === 0),
    afterOne: after((nudges) => nudges === 1),
    afterTwo: after((nudges) => nudges === 2),
    afterMore: after((nudges) => nudges > 2),
    medianHours: medianOf(
      answered.flatMap(({ answeredAt, nudgedAt }) =>
        answeredAt && nudgedAt ? [(answeredAt.getTime() - nudgedAt.getTime()) / HOUR_MS] : [],
      ),
    ),
  };
};

/** A week with how everybody answered in it. */
export interface AnsweredPeriod {
  readonly period: ReportingWeek;
  readonly responses: readonly OfficialResponse[];
}

/** How the officials of each unit answered, over these weeks; whoever leads for two units counts for both. */
export const summariseByUnit = (weeks: readonly AnsweredPeriod[]): ReadonlyMap<UnitId, ResponseSummary> => {
  const byUnit = new Map<UnitId, OfficialResponse[]>();
  for (const response of weeks.flatMap(({ responses }) => responses)) {
    for (const unit of response.units) byUnit.set(unit, [...(byUnit.get(unit) ?? []), response]);
  }
  return new Map([...byUnit].map(([unit, responses]) => [unit, summariseResponses(responses)]));
};
