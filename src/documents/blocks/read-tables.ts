import type { BlockKind, Cell } from './block.ts';
import type { Piece } from './join-lines.ts';
import { cellsOf, columnsOf, readHeadRow, readTableRow, type TableRow } from './read-table.ts';
import { type Column, countsColumns, isHeadByPlace, isHeadByWords, mergeHeads } from './table-heads.ts';

/** A piece with its cells, where it is a table's row. */
export type Celled = Piece & { readonly cells: readonly Cell[]; readonly isTableHead: boolean };

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
