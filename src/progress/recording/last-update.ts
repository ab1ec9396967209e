import { type Believable, countsAsFigure, countsAsState, type ProgressUpdate } from './progress-update.ts';

type Dated = Pick<ProgressUpdate, 'id' | 'asOf' | 'recordedAt'>;

/** What decides which report is the last one. */
export interface Judgeable extends Dated, Believable {
  readonly value: unknown;
  readonly share: unknown;
  readonly count: unknown;
  readonly status: string | undefined;
}

const isNewer = (one: Dated, other: Dated): boolean =>
  one.recordedAt.getTime() === other.recordedAt.getTime()
    ? one.id > other.id
    : one.recordedAt > other.recordedAt;

/** The latest day first, and of a day what was recorded last. */
export const byDay = (one: Dated, other: Dated): number => {
  if (one.asOf !== other.asOf) return one.asOf > other.asOf ? -1 : 1;
  return isNewer(one, other) ? -1 : 1;
};

/** What was recorded last comes first. */
export const byRecording = (one: Dated, other: Dated): number => (isNewer(one, other) ? -1 : 1);

/** Of reports about one reference the last, the last with a figure, the last that says how it stands. */
interface LastOf<Report> {
  readonly latest: Report;
  readonly figure: Report | undefined;
  readonly state: Report | undefined;
}

/** What was reported last, of reports about one reference; undefined if none stands. */
export const lastUpdateOf = <Report extends Judgeable>(
  updates: readonly Report[],
): LastOf<Report> | undefined => {
  const standing = updates.filter(({ isStanding }) => isStanding).toSorted(byRecording);
  const [latest] = standing;
  const [figure] = standing.filter(countsAsFigure).toSorted(byDay);
  const [state] = standing.filter(countsAsState);
  return latest && { latest, figure, state };
};
