import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastUpdateOf } from '../../../src/progress/recording/progress-store.ts';
import { asProgressUpdateId } from '../../../src/progress/recording/progress-update.ts';
import { rewindReports } from '../../../src/progress/recording/rewind-reports.ts';
import { storedReport } from '../../support/test-report.ts';

const at = (minute: number): Date => new Date(Date.UTC(2024, 10, 25, 0, minute));

const PORT = { ref: 'II.2.1(6)', asOf: '2024-10-31', figure: ['95.5', 'triệu tấn'] } as const;
const FIRST = { ...storedReport(1, PORT), recordedAt: at(1) };
const CORRECTED = {
  ...storedReport(2, { ...PORT, figure: ['96', 'triệu tấn'], doubt: 'Có đúng không?' }),
  recordedAt: at(3),
  supersedes: FIRST.id,
  confirmedAt: at(5),
  withdrawnAt: at(7),
  isStanding: false,
};

test.each([
  [1, []],
  [2, [[1, true]]],
  // The correction stands from its own moment on, and the figure counts once it is confirmed.
  [
    4,
    [
      [1, false],
      [2, true],
    ],
  ],
  [
    6,
    [
      [1, false],
      [2, true],
    ],
  ],
  [
    8,
    [
      [1, false],
      [2, false],
    ],
  ],
])('before minute %i', (minute, wanted) => {
  const then = rewindReports([{ ...FIRST, isStanding: false }, CORRECTED], at(minute));
  expect(then.map(({ id, isStanding }) => [id, isStanding])).toEqual(wanted);
});

test('a figure counts from when it was confirmed', () => {
  const figureAt = (minute: number) =>
    lastUpdateOf(rewindReports([FIRST, CORRECTED], at(minute)))?.figure?.id;
  expect([figureAt(2), figureAt(4), figureAt(6), figureAt(8)]).toEqual([1, undefined, 2, undefined]);
});

test('after everything has happened, rewinding changes nothing', () => {
  const minutes = fc.integer({ min: 0, max: 50 });
  const row = fc.record({
    recorded: minutes,
    confirmed: fc.option(minutes, { nil: undefined }),
    withdrawn: fc.option(minutes, { nil: undefined }),
    isCorrected: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), minutes, (rows, minute) => {
      const updates = rows.map(({ recorded, confirmed, withdrawn }, index) => ({
        ...storedReport(index + 1, PORT),
        recordedAt: at(recorded),
        confirmedAt: confirmed === undefined ? undefined : at(confirmed),
        withdrawnAt: withdrawn === undefined ? undefined : at(withdrawn),
        supersedes: index > 0 && rows[index]?.isCorrected ? asProgressUpdateId(index) : undefined,
      }));
      const superseded = new Set(updates.flatMap(({ supersedes }) => supersedes ?? []));
      const present = updates.map((update) => ({
        ...update,
        isStanding: update.withdrawnAt === undefined && !superseded.has(update.id),
      }));
      expect(rewindReports(present, at(60))).toEqual(present);
      const then = rewindReports(present, at(minute));
      expect(then.every(({ recordedAt }) => recordedAt < at(minute))).toBe(true);
      // What is told of a moment doesn't depend on when it is told.
      expect(rewindReports(rewindReports(present, at(55)), at(minute))).toEqual(then);
    }),
  );
});
