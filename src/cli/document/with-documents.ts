import type { DocumentStore } from '../../documents/library/document-store.ts';
import type { WordingStore } from '../../documents/wordings/wording-store.ts';
import { createDocumentRepository } from '../../storage/document-repository.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { createWordingRepository } from '../../storage/wording-repository.ts';
import { chooseDatabase, hasDatabase, requireDatabase } from '../choose-database.ts';
import type { DocumentIo } from './document-io.ts';
import type { DocumentOptions } from './read-arguments.ts';

/** Opens the office's documents for a time, making their database if there is none. */
export const withDocuments = async <T>(
  { data }: DocumentOptions,
  { config, now }: DocumentIo,
  act: (documents: DocumentStore, wordings: WordingStore) => Promise<T>,
): Promise<T> => {
  const db = await openDatabase(chooseDatabase(config, data), now());
  try {
    return await act(createDocumentRepository(db), createWordingRepository(db));
  } finally {
    await db.destroy();
  }
};

/** The same where looking must make no database: undefined if there is none. */
export const withKeptDocuments = async <T>(
  options: DocumentOptions,
  io: DocumentIo,
  act: (documents: DocumentStore) => Promise<T>,
): Promise<T | undefined> =>
  hasDatabase(chooseDatabase(io.config, options.data)) ? withDocuments(options, io, act) : undefined;

/**
 * The same for what needs a document to be there.
 * @throws {UsageError} if there is no database
 */
export const withRequiredDocuments = async <T>(
  options: DocumentOptions,
  io: DocumentIo,
  act: (documents: DocumentStore, wordings: WordingStore) => Promise<T>,
): Promise<T> => {
  requireDatabase(chooseDatabase(io.config, options.data));
  return withDocuments(options, io, act);
};
