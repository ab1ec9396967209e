import type { DocumentNote } from '../../documents/library/document-store.ts';
import type { SaidOfWording, WordingStore } from '../../documents/wordings/tied-wording.ts';
import type { DocumentId, Reference } from '../../domain/reference.ts';
import type { Answer, Answering } from '../answer.ts';
import type { NearClause } from './missed-question.ts';
import { withKey } from './wording-key.ts';

/** What the office may say of a wording: which clause is meant, that the document states nothing of it, or nothing. */
export type WordingWord =
  | { readonly is: 'clause'; readonly document: DocumentId; readonly ref: Reference }
  | { readonly is: 'not stated' | 'skipped' };

/** What was kept of a wording, and what it is answered with from now on; undefined where it was skipped. */
export interface KeptWord {
  readonly id: number;
  readonly document: DocumentId;
  readonly said: SaidOfWording;
  readonly answer: Answer | undefined;
}

interface Means {
  readonly answering: Pick<Answering, 'answer' | 'pin'>;
  readonly wordings: Pick<WordingStore, 'tie'>;
  /** The document of today, for a wording that came near none. */
  readonly current: DocumentId;
}

/**
 * Keeps what the office says of a wording.
 * @param asked its words, and what came near
 * @returns undefined where the clause, or the document, can't be answered from any more
 */
export const sayOfWording = async (
  { answering, wordings, current }: Means,
  { words, near }: { readonly words: string; readonly near: readonly NearClause[] },
  word: WordingWord,
  note: DocumentNote,
): Promise<KeptWord | undefined> => {
  const document = word.is === 'clause' ? word.document : (near[0]?.document ?? current);
  const pinned = word.is === 'clause' ? answering.pin(document, word.ref) : answering.pin(document);
  const said = word.is === 'skipped' ? ({ is: 'skipped' } as const) : pinned;
  if (said === undefined) return undefined;
  const id = await wordings.tie({ document, ...withKey(words), said }, note);
  const question = { text: words, subject: undefined, now: note.at };
  return { id, document, said, answer: said.is === 'skipped' ? undefined : await answering.answer(question) };
};
