import { type Passage, type PassageKind, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { FoundPassage } from '../drafting/draft-passage.ts';
import { isEligible } from '../drafting/is-eligible.ts';
import type { QuotePlace } from '../lock/segments.ts';
import { type ScoredSentence, scoreSentences } from '../matching/select-sentences.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Evidence } from './composer.ts';

const MOST_SENTENCES = 12;
/** Together, so that a small model on a small machine reads them in seconds, and one message holds all quotes. */
const MOST_CHARACTERS = 2_800;
/** Share of the question's meaning that a sentence must hold to be given. */
const LEAST_COVERAGE = 0.3;

const LOOK_BACK: readonly PassageKind[] = ['results', 'shortcomings'];

export interface EvidenceQuery {
  /** Content words of the question, standing alone. */
  readonly content: readonly string[];
  readonly understanding: Understanding;
  /** What the answer without a composer quotes; always among the evidence. */
  readonly quotes: readonly QuotePlace[];
}

interface Place {
  readonly passage: Passage;
  readonly span: Span;
}

/**
 * The sentences that an answer may be composed from: those that are quoted anyway, those that fit the question, and
 * the neighbours of the best, which are about the same. What the text plans and what it looks back on are never mixed.
 */
export const findEvidence = (
  resolution: Resolution,
  found: readonly FoundPassage[],
  { content, understanding, quotes }: EvidenceQuery,
  lexicon: Lexicon,
): readonly Evidence[] => {
  const quoted = quotes.flatMap((place) => placesOf(resolution, place));
  const looksBackTo = quoted[0]?.passage.kind;
  const isFit = ({ kind }: Passage): boolean =>
    looksBackTo !== undefined && LOOK_BACK.includes(looksBackTo)
      ? kind === looksBackTo
      : !LOOK_BACK.includes(kind);
  const isWhole = content.every((word) => lexicon.isAsking(word) || lexicon.isGeneric(word));
  const around = quoted.map(({ passage }) => ({ passage, rank: 1 }));
  const passages = [...around, ...found]
    .filter(({ passage }) => isFit(passage) && isEligible(passage, understanding))
    .filter(({ passage }, index, all) => all.findIndex((one) => one.passage === passage) === index);
  const scored = scoreSentences(passages, { content, text: understanding.text, bonus: () => 0 }, lexicon);
  // "Tóm tắt hạn chế" asks for the whole of that part.
  const fitting = isWhole
    ? partOf(resolution, quoted)
    : scored.filter(({ coverage }) => coverage >= LEAST_COVERAGE);
  return number(choose([...quoted, ...fitting, ...neighboursOf(quoted)], scored));
};

/** The sentences that a quote covers. */
const placesOf = ({ passages }: Resolution, { passageId, span }: QuotePlace): readonly Place[] => {
  const passage = passages.find(({ id }) => id === passageId);
  if (passage === undefined) return [];
  const inside = (one: Span) => span === undefined || (one.start < span.end && span.start < one.end);
  return passage.sentences.filter(inside).map((one) => ({ passage, span: one }));
};

/** Every sentence of the passages that are quoted; of a look back also how each of its other passages opens. */
const partOf = ({ passages }: Resolution, quoted: readonly Place[]): readonly Place[] => {
  const own = [...new Set(quoted.map(({ passage }) => passage))];
  const kind = own[0]?.kind;
  const others = passages.filter(
    (passage) =>
      kind !== undefined && LOOK_BACK.includes(kind) && passage.kind === kind && !own.includes(passage),
  );
  return [
    ...own.flatMap((passage) => passage.sentences.map((span) => ({ passage, span }))),
    ...others.flatMap((passage) => passage.sentences.slice(0, 1).map((span) => ({ passage, span }))),
  ];
};

/** The sentences right after the quoted ones, then those right before. */
const neighboursOf = (places: readonly Place[]): readonly Place[] =>
  [1, -1].flatMap((step) =>
    places.flatMap(({ passage, span }): Place[] => {
      const at = passage.sentences.findIndex(({ start }) => start === span.start);
      const neighbour = passage.sentences[at + step];
      return at < 0 || neighbour === undefined ? [] : [{ passage, span: neighbour }];
    }),
  );

const sameAs = (one: Place) => (other: Place) =>
  one.passage.id === other.passage.id && one.span.start === other.span.start;

/** As many as fit, in the order given, then put as the text has them within a passage. */
const choose = (places: readonly Place[], scored: readonly ScoredSentence[]): readonly Place[] => {
  const chosen: Place[] = [];
  let room = MOST_CHARACTERS;
  for (const place of places) {
    const length = place.span.end - place.span.start;
    if (chosen.length >= MOST_SENTENCES || chosen.some(sameAs(place))) continue;
    if (chosen.length > 0 && length > room) continue;
    chosen.push(place);
    room -= length;
  }
  const rankOf = ({ passage }: Place): number => {
    const at = scored.findIndex((one) => one.passage === passage);
    return at < 0 ? scored.length : at;
  };
  return chosen.toSorted((a, b) => rankOf(a) - rankOf(b) || a.span.start - b.span.start);
};

const number = (places: readonly Place[]): readonly Evidence[] =>
  places.map(({ passage, span }, index) => ({
    id: index + 1,
    document: passage.document,
    passageId: passage.id,
    ref: passage.ref,
    span,
    text: textAt(passage.text, span),
  }));
