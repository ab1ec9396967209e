import type { Resolution } from '../../domain/resolution.ts';
import { UnreadableHeadError } from '../head/document-head.ts';
import type { DocumentEntry } from '../library/document-said.ts';
import type { StoredDocument } from '../library/document-store.ts';
import { readDocument } from '../read-document.ts';

/** A stored document as its workbook shows it. */
export interface ReadStored {
  /** With what a person corrected of its head; its measures as they were read. */
  readonly resolution: Resolution;
  /** Without it; undefined where the text alone says no year. */
  readonly asRead: Resolution | undefined;
}

/** What reading a document again takes. */
export type StoredText = Pick<StoredDocument, 'id' | 'source' | 'entry' | 'fileName'>;

/**
 * Reads a stored document anew.
 * @throws {UnreadableHeadError} where neither its text nor its entry says a year
 */
export const readStored = ({ id, source, entry, fileName }: StoredText): ReadStored => {
  const read = (said: DocumentEntry) => readDocument(id, source, { ...said, file: fileName }).resolution;
  const resolution = read(entry);
  if (Object.keys(entry).length === 0) return { resolution, asRead: resolution };
  try {
    return { resolution, asRead: read({}) };
  } catch (error) {
    if (error instanceof UnreadableHeadError) return { resolution, asRead: undefined };
    throw error;
  }
};
