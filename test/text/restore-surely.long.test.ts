import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { loadUpdatePhrases } from '../../src/corpus/load-phrases.ts';
import { restoringTexts } from '../../src/open-word-restorer.ts';
import { fold } from '../../src/text/fold.ts';
import { normalise } from '../../src/text/normalise.ts';
import { PhraseModel } from '../../src/text/phrase-model.ts';
import { restoreSurely } from '../../src/text/restore-surely.ts';

const FOLDS = 10;
/** Of whole sentences that are called sure. */
const RIGHT_AT_LEAST = 0.995;
/** Of everyday sentences, which have ten syllables and say each thing once; short remarks of reports are sure far oftener. */
const SURE_AT_LEAST = 0.006;

const corpus = loadCorpus(CORPUS_DIR);
const phrases = loadUpdatePhrases(CORPUS_DIR);
const sentences = corpus.everydaySentences;

/** As typed without marks, capitals kept. */
const stripped = (text: string): string =>
  Array.from(text, (letter) =>
    letter === letter.toLowerCase() ? fold(letter) : fold(letter).toUpperCase(),
  ).join('');

test('of everyday sentences left out of the learning, those that are called sure are right', () => {
  let [sure, right] = [0, 0];
  for (let left = 0; left < FOLDS; left += 1) {
    const kept = sentences.filter((_, index) => index % FOLDS !== left);
    const model = new PhraseModel(restoringTexts({ ...corpus, everydaySentences: kept }, phrases));
    for (const sentence of sentences.filter((_, index) => index % FOLDS === left)) {
      const meant = normalise(sentence);
      const restored = restoreSurely(stripped(meant), model);
      if (restored === undefined) continue;
      sure += 1;
      if (normalise(restored) === meant) right += 1;
    }
  }
  console.info(`sure: ${sure} of ${sentences.length}, right: ${right}`);
  expect(right / sure).toBeGreaterThanOrEqual(RIGHT_AT_LEAST);
  expect(sure / sentences.length).toBeGreaterThan(SURE_AT_LEAST);
});
