import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodePress,
  encodePress,
  type Press,
} from '../../../../src/channel/telegram/message/callback-data.ts';
import { asUpdateId } from '../../../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';

const update = fc.integer({ min: -(2 ** 52), max: 2 ** 52 }).map(asUpdateId);
const ref = fc
  .constantFrom('II.2.1(6)', 'II.2.1(4).b', 'I.KQ/3', 'II.3.3/5b', 'MD', 'PC/17')
  .map((text) => asReference(text));

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({ act: fc.constant('full text' as const), answer: update }),
  fc.record({
    act: fc.constant('clause' as const),
    document: fc.constantFrom('nq14-2024', 'tiến độ').map(asDocumentId),
    ref,
  }),
  fc.constant({ act: 'target groups' as const }),
  fc.record({ act: fc.constant('target group' as const), ref }),
  fc.record({
    act: fc.constant('rate' as const),
    rating: fc.constantFrom('up' as const, 'down' as const),
    answer: update,
  }),
);

test('what is written is read again, and fits a button', () => {
  fc.assert(
    fc.property(press, (each) => {
      const data = encodePress(each);
      expect(Buffer.byteLength(data ?? '')).toBeLessThanOrEqual(64);
      expect(decodePress(data ?? '')).toEqual(each);
    }),
  );
});

test('what does not fit a button is not written', () => {
  const document = asDocumentId('nghị-quyết-rất-dài'.repeat(3));
  expect(encodePress({ act: 'clause', document, ref: asReference('II.2.1(6)') })).toBeUndefined();
});

test.each([
  '',
  'x',
  'full:',
  'full:12a',
  'up',
  'clause:nq14-2024',
  'clause::x',
  'group:',
  'full:1e9',
  'groupsx',
])('data of another version is not guessed at: %j', (data) => {
  expect(decodePress(data)).toBeUndefined();
});

test('any data at all is read without an error', () => {
  fc.assert(fc.property(fc.string(), (data) => void decodePress(data)));
});
