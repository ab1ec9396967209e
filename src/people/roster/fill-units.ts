import { readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import type { TableRows } from './leave-out.ts';

const isEmpty = (cell: Cell): boolean => {
  const text = readText(cell);
  return text.fault === undefined && nameKey(text.value) === '';
};

/**
 * A person whose unit is left empty below a row that names one is of that unit, as clerks write it once for several; it
 * is said of which rows.
 */
export const fillUnits = (
  rows: readonly SheetRow[],
  unit: number | undefined,
  person: number | undefined,
): TableRows => {
  if (unit === undefined || person === undefined) return { rows, notes: [] };
  let above: Cell;
  const filledIn: number[] = [];
  const filled = rows.map((row) => {
    const { cells, number } = row;
    if (!isEmpty(cells[unit])) above = cells[unit];
    if (above === undefined || !isEmpty(cells[unit]) || isEmpty(cells[person])) return row;
    filledIn.push(number);
    const copy = [...cells];
    copy[unit] = above;
    return { number, cells: copy };
  });
  const notes =
    filledIn.length === 0 ? [] : [`Ô đơn vị trống ở dòng ${filledIn.join(', ')}: lấy theo dòng trên.`];
  return { rows: filled, notes };
};
