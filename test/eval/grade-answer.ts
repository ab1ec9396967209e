import { isAtOrBelow } from '../../src/domain/reference.ts';
import type { ClauseTexts } from './clause-text.ts';
import { findUnsupportedFigures } from './find-unsupported-figures.ts';
import { normaliseAnswer, verbatimKey } from './normalise-answer.ts';
import type { QuestionRow } from './question-row.ts';

/** An answer as it leaves the product (DESIGN of `ask --json`), without what grading doesn't look at. */
export interface GradableAnswer {
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly { readonly ref: string; readonly document: string; readonly quote: string }[];
}

/** The resolution that answers are graded against. */
export interface GradingSource {
  readonly text: string;
  readonly clauses: ClauseTexts;
  /** The resolution's year and the year in which the questions are asked. */
  readonly years: readonly number[];
}

export interface Grade {
  /** Why the answer is wrong, in English, empty when it is right. */
  readonly reasons: readonly string[];
  readonly unsupportedFigures: readonly string[];
  /** Quotes that the source doesn't hold word for word, or not at the reference given. */
  readonly badQuotes: readonly string[];
}

const PASSAGE_LIMIT = 600;

const reasonsFromExpectation = (expect: QuestionRow['expect'], answer: GradableAnswer): string[] => {
  const text = normaliseAnswer(answer.text);
  const matches = (pattern: string): boolean => new RegExp(pattern, 'u').test(text);
  const reasons: string[] = [];
  if (expect.abstain === true && answer.kind !== 'none') reasons.push(`kind ${answer.kind}, expected none`);
  if (expect.kind !== undefined && answer.kind !== expect.kind)
    reasons.push(`kind ${answer.kind}, expected ${expect.kind}`);
  for (const pattern of expect.all ?? []) if (!matches(pattern)) reasons.push(`lacks /${pattern}/`);
  for (const pattern of expect.none ?? []) if (matches(pattern)) reasons.push(`holds /${pattern}/`);
  const cite = expect.cite ?? [];
  const cited = answer.citations.some(({ ref }) => cite.some((prefix) => isAtOrBelow(ref, prefix)));
  if (cite.length > 0 && !cited) reasons.push(`cites none of ${cite.join(', ')}`);
  return reasons;
};

const findBadQuotes = (answer: GradableAnswer, source: GradingSource): string[] =>
  answer.citations.flatMap(({ ref, quote }) => {
    const key = verbatimKey(quote);
    if (key === '' || !verbatimKey(source.text).includes(key)) return [`not verbatim (${ref}): ${quote}`];
    const clause = source.clauses.textAt(ref);
    if (clause === undefined) return [`no such clause: ${ref}`];
    return verbatimKey(clause).includes(key) ? [] : [`not in ${ref}: ${quote}`];
  });

const groups = ['II.2.1', 'II.2.2', 'II.2.3', 'II.2.4'];

/**
 * Grades one answer: the row's own expectation, every quote verbatim and at its reference, no figure that nothing carries,
 * and the product's limit on a passage's length.
 */
export const gradeAnswer = (row: QuestionRow, answer: GradableAnswer, source: GradingSource): Grade => {
  const reasons = reasonsFromExpectation(row.expect, answer);
  const unsupportedFigures = findUnsupportedFigures({
    kind: answer.kind,
    answer: answer.text,
    question: row.question,
    quotes: answer.citations.map(({ quote }) => quote),
    years: source.years,
    targetCounts: [groups.length, ...['II.2', ...groups].map((ref) => source.clauses.targetCount(ref))],
  });
  const badQuotes = findBadQuotes(answer, source);
  if (answer.kind === 'passage' && answer.text.length > PASSAGE_LIMIT)
    reasons.push(`passage of ${answer.text.length} characters, at most ${PASSAGE_LIMIT}`);
  if (unsupportedFigures.length > 0) reasons.push(`unsupported: ${unsupportedFigures.join('; ')}`);
  reasons.push(...badQuotes);
  return { reasons, unsupportedFigures, badQuotes };
};
