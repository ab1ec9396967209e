import { childOf, childrenOf, countOf, settingOf, type XmlElement } from './xml-element.ts';

/** A row that wasn't deleted, with its cells. */
export interface TableRow {
  /** Columns left out at its start. */
  readonly before: number;
  readonly cells: readonly XmlElement[];
}

/** A cell where it stands in the columns. */
interface PlacedCell {
  readonly text: string;
  readonly column: number;
  /** Goes on from the cell above. */
  readonly isContinued: boolean;
}

/** Word has no more. */
const MOST_COLUMNS = 63;
/** A longer name of a row isn't said again below. In characters. */
const LONGEST_REPEATED = 300;
const ONLY_COUNT = /^[\d.]{1,8}[.)]?$|^[IVXL]{1,6}\.?$|^[a-zđ]\)?$|^[-–+]$/u;

/** The rows of a table, without those that were deleted. */
export const rowsOf = (table: XmlElement): readonly TableRow[] =>
  childrenOf(table, 'w:tr')
    .filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => ({
      before: Math.min(countOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0, MOST_COLUMNS),
      cells: childrenOf(row, 'w:tc').filter(
        (cell) => childOf(childOf(cell, 'w:tcPr'), 'w:cellDel') === undefined,
      ),
    }));

/** The lines of a table that only sets words side by side: each cell's, row by row, an empty line after each cell. */
export const printLayoutTable = (
  table: XmlElement,
  readCell: (cell: XmlElement) => readonly string[],
): readonly string[] =>
  rowsOf(table).flatMap(({ cells }) =>
    cells.filter((cell) => !isContinued(cell)).flatMap((cell) => [...readCell(cell), '']),
  );

/**
 * A line for each row, its cells parted by ` | `. What spans several columns or rows stands in the first; the others are
 * empty. A row of one cell beside merged ones would pass for a title, so what names it is said again.
 */
export const printTable = (
  table: XmlElement,
  readCell: (cell: XmlElement) => readonly string[],
): readonly string[] => {
  const merged = new Map<number, string>();
  const rows = rowsOf(table).map((row) => {
    const placed = placeCells(row, readCell);
    for (const { text, column, isContinued: goesOn } of placed) if (!goesOn) merged.set(column, text);
    return cellsOf(placed, merged);
  });
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  // A reader of Markdown takes bars at both ends of the first row for a frame, so there is one.
  const isFramed = filled[0]?.[0] === '' && filled[0].at(-1) === '';
  const printed = filled.map((row) => (isFramed ? `| ${row.join(' | ')} |` : row.join(' | ')));
  return ['', ...printed, ''];
};

const isContinued = (cell: XmlElement): boolean => {
  const properties = childOf(cell, 'w:tcPr');
  return ['w:vMerge', 'w:hMerge'].some(
    (name) => childOf(properties, name) !== undefined && settingOf(properties, name) !== 'restart',
  );
};

const placeCells = (
  { before, cells }: TableRow,
  readCell: (cell: XmlElement) => readonly string[],
): readonly PlacedCell[] => {
  const placed: PlacedCell[] = [];
  let column = before;
  for (const cell of cells) {
    const span = Math.max(1, countOf(childOf(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);
    const goesOn = isContinued(cell);
    const text = joinLines(readCell(cell));
    placed.push({ text: goesOn ? '' : text, column, isContinued: goesOn });
    column = Math.min(column + span, MOST_COLUMNS);
    placed.push(...emptyCells(placed, column));
  }
  return placed;
};

/** Empty cells from behind the last one up to a column. */
const emptyCells = (placed: readonly PlacedCell[], end: number): readonly PlacedCell[] => {
  const start = (placed.at(-1)?.column ?? end) + 1;
  return Array.from({ length: Math.max(0, end - start) }, (_, at) => ({
    text: '',
    column: start + at,
    isContinued: false,
  }));
};

/** A cell's paragraphs, and the cells of a table within it, one after the other. */
const joinLines = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replace(/[\s|]+/gu, ' ')
    .trim();

const cellsOf = (placed: readonly PlacedCell[], above: ReadonlyMap<number, string>): readonly string[] => {
  const start = placed[0]?.column ?? 0;
  const cells = [...Array.from({ length: start }, () => ''), ...placed.map(({ text }) => text)];
  if (cells.filter((cell) => cell !== '').length !== 1) return cells;
  const named = placed.find(({ column, isContinued: goesOn }) => {
    const text = above.get(column) ?? '';
    return goesOn && text !== '' && text.length <= LONGEST_REPEATED && !ONLY_COUNT.test(text);
  });
  return named === undefined ? cells : cells.with(named.column, above.get(named.column) ?? '');
};
