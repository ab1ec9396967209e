import type { Resolution } from '../../domain/resolution.ts';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import { mapHeader } from './map-header.ts';
import { parseRow } from './parse-row.ts';
import type { Roster } from './roster-row.ts';

/**
 * Reads the rows of a sheet. A faulty row is given as far as it could be read, so that what other rows say of it isn't
 * blamed as well. References are looked up in the resolution.
 */
export const parseRoster = (sheet: Sheet, resolution: Resolution): Roster => {
  const document = resolution.document.id;
  const header = mapHeader(sheet);
  if ('fault' in header) return { document, columns: [], rows: [], faults: [header.fault], notes: [] };
  const parsed = header.rows.map((row) => parseRow(row, header.places, resolution));
  const faults = parsed.flatMap((each) => each.faults);
  const rows = parsed.flatMap(({ row }) => row ?? []);
  const isEmpty = header.rows.length === 0;
  return {
    document,
    columns: [...header.places.keys()],
    rows,
    faults: isEmpty ? [{ row: 0, message: 'Tệp chỉ có dòng tiêu đề, chưa có dòng nào để nhập.' }] : faults,
    notes: header.unknown.map((name) => `Cột “${name}” không dùng đến nên được bỏ qua.`),
  };
};
