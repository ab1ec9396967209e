import type { WallTime } from '../domain/local-time.ts';
import type { Official } from '../domain/people.ts';
import { byReference, isAtOrBelow } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Directory } from '../people/directory.ts';
import type { Schedule } from './schedule.ts';
import { nameItem } from './weekly-report/name-item.ts';

/** What somebody new must know of their week. */
export interface WorkIntroduction {
  /** What their units lead, by name, in the order of the documents. */
  readonly leads: readonly string[];
  /** In which unit a figure of the first of these is given; undefined where none has figures. */
  readonly unit: string | undefined;
  /** When they are asked, on the first working day of each week. */
  readonly askedAt: WallTime;
}

/** What an official's units lead of some documents, and when they will be asked about it. */
export const introduceWork = (
  directory: Directory,
  official: Official,
  documents: readonly Resolution[],
  { nudgeTime }: Pick<Schedule, 'nudgeTime'>,
): WorkIntroduction => {
  const units = new Set(directory.actorOf(official).units);
  const led = documents.flatMap((resolution) =>
    directory
      .leadsOf(resolution.document.id)
      .filter(({ unit }) => units.has(unit))
      .toSorted(byReference)
      .map(({ ref }) => ({ ref, resolution })),
  );
  const measures = led.flatMap(({ ref, resolution }) =>
    resolution.targets
      .flatMap((target) => target.measures)
      .filter((measure) => isAtOrBelow(measure.ref, ref)),
  );
  return {
    leads: [...new Set(led.map(({ ref, resolution }) => nameItem(resolution, ref)))],
    unit: measures[0]?.unit,
    askedAt: nudgeTime,
  };
};
