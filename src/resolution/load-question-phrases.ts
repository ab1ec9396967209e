import { join } from 'node:path';
import { readText } from './read-csv.ts';

/**
 * The phrases in `question-phrases.txt` of the corpus folder, one a line, without `#` comments and empty lines.
 * @throws CorpusFileError when the file can't be read
 */
export const loadQuestionPhrases = (corpusDir: string): readonly string[] =>
  readText(join(corpusDir, 'question-phrases.txt'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
