import { formatDay } from '../../domain/local-time.ts';
import { asDay, asOfficialId, asUnitId } from '../../domain/people.ts';
import { asReference } from '../../domain/reference.ts';
import { PART_NAMES } from '../assignments/part-names.ts';
import type { Directory } from '../directory.ts';
import { shortReference } from '../resolve-assignable.ts';
import { ROLE_NAMES } from '../rights.ts';

/** A value as it is shown; empty for one that says nothing. */
type Show = (value: unknown, directory: Directory) => string;

export const showText: Show = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const showList: Show = (value) => (Array.isArray(value) ? value.map(String).join(', ') : '');
const showFlag: Show = (value) => (value === true ? 'có' : '');
const showDay: Show = (value) => (typeof value === 'string' ? formatDay(asDay(value)) : '');
export const showUnit: Show = (value, directory) =>
  typeof value === 'number' ? (directory.unit(asUnitId(value))?.name ?? `đơn vị ${value}`) : '';
export const showOfficial: Show = (value, directory) => {
  if (typeof value !== 'number') return '';
  const official = directory.official(asOfficialId(value));
  return official === undefined ? `cán bộ ${value}` : `${official.name} (${official.code})`;
};
const showIn =
  (names: Readonly<Record<string, string>>): Show =>
  (value) =>
    typeof value === 'string' ? (names[value] ?? value) : '';
export const showWork: Show = (value) =>
  typeof value === 'string' ? shortReference(asReference(value)) : '';
export const showCount = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
/** Of some things the audit tells that they changed, not what they are. */
const showPresence: Show = (value) => (value === undefined || value === null || value === '' ? '' : 'đã có');

/** A field of an audited row, and how people are told of it. */
export interface AuditField {
  readonly key: string;
  readonly label: string;
  readonly show: Show;
  /** Its values are never shown, only that they differ. */
  readonly isHidden?: boolean;
}

const DAYS: readonly AuditField[] = [
  { key: 'from', label: 'từ ngày', show: showDay },
  { key: 'until', label: 'đến ngày', show: showDay },
];

const SAID_OF_WORDINGS = { clause: 'gắn với', 'not stated': 'văn bản không nêu', skipped: 'bỏ qua' };

const DOCUMENT_STATES = { draft: 'bản nháp', live: 'đang dùng', withdrawn: 'đã rút' };

/** What the audit tells of each kind of row. */
export const AUDIT_FIELDS: Readonly<Record<string, readonly AuditField[]>> = {
  unit: [
    { key: 'name', label: 'tên', show: showText },
    { key: 'shortName', label: 'tên viết tắt', show: showText },
    { key: 'aliases', label: 'tên gọi khác', show: showList },
    { key: 'parent', label: 'cấp trên', show: showUnit },
  ],
  official: [
    { key: 'name', label: 'họ tên', show: showText },
    { key: 'code', label: 'mã', show: showText },
    { key: 'role', label: 'vai trò', show: showIn(ROLE_NAMES) },
    { key: 'deputy', label: 'người thay', show: showOfficial },
    { key: 'isAdmin', label: 'quản trị theo ADMIN_IDS', show: showFlag },
    { key: 'contact', label: 'liên hệ', show: showPresence, isHidden: true },
    { key: 'person', label: 'tài khoản Telegram', show: showPresence, isHidden: true },
    { key: 'unreachableSince', label: 'không nhận được tin', show: showPresence, isHidden: true },
  ],
  membership: [{ key: 'isHead', label: 'trưởng đơn vị', show: showFlag }, ...DAYS],
  document: [
    { key: 'name', label: 'tên văn bản', show: showText },
    { key: 'fileName', label: 'tệp', show: showText },
    { key: 'state', label: 'trạng thái', show: showIn(DOCUMENT_STATES) },
  ],
  wording: [
    { key: 'document', label: 'văn bản', show: showText },
    { key: 'said', label: 'ghi là', show: showIn(SAID_OF_WORDINGS) },
    { key: 'ref', label: 'điều khoản', show: showText },
  ],
  figure: [
    { key: 'figure', label: 'số', show: showText },
    { key: 'source', label: 'theo', show: showText },
  ],
  assignment: [{ key: 'part', label: 'phần việc', show: showIn(PART_NAMES) }, ...DAYS],
};
