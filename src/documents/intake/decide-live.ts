import type { CheckedBy, DocumentNote, LiveStep } from '../library/document-store.ts';

/** Where two have to say so, and what has become of it so far. */
export interface LiveQuestion {
  readonly checked: CheckedBy | undefined;
  /** It is as the one who checked it left it. */
  readonly isAsChecked: boolean;
  readonly needsSecond: boolean;
  /** Figures that were read from a picture and that nobody has looked at. */
  readonly unseen: number;
}

/** Whether a document may be used once somebody says so, by how many must. */
export const decideLive = (
  { checked, isAsChecked, needsSecond, unseen }: LiveQuestion,
  by: DocumentNote['by'],
): LiveStep => {
  if (unseen > 0) return 'unseen';
  if (!needsSecond) return 'live';
  if (checked === undefined || !isAsChecked) return 'checked';
  // The operator has no account: who isn't told apart by it is by name.
  const isSame =
    by.official === undefined && checked.official === undefined
      ? by.name === checked.byName
      : by.official === checked.official;
  return isSame ? 'own check' : 'live';
};
