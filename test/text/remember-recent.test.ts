import { expect, test } from 'vitest';
import { rememberRecent } from '../../src/text/remember-recent.ts';

const counting = (most: number) => {
  const read: string[] = [];
  const remembered = rememberRecent((text: string) => {
    read.push(text);
    return text.toUpperCase();
  }, most);
  return { read, remembered };
};

test('a text asked for again is not read again', () => {
  const { read, remembered } = counting(2);
  expect([remembered('a'), remembered('b'), remembered('a')]).toEqual(['A', 'B', 'A']);
  expect(read).toEqual(['a', 'b']);
});

test('what is in use stays, what is no longer asked for goes', () => {
  const { read, remembered } = counting(2);
  for (const text of ['used', 'x1', 'used', 'x2', 'used', 'x3', 'used', 'x4', 'used']) remembered(text);
  expect(read.filter((text) => text === 'used')).toHaveLength(1);
  remembered('x1');
  expect(read.filter((text) => text === 'x1')).toHaveLength(2);
});

test('a whole document is read each time and not kept', () => {
  const { read, remembered } = counting(2);
  const long = 'a'.repeat(10_000);
  remembered(long);
  remembered(long);
  expect(read).toHaveLength(2);
});
