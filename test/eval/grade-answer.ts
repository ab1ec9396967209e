import { isAtOrBelow } from '../../src/domain/reference.ts';
import type { ClauseTexts } from './clause-text.ts';
import { findUnsupportedFigures } from './find-unsupported-figures.ts';
import { normaliseAnswer, verbatimKey } from './normalise-answer.ts';
import { expectsNothing, type QuestionRow } from './question-row.ts';

/** An answer as it leaves the product (the contract of `ask --json`), without what grading doesn't look at. */
export interface GradableAnswer {
  readonly kind: string;
  readonly text: string;
  readonly citations: readonly { readonly ref: string; readonly document: string; readonly quote: string }[];
  readonly verdict: 'yes' | 'no' | null;
  readonly reason?: string | undefined;
}

/** The resolution that answers are graded against. */
export interface GradingSource {
  readonly text: string;
  readonly clauses: ClauseTexts;
  /** The resolution's year and the year in which the questions are asked. */
  readonly years: readonly number[];
}

/**
 * `right`; offered as `perhaps` with the right clause; `refused below`: refused with the answer quoted below, or
 * `refused` without it; `wrong`: false, beside the point, or broken; `answered absent`: answered what isn't there.
 */
export const OUTCOMES = ['right', 'perhaps', 'refused below', 'refused', 'wrong', 'answered absent'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Grade {
  readonly outcome: Outcome;
  /** It says that the resolution doesn't state what it does state. */
  readonly isDenied: boolean;
  /** It says yes where the truth is no, or no where it is yes. */
  readonly isOpposite: boolean;
  /** Why it isn't right, in English; empty when it is. */
  readonly reasons: readonly string[];
  readonly unsupportedFigures: readonly string[];
  /** Quotes that the source doesn't hold word for word, or not at the reference given. */
  readonly badQuotes: readonly string[];
}

const PASSAGE_LIMIT = 600;

type Expectation = QuestionRow['expect'];

const lacking = ({ all = [] }: Expectation, text: string): readonly string[] =>
  all.filter((pattern) => !new RegExp(pattern, 'u').test(text)).map((pattern) => `lacks /${pattern}/`);

const citing = ({ cite = [] }: Expectation, { citations }: GradableAnswer): readonly string[] => {
  const isCited = citations.some(({ ref }) => cite.some((prefix) => isAtOrBelow(ref, prefix)));
  return cite.length === 0 || isCited ? [] : [`cites none of ${cite.join(', ')}`];
};

const faultsOfAnswer = (expect: Expectation, answer: GradableAnswer): readonly string[] => {
  const text = normaliseAnswer(answer.text);
  const isKind = expect.kind.some((kind) => kind === answer.kind);
  const isVerdict = expect.verdict === undefined || expect.verdict === answer.verdict;
  return [
    ...(isKind ? [] : [`kind ${answer.kind}, expected ${expect.kind.join(' or ')}`]),
    ...(isVerdict ? [] : [`verdict ${answer.verdict}, expected ${expect.verdict}`]),
    ...lacking(expect, text),
    ...(expect.none ?? [])
      .filter((pattern) => new RegExp(pattern, 'u').test(text))
      .map((p) => `holds /${p}/`),
    ...citing(expect, answer),
  ];
};

export type Graded = Pick<Grade, 'outcome' | 'reasons'>;

/** A refusal of what is stated is no right answer, whatever is quoted below it. */
const gradeRefusal = ({ expect }: QuestionRow, answer: GradableAnswer): Graded => {
  const reason = answer.reason ?? 'none given';
  if (reason === 'error') return { outcome: 'wrong', reasons: ['an error'] };
  if (expect.kind.includes('none')) {
    const accepted: readonly string[] = expect.reason ?? [reason];
    // An offer is one of the honest ways of not having found it.
    const isSo = accepted.includes(reason) || (reason === 'perhaps' && accepted.includes('not-found'));
    return isSo
      ? { outcome: 'right', reasons: [] }
      : { outcome: 'refused', reasons: [`reason ${reason}, expected ${expect.reason?.join(' or ')}`] };
  }
  const around = normaliseAnswer([answer.text, ...answer.citations.map(({ quote }) => quote)].join(' '));
  const faults = [...lacking(expect, around), ...citing(expect, answer)];
  const isBelow = faults.length === 0 && (expect.all ?? []).length > 0;
  const outcome = isBelow ? (reason === 'perhaps' ? 'perhaps' : 'refused below') : 'refused';
  return { outcome, reasons: [`refused (${reason})`, ...faults] };
};

/** What became of the question, by its row's own expectation alone. */
export const gradeOutcome = (row: QuestionRow, answer: GradableAnswer): Graded => {
  if (answer.kind === 'none') return gradeRefusal(row, answer);
  if (expectsNothing(row))
    return { outcome: 'answered absent', reasons: [`kind ${answer.kind}, expected none`] };
  const reasons = faultsOfAnswer(row.expect, answer);
  return { outcome: reasons.length === 0 ? 'right' : 'wrong', reasons };
};

/** Whether it says that the document doesn't state what it does state. */
export const isDenial = (row: QuestionRow, answer: GradableAnswer): boolean =>
  !row.expect.kind.includes('none') && answer.kind === 'none' && answer.reason === 'not-stated';

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
 * and the product's limit on a passage's length. What breaks one of the last three is wrong, whatever was expected.
 */
export const gradeAnswer = (row: QuestionRow, answer: GradableAnswer, source: GradingSource): Grade => {
  const unsupportedFigures = findUnsupportedFigures({
    kind: answer.kind,
    answer: answer.text,
    question: row.question,
    quotes: answer.citations.map(({ quote }) => quote),
    years: source.years,
    targetCounts: [groups.length, ...['II.2', ...groups].map((ref) => source.clauses.targetCount(ref))],
  });
  const badQuotes = findBadQuotes(answer, source);
  const isLong = answer.kind === 'passage' && answer.text.length > PASSAGE_LIMIT;
  const broken = [
    ...(isLong ? [`passage of ${answer.text.length} characters, at most ${PASSAGE_LIMIT}`] : []),
    ...unsupportedFigures.map((figure) => `unsupported: ${figure}`),
    ...badQuotes,
  ];
  const { outcome, reasons } = gradeOutcome(row, answer);
  const { verdict } = row.expect;
  return {
    outcome: broken.length > 0 ? 'wrong' : outcome,
    isDenied: isDenial(row, answer),
    isOpposite: [verdict, answer.verdict].includes('yes') && [verdict, answer.verdict].includes('no'),
    reasons: [...reasons, ...broken],
    unsupportedFigures,
    badQuotes,
  };
};
