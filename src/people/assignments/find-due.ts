import { readDeadlineDay } from '../../documents/statements/read-deadline-day.ts';
import { isInside, textAt } from '../../domain/passage.ts';
import type { Day } from '../../domain/people.ts';
import { findPassage, type Resolution, type Responsibility, type Task } from '../../domain/resolution.ts';

/** By when a document wants something done. */
export interface ProposedDue {
  /** As printed: `trong quý II/2026`. */
  readonly words: string;
  /** The last day that the words leave; undefined where they name none, or several do. */
  readonly day: Day | undefined;
}

/**
 * By when what a charge asks for is due: the deadlines in its own words; else those of its passage that stand in no
 * charge's words, and so are of all of them.
 */
export const findDue = (
  resolution: Resolution,
): ((charge: Pick<Responsibility, 'ref' | 'passageId' | 'statement'>) => ProposedDue | undefined) => {
  const { tasks, executions, targetDeadlines = [], responsibilities, document } = resolution;
  const work: readonly Pick<Task, 'ref' | 'passageId' | 'deadlines'>[] = [
    ...tasks,
    ...executions,
    ...targetDeadlines,
  ];
  const [first, last] = [document.validFrom.slice(0, 4), document.validTo.slice(0, 4)];
  const year = first === last ? Number(first) : undefined;
  return ({ passageId, statement }) => {
    const spans = work.find((one) => one.passageId === passageId)?.deadlines ?? [];
    const own = spans.filter((span) => isInside(span, statement));
    const charges = responsibilities.filter((one) => one.passageId === passageId);
    const shared = spans.filter((span) => !charges.some((one) => isInside(span, one.statement)));
    const text = findPassage(resolution, passageId)?.text ?? '';
    const words = (own.length > 0 ? own : shared).map((span) => textAt(text, span).replace(/\s+/gu, ' '));
    if (words.length === 0) return undefined;
    const days = new Set(words.map((each) => readDeadlineDay(each, year)));
    return { words: words.join('; '), day: days.size === 1 ? [...days][0] : undefined };
  };
};
