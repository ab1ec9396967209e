import { readText } from './read-csv.ts';

/**
 * The phrases of a file, one a line, without `#` comments and empty lines.
 * @throws CorpusFileError when the file can't be read
 */
export const readPhrases = (file: string): readonly string[] =>
  readText(file)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
