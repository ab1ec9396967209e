import type { Passage } from '../../domain/passage.ts';
import { fold } from '../../text/fold.ts';

const foldedByPassage = new WeakMap<Passage, string>();

/** Whether a passage holds a name in any spelling; several steps ask that of every passage, so each is folded once. */
export const holdsFolded = (passage: Passage, name: string): boolean => {
  const folded = foldedByPassage.get(passage) ?? fold(passage.text);
  foldedByPassage.set(passage, folded);
  return folded.includes(fold(name));
};
