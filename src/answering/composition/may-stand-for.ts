import { findFacts } from '../grounding/find-facts.ts';
import type { Lexicon } from '../understanding/lexicon.ts';

const LONGEST_REWRITTEN = 300;

/**
 * Whether a question rewritten to stand alone says what the two that it is made of say: no fact and no word with
 * meaning but theirs, and something of the later one.
 */
export const mayStandFor = (
  rewritten: string,
  question: string,
  previous: string,
  lexicon: Lexicon,
): boolean => {
  if (rewritten.trim() === '' || rewritten.length > LONGEST_REWRITTEN || /[\p{Cc}<>{}]/u.test(rewritten))
    return false;
  const given = `${previous}. ${question}`;
  const held = lexicon.held(given);
  const content = lexicon.content(rewritten.toLowerCase()).map(({ text }) => text);
  const asked = lexicon.content(question).map(({ text }) => text);
  const stated = given.toLowerCase();
  const bringsNoFact = findFacts(rewritten).every(
    ({ kind, value }) => kind === 'name' || stated.includes(value.split(/[|/ ]/u)[0] ?? value),
  );
  const says = new Set(content);
  return bringsNoFact && content.every((word) => held.has(word)) && asked.every((word) => says.has(word));
};
