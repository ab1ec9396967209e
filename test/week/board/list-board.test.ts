import { expect, test } from 'vitest';
import { asDay, asOfficialId, asUnitId } from '../../../src/domain/people.ts';
import { weekOf } from '../../../src/domain/reporting-week.ts';
import { Directory } from '../../../src/people/directory.ts';
import { listedResponses, listUnits } from '../../../src/week/board/describe-board.ts';
import type { OfficialResponse, ResponseState } from '../../../src/week/responses/judge-response.ts';

const response = (official: number, unit: number, state: ResponseState, hasAnswered = false) =>
  ({
    official: asOfficialId(official),
    units: [asUnitId(unit)],
    state,
    answeredAt: hasAnswered ? new Date(0) : undefined,
    nudgedAt: undefined,
    lastAskedAt: undefined,
    nudges: 0,
  }) satisfies OfficialResponse;

const week = (responses: readonly OfficialResponse[]) => ({
  period: weekOf(asDay('2024-11-25')),
  timetable: { timetable: undefined, reason: 'week without working days' as const },
  directory: new Directory(
    {
      version: 1,
      units: [],
      officials: [],
      memberships: [],
      assignments: [],
      nextIds: { unit: 1, official: 1, membership: 1, assignment: 1 },
    },
    asDay('2024-11-25'),
  ),
  away: [],
  responses,
  stillDue: [],
});

test('a unit stands by who of it has answered, and is chased only while somebody is silent', () => {
  const units = listUnits(
    week([
      response(1, 1, 'on time', true),
      response(2, 2, 'late', true),
      response(3, 2, 'silent'),
      response(4, 3, 'silent'),
      response(5, 4, 'away'),
    ]),
  );
  expect(units.map(({ unit, standing, answered, people }) => [unit, standing, answered, people])).toEqual([
    [1, 'all', 1, 1],
    [2, 'some', 1, 2],
    [3, 'none', 0, 1],
    [4, 'not chased', 0, 1],
  ]);
  expect(units[1]?.missing).toEqual([3]);
});

test('those who answered are one list, on time or late', () => {
  const responses = [response(1, 1, 'on time', true), response(2, 2, 'late', true), response(3, 2, 'silent')];
  const ofList = (list: 'r' | 's') => listedResponses(week(responses), list).map(({ official }) => official);
  expect([ofList('r'), ofList('s')]).toEqual([[1, 2], [3]]);
});
