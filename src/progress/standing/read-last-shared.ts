import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { SharedItems } from '../list-shared.ts';
import { lastUpdateOf } from '../recording/last-update.ts';
import type { LastUpdate, ProgressStore } from '../recording/progress-store.ts';

/**
 * What was reported last of some measures of a document, also where it was reported of the document that this one carries
 * out.
 */
export const readLastShared = async (
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
