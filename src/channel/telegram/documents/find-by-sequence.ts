import type { StoredDocument } from '../../../documents/library/document-store.ts';
import type { Visit } from '../visit.ts';

/** The document that a button, a typed count or a workbook is about, by the number that these hold. */
export const findBySequence = async (
  { services }: Visit,
  sequence: number,
): Promise<StoredDocument | undefined> =>
  (await services.documents.list()).find((one) => one.sequence === sequence);
