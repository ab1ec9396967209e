import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { readDocument } from '../read-document.ts';
import type { StoredDocument } from './document-store.ts';

/**
 * Reads documents of the office anew from their texts.
 * @param onFault told of one that can't be read, which is left out: it must not keep the others from answering
 */
export const readLibrary = (
  stored: readonly Pick<StoredDocument, 'id' | 'source' | 'entry' | 'fileName' | 'confirmed'>[],
  onFault: (id: DocumentId, error: unknown) => void,
): readonly Resolution[] =>
  stored.flatMap(({ id, source, entry, fileName, confirmed }) => {
    try {
      const { resolution } = readDocument(id, source, { ...entry, file: fileName });
      const document = { ...resolution.document, isUnconfirmed: confirmed === undefined };
      return [{ ...resolution, document }];
    } catch (error) {
      onFault(id, error);
      return [];
    }
  });
