import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { loadDocuments } from '../../corpus/load-documents.ts';
import { CORPUS_DIR } from '../../corpus-dir.ts';
import { DocumentFileError } from '../../documents/formats/document-file-error.ts';
import { keepDocument } from '../../documents/intake/keep-document.ts';
import { checkDocumentId } from '../../documents/intake/make-document-id.ts';
import { prepareDocument } from '../../documents/intake/prepare-document.ts';
import { OPERATOR } from '../../people/people-change.ts';
import { UsageError } from '../fail-command.ts';
import type { CommandIo } from './command-io.ts';
import { describeDocument, toDocumentJson } from './describe-document.ts';
import { DOCUMENT_USAGE } from './document-usage.ts';
import type { DocumentOptions } from './read-arguments.ts';
import { withDocuments } from './with-documents.ts';

const MOST_BYTES = 50 * 1024 * 1024;

/**
 * `document add FILE`: reads a file and keeps it as a draft, or live. The database is opened last: of a refused file
 * nothing stays.
 * @throws {DocumentFileError} naming the file, the place and the next step
 */
export const addDocument = async (
  path: string | undefined,
  options: DocumentOptions,
  io: CommandIo,
): Promise<void> => {
  if (path === undefined) throw new UsageError(DOCUMENT_USAGE);
  const id = options.id === undefined ? undefined : checkDocumentId(path, options.id);
  const prepared = await prepareDocument({ name: path, bytes: readBytes(path) }, options);
  const shipped = loadDocuments(CORPUS_DIR).map(({ document }) => document.id);
  const named = { ...prepared, fileName: basename(path) };
  const note = { by: OPERATOR, at: io.now() };
  const kept = await withDocuments(options, io, (documents) =>
    keepDocument(documents, named, { id, shipped }, note),
  );
  if (options.json) {
    io.print(JSON.stringify(toDocumentJson(kept.id, kept.state, kept.reading)));
    return;
  }
  io.print(`Đã thêm ${describeDocument(kept)}`);
};

const readBytes = (file: string): Uint8Array => {
  const { size } = lookAt(file);
  if (size <= MOST_BYTES) return readFileSync(file);
  throw new DocumentFileError('TOO_BIG', {
    file,
    problem: `tệp ${Math.ceil(size / 1024 / 1024)} MB, lớn hơn mức 50 MB`,
    nextStep: 'Bỏ bớt hình ảnh, hoặc tách phụ lục thành tệp riêng rồi thêm lại.',
  });
};

const lookAt = (file: string) => {
  const missing = (problem: string, cause?: unknown) =>
    new DocumentFileError('MISSING', {
      file,
      problem,
      nextStep: 'Kiểm tra lại đường dẫn và quyền đọc tệp.',
      cause,
    });
  try {
    const found = statSync(file);
    if (!found.isFile()) throw missing('không phải một tệp');
    return found;
  } catch (error) {
    if (error instanceof DocumentFileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';
    throw missing(code === 'ENOENT' ? 'không tìm thấy tệp' : `không đọc được tệp (lỗi ${code})`, error);
  }
};
