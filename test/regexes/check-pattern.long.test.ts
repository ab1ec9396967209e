import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkPattern, isTooSlow } from './check-pattern.ts';
import { collectLiterals } from './collect-literals.ts';

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
