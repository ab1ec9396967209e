import type { DocumentId } from '../../domain/reference.ts';
import { type Segment, words } from '../lock/segments.ts';

/** Stands in a fixed sentence for what a document is: a Kế hoạch, a Chương trình. */
export const KIND_WORD = 'Nghị quyết';

/** A fixed sentence that says "Nghị quyết", with the kind of the document that it is about in its place. */
export const ofKind = (document: DocumentId, sentence: string): readonly Segment[] =>
  fillIn(sentence, { type: 'document', document, field: 'kind' });

/** The same for a sentence that is about whatever is in force. */
export const ofKindInForce = (sentence: string): readonly Segment[] =>
  fillIn(sentence, { type: 'kind in force' });

const fillIn = (sentence: string, kind: Segment): readonly Segment[] =>
  sentence
    .split(KIND_WORD)
    .flatMap((piece, index): readonly Segment[] => [
      ...(index === 0 ? [] : [kind]),
      ...(piece === '' ? [] : [words(piece)]),
    ]);
