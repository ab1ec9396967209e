import type { GatheredEvidence } from '../judging/clause-judge.ts';
import type { Matter } from './matter.ts';

/** What every clause that contradicts nothing has for the question. */
export const gatherFor = async ({
  parts,
  resolution,
  understanding,
}: Matter): Promise<readonly GatheredEvidence[]> => {
  const document = resolution.document.id;
  const found = await parts.findPassages(document, understanding.text);
  const ranks = new Map(found.map(({ passage, rank }) => [passage.id, rank]));
  return parts.judges.get(document)?.gather(understanding, (id) => ranks.get(id) ?? 0) ?? [];
};
