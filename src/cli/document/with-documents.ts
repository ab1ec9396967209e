import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { loadDocuments } from '../../corpus/load-documents.ts';
import type { DocumentStore, StoredDocument } from '../../documents/library/document-store.ts';
import type { WordingStore } from '../../documents/wordings/tied-wording.ts';
import { asDocumentId } from '../../domain/reference.ts';
import { createDocumentRepository } from '../../storage/document-repository.ts';
import { createWordingRepository } from '../../storage/wording-repository.ts';
import { chooseDatabase, hasDatabase, requireDatabase, withDatabase } from '../choose-database.ts';
import { UsageError } from '../command.ts';
import { DOCUMENT_USAGE, type DocumentIo, type DocumentOptions } from './read-arguments.ts';

/** Opens the office's documents for a time, making their database if there is none. */
export const withDocuments = async <T>(
  { data }: DocumentOptions,
  { config, now }: DocumentIo,
  act: (documents: DocumentStore, wordings: WordingStore) => Promise<T>,
): Promise<T> =>
  withDatabase(chooseDatabase(config, data), now(), (db) =>
    act(createDocumentRepository(db), createWordingRepository(db)),
  );

/** The same where looking must make no database: undefined if there is none. */
export const withKeptDocuments = async <T>(
  options: DocumentOptions,
  io: DocumentIo,
  act: (documents: DocumentStore) => Promise<T>,
): Promise<T | undefined> =>
  hasDatabase(chooseDatabase(io.config, options.data)) ? withDocuments(options, io, act) : undefined;

/** The same for what needs a document to be there. @throws {UsageError} if there is no database */
export const withRequiredDocuments = async <T>(
  options: DocumentOptions,
  io: DocumentIo,
  act: (documents: DocumentStore, wordings: WordingStore) => Promise<T>,
): Promise<T> => {
  requireDatabase(chooseDatabase(io.config, options.data));
  return withDocuments(options, io, act);
};

/** The office's document of an id. @throws {UsageError} if there is none: what to type instead */
export const findDocument = async (
  documents: Pick<DocumentStore, 'find'>,
  id: string | undefined,
): Promise<StoredDocument> => {
  if (id === undefined) throw new UsageError(DOCUMENT_USAGE);
  const found = await documents.find(asDocumentId(id));
  if (found !== undefined) return found;
  const isShipped = loadDocuments(CORPUS_DIR).some(({ document }) => document.id === id);
  throw new UsageError(
    isShipped
      ? `Văn bản ${id} đi cùng chương trình, không nằm trong cơ sở dữ liệu. Xem nó bằng npm run ingest; bỏ nó thì xóa mục của nó trong corpus/documents.json.`
      : `Không có văn bản nào mang mã ${id}. Xem các mã đang có: npm run document -- list.`,
  );
};

/** The same of a document that may be checked. @throws {UsageError} also if it is withdrawn */
export const findUsedDocument = async (
  documents: Pick<DocumentStore, 'find'>,
  id: string | undefined,
): Promise<StoredDocument> => {
  const found = await findDocument(documents, id);
  if (found.state !== 'withdrawn') return found;
  throw new UsageError(`Văn bản ${found.id} đã được rút. Thêm lại văn bản rồi mới kiểm tra và xác nhận.`);
};
