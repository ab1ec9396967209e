import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Corpus } from '../../../src/corpus/load-corpus.ts';
import type { Paraphrase } from './grade-grounding.ts';

const rowSchema = z.strictObject({
  /** Where the sentence stands that it rests on, and words by which to know that sentence. */
  ref: z.string(),
  of: z.string(),
  text: z.string(),
});

/**
 * True sentences in other words than the resolution's, as a model would write them; written by hand before the check
 * was tried on them, and not changed since.
 */
export const readParaphrases = ({ resolutions }: Corpus): readonly Paraphrase[] =>
  readFileSync(new URL('./paraphrases.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { ref, of, text } = rowSchema.parse(JSON.parse(line));
      const passage = resolutions
        .flatMap(({ passages }) => passages)
        .find((one) => one.ref === ref && one.text.includes(of));
      const at = passage?.text.indexOf(of) ?? -1;
      const sentence = passage?.sentences.find(({ start, end }) => start <= at && at < end);
      if (passage === undefined || sentence === undefined)
        throw new Error(`no sentence of ${ref} says “${of}”`);
      return { ref, text, cited: [passage.text.slice(sentence.start, sentence.end)] };
    });
