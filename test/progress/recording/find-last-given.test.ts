import { expect, test } from 'vitest';
import { asMessageId } from '../../../src/domain/chat.ts';
import { findLastGiven } from '../../../src/progress/recording/ask-next.ts';
import type { ProgressUpdate } from '../../../src/progress/recording/progress-update.ts';
import { storedReport } from '../../support/test-report.ts';

const minute = (of: number): Date => new Date(Date.UTC(2024, 10, 11, 2, of));

const report = (id: number, more: Partial<ProgressUpdate>): ProgressUpdate => ({
  ...storedReport(id, { ref: 'II.2.1(6)', asOf: '2024-11-11' }),
  recordedAt: minute(id),
  ...more,
});

const idsOf = (updates: readonly ProgressUpdate[], moment: Date) =>
  findLastGiven({ updates, questions: [] }, moment)?.updates.map(({ id }) => id);

test('the last message is what gave something last, with all that it gave', () => {
  const message = asMessageId(7);
  expect(idsOf([report(1, {}), report(2, { message }), report(3, { message })], minute(9))).toEqual([2, 3]);
  expect(idsOf([], minute(9))).toBeUndefined();
});

test('what ended before doesn’t stand; what ends at the moment itself does', () => {
  const withdrawn = report(2, { isStanding: false, withdrawnAt: minute(5) });
  expect(idsOf([report(1, {}), withdrawn], minute(6))).toEqual([1]);
  expect(idsOf([report(1, {}), withdrawn], minute(5))).toEqual([2]);
  // Superseded: nobody took it back.
  expect(idsOf([report(1, {}), report(2, { isStanding: false })], minute(1))).toEqual([1]);
});
