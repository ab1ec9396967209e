import type { Cell } from './block.ts';
import type { Piece } from './join-lines.ts';
import { readLabel } from './read-label.ts';

/** Words of a column's head; a row of a table most of whose cells start with one is the table's head. */
const HEADS =
  /^(?:stt|tt|số tt|chỉ tiêu|tên chỉ tiêu|nội dung|nhiệm vụ|tên nhiệm vụ|công việc|nhóm nhiệm vụ|mục tiêu|đơn vị|đvt|cơ quan|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|hoàn thành|sản phẩm|kết quả|kế hoạch|thực hiện|ước thực hiện|mục tiêu|năm \d{4}|\d{4}$|giai đoạn|ghi chú|lộ trình|tổng|phụ trách|lĩnh vực|dự kiến|theo dõi)/iu;
/** What a first cell counts with: `1`, `2.1`, `IV`, `a`, `-`. */
const COUNT = /^(?:\d{1,3}(?:\.\d{1,3})*\.?|[IVXL]{1,6}\.?|[A-HĐ]\.?|[a-zđ]\)?|[-–+])$/u;

/** A row as it stands in its table. */
export interface TableRow {
  readonly role: 'head' | 'group' | 'row';
  readonly label: string;
  readonly number: string;
  readonly text: string;
  readonly cells: readonly Cell[];
}

/**
 * Reads a row with the head that stands above it.
 * @param heads the words of the columns' heads; empty where no head has been seen
 */
export const readTableRow = (row: Piece, heads: readonly string[]): TableRow => {
  const all = row.text.split(' | ').map((cell) => cell.trim());
  const filled = all.filter((cell) => cell !== '');
  if (isHead(filled, row.isBold)) return { role: 'head', ...plain(all) };
  // A merged title has one cell, or its count and one more.
  const [first = '', second = ''] = filled;
  if (filled.length === 1 && (row.isBold || all.length > 1)) return groupOf('', first);
  if (filled.length === 2 && COUNT.test(first) && (row.isBold || all.length > 2 || heads.length > 2))
    return groupOf(first, second);
  return { role: 'row', ...withHeads(all, heads) };
};

const isHead = (cells: readonly string[], isBold: boolean): boolean => {
  const known = cells.filter((cell) => HEADS.test(cell) && cell.length <= 60).length;
  if (cells.length < 2 || cells.some((cell) => cell.length > 80)) return false;
  return known * 3 >= cells.length * 2 || (isBold && known * 2 >= cells.length);
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

const plain = (all: readonly string[]) =>
  place(
    all.map((text) => ({ text, header: '' })),
    '',
  );

/** Puts each cell under its head; a row may have its count beside what the head names, or lack it. */
const withHeads = (all: readonly string[], heads: readonly string[]) => {
  const cells = all.length > heads.length && all[0] === '' ? all.slice(1) : all;
  const [first = ''] = cells;
  const isCounted = COUNT.test(first);
  const countsHead = /^(?:stt|tt|số tt)$/iu.test(heads[0] ?? '');
  const named = countsHead ? heads.slice(1) : heads;
  const own = isCounted ? cells.slice(1) : countsHead && first === '' ? cells.slice(1) : cells;
  return place(
    own.map((text, index) => ({ text, header: named[index] ?? '' })),
    isCounted ? first : '',
  );
};

const place = (cells: readonly { readonly text: string; readonly header: string }[], label: string) => {
  const kept = cells.filter(({ text }) => text !== '');
  const placed: Cell[] = [];
  let at = 0;
  for (const { text, header } of kept) {
    placed.push({ header, start: at, end: at + text.length });
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
