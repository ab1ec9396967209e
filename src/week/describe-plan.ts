import { formatIsoLocal, formatLocalTime } from '../domain/local-time.ts';
import type { OfficialId } from '../domain/people.ts';
import type { Reference } from '../domain/reference.ts';
import { formatWeek, type ReportingWeek } from '../domain/reporting-week.ts';
import { kindOf } from '../domain/resolution.ts';
import type { Directory } from '../people/directory.ts';
import type { Plan } from './plan-due.ts';
import type { ReminderRules } from './read-week.ts';
import {
  type DueReminder,
  type ReminderKind,
  type Withheld,
  type WithheldReason,
  writeItems,
} from './reminder.ts';
import { documentOf } from './week-documents.ts';

/** A reminder as the operator's tools read it. */
export interface PrintedReminder {
  /** A code; null for the office. */
  readonly official: string | null;
  /** Names, several joined by `; `; null where it is of no unit. */
  readonly unit: string | null;
  readonly kind: ReminderKind;
  readonly period: ReportingWeek;
  readonly items: readonly Reference[];
  /** Local time with its distance from UTC. */
  readonly due: string;
}

/** A plan's reminders for programs. @param timeZone an IANA name. */
export const printReminders = (
  due: readonly DueReminder[],
  directory: Directory,
  timeZone: string,
): readonly PrintedReminder[] =>
  due.map((reminder) => ({
    official: reminder.official === undefined ? null : (directory.official(reminder.official)?.code ?? null),
    unit: reminder.units.length === 0 ? null : nameUnits(reminder, directory),
    kind: reminder.kind,
    period: reminder.period,
    items: listRefs(reminder.items),
    due: formatIsoLocal(reminder.due, timeZone),
  }));

const KINDS: Readonly<Record<ReminderKind, string>> = {
  nudge: 'nhắc',
  second: 'nhắc lần hai',
  escalation: 'báo chưa trả lời',
  draft: 'dự thảo báo cáo tuần',
  report: 'báo cáo tuần',
};

/** @param kind what people call the document that is followed. */
const reasonsWith = (kind: string): Readonly<Record<WithheldReason, string>> => ({
  answered: 'đã trả lời tuần này',
  away: 'đang vắng, không có người phó nhận thay',
  'deputy asked instead': 'đang vắng, đã hỏi người phó',
  'not linked': 'chưa vào bot',
  unreachable: 'đã chặn bot',
  'no items': 'không chủ trì việc nào',
  "outside the document's dates": `ngoài thời gian theo dõi của ${kind}`,
  'year missing in calendar': 'lịch làm việc chưa có năm này (working-days.csv)',
  'week without working days': 'tuần không có ngày làm việc, gộp vào tuần sau',
  'not due yet': 'chưa đến giờ',
  'already asked': 'đã nhắc',
  'already sent': 'đã gửi',
  'asked too recently': 'vừa mới nhắc',
  'too late': 'đã quá giờ chốt của tuần',
  'held by the office': 'Văn phòng giữ lại',
  'not checked by the office': 'Văn phòng chưa soát',
  'outside working hours': 'ngoài ngày giờ gửi tin',
});

/** A plan for people: who gets what, then why the others get nothing. */
export const describePlan = (
  { due, withheld }: Plan,
  directory: Directory,
  { documents, timeZone }: Pick<ReminderRules, 'documents' | 'timeZone'>,
): string => {
  const said = reasonsWith(kindOf(documentOf(documents, directory.today) ?? {}));
  const reasons = Map.groupBy(withheld, ({ reason }) => reason);
  return [
    due.length === 0 ? 'Không có ai được nhắc vào lúc này.' : `${due.length} tin:`,
    ...due.map((reminder) => describeDue(reminder, directory, timeZone)),
    ...[...reasons].map(
      ([reason, those]) => `Không gửi ${those.length}, ${said[reason]}: ${nameAll(those, directory)}`,
    ),
  ].join('\n');
};

const describeDue = (reminder: DueReminder, directory: Directory, timeZone: string): string => {
  const { kind, official, period, items, about, due, isLate } = reminder;
  const whom = official === undefined ? 'Văn phòng' : nameOfficial(official, directory);
  const others = about.filter((id) => id !== official);
  return [
    `- ${whom}`,
    KINDS[kind],
    formatWeek(period),
    `lúc ${formatLocalTime(due, timeZone)}${isLate ? ' (muộn)' : ''}`,
    ...(reminder.units.length === 0 ? [] : [nameUnits(reminder, directory)]),
    ...(items.length === 0 ? [] : [listRefs(items).join(', ')]),
    ...(others.length === 0 ? [] : [`về ${others.map((id) => nameOfficial(id, directory)).join(', ')}`]),
  ].join(' · ');
};

const listRefs = (items: DueReminder['items']): readonly Reference[] => [
  ...new Set(writeItems(items).map(({ ref }) => ref)),
];

const nameUnits = ({ units }: DueReminder, directory: Directory): string =>
  units.map((id) => directory.unit(id)?.name ?? `đơn vị ${id}`).join('; ');

const nameOfficial = (id: OfficialId, directory: Directory): string => {
  const official = directory.official(id);
  return official === undefined ? `cán bộ ${id}` : `${official.name} (${official.code})`;
};

/** More codes than this fill a screen and say no more. */
const MOST_NAMED = 20;

const nameAll = (those: readonly Withheld[], directory: Directory): string => {
  const codes = those.map(({ official }) => directory.official(official)?.code ?? String(official));
  const more = codes.length - MOST_NAMED;
  return `${codes.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` và ${more} người khác` : ''}`;
};
