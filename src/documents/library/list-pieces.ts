import { textAt } from '../../domain/passage.ts';
import { findPassage, type Resolution } from '../../domain/resolution.ts';
import type { ReadPieces } from './document-reading.ts';

/** Of a document that was read its targets with their figures, and its tasks. */
export const listPieces = (resolution: Resolution): ReadPieces => ({
  targets: resolution.targets.map(({ ref, text, measures }) => ({
    ref,
    text,
    measures: measures.map((measure) => ({
      ref: measure.ref,
      name: measure.name,
      said: textAt(text, measure.figureSpan),
    })),
  })),
  tasks: resolution.tasks.map(({ ref, passageId }) => ({
    ref,
    text: findPassage(resolution, passageId)?.text ?? '',
  })),
});
