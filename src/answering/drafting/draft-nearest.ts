import type { Resolution } from '../../domain/resolution.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { AnswerDraft } from './draft.ts';
import { quotePlace, targetLine } from './draft-target.ts';
import { forTargets } from './for-period.ts';
import { ofKind } from './of-kind.ts';

/**
 * An offer of the target that comes nearest, as no more than that: the question names it, but also something that the
 * clause doesn't say.
 * @param isOtherPart the question names the contrary of what the clause does (nông thôn for đô thị)
 */
export const draftNearestTargets = (
  resolution: Resolution,
  nearest: readonly ChosenTarget[],
  confidence: number,
  isOtherPart = false,
): AnswerDraft => {
  const document = resolution.document.id;
  const lineOf = (one: ChosenTarget): readonly Segment[] =>
    one.target.due === undefined
      ? targetLine(one)
      : [forTargets(document, [one.target]), words(': '), ...targetLine(one)];
  return {
    kind: 'none',
    refusal: isOtherPart ? 'other-part' : 'perhaps',
    segments: [
      ...(isOtherPart
        ? ofKind(document, 'Nghị quyết không nêu phần này, chỉ nêu: ')
        : [words('Có lẽ bạn hỏi: ')]),
      ...(nearest.length === 1
        ? nearest.flatMap(lineOf)
        : nearest.flatMap((one): Segment[] => [words('\n• '), ...lineOf(one)])),
    ],
    quotes: nearest.map(quotePlace),
    confidence,
    related: nearest.map(({ target }) => ({ document, ref: target.ref })),
    subject: nearest.map(({ target }) => target.ref),
  };
};
