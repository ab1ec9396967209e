import type { DocumentId } from '../../domain/reference.ts';
import type { StoredDocument } from './document-store.ts';

/** What of a row its reading depends on. */
const fingerprintOf = ({
  source,
  entry,
  fileName,
  confirmed,
  measures,
  carriesOut,
}: StoredDocument): string => JSON.stringify([source, entry, fileName, confirmed, measures, carriesOut]);

/**
 * Reads a library again and again: a document whose row is as it was isn't read anew, since reading takes a third of a
 * second a hundred pages, and one that is gone is forgotten.
 * @param read gives what was read of one document; nothing of one that can't be read
 */
export const rememberReadings = <T>(
  read: (document: StoredDocument) => readonly T[],
): ((stored: readonly StoredDocument[]) => readonly T[]) => {
  let known = new Map<DocumentId, { readonly fingerprint: string; readonly readings: readonly T[] }>();
  return (stored) => {
    const next: typeof known = new Map();
    for (const document of stored) {
      const fingerprint = fingerprintOf(document);
      const before = known.get(document.id);
      const isSame = before?.fingerprint === fingerprint;
      next.set(document.id, isSame ? before : { fingerprint, readings: read(document) });
    }
    known = next;
    return stored.flatMap(({ id }) => next.get(id)?.readings ?? []);
  };
};
