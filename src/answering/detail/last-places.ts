import type { Passage, Span } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Subject } from '../answer.ts';

/** A stretch of a passage to look into. */
export interface LookPlace {
  readonly passage: Passage;
  readonly span: Span;
}

const whole = (passage: Passage): LookPlace => ({
  passage,
  span: { start: 0, end: passage.text.length },
});

/**
 * Where a turn that points back looks, nearest first: what the last answer quoted, the sentences around that, its
 * paragraphs, the paragraphs of the same block, then those beside it. Each place is held by the ones after it.
 */
export const lastPlaces = (subject: Subject, resolution: Resolution): readonly (readonly LookPlace[])[] => {
  const quoted = (subject.places ?? []).flatMap(({ passageId, span }) =>
    resolution.passages
      .filter(({ id, kind }) => id === passageId && kind !== 'heading')
      .map((passage) => {
        const place = whole(passage);
        // The text may have been read anew since.
        return span === undefined || span.end > passage.text.length ? place : { passage, span };
      }),
  );
  const passages = lastPassages(subject, resolution);
  const near = quoted.length > 0 ? quoted : passages.map(whole);
  const around = near.map(({ passage, span }) => ({
    passage,
    span: passage.sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? span,
  }));
  return [
    near,
    around,
    passages.map(whole),
    blockOf(passages, resolution).map(whole),
    siblingsOf(passages, resolution).map(whole),
  ];
};

/** What was quoted, and the sentences around it: of `lastPlaces` those that are of the clause itself. */
export const PLACES_OF_CLAUSE = 2;

/** The paragraphs that the last answer was about. */
export const lastPassages = (
  { places = [], refs }: Subject,
  { passages, targets }: Resolution,
): readonly Passage[] => {
  const targetRefs = targets
    .filter(({ measures }) => measures.some(({ ref }) => refs.includes(ref)))
    .map(({ ref }) => ref);
  const ids = new Set(places.map(({ passageId }) => passageId));
  return passages.filter(
    ({ id, ref, kind }) =>
      kind !== 'heading' && (ids.has(id) || refs.includes(ref) || targetRefs.includes(ref)),
  );
};

/** Paragraphs under the same printed label: "II.3.3/9" and what goes on from it, "II.3.3/9b". */
const blockOf = (near: readonly Passage[], { passages }: Resolution): readonly Passage[] => {
  const labels = new Set(near.map(({ ref }) => labelOf(ref)));
  return passages.filter(({ ref, kind }) => kind !== 'heading' && labels.has(labelOf(ref)));
};

/** What stands beside the paragraphs under the same heading; nothing where that is much. */
const siblingsOf = (near: readonly Passage[], { passages }: Resolution): readonly Passage[] => {
  const parents = new Set(near.map(({ ref }) => parentOf(ref)).filter((parent) => parent !== ''));
  const beside = passages.filter(({ ref, kind }) => kind !== 'heading' && parents.has(parentOf(ref)));
  return beside.length > MOST_SIBLINGS ? [] : beside;
};

const MOST_SIBLINGS = 12;

const parentOf = (ref: string): string => /^(.*)[./(:]/su.exec(labelOf(ref))?.[1] ?? '';

/** A reference without the letter that counts paragraphs below one label. */
const labelOf = (ref: string): string => ref.replace(/(?<=\d)[b-z]$/u, '');
