import type { Resolution } from '../../domain/resolution.ts';
import { readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import { leaveOutSurroundings, type TableRows } from './leave-out.ts';
import { mapHeader } from './map-header.ts';
import { type ParsedRow, parseRow } from './parse-row.ts';
import { ROSTER_COLUMNS } from './roster-columns.ts';
import type { Roster } from './roster-row.ts';

const isEmpty = (cell: Cell): boolean => {
  const text = readText(cell);
  return text.fault === undefined && nameKey(text.value) === '';
};

/**
 * A person whose unit is left empty below a row that names one is of that unit, as clerks write it once for several; it
 * is said of which rows.
 */
const fillUnits = (
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

const describeUnderstood = (understood: readonly (readonly [string, string])[]): readonly string[] =>
  understood.length === 0
    ? []
    : [`Hiểu các cột: ${understood.map(([written, name]) => `“${written}” là ${name}`).join('; ')}.`];

/** Posts that were taken for roles, each once with how. */
const describePosts = (parsed: readonly ParsedRow[]): readonly string[] => {
  const heads = parsed.flatMap(({ row, post }) => (post !== undefined && row?.person?.isHead ? [post] : []));
  const others = parsed.flatMap(({ row, post }) =>
    post !== undefined && !row?.person?.isHead ? [post] : [],
  );
  const say = (posts: readonly string[], as: string): readonly string[] =>
    posts.length === 0 ? [] : [`Ghi là ${as}: ${[...new Set(posts)].join(', ')}.`];
  return [...say(heads, 'trưởng đơn vị'), ...say(others, 'cán bộ')];
};

/**
 * Reads the rows of a sheet. A faulty row is given as far as it could be read, so that what other rows say of it isn't
 * blamed as well. References are looked up in the resolution.
 * @param notes what is to be said of how the sheet was found
 */
export const parseRoster = (sheet: Sheet, resolution: Resolution, notes: readonly string[] = []): Roster => {
  const document = resolution.document.id;
  const header = mapHeader(sheet);
  if ('fault' in header) return { document, columns: [], rows: [], faults: [header.fault], notes };
  const isPostColumn = header.understood.some(([, name]) => name === ROSTER_COLUMNS.role);
  const table = leaveOutSurroundings(header);
  const filled = fillUnits(table.rows, header.places.get('unit'), header.places.get('person'));
  const parsed = filled.rows.map((row) => parseRow(row, header.places, resolution, isPostColumn));
  const faults = parsed.flatMap((each) => each.faults);
  const rows = parsed.flatMap(({ row }) => row ?? []);
  const isEmpty = filled.rows.length === 0;
  return {
    document,
    columns: [...header.places.keys()],
    rows,
    faults: isEmpty ? [{ row: 0, message: 'Tệp chỉ có dòng tiêu đề, chưa có dòng nào để nhập.' }] : faults,
    notes: [
      ...notes,
      ...describeUnderstood(header.understood),
      ...header.unknown.map((name) => `Cột “${name}” không dùng đến nên được bỏ qua.`),
      ...table.notes,
      ...filled.notes,
      ...describePosts(parsed),
    ],
  };
};
