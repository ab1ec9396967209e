/** The words of the column that says whether a row is a measure. */
export const YES = 'có';
export const NO = 'không';
/** Behind what nobody has said; only a person's word counts. */
export const GUESSED = '(đoán)';

/** A word as a guess; empty for none. */
export const asGuess = (word: string): string => (word === '' ? '' : `${word} ${GUESSED}`);

/** Whether a cell says what nobody has said. */
export const isGuess = (cell: string): boolean => cell.toLowerCase().endsWith(GUESSED);

/** What a cell says, guessed or not. */
export const withoutMark = (cell: string): string =>
  isGuess(cell) ? cell.slice(0, -GUESSED.length).trimEnd() : cell;
