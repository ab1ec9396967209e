import type { DocumentId } from '../../domain/reference.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { syllables } from '../../text/analyse-syllable.ts';
import { CLOSED_CLASSES, type ClosedRole } from '../../text/closed-classes.ts';
import { fold } from '../../text/fold.ts';
import type { Glossary } from '../../text/glossary.ts';
import { normalise } from '../../text/normalise.ts';
import { segmentWords, type Word } from '../../text/segment-words.ts';

/** Knows a corpus's words: how to cut text into them and how much each says about what is meant. */
export interface Lexicon {
  /** The words of a text, function words included. */
  words(text: string): readonly Word[];
  /** The words of a text and the words inside them: `bảo hiểm y tế` holds `bảo hiểm` and `y tế` too. */
  held(text: string): ReadonlySet<string>;
  /** The words that carry meaning, function words and bare numbers left out. */
  content(text: string): readonly Word[];
  /** 0 for function words, little for generic ones, 1 (common) to 2 (rare) for the rest, more for unknown ones. */
  weight(word: string): number;
  isFunction(word: string): boolean;
  isGeneric(word: string): boolean;
  /** Whether the word only says what kind of thing is asked for ("giải pháp", "kết quả"). */
  isAsking(word: string): boolean;
  /** Whether the resolutions hold the word. */
  knows(word: string): boolean;
  /** Whether a document of them holds it. */
  holds(document: DocumentId, word: string): boolean;
  /** A long word that a document doesn't hold as the shorter ones that it does ("doanh thu từ du lịch"); else itself. */
  apart(document: DocumentId, word: Word): readonly Word[];
}

/** Passages and sentences are asked about again and again; they are cut into words once: so many, and these per passage. */
const LEAST_REMEMBERED = 2_000;
const REMEMBERED_A_PASSAGE = 2;
/** Shorter texts are questions: cheap to cut, and never seen again. */
const SHORTEST_REMEMBERED = 60;

/** Of a word that stands in most clauses, where one that says something weighs 1 to 2. */
const GENERIC_WEIGHT = 0.15;
/** As much as a word weighs at least where each of them counts, generic ones and those of grammar too. */
export const LEAST_WEIGHT = 0.3;
const UNKNOWN_WEIGHT = 2.2;

/** A word that stands in so many phrases of asking only asks, whether or not a closed class lists it. */
const ASKING_PHRASES = 5;

/** What a lexicon goes by beside the documents and the glossary. */
export interface LexiconOptions {
  /** Rewords a clause as people say it. */
  readonly inCommonWords?: (text: string) => string;
  /** Ways in which people ask: a second source for which words only ask, so that little hangs on one list's entry. */
  readonly questionPhrases?: readonly string[];
}

/** Builds the lexicon of a corpus. `names` are other words that people use for what it holds. */
export const createLexicon = (
  resolutions: readonly Resolution[],
  glossary: Glossary,
  names: readonly string[],
  { inCommonWords = (text) => text, questionPhrases = [] }: LexiconOptions = {},
): Lexicon => {
  const listed = wordsOf(glossary, 'function');
  const askWords = wordsOf(glossary, 'asking');
  const genericWords = new Set([...wordsOf(glossary, 'generic'), ...askWords]);
  const compounds = new Set([...glossary.compounds].map(asWord));
  for (const phrase of [...listed, ...genericWords]) if (phrase.includes(' ')) compounds.add(phrase);
  const passages = resolutions.reduce((sum, each) => sum + each.passages.length, 0);
  const mostRemembered = LEAST_REMEMBERED + REMEMBERED_A_PASSAGE * passages;
  const wordsByText = new Map<string, readonly Word[]>();
  const words = (text: string): readonly Word[] => {
    const known = wordsByText.get(text);
    if (known !== undefined) return known;
    const clean = normalise(text);
    const found = segmentWords(clean, syllables(clean), compounds);
    if (text.length >= SHORTEST_REMEMBERED && wordsByText.size < mostRemembered) wordsByText.set(text, found);
    return found;
  };
  const learned = askingWords(questionPhrases, words).filter((word) => !genericWords.has(word));
  const functionWords = new Set([...listed, ...learned]);
  const counted = countWords(resolutions, names, words);
  const { frequencies, total } = counted;
  const isFunction = (word: string) => functionWords.has(word) || /^[\d.,/%]+$/.test(word);
  const weights = new Map<string, number>();
  for (const [word, frequency] of frequencies)
    weights.set(word, isFunction(word) ? 0 : 1 + Math.log(total / frequency) / Math.log(total));
  for (const word of genericWords) weights.set(word, isFunction(word) ? 0 : GENERIC_WEIGHT);
  const heldByText = new Map<string, ReadonlySet<string>>();
  const bareFunctions = new Set([...functionWords].filter((word) => !word.includes(' ')).map(fold));
  // What the repair of diacritics left as it was typed ("khong", "roi") still only asks.
  const isBareFunction = (word: string) => bareFunctions.has(word) && !frequencies.has(word);
  return {
    words,
    held: (text) => {
      const known = heldByText.get(text);
      if (known !== undefined) return known;
      const inside = (of: string): readonly string[] =>
        words(of).flatMap(({ text: word }) => [word, ...wordsInside(word, compounds)]);
      // A clause is asked about in other words than its own: both are held.
      const isClause = text.length >= SHORTEST_REMEMBERED;
      const common = isClause ? inCommonWords(text) : text;
      const found = new Set([...inside(text), ...(common === text ? [] : inside(common))]);
      if (isClause && heldByText.size < mostRemembered) heldByText.set(text, found);
      return found;
    },
    content: (text) => words(text).filter((word) => !isFunction(word.text) && !isBareFunction(word.text)),
    // Clauses' words are weighed for every question: each is reckoned once. Words of questions alone aren't kept.
    weight: (word) => weights.get(word) ?? (isFunction(word) ? 0 : UNKNOWN_WEIGHT),
    isFunction,
    isGeneric: (word) => genericWords.has(word),
    isAsking: (word) => askWords.has(word),
    knows: (word) => frequencies.has(word) || isFunction(word) || genericWords.has(word),
    holds: (document, word) => counted.byDocument.get(document)?.has(word) === true,
    apart: (document, word) => {
      const held = counted.byDocument.get(document);
      if (held === undefined || held.has(word.text)) return [word];
      const pieces = cutApart(word, compounds);
      // "Nông thôn mới nâng cao" is another thing than "nông thôn mới": each must name something.
      const isNaming = ({ text }: Word): boolean =>
        text.includes(' ') && held.has(text) && !isFunction(text) && !genericWords.has(text);
      return pieces.every(isNaming) ? pieces : [word];
    },
  };
};

const wordsOf = ({ closedWords }: Glossary, role: ClosedRole): ReadonlySet<string> =>
  new Set(closedWords.filter((one) => CLOSED_CLASSES[one.class] === role).map(({ word }) => asWord(word)));

/** The words that many phrases of asking share, however they go on. */
const askingWords = (
  phrases: readonly string[],
  words: (text: string) => readonly Word[],
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const phrase of phrases)
    for (const word of new Set(words(phrase).map(({ text }) => text)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) => (count >= ASKING_PHRASES ? [word] : []));
};

/** A word of three syllables or more cut into the compounds that it is made of; itself where it is made of none. */
const cutApart = (word: Word, compounds: ReadonlySet<string>): readonly Word[] => {
  const parts = syllables(word.text);
  if (parts.length < 3) return [word];
  const shorter = new Set(wordsInside(word.text, compounds));
  const pieces = segmentWords(word.text, parts, shorter);
  if (!pieces.some(({ text }) => text.includes(' '))) return [word];
  return pieces.map(({ text, start, end }) => ({ text, start: word.start + start, end: word.start + end }));
};

const asWord = (text: string): string => normalise(text).toLowerCase();

/** Compounds inside a longer compound; single syllables aren't words of it. */
const wordsInside = (word: string, compounds: ReadonlySet<string>): readonly string[] => {
  const parts = word.split(' ');
  if (parts.length < 3) return [];
  const inside: string[] = [];
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 2; to <= parts.length && to - from < parts.length; to += 1) {
      const piece = parts.slice(from, to).join(' ');
      if (compounds.has(piece)) inside.push(piece);
    }
  }
  return inside;
};

interface CountedWords {
  /** In how many passages and names a word stands. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly byDocument: ReadonlyMap<DocumentId, ReadonlySet<string>>;
  readonly total: number;
}

const countWords = (
  resolutions: readonly Resolution[],
  names: readonly string[],
  words: (text: string) => readonly Word[],
): CountedWords => {
  const frequencies = new Map<string, number>();
  const byDocument = new Map<DocumentId, ReadonlySet<string>>();
  let total = names.length;
  const count = (text: string, held: Set<string>): void => {
    for (const word of new Set(words(text).map((each) => each.text))) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
      held.add(word);
    }
  };
  for (const { document, passages } of resolutions) {
    const held = new Set<string>();
    for (const { text } of passages) count(text, held);
    byDocument.set(document.id, held);
    total += passages.length;
  }
  for (const name of names) count(name, new Set());
  return { frequencies, byDocument, total };
};
