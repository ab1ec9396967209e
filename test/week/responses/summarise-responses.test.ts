import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asOfficialId, asUnitId } from '../../../src/domain/people.ts';
import type { ReportingWeek } from '../../../src/domain/reporting-week.ts';
import { type OfficialResponse, RESPONSE_STATES } from '../../../src/week/responses/judge-response.ts';
import {
  medianOf,
  summariseByUnit,
  summariseResponses,
} from '../../../src/week/responses/summarise-responses.ts';

const HOUR_MS = 3_600_000;
const MONDAY = Date.parse('2024-11-25T01:00:00Z');

const response: fc.Arbitrary<OfficialResponse> = fc
  .record({
    official: fc.integer({ min: 1, max: 30 }).map(asOfficialId),
    units: fc.uniqueArray(fc.integer({ min: 1, max: 4 }).map(asUnitId), { minLength: 1, maxLength: 3 }),
    state: fc.constantFrom(...RESPONSE_STATES),
    hours: fc.integer({ min: 0, max: 100 }),
    nudges: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ state, hours, nudges, ...who }) => {
    const hasAnswered = state === 'on time' || state === 'late';
    const nudgedAt = nudges > 0 ? new Date(MONDAY) : undefined;
    return {
      ...who,
      state,
      nudges,
      nudgedAt,
      lastAskedAt: nudgedAt,
      answeredAt: hasAnswered ? new Date(MONDAY + hours * HOUR_MS) : undefined,
    };
  });
const responses = fc.array(response, { maxLength: 60 });

test('states sum to everybody, and the answered to both their states and their numbers of messages', () => {
  fc.assert(
    fc.property(responses, (all) => {
      const summary = summariseResponses(all);
      const { counts, answered } = summary;
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(summary.officials);
      expect(summary.officials).toBe(all.length);
      expect(counts['on time'] + counts.late).toBe(answered);
      expect(summary.unasked + summary.afterOne + summary.afterTwo + summary.afterMore).toBe(answered);
    }),
  );
});

test('as many answered within the median as not before it, and the order doesn’t matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (numbers) => {
      const median = medianOf(numbers) ?? Number.NaN;
      expect(numbers.filter((each) => each <= median).length * 2).toBeGreaterThanOrEqual(numbers.length);
      expect(numbers.filter((each) => each >= median).length * 2).toBeGreaterThanOrEqual(numbers.length);
      expect(medianOf(numbers.toReversed())).toBe(median);
    }),
  );
  expect(medianOf([])).toBeUndefined();
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([4, 1, 2, 3])).toBe(2.5);
});

test('a unit’s summary is that of its own officials, whatever the weeks', () => {
  fc.assert(
    fc.property(fc.array(responses, { maxLength: 4 }), (weeks) => {
      const periods = weeks.map((each, index) => ({
        period: `2024-W0${index + 1}` as ReportingWeek,
        responses: each,
      }));
      const byUnit = summariseByUnit(periods);
      for (const unit of [1, 2, 3, 4].map(asUnitId)) {
        const own = weeks.flat().filter(({ units }) => units.includes(unit));
        expect(byUnit.get(unit)).toEqual(own.length === 0 ? undefined : summariseResponses(own));
      }
    }),
  );
});
