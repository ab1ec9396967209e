import type { Block, BlockKind, Cell } from './block.ts';
import type { Piece } from './join-lines.ts';
import { readLabel } from './read-label.ts';
import { type Column, countsColumns, isHeadByPlace, isHeadByWords, mergeHeads } from './table-heads.ts';

/** What a first cell counts with: `1`, `2.1`, `IV`, `a`, `-`. */
const COUNT = /^(?:\d{1,3}(?:\.\d{1,3})*[a-zđ]?\.?|[IVXL]{1,6}\.?|[A-HĐ]\.?|[a-zđ]\)?|[-–+])$/u;

/** A row as it stands in its table. */
interface TableRow extends Pick<Block, 'label' | 'number' | 'text' | 'cells'> {
  readonly role: 'head' | 'group' | 'row';
}

/** The words of a row's cells, empty ones too. */
const cellsOf = ({ text }: Pick<Piece, 'text'>): readonly string[] =>
  text.split(' | ').map((cell) => cell.trim());

/** A row that heads its table's columns, or counts them. */
const readHeadRow = (row: Piece): TableRow => ({
  role: 'head',
  ...place(
    cellsOf(row).map((text) => ({ text, header: '' })),
    '',
  ),
});

/** The columns that a row heads. @param block its place among the document's blocks */
const columnsOf = (row: Piece, block: number): readonly Column[] => {
  const placed = [...readHeadRow(row).cells];
  return cellsOf(row).map((words): Column => {
    const span = words === '' ? undefined : placed.shift();
    return {
      words,
      places: span === undefined ? [] : [{ block, span: { start: span.start, end: span.end } }],
    };
  });
};

/**
 * Reads a row with the heads that stand above it.
 * @param heads the heads of the columns; empty where none has been seen
 */
const readTableRow = (row: Piece, heads: readonly Column[]): TableRow => {
  const all = cellsOf(row);
  const filled = all.filter((cell) => cell !== '');
  // A merged title has one cell, or its count and one more.
  const [first = '', second = ''] = filled;
  if (filled.length === 1 && (row.isBold || all.length > 1)) return groupOf('', first);
  if (filled.length === 2 && COUNT.test(first) && (row.isBold || all.length > 2 || heads.length > 2))
    return groupOf(first, second);
  return { role: 'row', ...withHeads(all, heads) };
};

const groupOf = (count: string, title: string): TableRow => {
  if (count !== '')
    return { role: 'group', label: count, number: count.replace(/[.)]$/u, ''), text: title, cells: [] };
  const { label, number, text, kind } = readLabel(title);
  const isCounted = kind === 'roman' || kind === 'number' || kind === 'part' || kind === 'decimal';
  return isCounted
    ? { role: 'group', label, number, text, cells: [] }
    : { role: 'group', label: '', number: '', text: title, cells: [] };
};

/** Puts each cell under its head; a row may have its count beside what the head names, or lack it. */
const withHeads = (all: readonly string[], heads: readonly Column[]) => {
  const cells = all.length > heads.length && all[0] === '' ? all.slice(1) : all;
  const [first = ''] = cells;
  const isCounted = COUNT.test(first);
  const countsHead = /^(?:stt|tt|số tt)$/iu.test(heads[0]?.words ?? '');
  const named = countsHead ? heads.slice(1) : heads;
  const own = isCounted ? cells.slice(1) : countsHead && first === '' ? cells.slice(1) : cells;
  return place(
    own.map((text, index) => ({ text, header: named[index]?.words ?? '', heads: named[index]?.places })),
    isCounted ? first : '',
  );
};

const place = (
  cells: readonly ({ readonly text: string } & Pick<Cell, 'header' | 'heads'>)[],
  label: string,
) => {
  const kept = cells.filter(({ text }) => text !== '');
  const placed: Cell[] = [];
  let at = 0;
  for (const { text, ...head } of kept) {
    placed.push({ ...head, start: at, end: at + text.length });
    at += text.length + SEPARATOR.length;
  }
  return {
    label,
    number: label.replace(/[.)]$/u, ''),
    text: kept.map(({ text }) => text).join(SEPARATOR),
    cells: placed,
  };
};

const SEPARATOR = ' | ';

/** A piece with its cells, where it is a table's row. */
type Celled = Piece & { readonly cells: readonly Cell[]; readonly isTableHead: boolean };

/** Reads each table's rows below its heads, which may stand on two lines and may be counted. */
export const readTables = (pieces: readonly Piece[]): readonly Celled[] => {
  let heads: readonly Column[] = [];
  let isBelowHead = false;
  return pieces.map((piece, index) => {
    if (piece.kind !== 'row') {
      // A heading ends a table and its head.
      if (piece.kind !== 'paragraph') heads = [];
      isBelowHead = false;
      return { ...piece, cells: [], isTableHead: false };
    }
    const next = pieces[index + 1];
    const below = next?.kind === 'row' ? cellsOf(next) : [];
    if (isHeadRow(piece, below, pieces[index - 1]?.kind !== 'row')) {
      const own = columnsOf(piece, index);
      heads = isBelowHead ? mergeHeads(heads, own, below.length) : own;
      isBelowHead = true;
      return celled(piece, readHeadRow(piece));
    }
    const isCount = isBelowHead && countsColumns(cellsOf(piece));
    isBelowHead = false;
    return celled(piece, isCount ? readHeadRow(piece) : readTableRow(piece, heads));
  });
};

const isHeadRow = (piece: Piece, below: readonly string[], isFirst: boolean): boolean => {
  const cells = cellsOf(piece);
  const filled = cells.filter((cell) => cell !== '');
  return isHeadByWords(filled, piece.isBold) || (isFirst && isHeadByPlace(cells, below));
};

const celled = (piece: Piece, { role, label, number, text, cells }: TableRow): Celled => {
  const kind: BlockKind = role === 'group' ? 'group' : 'row';
  return { ...piece, kind, label, number, text, cells, isTableHead: role === 'head' };
};
