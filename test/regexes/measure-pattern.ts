import { createContext, Script } from 'node:vm';
import { processorMs } from '../support/processor-time.ts';
import type { FoundPattern } from './found-pattern.ts';

/** Milliseconds of the clock after which a match is broken off: on a busy machine a few of them are processor time. */
const BROKEN_OFF_MS = 1_000;

const context = createContext({ processorMs });
// A pattern with `g` goes through the whole text, as it does where it is used; another one stops at its first match.
const script = new Script(`
  for (const text of texts) {
    const begun = processorMs();
    text.replace(pattern, '');
    spent.push(processorMs() - begun);
  }
`);

/** The error is another context's, so that it is no `Error` of ours. */
const wasBrokenOff = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Milliseconds for each of the first texts, at least one: all of them, or those before the one on which the match was
 * broken off, which had less of the clock than alone. Broken off on the first, that one has its time until then.
 */
const measureOnce = ({ source, flags }: FoundPattern, texts: readonly string[]): readonly number[] => {
  const spent: number[] = [];
  Object.assign(context, { pattern: new RegExp(source, flags), texts, spent });
  const begun = processorMs();
  try {
    script.runInContext(context, { timeout: BROKEN_OFF_MS });
  } catch (error) {
    if (!wasBrokenOff(error)) throw error;
    if (spent.length === 0) spent.push(processorMs() - begun);
  }
  return spent;
};

/** How often what seems too slow is measured once more. */
const MORE_TRIES = 4;
/** So many times too slow is no noise. */
const SURELY = 10;

/** A text and the milliseconds of processor time that a pattern takes for it. */
export interface Measured {
  readonly ms: number;
  readonly text: string;
}

const measureAgain = (pattern: FoundPattern, { ms, text }: Measured, mostMs: number): Measured => {
  let least = ms;
  for (let again = 0; again < MORE_TRIES && least > mostMs && least < SURELY * mostMs; again += 1)
    least = Math.min(least, ...measureOnce(pattern, [text]));
  return { ms: least, text };
};

/** Breaking a match off takes a thread, which takes longer to begin than most matches: one for so many texts. */
const TEXTS_AT_ONCE = 25;

/**
 * The first text that a pattern takes more than `mostMs` for, else the one that it takes longest for. What seems too slow
 * is measured five times and the least counts: other work of the process (compiling, collecting garbage) falls into
 * anybody's time.
 */
export const slowestText = (pattern: FoundPattern, texts: readonly string[], mostMs: number): Measured => {
  let worst: Measured = { ms: 0, text: '' };
  for (let at = 0; at < texts.length; ) {
    const group = texts.slice(at, at + TEXTS_AT_ONCE);
    const spent = measureOnce(pattern, group);
    for (const [index, first] of spent.entries()) {
      const measured = measureAgain(pattern, { ms: first, text: group[index] ?? '' }, mostMs);
      if (measured.ms > worst.ms) worst = measured;
      if (measured.ms > mostMs) return worst;
    }
    at += spent.length;
  }
  return worst;
};
