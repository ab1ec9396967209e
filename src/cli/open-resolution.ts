import type { Config } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { openFollowedResolutions } from '../corpus/open-followed-resolutions.ts';
import { chooseCurrent } from '../documents/library/choose-document.ts';
import type { DocumentStore } from '../documents/library/document-store.ts';
import { readLibrary } from '../documents/library/read-library.ts';
import { localDay } from '../domain/local-time.ts';
import type { DocumentId, Reference } from '../domain/reference.ts';
import type { Resolution } from '../domain/resolution.ts';
import { createDocumentRepository } from '../storage/document-repository.ts';
import type { DatabasePlace } from '../storage/open-database.ts';
import { hasDatabase, withDatabase } from './choose-database.ts';
import type { CommandIo } from './command.ts';

/** The office's documents that answer, the later added first; one that can't be read is warned of and left out. */
export const readLiveDocuments = async (
  documents: Pick<DocumentStore, 'listLive'>,
  { warn }: Pick<CommandIo, 'warn'>,
): Promise<readonly Resolution[]> =>
  readLibrary(
    await documents.listLive(),
    (id, error) => warn(describeFault(id, error)),
    (id, measures) => warn(describeStale(id, measures)),
  );

const describeFault = (id: DocumentId, error: unknown): string => {
  const reason = error instanceof Error ? error.message : String(error);
  return `Văn bản ${id} không đọc lại được (${reason}), tạm thời không dùng.`;
};

const describeStale = (id: DocumentId, measures: readonly Reference[]): string =>
  `Văn bản ${id}: đã xác nhận nhưng văn bản không còn các con số ${measures.join(', ')}, tạm bỏ qua. Xác nhận lại: npm run document -- table ${id} --out TỆP.xlsx.`;

/** The document that is current on the day of `now`, of the corpus folder and of the database if there is one. */
export const openResolution = async (
  place: DatabasePlace,
  now: Date,
  { timeZone }: Pick<Config, 'timeZone'>,
  io: Pick<CommandIo, 'warn'>,
): Promise<() => Resolution> => {
  const followed = await openFollowed(place, now, io);
  const documents = followed.map(({ document }) => document);
  const current = chooseCurrent(documents, localDay(now, timeZone));
  const found = followed.find(({ document }) => document === current);
  if (found === undefined) throw new Error('the corpus has no resolution');
  return () => found;
};

/** The documents in use, those that were followed first standing first. */
export const openFollowed = async (
  place: DatabasePlace,
  now: Date,
  io: Pick<CommandIo, 'warn'>,
): Promise<readonly Resolution[]> => {
  if (!hasDatabase(place)) return openFollowedResolutions(CORPUS_DIR);
  return withDatabase(place, now, async (db) =>
    openFollowedResolutions(CORPUS_DIR, await readLiveDocuments(createDocumentRepository(db), io)),
  );
};
