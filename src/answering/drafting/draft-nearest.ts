import type { Resolution } from '../../domain/resolution.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { AnswerDraft } from './draft.ts';
import { quotePlace, targetLine } from './draft-target.ts';

/**
 * A refusal that says which target comes nearest, as no more than that: the question names it, but also something that
 * the clause doesn't say.
 */
export const draftNearestTargets = (
  resolution: Resolution,
  nearest: readonly ChosenTarget[],
  confidence: number,
): AnswerDraft => {
  const document = resolution.document.id;
  return {
    kind: 'none',
    refusal: 'not-stated',
    segments: [
      words('Nghị quyết không nêu đúng điều bạn hỏi. Chỉ tiêu gần nhất của năm '),
      { type: 'document', document, field: 'year' },
      words(':'),
      ...nearest.flatMap((one): Segment[] => [words('\n• '), ...targetLine(one)]),
    ],
    quotes: nearest.map(quotePlace),
    confidence,
    related: nearest.map(({ target }) => ({ document, ref: target.ref })),
    subject: nearest.map(({ target }) => target.ref),
  };
};
