import { join } from 'node:path';
import { readPhrases, VIETNAMESE_FOLDER } from '../word-lists/read-text.ts';

/**
 * The phrases in `update-phrases.txt` of the corpus folder, in which people report.
 * @throws CorpusFileError when the file can't be read
 */
export const loadUpdatePhrases = (corpusDir: string): readonly string[] =>
  readPhrases(join(corpusDir, VIETNAMESE_FOLDER, 'update-phrases.txt'));
