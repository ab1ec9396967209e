import { basename } from 'node:path';
import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { loadDocuments } from '../../corpus/load-documents.ts';
import type { ScanWish } from '../../documents/formats/read-document-file.ts';
import { findScanReader } from '../../documents/formats/scan/find-scan-reader.ts';
import { keepDocument } from '../../documents/intake/keep-document.ts';
import { checkDocumentId } from '../../documents/intake/make-document-id.ts';
import { prepareDocument } from '../../documents/intake/prepare-document.ts';
import { OPERATOR } from '../../people/people-store.ts';
import { UsageError } from '../command.ts';
import { describeDocument, printDocument } from './describe-document.ts';
import { DOCUMENT_USAGE, type DocumentIo, type DocumentOptions } from './read-arguments.ts';
import { readDocumentBytes } from './read-document-bytes.ts';
import { withDocuments } from './with-documents.ts';

/** How a command reads pages that are pictures, with a line beside its outcome for each; undefined where `OCR=off`. */
const scansFor = ({ config, warn }: DocumentIo): ScanWish | undefined =>
  config.readsScans
    ? {
        find: findScanReader,
        onPage: async (page, pages) => warn(`Đang đọc ảnh: xong trang ${page}/${pages}`),
      }
    : undefined;

/**
 * `document add FILE`: reads a file and keeps it as a draft, or live. The database is opened last: of a refused file
 * nothing stays.
 * @throws {DocumentFileError} naming the file, the place and the next step
 */
export const addDocument = async (
  path: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  if (path === undefined) throw new UsageError(DOCUMENT_USAGE);
  const id = options.id === undefined ? undefined : checkDocumentId(path, options.id);
  const prepared = await prepareDocument(
    { name: path, bytes: readDocumentBytes(path) },
    {
      ...options,
      scans: scansFor(io),
    },
  );
  const shipped = loadDocuments(CORPUS_DIR).map(({ document }) => document.id);
  const named = { ...prepared, fileName: basename(path) };
  const note = { by: OPERATOR, at: io.now() };
  const kept = await withDocuments(options, io, (documents) =>
    keepDocument(documents, named, { id, shipped }, note),
  );
  printDocument(kept, options, io, () => [`Đã thêm ${describeDocument(kept)}`]);
};
