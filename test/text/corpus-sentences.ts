import { readFileSync } from 'node:fs';
import { normalise } from '../../src/text/normalise.ts';

const source = readFileSync(new URL('../../corpus/nq14-2024/text.txt', import.meta.url), 'utf8');

/** The resolution's text without Markdown marks, page ends joined. */
export const corpusText = normalise(source.replace(/[*#]/g, ' '));

/** Its sentences of five syllables and more, normalised. */
export const corpusSentences = corpusText
  .split(/(?<=[.;:])\s/)
  .filter((sentence) => sentence.split(' ').length >= 5);
