import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findExpressions, type LiteralPlace } from './find-expressions.ts';
import { type Change, changesBetween, describeExpression, describeNever } from './report-expressions.ts';
import { spyExpressions } from './spy-expressions.ts';

/**
 * Asks every set about every document and notes in which questions each regular expression matches, then asks these
 * again with it matching nothing, and prints as it goes what that changes. What the program remembers of a text from one
 * question to the next it remembers here too: run the evaluation whole after taking one out. Arguments: only those whose
 * place begins with one of these (`src/answering/verdict`).
 */
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const { positionals: within } = parseArgs({ allowPositionals: true });

const expressions = findExpressions(root).filter(
  ({ place }) => within.length === 0 || within.some((start) => place.startsWith(start)),
);
const matched = new Map(expressions.map(({ place }) => [place, new Set<string>()]));
let asked = '';
let empty: string | undefined;
spyExpressions(expressions, {
  onMatch: (place) => void matched.get(place)?.add(asked),
  isEmpty: (place) => place === empty,
});
// Only now: what was loaded before stays as it was.
const { openAll } = await import('./ask-all.ts');
const askAll = await openAll(`${root}/corpus`);
const whole = await askAll((question) => {
  asked = question;
  return true;
});
const rowsOf = ({ place }: LiteralPlace): ReadonlySet<string> => matched.get(place) ?? new Set();

const changesWithout = async (expression: LiteralPlace): Promise<readonly Change[]> => {
  const rows = new Set(rowsOf(expression));
  empty = expression.place;
  const without = await askAll((question) => rows.has(question));
  empty = undefined;
  return changesBetween(whole, without);
};

const never = expressions.filter((expression) => rowsOf(expression).size === 0);
const others = expressions.filter((expression) => rowsOf(expression).size > 0);
for (const expression of others.toSorted((one, other) => rowsOf(one).size - rowsOf(other).size))
  console.log(describeExpression(expression, rowsOf(expression).size, await changesWithout(expression)));
for (const line of describeNever(never)) console.log(line);
