/**
 * A phrase as it stands between words of a text. The expression is only built when a text holds the phrase's letters:
 * of a thousand terms a question holds three, and building them all costs more than answering.
 */
export interface PhrasePattern {
  /** An expression (flag `g`) that finds the phrase; undefined if `text` can't hold it. */
  within(text: string): RegExp | undefined;
}

const EDGE_BEFORE = '(?<![\\p{L}\\p{N}])';
// A term doesn't end inside a document's number ("kết luận 261" in "kết luận 261-KL/TU").
const EDGE_AFTER = '(?![\\p{L}\\p{N}])(?!(?<=\\d)[-/][\\p{L}\\d])';

/** @param phrase as it is written; `exact` asks for its capitals too */
export const createPhrasePattern = (phrase: string, exact = false): PhrasePattern => {
  const letters = exact ? phrase : phrase.toLowerCase();
  let pattern: RegExp | undefined;
  return {
    within: (text) => {
      if (!(exact ? text : text.toLowerCase()).includes(letters)) return undefined;
      pattern ??= new RegExp(EDGE_BEFORE + escapePattern(phrase) + EDGE_AFTER, exact ? 'gu' : 'giu');
      return pattern;
    },
  };
};

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
