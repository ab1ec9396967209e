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

/** What a followed library is read from, and who is told. */
interface FollowedLibrary<T> {
  /** Another number once a document was changed, also by another process. */
  readonly readVersion: () => Promise<number>;
  /** Reads the library whole and opens what works on it; undefined if nothing that is in use has changed. */
  readonly open: () => Promise<T | undefined>;
  /** How often it is looked whether another process has changed something, in milliseconds. */
  readonly everyMs: number;
  /** Told that the library couldn't be taken up; what was open stays in use. */
  readonly onFault: (error: unknown) => void;
}

/** A library that goes on while it is changed. */
interface OpenLibrary<T> {
  /** What is open now. */
  current(): T;
  /** Takes up what has changed since; what is in use stays so until the new is open. Never throws. */
  refresh(): Promise<void>;
  /** Looks no more; settles once what is being taken up is open. */
  close(): Promise<void>;
}

/** So many looks at most are left out after a failure, which is told once: opening takes a second of the processor. */
const MOST_WAITS = 100;

/**
 * Opens a library and takes up its changes, every while and when it is told to look.
 * @throws what `open` throws the first time
 */
export const followLibrary = async <T>(
  { readVersion, open, everyMs, onFault }: FollowedLibrary<T>,
  openFirst: () => Promise<T>,
): Promise<OpenLibrary<T>> => {
  let version = await readVersion();
  let opened = await openFirst();
  let failures = 0;
  let waits = 0;
  let isClosed = false;
  const look = async (): Promise<void> => {
    if (isClosed) return;
    if (waits > 0) {
      waits -= 1;
      return;
    }
    try {
      const found = await readVersion();
      if (found === version) return;
      opened = (await open()) ?? opened;
      // What was changed while it was opened is found by the next look.
      version = found;
      failures = 0;
    } catch (error) {
      if (failures === 0) onFault(error);
      failures += 1;
      waits = Math.min(2 ** failures, MOST_WAITS);
    }
  };
  let looking: Promise<void> = Promise.resolve();
  // One after another: two at once would open the same twice, and the older might win.
  const refresh = (): Promise<void> => {
    looking = looking.then(look);
    return looking;
  };
  const timer = setInterval(() => void refresh(), everyMs);
  // It keeps no process running that has nothing else to do.
  timer.unref();
  return {
    current: () => opened,
    refresh,
    close: () => {
      isClosed = true;
      clearInterval(timer);
      return looking;
    },
  };
};
