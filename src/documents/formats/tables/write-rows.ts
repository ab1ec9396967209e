/**
 * A table's rows as lines, cells parted by ` | `; a cell's line ends become blanks.
 * A table whose first row begins and ends with an empty cell has bars at its ends too, so that both are kept.
 * @param rows the words of the cells, all rows of one length; an empty cell is an empty text
 */
export const writeRows = (rows: readonly (readonly string[])[]): readonly string[] => {
  const tidy = rows.map((row) => row.map(tidyCell)).filter((row) => row.some((cell) => cell !== ''));
  const [first] = tidy;
  const isFramed = first?.[0] === '' && first.at(-1) === '';
  return tidy.map((row) => (isFramed ? `| ${row.join(' | ')} |` : row.join(' | ')));
};

/** A bar of the cell's own would part it in two. */
const tidyCell = (cell: string): string => cell.replaceAll('|', '/').replace(/\s+/gu, ' ').trim();
