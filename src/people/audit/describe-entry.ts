import { z } from 'zod';
import { formatDay, formatLocalTime } from '../../domain/local-time.ts';
import { asDay, asOfficialId, asUnitId } from '../../domain/people.ts';
import { asReference } from '../../domain/reference.ts';
import { PART_NAMES } from '../assignments/part-names.ts';
import type { Directory } from '../directory.ts';
import type { AuditEntry } from '../people-store.ts';
import { shortReference } from '../resolve-assignable.ts';
import { ROLE_NAMES } from '../rights.ts';

/** A value as it is shown; empty for one that says nothing. */
type Show = (value: unknown, directory: Directory) => string;

const showText: Show = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const showList: Show = (value) => (Array.isArray(value) ? value.map(String).join(', ') : '');
const showFlag: Show = (value) => (value === true ? 'có' : '');
const showDay: Show = (value) => (typeof value === 'string' ? formatDay(asDay(value)) : '');
const showUnit: Show = (value, directory) =>
  typeof value === 'number' ? (directory.unit(asUnitId(value))?.name ?? `đơn vị ${value}`) : '';
const showOfficial: Show = (value, directory) => {
  if (typeof value !== 'number') return '';
  const official = directory.official(asOfficialId(value));
  return official === undefined ? `cán bộ ${value}` : `${official.name} (${official.code})`;
};
const showIn =
  (names: Readonly<Record<string, string>>): Show =>
  (value) =>
    typeof value === 'string' ? (names[value] ?? value) : '';
const showWork: Show = (value) => (typeof value === 'string' ? shortReference(asReference(value)) : '');
const showCount = (value: unknown): number => (Array.isArray(value) ? value.length : 0);
/** Of some things the audit tells that they changed, not what they are. */
const showPresence: Show = (value) => (value === undefined || value === null || value === '' ? '' : 'đã có');

/** A field of an audited row, and how people are told of it. */
interface AuditField {
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
const AUDIT_FIELDS: Readonly<Record<string, readonly AuditField[]>> = {
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

/** What an entry says of its row, for people: no account, no contact. */
interface EntryDescription {
  /** `phân công Sở Y tế, 6`. */
  readonly subject: string;
  /** `mới: phần việc: chủ trì`, `vai trò: cán bộ → lãnh đạo`, `kết thúc`. */
  readonly change: string;
}

type Row = Readonly<Record<string, unknown>>;

const rowSchema = z.record(z.string(), z.unknown());
const asRow = (value: unknown): Row | undefined => {
  const row = rowSchema.safeParse(value);
  return row.success ? row.data : undefined;
};

const describeSubject = ({ of, rowId }: AuditEntry, row: Row, directory: Directory): string => {
  switch (of) {
    case 'unit':
      return `đơn vị ${showText(row['name'], directory)}`;
    case 'official':
      return `cán bộ ${showText(row['name'], directory)} (${showText(row['code'], directory)})`;
    case 'membership':
      return `${showOfficial(row['official'], directory)} ở ${showUnit(row['unit'], directory)}`;
    case 'assignment':
      return `phân công ${showUnit(row['unit'], directory)}, ${showWork(row['ref'], directory)}`;
    case 'invitation':
      return `lời mời của ${showOfficial(row['official'], directory)}`;
    case 'figure':
      return `${showWork(row['ref'], directory)}, ${showUnit(row['unit'], directory)}`;
    case 'outbox':
      return `tin gửi số ${rowId}`;
    case 'inbox':
      return `tin đến số ${rowId}`;
    case 'nudge':
      return `${showCount(row['officials'])} cán bộ, tuần ${rowId}`;
    case 'document':
      return `văn bản ${rowId}`;
    case 'wording':
      return `cách hỏi “${showText(row['words'], directory)}”`;
    case 'notice':
      return `thông báo số ${rowId}, ${showCount(row['recipients'])} người`;
    default:
      return `${of} ${rowId}`;
  }
};

const describeField = (
  field: AuditField,
  before: Row,
  after: Row,
  directory: Directory,
): readonly string[] => {
  const [old, now] = [before[field.key], after[field.key]];
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  const [from, to] = [field.show(old, directory), field.show(now, directory)];
  if (field.isHidden && from === to) return [`${field.label}: đã đổi`];
  return from === to ? [] : [`${field.label}: ${from || 'không'} → ${to || 'không'}`];
};

const describeNew = (fields: readonly AuditField[], row: Row, directory: Directory): string => {
  const said = fields
    .map(({ key, label, show }) => ({ label, value: show(row[key], directory) }))
    .filter(({ label, value }) => value !== '' && label !== 'tên' && label !== 'họ tên' && label !== 'mã')
    .map(({ label, value }) => `${label}: ${value}`);
  return said.length === 0 ? 'mới' : `mới (${said.join('; ')})`;
};

const describeChange = ({ of }: AuditEntry, before: Row | undefined, after: Row, directory: Directory) => {
  const fields = AUDIT_FIELDS[of];
  if (fields === undefined) return '';
  if (before === undefined) return describeNew(fields, after, directory);
  const hasEnded = [before['endedAt'], after['endedAt']].map((at) => at !== undefined && at !== null);
  const standing = hasEnded[0] === hasEnded[1] ? [] : [hasEnded[1] ? 'kết thúc' : 'lập lại'];
  return [...standing, ...fields.flatMap((field) => describeField(field, before, after, directory))].join(
    '; ',
  );
};

/**
 * What an entry of the audit tells, before and after.
 * @param directory names the people and units that the row refers to, as they are called now.
 */
export const describeEntry = (entry: AuditEntry, directory: Directory): EntryDescription => {
  const after = asRow(entry.after) ?? {};
  return {
    subject: describeSubject(entry, after, directory),
    change: describeChange(entry, asRow(entry.before), after, directory),
  };
};

/** Staff by settings have a code made of their account; only its last digits are shown. */
export const maskAccounts = (text: string): string => text.replace(/\bADMIN-\d+(?=\d{4}\b)/g, 'ADMIN-…');

/** One line: when, who, what was done, to what, before and after. */
export const printEntry = (entry: AuditEntry, directory: Directory, timeZone: string): string => {
  const { subject, change } = describeEntry(entry, directory);
  const what = [entry.act, subject, change].filter((part) => part !== '').join(': ');
  return maskAccounts([formatLocalTime(entry.at, timeZone), entry.by.name, what].join(' · '));
};
