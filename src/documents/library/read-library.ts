import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { readDocument } from '../read-document.ts';
import { applyConfirmed } from './apply-confirmed.ts';
import type { StoredDocument } from './document-store.ts';

/** A stored document, as far as reading it takes. */
export type ReadableDocument = Pick<StoredDocument, 'id' | 'source' | 'entry' | 'fileName' | 'confirmed'> &
  Partial<Pick<StoredDocument, 'measures' | 'carriesOut'>>;

/**
 * Reads documents of the office anew from their texts, with what a person said of their measures.
 * @param onFault told of one that can't be read, which is left out: it must not keep the others from answering
 * @param onStale told of measures that a person spoke of and that the text has no more, which are passed over
 */
export const readLibrary = (
  stored: readonly ReadableDocument[],
  onFault: (id: DocumentId, error: unknown) => void,
  onStale: (id: DocumentId, measures: readonly Reference[]) => void = () => undefined,
): readonly Resolution[] =>
  stored.flatMap(({ id, source, entry, fileName, confirmed, measures = [], carriesOut }) => {
    try {
      const read = readDocument(id, source, { ...entry, file: fileName });
      const { resolution, stale } = applyConfirmed(read.resolution, measures);
      if (stale.length > 0) onStale(id, stale);
      const document = { ...resolution.document, isUnconfirmed: confirmed === undefined, carriesOut };
      return [{ ...resolution, document }];
    } catch (error) {
      onFault(id, error);
      return [];
    }
  });

/** What a document's text alone gives, also with what a person took out; undefined if it can't be read. */
export const readAsPrinted = (document: ReadableDocument): Resolution | undefined =>
  readLibrary([{ ...document, measures: [] }], () => undefined)[0];
