/** Words of a document's head and tail, which stand side by side without being a table. */
const HEAD_OR_TAIL =
  /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc\s+lập\s*[-–—]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM|^\s*nơi\s+nhận\s*:/iu;
/** Who receives it may be set one by one, in as many rows as it takes. */
const RECIPIENTS = /^\s*nơi\s+nhận\s*:/iu;
/** A head has its organ, motto, number and day in few rows. */
const MOST_ROWS = 6;
const MOST_COLUMNS = 4;

/**
 * Whether a table only sets words side by side (a head, who receives it beside who signs it, a frame around a text), so
 * that its cells are read one after the other.
 * @param rows the words of the cells
 */
export const isLayoutTable = (rows: readonly (readonly string[])[]): boolean => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns <= 1) return true;
  if (columns === 2 && RECIPIENTS.test(rows[0]?.[0] ?? '')) return true;
  if (rows.length > MOST_ROWS || columns > MOST_COLUMNS) return false;
  return rows.flat().some((cell) => HEAD_OR_TAIL.test(cell));
};

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
