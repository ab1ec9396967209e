import { nameKey } from '../directory.ts';
import { COLUMN_ORDER, ROSTER_COLUMNS, type RosterColumn } from './roster-columns.ts';

/** What clerks call the columns besides their own names, without diacritics. */
const OTHER_WORDS: Readonly<Partial<Record<RosterColumn, readonly string[]>>> = {
  unit: [
    'ten don vi',
    'co quan',
    'ten co quan',
    'co quan don vi',
    'ten co quan don vi',
    'don vi co quan',
    'don vi cong tac',
    'co quan cong tac',
    'phong ban',
    'don vi chu tri',
    'don vi thuc hien',
  ],
  shortName: ['viet tat', 'ten tat', 'ky hieu'],
  person: [
    'ho va ten',
    'ho ten',
    'ho va ten can bo',
    'ho ten can bo',
    'ten can bo',
    'can bo phu trach',
    'can bo dau moi',
    'nguoi phu trach',
    'dau moi',
  ],
  role: ['chuc vu', 'chuc danh', 'chuc vu chuc danh', 'chuc vu cong tac'],
  contact: [
    'so dien thoai',
    'dien thoai',
    'sdt',
    'so dt',
    'dt',
    'di dong',
    'dien thoai di dong',
    'so di dong',
    'so dien thoai di dong',
    'so dien thoai lien he',
    'email',
    'thu dien tu',
  ],
  lead: [
    'chi tieu chu tri',
    'nhiem vu chu tri',
    'chi tieu nhiem vu chu tri',
    'chu tri chi tieu',
    'chi tieu phu trach',
    'chi tieu',
  ],
  support: ['chi tieu phoi hop', 'nhiem vu phoi hop', 'phoi hop chi tieu'],
  code: ['ma', 'ma so', 'ma so can bo'],
  parent: ['don vi quan ly', 'cap tren', 'co quan cap tren'],
  from: ['ngay bat dau'],
  until: ['ngay ket thuc'],
};

/** Columns that say nothing of anybody and needn't be spoken of. */
const NUMBERING: ReadonlySet<string> = new Set(['stt', 'tt', 'so tt', 'so thu tu']);

const OWN: ReadonlyMap<string, RosterColumn> = new Map(
  COLUMN_ORDER.map((column) => [nameKey(ROSTER_COLUMNS[column]), column]),
);

const OTHER: ReadonlyMap<string, RosterColumn> = new Map(
  COLUMN_ORDER.flatMap((column) => (OTHER_WORDS[column] ?? []).map((words) => [words, column] as const)),
);

/** What a header means, and whether by the column's own name. */
export interface HeaderReading {
  readonly column: RosterColumn | undefined;
  readonly isOwnName: boolean;
  /** It only counts the rows. */
  readonly isNumbering: boolean;
}

/** Reads a header: `Tên đơn vị`, `Số điện thoại (di động)`; what stands in parentheses only explains. */
export const readHeader = (text: string): HeaderReading => {
  const keys = [nameKey(text), nameKey(text.replace(/\([^()]*\)/g, ' '))];
  const own = keys.flatMap((key) => OWN.get(key) ?? [])[0];
  return {
    column: own ?? keys.flatMap((key) => OTHER.get(key) ?? [])[0],
    isOwnName: own !== undefined,
    isNumbering: keys.some((key) => NUMBERING.has(key)),
  };
};
