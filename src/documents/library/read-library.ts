import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { readDocument } from '../read-document.ts';
import type { StoredDocument } from './document-store.ts';

/**
 * Reads documents of the office anew from their texts.
 * @param onFault told of one that can't be read, which is left out: it must not keep the others from answering
 */
export const readLibrary = (
  stored: readonly Pick<StoredDocument, 'id' | 'source' | 'entry' | 'fileName'>[],
  onFault: (id: DocumentId, error: unknown) => void,
): readonly Resolution[] =>
  stored.flatMap(({ id, source, entry, fileName }) => {
    try {
      return [readDocument(id, source, { ...entry, file: fileName }).resolution];
    } catch (error) {
      onFault(id, error);
      return [];
    }
  });
