import { checkSync } from 'recheck';
import { machineSlowness } from '../support/processor-time.ts';
import type { FoundPattern } from './found-pattern.ts';
import { type Measured, slowestText } from './measure-pattern.ts';
import { attackText, pumpTexts } from './pump-texts.ts';
import { longestTextAt } from './text-length.ts';

/** Milliseconds of processor time that a pattern may take for the longest text that it meets, on a machine as slow as this one. */
export const MOST_MS = Math.round(20 * machineSlowness());
/** Milliseconds of the clock; what takes longer to judge is only measured. */
const CHECK_MS = 500;

export interface CheckedPattern {
  readonly pattern: FoundPattern;
  /**
   * How its time grows with the text. `not judged`: the checker knows no lookarounds and no back-references. `no time`: it
   * didn't come to an end.
   */
  readonly growth: 'linear' | 'polynomial' | 'exponential' | 'not judged' | 'no time';
  readonly slowest: Measured;
}

export const isTooSlow = ({ growth, slowest }: CheckedPattern): boolean =>
  growth === 'exponential' || slowest.ms > MOST_MS;

const ESCAPED_OR_CLASS = /\\[^1-9k]|\[(?:[^\]\\]|\\.)*\]/gsu;
const LOOKAROUND_OR_REFERENCE = /\(\?<?[=!]|\\[1-9k]/u;

/** Whether the checker can't judge a pattern, which it says only after as long as it takes for one that it can. */
const isBeyondChecker = (source: string): boolean =>
  LOOKAROUND_OR_REFERENCE.test(source.replace(ESCAPED_OR_CLASS, ''));

const growthOf = (error: string): CheckedPattern['growth'] =>
  error === 'timeout' ? 'no time' : 'not judged';

/** What the checker says of a pattern, and how long it really takes for the worst texts that can be thought of. */
export const checkPattern = (pattern: FoundPattern): CheckedPattern => {
  const { source, flags } = pattern;
  const longest = longestTextAt(pattern.place);
  if (isBeyondChecker(source))
    return {
      pattern,
      growth: 'not judged',
      slowest: slowestText(pattern, pumpTexts(source, longest), MOST_MS),
    };
  const said = checkSync(source, flags, { checker: 'automaton', timeout: CHECK_MS });
  // What is proved to be linear needs no measuring: only noise could make it slow.
  if (said.status === 'safe' && said.complexity.type === 'linear')
    return { pattern, growth: 'linear', slowest: { ms: 0, text: '' } };
  const attack = said.status === 'vulnerable' ? [attackText(said.attack, longest)] : [];
  const slowest = slowestText(pattern, [...attack, ...pumpTexts(source, longest)], MOST_MS);
  if (said.status === 'unknown') return { pattern, growth: growthOf(said.error.kind), slowest };
  if (said.status === 'safe') return { pattern, growth: 'linear', slowest };
  return { pattern, growth: said.complexity.type, slowest };
};
