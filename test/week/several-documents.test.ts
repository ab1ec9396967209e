import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDay } from '../../src/domain/local-time.ts';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { addDays, weekOf } from '../../src/domain/reporting-week.ts';
import type { PlanInput } from '../../src/week/plan-due.ts';
import { writeItems } from '../../src/week/reminder.ts';
import { documentsOfWeek } from '../../src/week/week-documents.ts';
import {
  at,
  CALENDAR,
  describe,
  official,
  place,
  planFor,
  type Rows,
  recordOf,
  unit,
  work,
  ZONE,
} from './office.ts';

const [FIRST, SECOND, LONG] = ['nq-2026', 'nq-2027', 'ct-2030'].map(asDocumentId);
const time = (id = asDocumentId(''), from = '', to = '', until = ''): PlanInput['documents'][number] => ({
  id,
  validFrom: from,
  validTo: to,
  collectUntil: until,
});
const OF_2026 = time(FIRST, '2026-01-01', '2026-12-31', '2027-01-31');
const OF_2027 = time(SECOND, '2027-01-01', '2027-12-31', '2028-01-31');
const OF_2030 = time(LONG, '2026-01-01', '2030-12-31', '2031-01-31');

/** All days of 2027 that aren't weekends are worked, but for New Year's Day. */
const calendar = {
  ...CALENDAR,
  years: new Set([...CALENDAR.years, 2027]),
  daysOff: new Set([...CALENDAR.daysOff, asDay('2027-01-01')]),
};

/** Official 1 leads in both years, official 2 only in 2026, official 3 only in 2027. */
const ROWS: Rows = {
  units: [unit(1), unit(2), unit(3)],
  officials: [official(1), official(2), official(3)],
  memberships: [place(1, 1), place(2, 2), place(3, 3)],
  assignments: [
    work(1, 'I.1', { document: OF_2026.id }),
    work(1, 'I.1', { document: OF_2027.id }),
    work(2, 'I.2', { document: OF_2026.id }),
    work(3, 'I.2', { document: OF_2027.id }),
  ],
};

const dueAt = (moment: string, documents: PlanInput['documents'], changes: Partial<PlanInput> = {}) =>
  planFor(ROWS, at(moment), { calendar, documents, ...changes }).due.map(describe);

test('next year’s document, added in December with its assignments, changes nothing of December', () => {
  for (const moment of ['2026-12-14 08:00', '2026-12-28 08:00', '2026-12-31 23:00'])
    expect(dueAt(moment, [OF_2026, OF_2027])).toEqual(dueAt(moment, [OF_2026]));
  expect(dueAt('2026-12-28 08:00', [OF_2026, OF_2027])).toEqual([
    'nudge:2026-W53:p1 → CB001 [I.1]',
    'nudge:2026-W53:p2 → CB002 [I.2]',
  ]);
});

test('in January everybody is asked in one message about the documents of both years', () => {
  expect(dueAt('2027-01-04 08:00', [OF_2026, OF_2027])).toEqual([
    'nudge:2027-W01:p1 → CB001 [I.1 I.1]',
    'nudge:2027-W01:p2 → CB002 [I.2]',
    'nudge:2027-W01:p3 → CB003 [I.2]',
  ]);
  const [both, old] = planFor(ROWS, at('2027-01-04 08:00'), { calendar, documents: [OF_2026, OF_2027] }).due;
  expect(writeItems(both?.items ?? []).map(({ ref }) => ref)).toEqual(['nq-2027@I.1', 'nq-2026@I.1']);
  expect(writeItems(old?.items ?? []).map(({ ref }) => ref)).toEqual(['I.2']);
});

test('from February on only the new one is asked about', () => {
  expect(dueAt('2027-02-01 08:00', [OF_2026, OF_2027])).toEqual([
    'nudge:2027-W05:p1 → CB001 [I.1]',
    'nudge:2027-W05:p3 → CB003 [I.2]',
  ]);
});

test('one who leads only in the new document isn’t asked for the week whose holiday it begins on', () => {
  const sent = recordOf(
    planFor(ROWS, at('2026-12-28 08:00'), { calendar, documents: [OF_2026] }).due,
    at('2026-12-28 08:00'),
  );
  expect(dueAt('2027-01-01 09:00', [OF_2026, OF_2027], { sent })).toEqual([]);
});

test('a document that begins within a week is asked about from its first day on', () => {
  const midweek = { ...OF_2027, validFrom: '2027-01-06' };
  const before = planFor(ROWS, at('2027-01-04 08:00'), { calendar, documents: [OF_2026, midweek] });
  expect(before.due.map(({ official: who }) => who)).toEqual([1, 2]);
  const sent = recordOf(before.due, at('2027-01-04 08:00'));
  const answered = [1, 2].map((id) => ({ official: official(id).id, period: weekOf(asDay('2027-01-04')) }));
  const state = { sent, answered };
  expect(dueAt('2027-01-06 07:30', [OF_2026, midweek], state)).toEqual([]);
  expect(dueAt('2027-01-06 08:00', [OF_2026, midweek], state)).toEqual(['nudge:2027-W01:p3 → CB003 [I.2]']);
});

test('a week is of the documents that collect on one of its working days', () => {
  const of = (day: string, documents: PlanInput['documents']) =>
    documentsOfWeek({ calendar, documents }, weekOf(asDay(day)), asDay(day)).map(({ id }) => id);
  expect(of('2027-01-03', [OF_2026, OF_2027])).toEqual([FIRST]);
  expect(of('2027-01-04', [OF_2026, OF_2027])).toEqual([FIRST, SECOND]);
  expect(of('2027-01-31', [OF_2026, OF_2027])).toEqual([FIRST, SECOND]);
  expect(of('2027-02-01', [OF_2026, OF_2027])).toEqual([SECOND]);
  expect(of('2026-06-01', [OF_2026, OF_2030])).toEqual([FIRST, LONG]);
  expect(of('2025-06-01', [OF_2026, OF_2027])).toEqual([FIRST]);
});

test('whatever is added before its time changes nothing of what is due at any hour before', () => {
  const minutes = fc.integer({ min: 0, max: 365 * 24 * 60 });
  fc.assert(
    fc.property(minutes, fc.integer({ min: 1, max: 400 }), fc.boolean(), (minute, later, isLong) => {
      const now = new Date(at('2026-01-01 00:00').getTime() + minute * 60_000);
      const begin = addDays(localDay(now, ZONE), later);
      const added = { ...(isLong ? OF_2030 : OF_2027), id: OF_2027.id, validFrom: begin };
      const planOf = (documents: PlanInput['documents']) =>
        planFor(ROWS, now, { calendar, documents }).due.map(describe);
      expect(planOf([OF_2026, added])).toEqual(planOf([OF_2026]));
    }),
    { numRuns: 300 },
  );
});
