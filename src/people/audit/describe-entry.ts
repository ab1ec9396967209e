import { z } from 'zod';
import { formatLocalTime } from '../../domain/local-time.ts';
import type { Directory } from '../directory.ts';
import type { AuditEntry } from '../people-store.ts';
import {
  AUDIT_FIELDS,
  type AuditField,
  showCount,
  showOfficial,
  showText,
  showUnit,
  showWork,
} from './audit-fields.ts';

/** What an entry says of its row, for people: no account, no contact. */
export interface EntryDescription {
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
