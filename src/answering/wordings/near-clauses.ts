import type { AnsweredQuestion } from '../conversation.ts';
import type { NearClause } from './missed-question.ts';

/** What a question's answer quoted or offered, each clause once, the nearest first; no stored assignments and reports. */
export const nearClauses = ({
  cited,
  near = [],
}: Pick<AnsweredQuestion, 'cited' | 'near'>): readonly NearClause[] => {
  const clauses = [...cited, ...near].flatMap(({ ref, document }): NearClause[] =>
    document === 'phân công' || document === 'tiến độ' ? [] : [{ ref, document }],
  );
  const isFirst = (one: NearClause, index: number): boolean =>
    clauses.findIndex(({ ref, document }) => ref === one.ref && document === one.document) === index;
  return clauses.filter(isFirst);
};
