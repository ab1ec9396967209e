import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CLAUSE,
  FULL_TEXT,
  RATE_UP,
  TARGET_GROUP,
  TARGET_GROUPS,
} from '../../src/answering/answer-buttons.ts';
import { asUpdateId } from '../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { fittingButton } from '../../src/domain/view.ts';

const update = fc.integer({ min: -(2 ** 52), max: 2 ** 52 }).map(asUpdateId);
const document = fc.constantFrom('nq14-2024', 'tiến độ').map(asDocumentId);
const ref = fc
  .constantFrom('II.2.1(6)', 'II.2.1(4).b', 'I.KQ/3', 'II.3.3/5b', 'MD', 'PC/17')
  .map((text) => asReference(text));

const restOf = (data: string): string => data.slice(data.indexOf(':') + 1);

test('what is written is read again, and fits a button', () => {
  fc.assert(
    fc.property(update, document, ref, (answer, of, clause) => {
      expect(FULL_TEXT.read(restOf(FULL_TEXT.to.open(answer)))?.values).toEqual([answer]);
      expect(CLAUSE.read(restOf(CLAUSE.to.open(of, clause)))?.values).toEqual([of, clause]);
      expect(TARGET_GROUP.read(restOf(TARGET_GROUP.to.open(clause)))?.values).toEqual([clause]);
      expect(TARGET_GROUP.read(restOf(TARGET_GROUP.to.open(clause, of)))?.values).toEqual([clause, of]);
      expect(TARGET_GROUPS.read(restOf(TARGET_GROUPS.to.open(of)))?.values).toEqual([of]);
      expect(fittingButton('x', CLAUSE.to.open(of, clause))).toHaveLength(1);
    }),
  );
});

test('a clause that does not fit a button has none', () => {
  const long = asDocumentId('nghị-quyết-rất-dài'.repeat(3));
  expect(fittingButton('x', CLAUSE.to.open(long, asReference('II.2.1(6)')))).toEqual([]);
});

test.each(['', '12a', '1e9'])('an answer that was never written so is not guessed at: %j', (data) => {
  expect(FULL_TEXT.read(data)).toBeUndefined();
  expect(RATE_UP.read(data)).toBeUndefined();
});

test.each(['', 'nq14-2024', ':x'])('nor is a clause: %j', (data) => {
  expect(CLAUSE.read(data)).toBeUndefined();
});
