import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkPattern, isTooSlow } from './check-pattern.ts';
import { collectLiterals } from './collect-literals.ts';
import { slowestText } from './measure-pattern.ts';

const check = (source: string, flags = 'u') => checkPattern({ source, flags, place: 'src/x.ts:1' });

test.each([
  ['a nested repeat', '^(?:a+)+$'],
  ['two wildcards side by side', '\\p{L}{2,}.*\\s.*\\p{L}{2,}'],
  ['a run at the end', '[\\s,;]*[\\s,;]+$'],
  ['a look back over a run, which can only be measured', '(?<=[.!?]\\s*,?\\s*)\\p{L}'],
])('%s is too slow', (_, source) => {
  expect(isTooSlow(check(source))).toBe(true);
});

test.each(['(?<![\\s,;])[\\s,;]+$', '\\p{L}+', '^\\d{1,2}/\\d{1,2}$'])('%s is fast enough', (source) => {
  expect(isTooSlow(check(source))).toBe(false);
});

test.each([
  ['an escaped bracket before “?=”', '\\(?=(?:a+)+$'],
  ['a class with “(?=”', '[(?=](?:a+)+$'],
])('%s is no lookaround, so that the checker judges the pattern', (_, source) => {
  expect(check(source).growth).toBe('exponential');
});

test.each(['(?<=a)b', '(?!a)b', '(a)\\1', '(?<one>a)\\k<one>'])('%s is only measured', (source) => {
  expect(check(source).growth).toBe('not judged');
});

test('one text among many that a pattern is slow for is found', () => {
  const pattern = { source: 'a*b', flags: 'gu', place: 'src/x.ts:1' };
  const slow = 'a'.repeat(20_000);
  const texts = Array.from({ length: 60 }, (_, index) => (index === 40 ? slow : 'x'.repeat(100)));
  expect(slowestText(pattern, texts, 20)).toMatchObject({ text: slow });
});

test('literals are found with their flags, also where a slash is no pattern', () => {
  const found = collectLiterals(fileURLToPath(new URL('../..', import.meta.url)));
  expect(found).toContainEqual(
    expect.objectContaining({
      source: '\\p{L}',
      flags: 'u',
      place: expect.stringMatching(/^src\/text\//),
    }),
  );
  expect(found.length).toBeGreaterThan(200);
});
