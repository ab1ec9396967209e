import { findFigures } from '../../quantities/find-figures.ts';
import { asksApart, asksEach, asksHowMany, namesEach } from './asks-apart.ts';
import type { ChosenTarget } from './chosen-target.ts';
import { leadAndClause } from './lead-and-clause.ts';

/**
 * Whether a question wants of each what targets set for several together: "mỗi huyện mấy xã?". Not where a target sets a
 * figure for each part, as "mỗi cấp học" is answered by "tiểu học 80%; trung học cơ sở 76%".
 */
export const asksOfEach = (text: string, chosen: readonly ChosenTarget[]): boolean => {
  if (!asksHowMany(text)) return false;
  const clauses = chosen.flatMap(({ target, measures }) =>
    measures.map((measure) => leadAndClause(target, measure)),
  );
  const isShared = clauses.map((clause) => asksApart(text, clause));
  if (!asksEach(text)) return isShared.some(Boolean);
  const figures = clauses.flatMap((clause) => findFigures(clause));
  const isOfParts = figures.length > 1 && !clauses.some((clause) => namesEach(text, clause));
  return !isOfParts && isShared.every(Boolean);
};
