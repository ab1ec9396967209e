import { existsSync } from 'node:fs';
import { readConfig } from '../config/config.ts';
import { CORPUS_DIR } from '../config/corpus-dir.ts';
import { type LoadedDocument, loadDocuments } from '../corpus/load-documents.ts';
import type { StoredDocument } from '../documents/library/document-store.ts';
import { writeWorkbook } from '../documents/workbook/write-workbook.ts';
import { formatDay } from '../domain/local-time.ts';
import { asDay } from '../domain/people.ts';
import { OPERATOR } from '../people/people-store.ts';
import { type RunCommand, startCommand, UsageError } from './command.ts';
import { addDocument } from './document/add-document.ts';
import { confirmDocument } from './document/confirm-document.ts';
import {
  describePeriod,
  describeState,
  printDocument,
  toDocumentJson,
} from './document/describe-document.ts';
import { linkDocument, unlinkDocument } from './document/link-document.ts';
import {
  DOCUMENT_USAGE,
  type DocumentIo,
  type DocumentOptions,
  readArguments,
} from './document/read-arguments.ts';
import { replaceDocument } from './document/replace-document.ts';
import { showDocument } from './document/show-document.ts';
import {
  findDocument,
  findUsedDocument,
  withKeptDocuments,
  withRequiredDocuments,
} from './document/with-documents.ts';
import { writeAsked } from './file-error.ts';

/** Verbs with a second thing beside the document's id. */
const TAKES_TWO: readonly string[] = ['replace', 'link'];

/** `npm run document`: the office's documents. @throws an error with what to do, for whatever wasn't done */
export const runDocument: RunCommand = async (argv, io) => {
  const config = readConfig(io);
  return runVerb(argv, { config, now: () => config.clockStart ?? io.now(), print: io.print, warn: io.warn });
};

const runVerb = async (argv: readonly string[], io: DocumentIo): Promise<void> => {
  const { options, verb, subject, file, hasMore } = readArguments(argv);
  if (options.help) {
    io.print(DOCUMENT_USAGE);
    return;
  }
  if (hasMore || (file !== undefined && !TAKES_TWO.includes(verb))) throw new UsageError(DOCUMENT_USAGE);
  switch (verb) {
    case 'add':
      return addDocument(subject, options, io);
    case 'list':
      return listDocuments(options, io);
    case 'show':
      return showDocument(subject, options, io);
    case 'replace':
      return replaceDocument(subject, file, options, io);
    case 'table':
      return exportTable(subject, options, io);
    case 'confirm':
      return confirmDocument(subject, options, io);
    case 'link':
      return linkDocument(subject, file, options, io);
    case 'unlink':
      return unlinkDocument(subject, options, io);
    case 'withdraw':
      return withdrawDocument(subject, options, io);
    default:
      throw new UsageError(DOCUMENT_USAGE);
  }
};

await startCommand(import.meta.url, runDocument);

/**
 * `document withdraw ID`: nobody is answered from it any more; its row stays.
 * @throws {UsageError} if there is none of this id, or it is withdrawn
 */
export const withdrawDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const document = await withRequiredDocuments(options, io, async (documents) => {
    const found = await findDocument(documents, id);
    if (await documents.withdraw(found.id, { by: OPERATOR, at: io.now() })) return found;
    throw new UsageError(`Văn bản ${found.id} đã được rút từ trước; không có gì thay đổi.`);
  });
  printDocument({ ...document, state: 'withdrawn' }, options, io, () => [
    `Đã rút văn bản ${document.id}: không dùng để trả lời nữa, nội dung vẫn được giữ. Bot đang chạy thôi dùng trong vài giây.`,
  ]);
};

/** `document list`: every document there is, those of the program first. Makes no database. */
export const listDocuments = async (options: DocumentOptions, io: DocumentIo): Promise<void> => {
  const shipped = loadDocuments(CORPUS_DIR);
  const kept = (await withKeptDocuments(options, io, (documents) => documents.list())) ?? [];
  if (options.json) {
    for (const { id, state, reading } of kept) io.print(JSON.stringify(toDocumentJson(id, state, reading)));
    return;
  }
  for (const document of shipped) io.print(describeShipped(document));
  for (const document of kept) io.print(describeKept(document));
};

const describeShipped = ({ document: { id, name, validFrom, validTo } }: LoadedDocument): string =>
  `${id}: ${name} · ${formatDay(asDay(validFrom))} - ${formatDay(asDay(validTo))} · đang dùng để trả lời, đi cùng chương trình`;

const describeKept = (document: StoredDocument): string => {
  const { id, reading, fileName } = document;
  const name = [reading.kind, reading.number, reading.title].filter((part) => part !== null).join(' ');
  return `${id}: ${name || fileName} · ${describePeriod(reading)} · ${describeState(document)}`;
};

/**
 * `document table ID --out FILE`: writes what was read of a document as a workbook to check and to confirm it by.
 * @throws {UsageError} if there is no such document, it is withdrawn, or the file is there already
 */
export const exportTable = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const { out } = options;
  if (out === undefined) throw new UsageError(DOCUMENT_USAGE);
  const { document, said } = await withRequiredDocuments(options, io, async (documents, wordings) => ({
    document: await findUsedDocument(documents, id),
    said: await wordings.list(),
  }));
  // A workbook of this name may be one that somebody has filled in.
  if (existsSync(out) && !options.force)
    throw new UsageError(`Đã có tệp ${out}. Chọn tên khác, hoặc thêm --force để ghi đè.`);
  await writeAsked(out, await writeWorkbook(document, said));
  printDocument(document, options, io, () => [
    `Đã ghi ${out}. Xem và sửa các cột nền vàng rồi xác nhận: npm run document -- confirm ${document.id} --table ${out}`,
  ]);
};
