import type { Resolution } from '../../domain/resolution.ts';
import { type CellReading, readDay, readText, splitList } from '../../spreadsheets/read-cell.ts';
import type { Cell, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import { shortReference } from '../resolve-assignable.ts';
import { readContact } from './read-phone.ts';
import { type PostReading, readPost } from './read-post.ts';
import { readReferences } from './read-references.ts';
import { ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';
import type { RosterPerson, RosterRow, RowFault } from './roster-row.ts';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,31}$/u;

/** Reads the cells of one row by their columns and collects what is wrong with them. */
class RowReader {
  readonly faults: RowFault[] = [];
  readonly #row: SheetRow;
  readonly #places: ReadonlyMap<RosterColumn, number>;

  constructor(row: SheetRow, places: ReadonlyMap<RosterColumn, number>) {
    this.#row = row;
    this.#places = places;
  }

  blame(message: string): void {
    this.faults.push({ row: this.#row.number, message });
  }

  read<T>(column: RosterColumn, reader: (cell: Cell) => CellReading<T>, otherwise: T): T {
    const place = this.#places.get(column);
    const reading = reader(place === undefined ? undefined : this.#row.cells[place]);
    if (reading.fault === undefined) return reading.value;
    this.blame(`Cột “${ROSTER_COLUMNS[column]}”: ${reading.fault}.`);
    return otherwise;
  }

  text(column: RosterColumn): string | undefined {
    const text = this.read(column, readText, '');
    return text === '' ? undefined : text;
  }

  list(column: RosterColumn): readonly string[] {
    return splitList(this.read(column, (cell) => readText(cell, { keepLines: true }), ''));
  }
}

const NO_ROLE: PostReading = { role: undefined, isHead: undefined, isPost: false };

const PERSON_COLUMNS: readonly RosterColumn[] = ['code', 'role', 'contact', 'deputyOf'];

const readCode = (reader: RowReader): string | undefined => {
  const code = reader.text('code');
  if (code === undefined || CODE.test(code)) return code;
  reader.blame(
    `Mã cán bộ “${code.slice(0, 40)}” không dùng được: chỉ gồm chữ, số và . _ / -, không quá 32 ký tự.`,
  );
  return undefined;
};

const parsePerson = (
  reader: RowReader,
  unit: string,
  isPostColumn: boolean,
): (RosterPerson & { isPost: boolean }) | undefined => {
  const name = reader.text('person');
  const code = readCode(reader);
  const { role, isHead, isPost } = reader.read(
    'role',
    (cell) => {
      const text = readText(cell);
      return text.fault === undefined ? readPost(text.value, unit, isPostColumn) : text;
    },
    NO_ROLE,
  );
  if (name === undefined) {
    const filled = PERSON_COLUMNS.filter((column) => reader.text(column) !== undefined);
    // A unit may have a contact of its own in people's files, but there is nowhere to keep it.
    if (filled.some((column) => column !== 'contact')) {
      const names = filled.map((column) => `“${ROSTER_COLUMNS[column]}”`).join(', ');
      reader.blame(`Có ${names} nhưng thiếu tên ở cột “${ROSTER_COLUMNS.person}”.`);
    }
    return undefined;
  }
  if (nameKey(name) === '') reader.blame(`Tên cán bộ “${name}” không có chữ nào.`);
  const contact = reader.read('contact', readContact, '');
  return {
    name,
    code,
    role,
    isHead,
    isPost,
    contact: contact === '' ? undefined : contact,
    deputyOf: reader.list('deputyOf'),
  };
};

/** A row as far as it could be read, and what is wrong with it. */
export interface ParsedRow {
  /** Undefined without a unit: such a row says nothing of anybody. */
  readonly row: RosterRow | undefined;
  readonly faults: readonly RowFault[];
  /** A post that was taken for a role. */
  readonly post: string | undefined;
}

/** Reads one row under the header. @param isPostColumn whether the column of roles is headed as one of posts */
export const parseRow = (
  sheetRow: SheetRow,
  places: ReadonlyMap<RosterColumn, number>,
  resolution: Resolution,
  isPostColumn = false,
): ParsedRow => {
  const reader = new RowReader(sheetRow, places);
  const unit = reader.text('unit') ?? '';
  if (nameKey(unit) === '' && reader.faults.length === 0)
    reader.blame(`Thiếu tên ở cột “${ROSTER_COLUMNS.unit}”.`);
  const { isPost = false, ...person } = parsePerson(reader, unit, isPostColumn) ?? { name: undefined };
  const lead = reader.read('lead', (cell) => readReferences(cell, resolution), []);
  const support = reader.read('support', (cell) => readReferences(cell, resolution), []);
  for (const ref of lead.filter((each) => support.includes(each))) {
    reader.blame(`“${shortReference(ref)}” có ở cả hai cột “Chủ trì” và “Phối hợp”.`);
  }
  const from = reader.read('from', readDay, undefined);
  const until = reader.read('until', readDay, undefined);
  if (from !== undefined && until !== undefined && until < from) reader.blame('Đến ngày trước Từ ngày.');
  const row: RosterRow = {
    row: sheetRow.number,
    unit,
    shortName: reader.text('shortName'),
    parent: reader.text('parent'),
    aliases: reader.list('aliases'),
    person: person.name === undefined ? undefined : person,
    lead,
    support,
    from,
    until,
  };
  return {
    row: nameKey(unit) === '' ? undefined : row,
    faults: dedupe(reader.faults),
    post: isPost ? reader.text('role') : undefined,
  };
};

/** A cell that is read twice is blamed once. */
const dedupe = (faults: readonly RowFault[]): readonly RowFault[] =>
  faults.filter(({ message }, index) => faults.findIndex((each) => each.message === message) === index);
