import type { Day } from '../../domain/people.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { ProgressUpdate } from '../recording/progress-update.ts';
import type { TargetStanding } from './judge-standing.ts';

/** What a picture of all targets shows. */
export interface OverviewSubject {
  readonly resolution: Pick<Resolution, 'document' | 'targetGroups'>;
  readonly standing: readonly TargetStanding[];
  readonly today: Day;
}

/** What a picture of one target shows: those of its measures that are given. */
export interface HistorySubject {
  readonly document: Resolution['document'];
  readonly standing: TargetStanding;
  /** What was reported of each measure, in any order. */
  readonly reports: ReadonlyMap<Reference, readonly ProgressUpdate[]>;
  readonly today: Day;
}

/** Draws where targets stand, as PNG files. They hold values and days, nothing about persons. */
export interface StandingPictures {
  /** All targets against their plans. */
  overview(subject: OverviewSubject): Promise<Uint8Array>;
  /** What was reached over the year against the plan; undefined where no figure can be drawn. */
  history(subject: HistorySubject): Promise<Uint8Array | undefined>;
}
