import type { DocumentId } from '../../domain/reference.ts';
import { type Segment, words } from '../lock/segments.ts';

/** Stands in a fixed sentence for what a document is: a Kế hoạch, a Chương trình. */
const KIND_WORD = 'Nghị quyết';

/** A fixed sentence that says "Nghị quyết", with the kind of the document that it is about in its place. */
export const ofKind = (document: DocumentId, sentence: string): readonly Segment[] =>
  sentence
    .split(KIND_WORD)
    .flatMap((piece, index): readonly Segment[] => [
      ...(index === 0 ? [] : [{ type: 'document', document, field: 'kind' } as const]),
      ...(piece === '' ? [] : [words(piece)]),
    ]);
