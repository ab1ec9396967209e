import { join } from 'node:path';
import { loadWorkingDays } from '../../src/corpus/load-working-days.ts';
import { asPersonId } from '../../src/domain/chat.ts';
import { localDay } from '../../src/domain/local-time.ts';
import {
  type Assignment,
  asAssignmentId,
  asMembershipId,
  asOfficialId,
  asUnitId,
  type Membership,
  type Official,
  type Unit,
} from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { parseWeek } from '../../src/domain/reporting-week.ts';
import { Directory } from '../../src/people/directory.ts';
import { type Plan, type PlanInput, planDue } from '../../src/week/plan-due.ts';
import type { AnsweredWeek, DueReminder, SentReminder, Withheld } from '../../src/week/reminder.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';

const CORPUS = join(import.meta.dirname, '../../corpus');

export const CALENDAR = loadWorkingDays(CORPUS, '/nonexistent');
export const ZONE = 'Asia/Ho_Chi_Minh';
const DOCUMENT = asDocumentId('nq14-2024');

export const unit = (id: number, changes: Partial<Unit> = {}): Unit => ({
  id: asUnitId(id),
  name: `Đơn vị ${id}`,
  shortName: '',
  aliases: [],
  parent: undefined,
  endedAt: undefined,
  ...changes,
});

/** Linked to an account unless the changes say otherwise. */
export const official = (id: number, changes: Partial<Official> = {}): Official => ({
  id: asOfficialId(id),
  code: `CB${String(id).padStart(3, '0')}`,
  name: `Cán bộ ${id}`,
  role: 'official',
  contact: '',
  deputy: undefined,
  person: asPersonId(1000 + id),
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: undefined,
  ...changes,
});

let nextId = 1;

export const place = (officialId: number, unitId: number, changes: Partial<Membership> = {}): Membership => ({
  id: asMembershipId(nextId++),
  official: asOfficialId(officialId),
  unit: asUnitId(unitId),
  isHead: false,
  from: undefined,
  until: undefined,
  endedAt: undefined,
  ...changes,
});

export const work = (unitId: number, ref: string, changes: Partial<Assignment> = {}): Assignment => ({
  id: asAssignmentId(nextId++),
  document: DOCUMENT,
  ref: asReference(ref),
  unit: asUnitId(unitId),
  part: 'lead',
  from: undefined,
  until: undefined,
  assignedAt: new Date('2024-01-02T00:00:00Z'),
  endedAt: undefined,
  ...changes,
});

export interface Rows {
  readonly units: readonly Unit[];
  readonly officials: readonly Official[];
  readonly memberships: readonly Membership[];
  readonly assignments: readonly Assignment[];
}

/** A moment in Việt Nam: `2024-11-25 08:00`, with seconds if need be. */
export const at = (text: string): Date => new Date(`${text.replace(' ', 'T')}+07:00`);

export const validIn = (year: number): PlanInput['documents'] => [
  {
    id: DOCUMENT,
    validFrom: `${year}-01-01`,
    validTo: `${year}-12-31`,
    collectUntil: `${year + 1}-01-31`,
  },
];

export const planFor = (rows: Rows, now: Date, changes: Partial<PlanInput> = {}): Plan => {
  const timeZone = changes.timeZone ?? ZONE;
  const nextIds = { unit: 0, official: 0, membership: 0, assignment: 0 };
  return planDue({
    now,
    calendar: CALENDAR,
    schedule: DEFAULT_SCHEDULE,
    documents: validIn(2024),
    timeZone,
    directory: new Directory({ version: 1, nextIds, ...rows }, localDay(now, timeZone)),
    sent: [],
    answered: [],
    away: [],
    ...changes,
  });
};

export const recordOf = (due: readonly DueReminder[], now: Date): readonly SentReminder[] =>
  due.map(({ kind, period, about, key }) => ({ kind, period, about, key, at: now }));

/** `nudge:2024-W48:p1 → CB001 [II.2.1(6)]`, with `late` where it says so. */
export const describe = ({ key, official: recipient, items, isLate }: DueReminder): string =>
  [
    key,
    '→',
    recipient === undefined ? 'văn phòng' : official(recipient).code,
    `[${items.map(({ ref }) => ref).join(' ')}]`,
    ...(isLate ? ['late'] : []),
  ].join(' ');

export const describeWithheld = ({ official: who, kind, reason }: Withheld): string =>
  `${official(who).code} ${kind}: ${reason}`;

/** Two units with their heads and one more official; a leader; the office. */
export const SMALL_OFFICE: Rows = {
  units: [unit(1), unit(2)],
  officials: [
    official(1),
    official(2),
    official(3),
    official(8, { role: 'leader' }),
    official(9, { role: 'staff' }),
  ],
  memberships: [place(1, 1, { isHead: true }), place(2, 1), place(3, 2, { isHead: true })],
  assignments: [
    work(1, 'II.2.1(10)'),
    work(1, 'II.2.1(6)'),
    work(1, 'II.2.1(7)', { part: 'support' }),
    work(2, 'II.2.1(4).b'),
  ],
};

/** What is due at a moment, and why the others get nothing. */
export const dueAt = (...args: Parameters<typeof planFor>): readonly string[] =>
  planFor(...args).due.map(describe);
export const withheldAt = (...args: Parameters<typeof planFor>): readonly string[] =>
  planFor(...args).withheld.map(describeWithheld);

/** Somebody's week is answered. */
export const answered = (id: number, week = '2024-W48'): AnsweredWeek => {
  const period = parseWeek(week);
  if (period === undefined) throw new Error(`no such week: ${week}`);
  return { official: asOfficialId(id), period };
};

/** What was sent at a moment, where all that was due was. */
export const sentOn = (now: Date, rows = SMALL_OFFICE): readonly SentReminder[] =>
  recordOf(planFor(rows, now).due, now);
