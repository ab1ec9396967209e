import type { RowCell } from '../../domain/passage.ts';
import { numberIn } from './cell-said.ts';
import { numberHeads, numberHeadsSaid } from './number-heads.ts';
import type { RowPassage, Table } from './table.ts';
import { saidIn } from './tables-of.ts';

/** The words by which a question asks for the first or the last of rows, folded; empty where it doesn't. */
export const rankWords = (folded: string): string => RANKED.exec(folded)?.[0] ?? '';
const RANKED =
  /\b(?:(?:lon|cao|nhieu|nho|thap|it|be)(?: (?:tien|von|kinh phi))?|ton(?: (?:tien|kem))?|dat) nhat\b(?! \d)/;
const FIRST = /^(?:lon|cao|nhieu|ton|dat)/;

/** Ranks that no column of numbers tells: "sớm nhất", "dài nhất". */
export const ranksOtherwise = (folded: string): boolean =>
  /\b(?:dai|ngan|som|muon|lau|nhanh|cham|rong|xa|gan|dong|tot|quan trong) nhat\b/.test(folded);

/** A row with the cell by which it comes first. */
export interface RankedRow {
  readonly row: RowPassage;
  readonly cell: RowCell;
}

/**
 * The rows whose number is the greatest or the smallest: in the column that a question names, else in the first one of
 * numbers. Several where they are equal.
 */
export const rankRows = (folded: string, table: Table, rows: readonly RowPassage[]): readonly RankedRow[] => {
  const head = numberHeadsSaid(folded, table)[0] ?? numberHeads(table)[0];
  const counted = rows.flatMap((row) => {
    const cell = row.row.cells.find((each) => each.head === head);
    const value = cell && numberIn(saidIn(row, cell));
    return cell === undefined || value === undefined ? [] : [{ row, cell, value }];
  });
  const values = counted.map(({ value }) => value);
  const best = FIRST.test(rankWords(folded)) ? Math.max(...values) : Math.min(...values);
  return counted.filter(({ value }) => value === best);
};
