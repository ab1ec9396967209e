import { CORPUS_DIR } from '../../config/corpus-dir.ts';
import { type LoadedDocument, loadDocuments } from '../../corpus/load-documents.ts';
import type { StoredDocument } from '../../documents/library/document-store.ts';
import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import { describePeriod, describeState, toDocumentJson } from './describe-document.ts';
import type { DocumentIo, DocumentOptions } from './read-arguments.ts';
import { withKeptDocuments } from './with-documents.ts';

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
