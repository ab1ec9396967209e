import { textOfCell } from '../../spreadsheets/read-cell.ts';
import type { Cell, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import type { HeaderMap } from './map-header.ts';

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
export const leaveOutSurroundings = ({
  rows,
  numbering,
}: Pick<HeaderMap, 'rows' | 'numbering'>): TableRows => {
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
