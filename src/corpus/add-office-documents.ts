import { createHash } from 'node:crypto';
import { PARSER_VERSION } from '../documents/parse-resolution.ts';
import type { Measure } from '../domain/measure.ts';
import type { Resolution } from '../domain/resolution.ts';
import type { Corpus } from './load-corpus.ts';

/**
 * A corpus with the documents that the office brought in before its own. Each has a hash of its own, so that bringing one
 * in makes no index of another stale.
 * @param office the later added first
 */
export const addOfficeDocuments = (corpus: Corpus, office: readonly Resolution[]): Corpus => ({
  ...corpus,
  resolutions: [...office, ...corpus.resolutions],
  profiles: new Map([
    ...corpus.profiles,
    ...office.flatMap(({ document, confirmed }) =>
      confirmed === undefined ? [] : [[document.id, confirmed] as const],
    ),
  ]),
  unclassed: [...corpus.unclassed, ...office.flatMap(findUnclassed)],
  hashes: new Map([...corpus.hashes, ...office.map((one) => [one.document.id, hashOf(one)] as const)]),
});

const findUnclassed = ({ targets, confirmed = [] }: Resolution): readonly Measure[] => {
  const classed = new Set(confirmed.map(({ measure }) => measure));
  return targets.flatMap(({ measures }) => measures).filter(({ ref }) => !classed.has(ref));
};

const hashOf = ({ document, passages }: Resolution): string => {
  const hash = createHash('sha256').update(`${PARSER_VERSION}\0${document.id}`);
  for (const { id, text, headings } of passages) hash.update(`\0${id}\0${headings.join('\n')}\0${text}`);
  return hash.digest('hex');
};
