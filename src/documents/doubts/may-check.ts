import type { StoredDocument } from '../library/document-store.ts';

/** Whether its doubts may still be settled: what is in use as somebody confirmed it is changed by a corrected text. */
export const mayCheck = ({ state, confirmed }: Pick<StoredDocument, 'state' | 'confirmed'>): boolean =>
  state === 'draft' || (state === 'live' && confirmed === undefined);
