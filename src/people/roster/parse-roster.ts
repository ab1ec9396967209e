import type { Resolution } from '../../domain/resolution.ts';
import { readText, textOfCell } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import { type HeaderMap, mapHeader } from './map-header.ts';
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

/** Words, without diacritics, with which a row begins that adds others up. */
const TOTAL = /^(?:tong(?: cong| so)?|cong)(?: |$)/;
/** What stands in a row below a table: who made it, signed it and gets it, and when. */
const CLOSING =
  /^(?:nguoi lap|nguoi tong hop|noi nhan|ky ten|ky ghi ro|thu truong|xac nhan cua|t m |tm |k t |kt |danh sach (?:nay |tren )?(?:gom|co) \d)|(?:^| )ngay \d{0,2} ?thang \d{0,2} ?nam/;
/** `I`, `II.`, `A`: what counts groups of rows. */
const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-H])$/;

const textOf = (cell: Cell): string => textOfCell(cell, { longest: Number.MAX_SAFE_INTEGER });

/** Rows of people and units, and what was left out of the sheet, each as a sentence. */
export interface TableRows {
  readonly rows: readonly SheetRow[];
  readonly notes: readonly string[];
}

/** Where a row stands that closes the table; the length where none does. */
const findClosing = (rows: readonly SheetRow[]): number => {
  const at = rows.findIndex(({ cells }) => cells.some((cell) => CLOSING.test(nameKey(textOf(cell)))));
  return at < 0 ? rows.length : at;
};

const filled = ({ cells }: SheetRow): readonly string[] => cells.map(textOf).filter((text) => text !== '');

const isTotal = (row: SheetRow): boolean => {
  const [first = '', ...others] = filled(row);
  const words = /^\d+$/.test(first) ? (others[0] ?? '') : first;
  return TOTAL.test(nameKey(words)) && others.every((text) => text === words || /^[\d.,\s]*$/.test(text));
};

/** A row that only names a group: its number counts otherwise than those of people, and nothing else stands there. */
const isGroup = (row: SheetRow, numbering: number | undefined): boolean => {
  const texts = filled(row);
  const [first = ''] = texts;
  if (texts.length === 1) return /^(?:[IVX]{1,5}|[A-H])\s*[.)\-–]\s*\p{Lu}/u.test(first);
  const number = numbering === undefined ? '' : textOf(row.cells[numbering]).replace(/[.)]$/, '');
  return texts.length === 2 && GROUP_NUMBER.test(number);
};

const excerpt = (row: SheetRow | undefined): string => {
  const text = row === undefined ? '' : filled(row).join(' · ');
  return text.length <= 60 ? text : text.slice(0, text.lastIndexOf(' ', 60));
};

const listRows = (rows: readonly SheetRow[]): string =>
  rows.map((row) => `dòng ${row.number} “${excerpt(row)}”`).join(', ');

/**
 * Leaves out what stands in and below a table and is nobody's row: totals, headings of groups, the signatures; says
 * what that was, so that nothing goes unseen.
 */
const leaveOutSurroundings = ({ rows, numbering }: Pick<HeaderMap, 'rows' | 'numbering'>): TableRows => {
  const end = findClosing(rows);
  const [table, below] = [rows.slice(0, end), rows.slice(end)];
  const totals = table.filter(isTotal);
  const groups = table.filter((row) => !isTotal(row) && isGroup(row, numbering));
  const left = new Set([...totals, ...groups]);
  return {
    rows: table.filter((row) => !left.has(row)),
    notes: [
      ...(totals.length === 0 ? [] : [`Bỏ qua dòng cộng: ${listRows(totals)}.`]),
      ...(groups.length === 0 ? [] : [`Bỏ qua dòng tên nhóm: ${listRows(groups)}.`]),
      ...(below.length === 0
        ? []
        : [`Bỏ qua ${below.length} dòng dưới bảng, từ dòng ${below[0]?.number} (“${excerpt(below[0])}”).`]),
    ],
  };
};
