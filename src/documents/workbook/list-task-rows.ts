import { textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { startOfText } from '../../text/cut-text.ts';
import { chargedBodies } from './charged-bodies.ts';

/** A piece of work as the table shows it. */
export interface TaskRow {
  readonly code: string;
  readonly text: string;
  readonly lead: string;
  readonly support: string;
  readonly due: string;
}

const LONGEST_TEXT = 1_500;

/** The tasks of a document and what else somebody is charged with but its targets, in the order of its text. */
export const listTaskRows = (resolution: Resolution): readonly TaskRow[] => {
  const work = [...resolution.tasks, ...resolution.executions];
  const deadlines = new Map(work.map((task) => [task.passageId, task.deadlines]));
  const charged = new Set(resolution.responsibilities.map(({ passageId }) => passageId));
  return resolution.passages
    .filter(({ id, kind }) => deadlines.has(id) || (charged.has(id) && kind !== 'target'))
    .map(({ id, ref, text }) => ({
      code: ref,
      text: text.length <= LONGEST_TEXT ? text : `${startOfText(text, LONGEST_TEXT)} …`,
      lead: chargedBodies(resolution, ref, 'lead'),
      support: chargedBodies(resolution, ref, 'support'),
      due: (deadlines.get(id) ?? []).map((span) => textAt(text, span)).join('; '),
    }));
};
