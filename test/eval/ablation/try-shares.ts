import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findShares } from './find-shares.ts';
import { changesBetween, describeChanges } from './report-expressions.ts';

/**
 * Asks every set about every document with each named share a quarter lower and a quarter higher than it is, and prints
 * as it goes what that changes: a share that is well chosen loses by both, one that neither changes decides nothing.
 * Arguments: only those whose place begins with one of these (`src/answering/steps`).
 */
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const { positionals: within } = parseArgs({ allowPositionals: true });
const STEP = 0.25;
/** A share is never the whole. */
const MOST = 0.999;

const shares = findShares(root);
// Only now: what was loaded before stays as it was.
const { openAll } = await import('./ask-all.ts');
const askAll = await openAll(`${root}/corpus`);
const isAsked = (question: string): boolean => !question.startsWith('verdicts/');
const whole = await askAll(isAsked);
const chosen = shares.filter(
  ({ place }) => within.length === 0 || within.some((start) => place.startsWith(start)),
);
for (const { place, value, set } of chosen) {
  for (const tried of [value * (1 - STEP), Math.min(MOST, value * (1 + STEP))]) {
    set(tried);
    const changes = changesBetween(whole, await askAll(isAsked));
    console.log(`${place} ${value} · at ${tried.toFixed(3)} ${describeChanges(changes)}`);
  }
  set(value);
}
