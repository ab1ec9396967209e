import type { Reference } from '../../domain/reference.ts';
import { readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet } from '../../spreadsheets/sheet.ts';
import type { ConfirmedMeasure } from '../library/document-said.ts';
import type { MeasureRow } from './list-measure-rows.ts';
import { mapColumns, refusalAt, type TitledRow } from './map-columns.ts';
import {
  SAID_COLUMNS,
  SAID_ORDER,
  type SaidCells,
  type SaidColumn,
  SHEETS,
  TEXT_COLUMNS,
  TEXT_ORDER,
} from './measure-columns.ts';
import { describeSaid } from './profile-words.ts';
import { readSaidCells } from './read-said-cells.ts';

/** What is held against the sheet of measures. */
export interface KnownMeasures {
  /** The document's measures as the sheet shows them now; of each all texts that it may have been written with. */
  readonly rows: readonly (readonly MeasureRow[])[];
  readonly confirmed: readonly ConfirmedMeasure[];
  /** Targets without measures, of which the sheet has no row. */
  readonly bare: readonly Reference[];
}

/** What is confirmed once the sheet is applied, and what that changes; or why nothing of it is. */
export type MeasurePatch =
  | { readonly measures: readonly ConfirmedMeasure[]; readonly changes: readonly string[] }
  | { readonly refused: readonly string[] };

type Saying = readonly [Reference, ConfirmedMeasure | undefined];

/** Reads the sheet of measures as a patch: rows that are left out or say nothing leave all as it is. */
export const readMeasureTable = (sheet: Sheet, known: KnownMeasures): MeasurePatch => {
  const mapped = mapColumns(sheet, [TEXT_COLUMNS.code, ...Object.values(SAID_COLUMNS)]);
  if ('missing' in mapped) {
    const columns = mapped.missing.map((title) => `“${title}”`).join(', ');
    return { refused: [refusalAt(SHEETS.measures, undefined, `không thấy cột ${columns}`)] };
  }
  const byCode = new Map(known.rows.map((rows) => [String(rows[0]?.measure.ref), rows]));
  const seen = new Map<string, number>();
  const read = mapped.rows.map((row) => {
    const code = textOf(row.cell(TEXT_COLUMNS.code));
    const before = seen.get(code);
    seen.set(code, row.number);
    const fault = (reason: string) => refusalAt(SHEETS.measures, row.number, reason);
    if (before !== undefined) return { refused: fault(`mã ${code} đã có ở dòng ${before}`) };
    const rows = byCode.get(code);
    if (rows === undefined)
      return {
        refused: fault(code === '' ? 'thiếu mã' : `văn bản không có con số mang mã ${code.slice(0, 80)}`),
      };
    const result = readRow(row, rows, mapped.has);
    return typeof result === 'string' ? { refused: fault(`${code}: ${result}`) } : { sayings: result };
  });
  const refused = read.flatMap((one) => one.refused ?? []);
  if (refused.length > 0) return { refused };
  return applySayings(
    read.flatMap((one) => one.sayings ?? []),
    known,
  );
};

/** What a row says, nothing or one saying; a text is why it can't be taken. */
const readRow = (
  row: TitledRow,
  rows: readonly MeasureRow[],
  has: (title: string) => boolean,
): readonly Saying[] | string => {
  const [known] = rows;
  if (known === undefined) return [];
  const changed = TEXT_ORDER.find((column) => {
    if (!has(TEXT_COLUMNS[column])) return false;
    const text = textOf(row.cell(TEXT_COLUMNS[column]));
    return !rows.some((each) => textOf(each.text[column]) === text);
  });
  if (changed !== undefined)
    return `cột “${TEXT_COLUMNS[changed]}” là của văn bản, không sửa ở đây; ghi lại như cũ hoặc xuất lại bảng`;
  const cells = saidCellsOf(row);
  if (typeof cells === 'string') return cells;
  const read = readSaidCells(cells, known.measure);
  if ('fault' in read) return read.fault;
  if (read.said === 'nothing') return [];
  return [[known.measure.ref, read.said === 'taken back' ? undefined : read.said]];
};

const saidCellsOf = (row: TitledRow): SaidCells | string => {
  const read = (column: SaidColumn) =>
    readText(row.cell(SAID_COLUMNS[column]), { keepLines: column === 'aliases', longest: LONGEST_CELL });
  const column = SAID_ORDER.find((each) => read(each).fault !== undefined);
  if (column !== undefined) return `cột “${SAID_COLUMNS[column]}”: ${read(column).fault}`;
  const value = (each: SaidColumn) => {
    const text = read(each);
    return text.fault === undefined ? text.value : '';
  };
  return {
    isMeasure: value('isMeasure'),
    kind: value('kind'),
    better: value('better'),
    cadence: value('cadence'),
    rule: value('rule'),
    aliases: value('aliases'),
  };
};

/** What Excel lets a cell hold. */
const LONGEST_CELL = 32_767;

const textOf = (cell: Cell): string => {
  const text = readText(cell, { longest: LONGEST_CELL });
  return text.fault === undefined ? text.value : '#';
};

const applySayings = (sayings: readonly Saying[], { rows, confirmed, bare }: KnownMeasures): MeasurePatch => {
  const order = rows.flatMap((each) => each[0]?.measure.ref ?? []);
  const before = new Map(confirmed.map((one) => [one.measure, one]));
  const said = new Map(sayings);
  const aside = confirmed.filter(({ measure }) => !order.includes(measure));
  const stale = aside.filter(({ measure }) => !bare.includes(measure));
  const changed = order.filter(
    (ref) => said.has(ref) && describeSaid(said.get(ref)) !== describeSaid(before.get(ref)),
  );
  return {
    measures: [
      ...order.flatMap((ref) => (said.has(ref) ? said.get(ref) : before.get(ref)) ?? []),
      ...aside.filter((one) => !stale.includes(one)),
    ],
    changes: [
      ...changed.map((ref) => `${ref}: ${describeSaid(said.get(ref))}`),
      ...stale.map(({ measure }) => `${measure}: văn bản không còn con số này, bỏ xác nhận cũ`),
    ],
  };
};
