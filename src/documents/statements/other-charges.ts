import type { Span } from '../../domain/passage.ts';
import type { ChargeRole } from '../../domain/resolution.ts';
import { ALONG_WITH, REPORTED_TO } from './charge-words.ts';
import { bodiesAt, endOf } from './find-bodies.ts';
import { type Act, actAfter } from './read-act.ts';
import { phraseAt, type Word, wordsOf } from './words.ts';

/** Who is charged with what in one text; spans are offsets into it. */
export interface Charge {
  readonly role: ChargeRole;
  readonly actor: Span;
  readonly statement: Span;
}

/**
 * Who else a text names that says what the body of a heading is charged with: "Chủ trì, phối hợp với Sở Y tế …", and
 * that body's own role in it.
 */
export const readUnderHeading = (
  text: string,
): { readonly role: ChargeRole; readonly others: readonly Charge[] } => {
  const statement = { start: 0, end: text.length };
  const words = wordsOf(text);
  const act = actAfter(words, 0) ?? { at: 0, role: 'lead' as const };
  const others = othersIn(words, act, words.length).map((other) => ({ ...other, statement }));
  return { role: act.role, others };
};

/** How far after the act those are looked for with whom it is done. */
const WITHIN = 14;
/** How far after the act it is looked for to whom is reported. */
const LONGEST_CLAUSE = 150;

/** With whom a body leads something, and to whom it reports. */
export const othersIn = (
  words: readonly Word[],
  act: Act,
  until: number,
): readonly Omit<Charge, 'statement'>[] => {
  const found: Omit<Charge, 'statement'>[] = [];
  for (let at = act.at; at < Math.min(until, act.at + LONGEST_CLAUSE); at += 1) {
    const along = act.role !== 'support' && at < act.at + WITHIN ? phraseAt(words, at, ALONG_WITH) : 0;
    const reported = phraseAt(words, at, REPORTED_TO);
    const step = along > 0 ? along : reported;
    const bodies = step > 0 ? bodiesAt(words, at + step) : undefined;
    if (bodies === undefined) continue;
    const actor = { start: words[at + step]?.start ?? 0, end: endOf(words, bodies.to) };
    found.push({ role: along > 0 ? 'support' : 'informed', actor });
    at = bodies.to - 1;
  }
  return found;
};
