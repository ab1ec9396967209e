import type { Reference } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { findTiedClause, isOutdated, pinClause } from '../wordings/find-tied-clause.ts';
import type { TiedWording } from '../wordings/tied-wording.ts';
import { cutForTable } from './list-task-rows.ts';

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
