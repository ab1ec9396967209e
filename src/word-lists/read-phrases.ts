import { readList } from './read-text.ts';

/**
 * The phrases of a file, one a line, without `#` comments and empty lines.
 * @throws CorpusFileError when the file can't be read, is empty or was cut off
 */
export const readPhrases = (file: string): readonly string[] =>
  readList(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
