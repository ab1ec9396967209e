import { formatLocalTime } from '../../domain/local-time.ts';
import { describeConfirmed } from './describe-confirmed.ts';
import { describeDocument, toDocumentJson } from './describe-document.ts';
import { describeGuesses } from './describe-guesses.ts';
import type { DocumentIo } from './document-io.ts';
import { findDocument } from './find-document.ts';
import type { DocumentOptions } from './read-arguments.ts';
import { withRequiredDocuments } from './with-documents.ts';

/**
 * `document show ID`: what was read of a document, and in words what is guessed of its measures.
 * @throws {UsageError} if there is none of this id
 */
export const showDocument = async (
  id: string | undefined,
  options: DocumentOptions,
  io: DocumentIo,
): Promise<void> => {
  const document = await withRequiredDocuments(options, io, (documents) => findDocument(documents, id));
  if (options.json) {
    io.print(JSON.stringify(toDocumentJson(document.id, document.state, document.reading)));
    return;
  }
  const { byName, at } = document.added;
  io.print(describeDocument(document));
  for (const line of [...describeConfirmed(document), ...describeGuesses(document)]) io.print(line);
  if (document.carriesOut !== undefined) io.print(`  Thực hiện văn bản: ${document.carriesOut}`);
  io.print(`  Tệp: ${document.fileName}, ${byName} thêm lúc ${formatLocalTime(at, io.config.timeZone)}`);
};
