import { type Clock, localDay } from '../../domain/local-time.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { SharedItems } from '../followed-documents.ts';
import { type LastUpdate, lastUpdateOf, type ProgressStore } from '../recording/progress-store.ts';
import { judgeStanding, type ProfileFinder, type TargetStanding } from './judge-standing.ts';

/**
 * What was reported last of some measures of a document, also where it was reported of the document that this one carries
 * out.
 */
const readLastShared = async (
  progress: Pick<ProgressStore, 'lastUpdates'>,
  { document, refs }: { readonly document: DocumentId; readonly refs: readonly Reference[] },
  shared: SharedItems,
): Promise<ReadonlyMap<Reference, LastUpdate>> => {
  const own = await progress.lastUpdates(document, refs);
  const pairs = refs.flatMap((ref) => {
    const other = shared.get(ref);
    return other === undefined ? [] : [{ ref, other }];
  });
  if (pairs.length === 0) return own;
  const merged = new Map(own);
  for (const [carried, those] of Map.groupBy(pairs, ({ other }) => other.document)) {
    const theirs = await progress.lastUpdates(
      carried,
      those.map(({ other }) => other.ref),
    );
    for (const { ref, other } of those) {
      const last = mergeLast([own.get(ref), theirs.get(other.ref)]);
      if (last !== undefined) merged.set(ref, last);
    }
  }
  return merged;
};

const mergeLast = (some: readonly (LastUpdate | undefined)[]): LastUpdate | undefined => {
  const reports = some.flatMap((last) => (last ? [last.latest, last.figure, last.state] : []));
  const byId = new Map(reports.flatMap((report) => (report ? [[report.id, report] as const] : [])));
  return lastUpdateOf([...byId.values()]);
};

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
