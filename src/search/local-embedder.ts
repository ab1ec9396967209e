import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import type { Embedder } from './embedders/embedder-source.ts';
import { indexTokens, QUESTION_SYLLABLES } from './index-terms.ts';

const DIMENSIONS = 1024;
const FEATURE_WEIGHT = { syllable: 1, pair: 0.8, folded: 0.5 } as const;
const QUESTION_WEIGHT = 0.3;

/** FNV-1a, 32 bits, over UTF-16 units; a fixed public function, so that vectors stay good from run to run. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  // A last mix: FNV's low bits are weak on short strings.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 13)) >>> 0;
};

const countFeatures = (text: string): ReadonlyMap<string, { count: number; weight: number }> => {
  const features = new Map<string, { count: number; weight: number }>();
  const add = (feature: string, weight: number): void => {
    const known = features.get(feature);
    if (known === undefined) features.set(feature, { count: 1, weight });
    else known.count += 1;
  };
  const tokens = indexTokens(normalise(text));
  tokens.forEach((token, index) => {
    const light = QUESTION_SYLLABLES.has(token) ? QUESTION_WEIGHT : 1;
    add(`s:${token}`, FEATURE_WEIGHT.syllable * light);
    add(`f:${fold(token)}`, FEATURE_WEIGHT.folded * light);
    const next = tokens[index + 1];
    if (next !== undefined) add(`p:${token} ${next}`, FEATURE_WEIGHT.pair * light);
  });
  return features;
};

const embed = (text: string, dimensions: number): number[] => {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [feature, { count, weight }] of countFeatures(text)) {
    const hashed = hash(feature);
    const place = hashed % dimensions;
    const sign = hashed & 0x8000_0000 ? -1 : 1;
    vector[place] = (vector[place] ?? 0) + sign * weight * (1 + Math.log(count));
  }
  const length = Math.hypot(...vector);
  // A text without a single token points somewhere, since the cosine of a zero vector is undefined.
  if (length === 0) vector[0] = 1;
  return length === 0 ? vector : vector.map((value) => value / length);
};

/**
 * An embedder without a model: feature hashing (Weinberger et al., 2009) of syllables, pairs and folded syllables into
 * unit vectors. Needs no download and no network, and knows no meaning.
 */
export const createLocalEmbedder = (dimensions = DIMENSIONS): Embedder => ({
  // What it ends with stays, so that indexes that were made stay good.
  id: `local-1-${dimensions}-1ab0fbcd`,
  source: { kind: 'local' },
  batchSize: Number.POSITIVE_INFINITY,
  embedDocuments: (documents) => Promise.resolve(documents.map((document) => embed(document, dimensions))),
  embedQuery: (document) => Promise.resolve(embed(document, dimensions)),
});
