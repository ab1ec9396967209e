import { localDay, startOfDay } from '../../domain/local-time.ts';
import { addDays, mondayOf, weekOf } from '../../domain/reporting-week.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { lastUpdatesOf, type ProgressStore } from '../recording/progress-store.ts';
import { rewindReports } from '../recording/rewind-reports.ts';
import { judgeStanding, type ProfileFinder, type TargetStanding } from './judge-standing.ts';
import type { StandingMeans } from './read-standing.ts';

/** Where every target stood at the end of last week, by what was reported until then. */
export const readEarlierStanding = async (
  progress: Pick<ProgressStore, 'recordedBefore'>,
  { now, timeZone, margin }: Omit<StandingMeans, 'sharedOf'>,
  resolution: Pick<Resolution, 'document' | 'targets'>,
  profileOf: ProfileFinder,
): Promise<readonly TargetStanding[]> => {
  const monday = mondayOf(weekOf(localDay(now(), timeZone)));
  const until = startOfDay(monday, timeZone);
  const recorded = rewindReports(await progress.recordedBefore(resolution.document.id, until), until);
  return judgeStanding(resolution, profileOf, lastUpdatesOf(recorded), addDays(monday, -1), margin);
};

/** A measure whose status or figure is another one than before. */
export interface ChangedMeasure {
  readonly target: TargetStanding['target'];
  readonly before: TargetStanding['measures'][number];
  readonly after: TargetStanding['measures'][number];
}

/** What is otherwise than it was, in the order of the document. */
export const listChanged = (
  before: readonly TargetStanding[],
  after: readonly TargetStanding[],
): readonly ChangedMeasure[] => {
  const earlier = new Map(before.flatMap(({ measures }) => measures.map((each) => [each.measure.ref, each])));
  return after.flatMap(({ target, measures }) =>
    measures.flatMap((each) => {
      const old = earlier.get(each.measure.ref);
      const isChanged =
        old !== undefined &&
        (old.verdict.status !== each.verdict.status || old.figure?.id !== each.figure?.id);
      return isChanged ? [{ target, before: old, after: each }] : [];
    }),
  );
};
