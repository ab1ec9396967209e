import { join } from 'node:path';
import { readPhrases, VIETNAMESE_FOLDER } from '../word-lists/read-text.ts';

/**
 * The phrases in `question-phrases.txt` of the corpus folder, in which people ask.
 * @throws CorpusFileError when the file can't be read
 */
export const loadQuestionPhrases = (corpusDir: string): readonly string[] =>
  readPhrases(join(corpusDir, VIETNAMESE_FOLDER, 'question-phrases.txt'));

/**
 * The sentences in `everyday-sentences.txt`: how people talk, for the repair of what is typed.
 * @throws CorpusFileError when the file can't be read, is empty or was cut off
 */
export const loadEverydaySentences = (corpusDir: string): readonly string[] =>
  readPhrases(join(corpusDir, VIETNAMESE_FOLDER, 'everyday-sentences.txt'));

/**
 * The phrases in `verdict-phrases.txt`, in which people ask whether a figure reaches, exceeds or falls short.
 * @throws CorpusFileError when the file can't be read
 */
export const loadVerdictPhrases = (corpusDir: string): readonly string[] =>
  readPhrases(join(corpusDir, VIETNAMESE_FOLDER, 'verdict-phrases.txt'));

/**
 * The phrases in `update-phrases.txt` of the corpus folder, in which people report.
 * @throws CorpusFileError when the file can't be read
 */
export const loadUpdatePhrases = (corpusDir: string): readonly string[] =>
  readPhrases(join(corpusDir, VIETNAMESE_FOLDER, 'update-phrases.txt'));
