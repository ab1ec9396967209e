import { expect, test } from 'vitest';
import { withSettableShares } from './find-shares.ts';
import { describeExpression, describeNever } from './report-expressions.ts';
import { withSpies } from './spy-expressions.ts';

const of = { path: '/a.ts', source: 'của', flags: 'u' };

test('each expression of a line is given to the spy, the rest stays', () => {
  const places = [
    { ...of, start: 4, end: 10, place: 'a.ts:1:5' },
    { ...of, start: 13, end: 19, place: 'a.ts:1:14' },
  ];
  expect(withSpies('a = /của/u; /và/u', [])).toBe('a = /của/u; /và/u');
  expect(withSpies('a = /của/u + /của/u', places)).toBe(
    'a = spyExpression(/của/u, "a.ts:1:5") + spyExpression(/của/u, "a.ts:1:14")',
  );
});

test('a named share can be set, other numbers stay', () => {
  expect(
    withSettableShares('a.ts', 'export const LEAST = 0.82;\nconst MOST = 4;\n  const inner = 0.5;\n'),
  ).toBe(
    "export let LEAST = 0.82; tellShare('a.ts LEAST', LEAST, (value) => { LEAST = value; });\nconst MOST = 4;\n  const inner = 0.5;\n",
  );
});

test('what becomes of questions without an expression is counted, and those that none needs are listed', () => {
  const expression = { ...of, start: 0, end: 6, place: 'a.ts:1:1' };
  const change = { set: 'held-out', from: 'right', to: 'wrong' };
  expect(describeExpression(expression, 3, [change, change])).toBe(
    '3 questions · held-out: right → wrong 2 · a.ts:1:1 /của/',
  );
  expect(describeExpression(expression, 3, [])).toContain('nothing changes');
  expect(describeNever([expression])).toHaveLength(2);
});
