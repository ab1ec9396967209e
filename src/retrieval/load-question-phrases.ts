import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads `question-phrases.txt` in the corpus folder: one phrase a line, `#` comments. Rejects when it can't be read. */
export const loadQuestionPhrases = async (corpusDir: string): Promise<readonly string[]> => {
  const text = await readFile(join(corpusDir, 'question-phrases.txt'), 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
};
