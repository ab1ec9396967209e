import type { Passage } from './passage.ts';
import type { Resolution } from './resolution.ts';

const known = new WeakMap<Resolution, ReadonlyMap<string, Passage>>();

/** A passage by its id; those of a resolution are put in order when it is first asked. */
export const findPassage = (resolution: Resolution, id: string): Passage | undefined => {
  const passages =
    known.get(resolution) ?? new Map(resolution.passages.map((passage) => [passage.id, passage]));
  known.set(resolution, passages);
  return passages.get(id);
};
