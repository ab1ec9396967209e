import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Lexicon } from '../understanding/lexicon.ts';

/** A sentence of a passage and how well it fits a question. */
export interface ScoredSentence {
  readonly passage: Passage;
  readonly span: Span;
  /** Share of the question's meaning that the sentence holds, 0 to 1. */
  readonly coverage: number;
  /** The same for its passage with the headings above. */
  readonly passageCoverage: number;
  readonly score: number;
}

export interface SentenceQuery {
  /** The question's content words. */
  readonly content: readonly string[];
  /** Lower-case text of the question, for phrases that run over several words. */
  readonly text: string;
  /** Extra points for a sentence, between 0 and about 0.5. */
  readonly bonus: (sentence: string, passage: Passage) => number;
}

const GENERIC_IN_SENTENCES = 0.6;

/** What of a sentence is compared with questions; worked out once, since passages are asked about again and again. */
interface SentenceWords {
  readonly span: Span;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** With the words inside longer words. */
  readonly held: ReadonlySet<string>;
  readonly pairs: ReadonlySet<string>;
  readonly syllables: ReadonlySet<string>;
}

interface PassageWords {
  /** Words of the passage and the headings above it. */
  readonly around: ReadonlySet<string>;
  readonly sentences: readonly SentenceWords[];
}

const wordsByPassage = new WeakMap<Passage, PassageWords>();

const wordsOfPassage = (passage: Passage, lexicon: Lexicon): PassageWords => {
  const known = wordsByPassage.get(passage);
  if (known !== undefined) return known;
  const sentences = passage.sentences.map((span) => readSentence(textAt(passage.text, span), span, lexicon));
  const above = passage.headings.map((heading) => lexicon.held(heading));
  const around = new Set([...sentences.map(({ held }) => held), ...above].flatMap((held) => [...held]));
  const read = { around, sentences };
  wordsByPassage.set(passage, read);
  return read;
};

const readSentence = (text: string, span: Span, lexicon: Lexicon): SentenceWords => {
  const words = lexicon.words(text).map((word) => word.text);
  return {
    span,
    text,
    words: new Set(words),
    held: lexicon.held(text),
    pairs: new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`)),
    syllables: new Set(words.flatMap((word) => word.split(' '))),
  };
};

/*
 * What each share counts beside the share of the question's words that the sentence holds. `npm run shares` tries each
 * lower and higher.
 */
const OF_PASSAGE = 0.3;
const OF_RANK = 0.25;
const OF_PAIRS = 0.25;
const OF_SYLLABLES = 0.3;

/** Scores every sentence of the passages; `rank` of a passage (1 for the best found, towards 0) weighs in. */
export const scoreSentences = (
  passages: readonly { readonly passage: Passage; readonly rank: number }[],
  query: SentenceQuery,
  lexicon: Lexicon,
): readonly ScoredSentence[] =>
  passages
    .flatMap(({ passage, rank }) => {
      const { around, sentences } = wordsOfPassage(passage, lexicon);
      const passageCoverage = shareHeld(query.content, around, lexicon);
      return sentences.map((sentence): ScoredSentence => {
        // One word alone must stand there as itself: "nhập khẩu" isn't what "xuất nhập khẩu" speaks of.
        const held = query.content.length === 1 ? sentence.words : sentence.held;
        const coverage = shareHeld(query.content, held, lexicon);
        const score =
          coverage +
          OF_PASSAGE * passageCoverage +
          OF_RANK * rank +
          OF_PAIRS * sharedPairs(query.content, sentence.pairs) +
          OF_SYLLABLES * sharedSyllables(query.content, sentence.syllables) +
          query.bonus(sentence.text, passage);
        return { passage, span: sentence.span, coverage, passageCoverage, score };
      });
    })
    .toSorted((a, b) => b.score - a.score);

/** Share of the meaning of content words that a set of words holds, 0 to 1. */
export const shareHeld = (
  content: readonly string[],
  words: ReadonlySet<string>,
  lexicon: Lexicon,
): number => {
  let all = 0;
  let held = 0;
  for (const word of new Set(content)) {
    if (lexicon.isAsking(word)) continue;
    // Tasks are made of words ("phối hợp", "xây dựng") that are too common to name a target.
    const weight = Math.max(lexicon.weight(word), lexicon.isGeneric(word) ? GENERIC_IN_SENTENCES : 0);
    all += weight;
    if (words.has(word)) held += weight;
  }
  return all === 0 ? 0 : held / all;
};

/**
 * Share of the question's syllables that the sentence holds, also inside other words ("thu" in "nguồn thu"). It only
 * ranks: whether a sentence answers at all is decided on whole words, or "tỷ lệ sinh" would be found in "vệ sinh".
 */
const sharedSyllables = (content: readonly string[], held: ReadonlySet<string>): number => {
  const asked = content.flatMap((word) => word.split(' '));
  return asked.length === 0 ? 0 : asked.filter((syllable) => held.has(syllable)).length / asked.length;
};

/** Share of the question's neighbouring words that are neighbours in the sentence too. */
const sharedPairs = (content: readonly string[], pairs: ReadonlySet<string>): number => {
  if (content.length < 2) return 0;
  const shared = content.slice(1).filter((word, index) => pairs.has(`${content[index]} ${word}`));
  return shared.length / (content.length - 1);
};
