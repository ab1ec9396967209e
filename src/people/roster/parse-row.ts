import type { Resolution } from '../../domain/resolution.ts';
import { type CellReading, readDay, readText, splitList } from '../../spreadsheets/read-cell.ts';
import type { Cell, SheetRow } from '../../spreadsheets/sheet.ts';
import { nameKey } from '../directory.ts';
import { shortReference } from '../resolve-assignable.ts';
import { readReferences } from './read-references.ts';
import { type RoleReading, readRole } from './read-role.ts';
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

/** Digits of a mobile number without its 0, and of a fixed one: Vietnamese numbers have ten or eleven with it. */
const LOST_ZERO = /^(?:[35789]\d{8}|2\d{9})$/;
const WITH_COUNTRY = /^84(?:[35789]\d{8}|2\d{9})$/;
const SHORTENED = /^(\d(?:[.,]\d{1,14})?)E\+?(\d{1,2})$/i;

/** What a spreadsheet shortened to `9.12345678E+08`, in full; undefined where digits are lost. */
const expand = (text: string): string | undefined => {
  const [, mantissa = '', exponent = '0'] = SHORTENED.exec(text) ?? [];
  const digits = mantissa.replace(/[.,]/, '');
  return digits.length - 1 === Number(exponent) ? digits : undefined;
};

const withZero = (digits: string): string => {
  if (LOST_ZERO.test(digits)) return `0${digits}`;
  return WITH_COUNTRY.test(digits) ? `0${digits.slice(2)}` : digits;
};

/** A telephone number or whatever else says how somebody is reached; a number that a spreadsheet cut gets its 0 back. */
export const readContact = (cell: Cell): CellReading<string> => {
  const text = readText(typeof cell === 'number' ? cell.toFixed(0) : cell);
  if (text.fault !== undefined) return text;
  if (SHORTENED.test(text.value)) {
    const digits = expand(text.value);
    return digits === undefined
      ? {
          fault: `“${text.value}” là số điện thoại đã bị Excel rút gọn; định dạng ô là Văn bản rồi ghi lại số`,
        }
      : { value: withZero(digits) };
  }
  return { value: /^\d+$/.test(text.value) ? withZero(text.value) : text.value };
};

/** Posts that are the first of a body whatever it is called. */
const FIRST_POSTS =
  /^(?:tong giam doc|giam doc|chu tich|bi thu|chu nhiem|hieu truong|vien truong|thu truong|tong bien tap)(?: |$)/;
/** `Trưởng ban`, `Cục trưởng`, `Chánh Văn phòng`: the first of what is named beside. */
const FIRST_OF = /^(?:truong|chanh) (\p{L}+)|^(?:(chi cuc|cuc|vu|doi|phong) truong)(?: |$)/u;
const DEPUTY = /^(?:pho|q|quyen pho)(?: |$)/;

/** Whether somebody with a post is the head of a unit: `Trưởng phòng` of a department is not. */
const isHeadOf = (post: string, unit: string): boolean => {
  if (DEPUTY.test(post)) return false;
  if (FIRST_POSTS.test(post)) return true;
  const [, of, before] = FIRST_OF.exec(post) ?? [];
  const body = of ?? before;
  return body !== undefined && new RegExp(`^${body}(?: |$)`, 'u').test(unit);
};

/** Whether words can only be a post: they begin with the first, or a deputy, of something. */
const isSurelyPost = (post: string): boolean =>
  DEPUTY.test(post) || FIRST_POSTS.test(post) || FIRST_OF.test(post);

/** What a role cell says, and whether it was a post that had to be made a role of. */
export interface PostReading extends RoleReading {
  readonly isPost: boolean;
}

/**
 * Reads a role as the roster calls them, else a post as people hold it: `Giám đốc`, `Trưởng ban`, `Phó Chánh Văn phòng`.
 * A post makes an official, and the first of the unit its head; it never makes a leader or staff.
 * @param unit the name of the unit that the row is of
 * @param isPostColumn whether the column is headed as one of posts, so that any words are one
 */
export const readPost = (text: string, unit: string, isPostColumn: boolean): CellReading<PostReading> => {
  const role = readRole(text);
  if (role.fault === undefined) return { value: { ...role.value, isPost: false } };
  const post = nameKey(text);
  if (!isPostColumn && !isSurelyPost(post)) return role;
  return { value: { role: 'official', isHead: isHeadOf(post, nameKey(unit)), isPost: true } };
};
