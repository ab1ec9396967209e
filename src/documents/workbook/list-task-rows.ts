import { textAt } from '../../domain/passage.ts';
import { isAtOrBelow, type Reference } from '../../domain/reference.ts';
import {
  type ChargeRole,
  findPassage,
  type Resolution,
  type Responsibility,
} from '../../domain/resolution.ts';
import { shorten } from '../../text/cut-text.ts';
import { findTiedClause, isOutdated, pinClause } from '../wordings/find-tied-clause.ts';
import type { TiedWording } from '../wordings/tied-wording.ts';

/** Who is charged with a piece of a document in a role, as printed, each once; empty where the text names nobody. */
export const chargedBodies = (resolution: Resolution, ref: Reference, role: ChargeRole): string => {
  const actors = resolution.responsibilities
    .filter((charge) => charge.role === role && isCharged(charge, ref))
    .map(({ actor, actorPassageId, passageId }) =>
      textAt(findPassage(resolution, actorPassageId ?? passageId)?.text ?? '', actor),
    );
  return [...new Set(actors)].join('; ');
};

const isCharged = (charge: Responsibility, ref: Reference): boolean =>
  charge.ref === ref || (charge.covers !== undefined && isAtOrBelow(ref, charge.covers));

/** A piece of work as the table shows it. */
interface TaskRow {
  readonly code: string;
  readonly text: string;
  readonly lead: string;
  readonly support: string;
  readonly due: string;
}

const LONGEST_TEXT = 1_500;

/** As much of a clause as a cell of the table shows. */
export const cutForTable = (text: string): string => shorten(text, LONGEST_TEXT, ' …');

/** The tasks of a document and what else somebody is charged with but its targets, in the order of its text. */
export const listTaskRows = (resolution: Resolution): readonly TaskRow[] => {
  const work = [...resolution.tasks, ...resolution.executions];
  const deadlines = new Map(work.map((task) => [task.passageId, task.deadlines]));
  const charged = new Set(resolution.responsibilities.map(({ passageId }) => passageId));
  return resolution.passages
    .filter(({ id, kind }) => deadlines.has(id) || (charged.has(id) && kind !== 'target'))
    .map(({ id, ref, text }) => ({
      code: ref,
      text: cutForTable(text),
      lead: chargedBodies(resolution, ref, 'lead'),
      support: chargedBodies(resolution, ref, 'support'),
      due: (deadlines.get(id) ?? []).map((span) => textAt(text, span)).join('; '),
    }));
};

/** A wording that people ask in, as the table shows it. */
export interface WordingRow {
  readonly code: string;
  readonly words: string;
  readonly means: string;
}

/** What the office said of wordings of a document, the later first; what it skipped says nothing of the document. */
export const listWordingRows = (
  resolution: Resolution,
  wordings: readonly TiedWording[],
): readonly WordingRow[] =>
  wordings
    .filter(({ document, said }) => document === resolution.document.id && said.is !== 'skipped')
    .map((wording) => ({
      ...meaningOf(resolution, wording),
      words: cutForTable(wording.words),
    }));

const meaningOf = (resolution: Resolution, wording: TiedWording): Pick<WordingRow, 'code' | 'means'> => {
  const { said } = wording;
  const ref: Reference | undefined = said.is === 'clause' ? findTiedClause(resolution, said) : undefined;
  const clause = ref && pinClause(resolution, ref);
  if (clause?.is === 'clause') return { code: clause.ref, means: cutForTable(clause.text) };
  const means = said.is === 'clause' ? said.text : 'Văn bản không nêu.';
  return {
    code: said.is === 'clause' ? said.ref : '',
    means: isOutdated(wording, resolution) ? `${cutForTable(means)} (văn bản đã đổi, không dùng nữa)` : means,
  };
};
