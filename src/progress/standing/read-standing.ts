import type { Clock } from '../../domain/clock.ts';
import { localDay } from '../../domain/local-time.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { ProgressStore } from '../recording/progress-store.ts';
import { judgeStanding, type ProfileFinder, type TargetStanding } from './judge-standing.ts';

/** Gives where every target of a resolution stands today, in its order. */
export type StandingReader = (
  resolution: Pick<Resolution, 'document' | 'targets'>,
  profileOf: ProfileFinder,
) => Promise<readonly TargetStanding[]>;

/** Reads it from what was reported. @param timeZone an IANA name. */
export const createStandingReader =
  (progress: Pick<ProgressStore, 'lastUpdates'>, now: Clock, timeZone: string): StandingReader =>
  async (resolution, profileOf) => {
    const refs = resolution.targets.flatMap(({ measures }) => measures.map(({ ref }) => ref));
    const last = await progress.lastUpdates(resolution.document.id, refs);
    return judgeStanding(resolution, profileOf, last, localDay(now(), timeZone));
  };
