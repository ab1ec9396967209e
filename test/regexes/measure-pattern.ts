import { createContext, Script } from 'node:vm';
import { processorMs } from '../support/processor-time.ts';
import type { FoundPattern } from './found-pattern.ts';

/** Milliseconds of the clock after which a match is broken off: on a busy machine a few of them are processor time. */
const BROKEN_OFF_MS = 1_000;

const context = createContext({ pattern: /x/, text: '' });
// A pattern with `g` goes through the whole text, as it does where it is used; another one stops at its first match.
const script = new Script('text.replace(pattern, "")');

/** The error is another context's, so that it is no `Error` of ours. */
const wasBrokenOff = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const measureOnce = ({ source, flags }: FoundPattern, text: string): number => {
  context['pattern'] = new RegExp(source, flags);
  context['text'] = text;
  const begun = processorMs();
  try {
    script.runInContext(context, { timeout: BROKEN_OFF_MS });
  } catch (error) {
    if (!wasBrokenOff(error)) throw error;
  }
  return processorMs() - begun;
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

/**
 * The first text that a pattern takes more than `mostMs` for, else the one that it takes longest for. What seems too slow
 * is measured five times and the least counts: other work of the process (compiling, collecting garbage) falls into
 * anybody's time.
 */
export const slowestText = (pattern: FoundPattern, texts: readonly string[], mostMs: number): Measured => {
  let worst: Measured = { ms: 0, text: '' };
  for (const text of texts) {
    let ms = measureOnce(pattern, text);
    for (let again = 0; again < MORE_TRIES && ms > mostMs && ms < SURELY * mostMs; again += 1)
      ms = Math.min(ms, measureOnce(pattern, text));
    if (ms > worst.ms) worst = { ms, text };
    if (ms > mostMs) break;
  }
  return worst;
};
