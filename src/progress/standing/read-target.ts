import type { Clock } from '../../domain/local-time.ts';
import type { UnitId } from '../../domain/people.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Directory } from '../../people/directory.ts';
import type { FollowedDocuments } from '../followed-documents.ts';
import type { UpdateReader } from '../reading/open-update-reader.ts';
import { byDay, type ProgressStore } from '../recording/progress-store.ts';
import type { ProgressUpdate } from '../recording/progress-update.ts';
import type { MeasureStanding, ProfileFinder, TargetStanding } from './judge-standing.ts';
import { type ChangedMeasure, listChanged, readEarlierStanding } from './read-earlier.ts';
import { createStandingReader } from './read-standing.ts';

/** What the standing of a document is read with. */
export interface DocumentStandingMeans {
  readonly progress: Pick<ProgressStore, 'lastUpdates' | 'recordedBefore' | 'history'>;
  readonly followed: () => Pick<FollowedDocuments, 'sharedOf'>;
  /** The document, with what reads its reports. */
  readonly resolution: () => Resolution;
  readonly updateReader: () => Pick<UpdateReader, 'items'>;
  readonly reminderRules: () => { readonly statusMargin?: number | undefined };
  readonly now: Clock;
  /** An IANA name. */
  readonly timeZone: string;
}

const profilesOf =
  ({ updateReader }: Pick<DocumentStandingMeans, 'updateReader'>): ProfileFinder =>
  (ref) =>
    updateReader().items.measure(ref)?.profile;

/** Where every target stands now. */
export const readStanding = (means: DocumentStandingMeans): Promise<readonly TargetStanding[]> => {
  const { progress, now, timeZone, resolution, followed, reminderRules } = means;
  const margin = reminderRules().statusMargin;
  const read = createStandingReader(progress, { now, timeZone, sharedOf: followed().sharedOf, margin });
  return read(resolution(), profilesOf(means));
};

/** What is otherwise than at the end of last week. */
export const readChanges = async (
  means: DocumentStandingMeans,
  standing: readonly TargetStanding[],
): Promise<readonly ChangedMeasure[]> => {
  const { progress, now, timeZone, resolution, reminderRules } = means;
  const when = { now, timeZone, margin: reminderRules().statusMargin };
  const before = await readEarlierStanding(progress, when, resolution(), profilesOf(means));
  return listChanged(before, standing).filter(({ after }) => after.figure !== undefined);
};

/** What was reported of each measure, the latest first. */
export type Reports = ReadonlyMap<Reference, readonly ProgressUpdate[]>;

const readReports = async (
  { progress, followed }: DocumentStandingMeans,
  { target, measures }: TargetStanding,
): Promise<Reports> => {
  const shared = followed().sharedOf(target.document);
  const read = async ({ measure: { ref } }: MeasureStanding) => {
    const own = await progress.history(target.document, ref);
    const other = shared.get(ref);
    const theirs = other === undefined ? [] : await progress.history(other.document, other.ref);
    return [ref, theirs.length === 0 ? own : [...own, ...theirs].toSorted(byDay)] as const;
  };
  return new Map(await Promise.all(measures.map(read)));
};

/** A target among all, with what was reported of it. */
export interface ReadTarget {
  readonly targets: readonly TargetStanding[];
  /** With those of its measures that were asked for. */
  readonly standing: TargetStanding;
  readonly reports: Reports;
}

/** Reads a target with those of its measures that are at or below a reference. */
export const readTarget = async (means: DocumentStandingMeans, ref: Reference): Promise<ReadTarget> => {
  const targets = await readStanding(means);
  const whole = targets.find(({ target }) => isAtOrBelow(ref, target.ref));
  if (whole === undefined) throw new Error(`no target at ${ref}`);
  const measures = whole.measures.filter(({ measure }) => isAtOrBelow(measure.ref, ref));
  const standing: TargetStanding = { ...whole, measures };
  return { targets, standing, reports: await readReports(means, standing) };
};

/** The units that lead a target's measures, in the order of the assignments. */
export const listLeads = (directory: Directory, { target, measures }: TargetStanding): readonly UnitId[] => [
  ...new Set(
    directory
      .leadsOf(target.document)
      .filter(({ ref }) => measures.some(({ measure }) => isAtOrBelow(measure.ref, ref)))
      .map(({ unit }) => unit),
  ),
];
