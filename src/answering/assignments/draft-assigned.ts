import { textAt } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { AssignedWork, AssignmentTable } from '../../people/assignments/assignment-table.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePlace, targetLine } from '../drafting/draft-target.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type Segment, words } from '../lock/segments.ts';
import { trimSentence } from '../matching/trim-sentence.ts';
import { targetsAt } from '../steps/matter.ts';

/** More rows than this are not read on a phone. */
const MOST_ROWS = 12;

/** Whether what is assigned is what is asked about, a part of it, or what it is a part of. */
const concerns = (assigned: Reference, asked: Reference): boolean =>
  isAtOrBelow(assigned, asked) || isAtOrBelow(asked, assigned);

/** Adds to an answer about who carries something who carries it by the office's table, marked as such. */
export const addAssigned = (draft: AnswerDraft, { work }: AssignmentTable): AnswerDraft => {
  const rows = work.filter(({ assignment }) =>
    draft.carried?.some(
      ({ document, ref }) => document === assignment.document && concerns(assignment.ref, ref),
    ),
  );
  if (rows.length === 0) return draft;
  const shown = rows.slice(0, MOST_ROWS);
  const row = ({ assignment }: AssignedWork): Segment => ({
    type: 'assignment',
    id: assignment.id,
    field: 'text',
  });
  const lines = shown.flatMap((each) => [words(rows.length === 1 ? ' ' : '\n• '), row(each), words('.')]);
  const more = rows.length > shown.length ? [words('\nCòn nữa; xin hỏi riêng từng chỉ tiêu.')] : [];
  return {
    ...draft,
    segments: [...draft.segments, words('\nTheo bảng phân công:'), ...lines, ...more],
    assignments: shown.map(({ assignment }) => assignment.id),
  };
};

const LONGEST_TASK = 200;

/** The clause that sets what is assigned, in its own words; nothing where the resolution has no such clause. */
export const quoteWork = (
  resolution: Resolution,
  ref: Reference,
): { readonly segments: readonly Segment[]; readonly quote: QuotePlace } | undefined => {
  const [chosen] = targetsAt(resolution, [ref]);
  if (chosen !== undefined) return { segments: targetLine(chosen), quote: quotePlace(chosen) };
  const passage = resolution.passages.find((each) => each.ref === ref && each.kind !== 'heading');
  const sentence = passage?.sentences[0];
  if (passage === undefined || sentence === undefined) return undefined;
  // Of clauses that weigh the same the earliest counts.
  const span = trimSentence(passage.text, sentence, LONGEST_TASK, () => 0);
  const place = { document: passage.document, passageId: passage.id };
  const isWhole = /[.;:]$/.test(textAt(passage.text, span));
  const end = isWhole ? [] : [words(span.end < sentence.end ? ' …' : '.')];
  return { segments: [{ type: 'clause', ...place, span }, ...end], quote: { ...place, span } };
};
