import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { digestWords, findTiedClause, pinClause } from './find-tied-clause.ts';
import type { SaidOfWording, TiedWording } from './tied-wording.ts';

/** What is kept of a clause that a wording is tied to; without a clause, of the whole text that doesn't state it. */
export const pinWording = (resolution: Resolution, ref: Reference | undefined): SaidOfWording | undefined =>
  ref === undefined ? { is: 'not stated', digest: digestWords(resolution) } : pinClause(resolution, ref);

/** Whether what was said of a wording holds no more, since the document is gone or its words are others. */
export const isOutdated = (
  { said }: Pick<TiedWording, 'said'>,
  resolution: Resolution | undefined,
): boolean => {
  if (said.is === 'skipped') return false;
  if (resolution === undefined) return true;
  return said.is === 'clause'
    ? findTiedClause(resolution, said) === undefined
    : digestWords(resolution) !== said.digest;
};
