import type { Clock } from '../../domain/clock.ts';
import { localDay } from '../../domain/local-time.ts';
import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { SharedItems } from '../list-shared.ts';
import type { ProgressStore } from '../recording/progress-store.ts';
import { judgeStanding, type ProfileFinder, type TargetStanding } from './judge-standing.ts';
import { readLastShared } from './read-last-shared.ts';

/** Gives where every target of a resolution stands today, in its order. */
export type StandingReader = (
  resolution: Pick<Resolution, 'document' | 'targets'>,
  profileOf: ProfileFinder,
) => Promise<readonly TargetStanding[]>;

/** When it is read, and what counts for a document beside its own reports. */
export interface StandingMeans {
  readonly now: Clock;
  /** An IANA name. */
  readonly timeZone: string;
  readonly sharedOf: (id: DocumentId) => SharedItems;
  /** In points of the plan, in which a measure is near it; left out: the default. */
  readonly margin?: number | undefined;
}

/** Reads it from what was reported. */
export const createStandingReader =
  (
    progress: Pick<ProgressStore, 'lastUpdates'>,
    { now, timeZone, sharedOf, margin }: StandingMeans,
  ): StandingReader =>
  async (resolution, profileOf) => {
    const { id } = resolution.document;
    const refs = resolution.targets.flatMap(({ measures }) => measures.map(({ ref }) => ref));
    const last = await readLastShared(progress, { document: id, refs }, sharedOf(id));
    return judgeStanding(resolution, profileOf, last, localDay(now(), timeZone), margin);
  };
