import { expect, test } from 'vitest';
import { localDay } from '../../../src/domain/local-time.ts';
import { asDay, asOfficialId, asUnitId } from '../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../src/domain/reporting-week.ts';
import { Directory } from '../../../src/people/directory.ts';
import type { Ask } from '../../../src/week/reminder-store.ts';
import { listResponses, peopleAt, type ResponsesInput } from '../../../src/week/responses/week-responses.ts';
import { DEFAULT_SCHEDULE } from '../../../src/week/schedule.ts';
import {
  at,
  CALENDAR,
  official,
  place,
  type Rows,
  SMALL_OFFICE,
  unit,
  validIn,
  work,
  ZONE,
} from '../office.ts';

const W48 = parseWeek('2024-W48') as ReportingWeek;
const RULES = { calendar: CALENDAR, schedule: DEFAULT_SCHEDULE, documents: validIn(2024), timeZone: ZONE };
const FRIDAY_NOON = at('2024-11-29 12:00');

const ask = (about: number, moment: string, state: Ask['state'] = 'sent'): Ask => ({
  about: [asOfficialId(about)],
  state,
  at: at(moment),
});
const tap = (who: number, moment: string) => ({ official: asOfficialId(who), at: at(moment) });
/** Of something that the unit doesn't lead, so that only who said it counts. */
const SAID = {
  document: asDocumentId('nq14-2024'),
  ref: asReference('II.3.3/9'),
  gives: 'something' as const,
};
const NUDGED = [1, 2, 3].map((who) => ask(who, '2024-11-25 08:00'));

interface Happened extends Partial<ResponsesInput['rows']> {
  readonly away?: ResponsesInput['away'];
}

const respond = (happened: Happened, rows: Rows = SMALL_OFFICE, now = FRIDAY_NOON, period = W48) => {
  const { away = [], ...given } = happened;
  const nextIds = { unit: 0, official: 0, membership: 0, assignment: 0 };
  const directory = new Directory({ version: 1, nextIds, ...rows }, localDay(now, ZONE));
  const read = { asks: NUDGED, reported: [], marked: [], ...given };
  return listResponses({ now, rules: RULES, period, directory, rows: read, away }).responses;
};

/** `CB001: on time, asked 1` of each. */
const states = (...given: Parameters<typeof respond>): string[] =>
  respond(...given).map(
    ({ official: id, state, nudges }) => `${official(id).code}: ${state}, asked ${nudges}`,
  );

test('whoever answers before the escalation is on time, from that moment on late', () => {
  const marked = [tap(1, '2024-11-29 09:59'), tap(2, '2024-11-29 10:00')];
  expect(states({ marked })).toEqual([
    'CB001: on time, asked 1',
    'CB002: late, asked 1',
    'CB003: silent, asked 1',
  ]);
});

test('a week without an escalation is on time before its report', () => {
  // 12 to 18/2/2024 has two working days.
  const week = parseWeek('2024-W07') as ReportingWeek;
  const marked = [tap(1, '2024-02-16 15:59'), tap(2, '2024-02-16 16:00')];
  const asks = [1, 2, 3].map((who) => ask(who, '2024-02-15 08:00'));
  const now = at('2024-02-16 17:00');
  expect(states({ marked, asks }, SMALL_OFFICE, now, week)).toEqual([
    'CB001: on time, asked 1',
    'CB002: late, asked 1',
    'CB003: silent, asked 1',
  ]);
});

test('asks are counted until the answer; what was dropped or given up asked nobody', () => {
  const asks = [
    ...NUDGED,
    ask(1, '2024-11-27 14:00'),
    ask(1, '2024-11-28 09:00'),
    ask(2, '2024-11-27 14:00', 'dropped'),
    ask(3, '2024-11-27 14:00', 'waiting'),
    ask(3, '2024-12-01 08:00', 'waiting'),
  ];
  const marked = [tap(1, '2024-11-27 15:00'), tap(2, '2024-11-25 07:30')];
  const responses = respond({ asks, marked });
  expect(responses.map(({ nudges }) => nudges)).toEqual([2, 0, 2]);
  expect(responses.map(({ nudgedAt }) => nudgedAt)).toEqual([
    at('2024-11-25 08:00'),
    undefined,
    at('2024-11-25 08:00'),
  ]);
});

test('the first of taps and reports is the answer', () => {
  const reported = [{ ...SAID, official: asOfficialId(1), unit: asUnitId(1), at: at('2024-11-26 09:00') }];
  const marked = [tap(1, '2024-11-27 09:00')];
  expect(respond({ reported, marked })[0]?.answeredAt).toEqual(at('2024-11-26 09:00'));
});

test('a deputy’s report of the unit answers for who is away then, and for nobody else', () => {
  const rows: Rows = {
    ...SMALL_OFFICE,
    officials: SMALL_OFFICE.officials.map((each) =>
      each.id === 1 || each.id === 3 ? { ...each, deputy: asOfficialId(2) } : each,
    ),
  };
  const reported = [{ ...SAID, official: asOfficialId(2), unit: asUnitId(1), at: at('2024-11-26 09:00') }];
  const away = [1, 3].map((who) => ({
    official: asOfficialId(who),
    from: asDay('2024-11-25'),
    until: asDay('2024-11-29'),
  }));
  expect(states({ reported, away }, rows)).toEqual([
    'CB001: on time, asked 1',
    'CB002: on time, asked 1',
    // Of another unit; asked through the deputy.
    'CB003: silent, asked 1',
  ]);
});

test('why somebody is silent: away, unreachable, never linked, not asked, or a message given up', () => {
  const rows: Rows = {
    ...SMALL_OFFICE,
    officials: [
      official(1),
      official(2, { unreachableSince: at('2024-11-26 08:00') }),
      official(3, { person: undefined }),
      official(4),
      official(5),
      official(6, { person: undefined, endedAt: at('2024-11-26 08:00') }),
    ],
    memberships: [1, 2, 3, 4, 5, 6].map((who) => place(who, 1)),
  };
  const away = [{ official: asOfficialId(1), from: asDay('2024-11-27'), until: asDay('2024-12-03') }];
  const asks = [...NUDGED.slice(0, 2), ask(5, '2024-11-25 08:00', 'dead')];
  expect(states({ asks, away }, rows)).toEqual([
    'CB001: away, asked 1',
    'CB002: unreachable, asked 1',
    'CB003: not linked, asked 0',
    'CB004: not asked, asked 0',
    'CB005: unreachable, asked 0',
  ]);
});

test('who blocks the bot or loses access after the week was silent in it', () => {
  const rows: Rows = {
    ...SMALL_OFFICE,
    officials: [
      official(1, { unreachableSince: at('2024-12-03 08:00') }),
      official(2, { person: undefined }),
      official(3),
    ],
  };
  const answers = listResponses({
    now: at('2024-12-10 08:00'),
    rules: RULES,
    period: W48,
    directory: new Directory(
      { version: 1, nextIds: { unit: 0, official: 0, membership: 0, assignment: 0 }, ...rows },
      asDay('2024-12-01'),
    ),
    rows: { asks: NUDGED, reported: [], marked: [] },
    away: [],
  });
  expect(answers.responses.map(({ state }) => state)).toEqual(['silent', 'silent', 'silent']);
});

test('nobody but who leads something is listed, with the units by which they do', () => {
  const rows: Rows = {
    ...SMALL_OFFICE,
    units: [...SMALL_OFFICE.units, unit(3)],
    memberships: [...SMALL_OFFICE.memberships, place(3, 1), place(2, 3), place(8, 3)],
    assignments: [...SMALL_OFFICE.assignments, work(3, 'II.2.1(7)', { part: 'support' })],
  };
  expect(respond({}, rows).map(({ official: id, units }) => [id, units])).toEqual([
    [1, [1]],
    [2, [1]],
    [3, [2, 1]],
  ]);
});

test('people of an earlier week are those who stood then', () => {
  const nextIds = { unit: 0, official: 0, membership: 0, assignment: 0 };
  const then = peopleAt(
    {
      version: 1,
      nextIds,
      units: [unit(1)],
      officials: [official(1, { endedAt: at('2024-12-03 08:00') }), official(2)],
      memberships: [
        place(1, 1, { endedAt: at('2024-12-03 08:00') }),
        place(2, 1, { from: asDay('2024-12-03') }),
      ],
      assignments: [
        work(1, 'II.2.1(6)', { endedAt: at('2024-11-20 08:00') }),
        work(1, 'II.2.1(7)', { endedAt: at('2024-12-03 08:00') }),
        work(1, 'II.2.1(10)', { assignedAt: at('2024-12-03 08:00') }),
      ],
    },
    at('2024-12-02 00:00'),
  );
  const directory = new Directory(then, asDay('2024-12-01'));
  expect(directory.holdings().map(({ official: { id } }) => id)).toEqual([1]);
  expect(directory.assignments().map(({ ref }) => ref)).toEqual(['II.2.1(7)']);
});
