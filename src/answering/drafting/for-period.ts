import type { DocumentId } from '../../domain/reference.ts';
import type { Segment } from '../lock/segments.ts';

/** For when a document sets what is said next, at the start of a sentence: `Năm 2026`, `Giai đoạn 2026 - 2030`. */
export const forPeriod = (document: DocumentId): Segment => ({
  type: 'document',
  document,
  field: 'period',
  opensSentence: true,
});
