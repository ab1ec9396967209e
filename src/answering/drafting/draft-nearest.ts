import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import type { AnswerDraft } from './draft.ts';
import { forTargets, quotePlace, targetLine } from './draft-target.ts';
import { ofKind } from './of-kind.ts';

type Otherwise = 'contrary' | 'apart' | 'level';

const OTHERWISE: Readonly<Record<Otherwise, (document: DocumentId) => readonly Segment[]>> = {
  contrary: (document) => ofKind(document, 'Nghị quyết không nêu phần này, chỉ nêu: '),
  apart: (document) => ofKind(document, 'Nghị quyết không nêu riêng từng nơi, từng phần, chỉ nêu chung: '),
  level: (document) => ofKind(document, 'Nghị quyết không nêu mức tăng, giảm, chỉ nêu mức phải đạt: '),
};

/**
 * An offer of the target that comes nearest, as no more than that: the question names it, but also something that the
 * clause doesn't say.
 * @param otherwise set where the clause doesn't state what is asked: the contrary of it (nông thôn for đô thị), or each
 *   of several apart, or by how much more it is to be than it is
 */
export const draftNearestTargets = (
  resolution: Resolution,
  nearest: readonly ChosenTarget[],
  confidence: number,
  otherwise?: Otherwise,
): AnswerDraft => {
  const document = resolution.document.id;
  const lineOf = (one: ChosenTarget): readonly Segment[] =>
    one.target.due === undefined
      ? targetLine(one)
      : [forTargets(document, [one.target]), words(': '), ...targetLine(one)];
  return {
    kind: 'none',
    refusal: otherwise === undefined ? 'perhaps' : 'other-part',
    segments: [
      ...(otherwise === undefined ? [words('Có lẽ đồng chí hỏi: ')] : OTHERWISE[otherwise](document)),
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
