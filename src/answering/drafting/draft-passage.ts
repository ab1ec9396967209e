import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import { openDurationTest } from '../../quantities/says-duration.ts';
import { type Segment, words } from '../lock/segments.ts';
import { asksApart } from '../matching/asks-of-each.ts';
import { AS_MUCH, LEAST_NEAR } from '../matching/held-share.ts';
import { openUnitTest } from '../matching/open-unit-test.ts';
import { type ScoredSentence, scoreSentences } from '../matching/select-sentences.ts';
import { trimSentence } from '../matching/trim-sentence.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Understanding } from '../understanding/understanding.ts';
import { turnsNegation } from '../verdict/turns-negation.ts';
import { OFFERED, SURE } from './confidence.ts';
import type { AnswerDraft } from './draft.ts';
import { draftPoints, MORE } from './draft-points.ts';
import { firstWithTime, lackOfTime } from './find-due.ts';
import { isEligible } from './is-eligible.ts';
import { preferenceFor } from './prefer-sentence.ts';

/** A passage that the retriever found. */
export interface FoundPassage {
  readonly passage: Passage;
  /** 1 for the best, towards 0. */
  readonly rank: number;
  /** Whether the retriever is sure enough of it for an answer, by what was calibrated. */
  readonly isConfident: boolean;
  /** Whether a model of meaning put it near the question, whatever its words. */
  readonly byMeaning: boolean;
}

export type PassageOutcome =
  | { readonly type: 'answer'; readonly draft: AnswerDraft }
  /** Nothing was found that says it; `near` are the passages that come closest. */
  | {
      readonly type: 'not-found' | 'no-date';
      readonly near: readonly Passage[];
      /** An offer of the sentence that comes closest. */
      readonly nearest?: AnswerDraft | undefined;
    };

const LONGEST_ANSWER = 600;
const MOST_NEAR = 3;
const MOST_SENTENCES = 3;
/** Share of the question's meaning that the passage, and its best sentence, must hold. */
const LEAST_PASSAGE_COVERAGE = 0.8;
const LEAST_SENTENCE_COVERAGE = 0.5;
/** A further sentence must fit nearly as well as the best. */
const CLOSE = 0.7;
/** Measures to be taken are many; more of them are worth reading. */
const CLOSE_FOR_TASKS = 0.55;

/** Answers an open question with one to three verbatim sentences of one passage. */
export const draftPassage = (
  resolution: Resolution,
  found: readonly FoundPassage[],
  understanding: Understanding,
  lexicon: Lexicon,
): PassageOutcome => {
  const { asks } = understanding;
  const content = contentOf(understanding, lexicon);
  const scored = scoreSentences(
    found,
    {
      content,
      text: understanding.text,
      bonus: (sentence, passage) => preferenceFor(sentence, passage, understanding),
    },
    lexicon,
  ).filter(({ passage }) => isEligible(passage, understanding));
  const meant = found
    .filter(({ byMeaning, passage }) => byMeaning && passage.kind !== 'heading')
    .map(({ passage }) => passage);
  const near = [...new Set([...nearPassages(scored), ...meant])].slice(0, MOST_NEAR);
  const fit = scored.filter(
    ({ coverage, passageCoverage }) =>
      passageCoverage >= LEAST_PASSAGE_COVERAGE && coverage >= LEAST_SENTENCE_COVERAGE,
  );
  const best = asks.has('when') ? firstWithTime(resolution, fit) : fit[0];
  const isSure = found.some(({ isConfident }) => isConfident);
  if (best === undefined || !saysEnough(content, lexicon) || !isSure) {
    const byWords = quoteNearest(scored[0], content, lexicon);
    return { type: 'not-found', near, nearest: byWords ?? quoteMeant(meant, understanding) };
  }
  const sentence = textAt(best.passage.text, best.span);
  if (!holdsFigure(sentence, understanding)) return { type: 'not-found', near };
  const lack = asks.has('when') ? lackOfTime(resolution, best, understanding) : undefined;
  if (lack === 'none') return { type: 'no-date', near };
  if (lack !== undefined) {
    const { passage, span, coverage } = best;
    return { type: 'not-found', near, nearest: sayNearest(quoteSpan(passage, span), coverage / 2) };
  }
  return {
    type: 'answer',
    draft: quoteSentences(
      resolution,
      best,
      scored,
      content,
      lexicon,
      asks.has('task') ? CLOSE_FOR_TASKS : CLOSE,
      SECTION_ASKS.some((ask) => asks.has(ask)),
    ),
  };
};

/** What is asked of a part of the document has several points. */
const SECTION_ASKS = ['task', 'result', 'shortcoming'] as const;

/** Solutions "để tăng" something are what the text calls "đẩy nhanh", "nâng cao": that word alone needn't be held. */
const contentOf = ({ content, asks }: Understanding, lexicon: Lexicon): readonly string[] => {
  const words = content.map(({ text }) => text);
  const own = words.filter((word) => word !== 'tăng');
  return asks.has('task') && own.some((word) => !lexicon.isGeneric(word)) ? own : words;
};

/** One bare syllable ("nguồn đâu?") is found anywhere; a compound or two words name something. */
const saysEnough = (content: readonly string[], lexicon: Lexicon): boolean => {
  const own = content.filter((word) => !lexicon.isGeneric(word));
  if (own.length === 0) return false;
  return content.length > 1 || own.some((word) => word.includes(' ') || /[a-z]{3}|\d/.test(word));
};

/** A question for a figure, or about one, is only answered by a sentence that holds such a figure. */
export const holdsFigure = (sentence: string, { asks, figures, text }: Understanding): boolean => {
  const named = figures.filter(({ unit }) => unit !== '');
  if (!asks.has('value') && named.length === 0) return true;
  const held = findFigures(sentence).filter((figure) => figure.unit !== '');
  if (named.length > 0) {
    return named.every(({ low }) => held.some((figure) => figure.low.decimal === low.decimal));
  }
  if (asksApart(text, sentence)) return false;
  const hasDuration = openDurationTest(text);
  if (hasDuration !== undefined) return hasDuration(sentence);
  const units = [...held, ...findClauseFigures(sentence)].map(({ unit }) => unit);
  return openUnitTest(text)(units) && !turnsNegation(text, sentence);
};

const nearPassages = (scored: readonly ScoredSentence[]): readonly Passage[] => {
  const passages = scored.filter(({ coverage }) => coverage >= LEAST_NEAR).map(({ passage }) => passage);
  return [...new Set(passages)].slice(0, MOST_NEAR);
};

const quoteSentences = (
  resolution: Resolution,
  best: ScoredSentence,
  scored: readonly ScoredSentence[],
  content: readonly string[],
  lexicon: Lexicon,
  closeness: number,
  isSection: boolean,
): AnswerDraft => {
  const document = resolution.document.id;
  const { passage } = best;
  const asked = new Set(content);
  const weigh = (text: string) =>
    [...new Set(lexicon.words(text).map(({ text: word }) => word))]
      .filter((word) => asked.has(word))
      .reduce((sum, word) => sum + lexicon.weight(word), 0);
  const close = scored.filter((one) => one !== best && one.score >= best.score * closeness);
  const here = close.filter((one) => one.passage === passage);
  const isPoint = (one: ScoredSentence): boolean =>
    one.passage === passage || (one.passage.kind === passage.kind && one.coverage >= best.coverage * AS_MUCH);
  const points = close.filter(isPoint);
  const ofSeveral =
    isSection && points.length > here.length
      ? draftPoints([best, ...points], weigh, Math.min(1, best.coverage))
      : undefined;
  if (ofSeveral !== undefined) return { ...ofSeveral, isFoundByWords: true };
  const spans: Span[] = [trimSentence(passage.text, best.span, LONGEST_ANSWER - 2, weigh)];
  for (const other of here) {
    const length = spans.reduce((sum, { start, end }) => sum + end - start + 3, 0);
    if (spans.length < MOST_SENTENCES && length + other.span.end - other.span.start <= LONGEST_ANSWER) {
      spans.push(other.span);
    }
  }
  const inOrder = spans.toSorted((a, b) => a.start - b.start);
  return {
    kind: 'passage',
    segments: [...joinSpans(passage, inOrder), ...(isSection && hasMore(inOrder, here) ? [words(MORE)] : [])],
    quotes: inOrder.map((span) => ({ document, passageId: passage.id, span: sentenceAround(passage, span) })),
    confidence: Math.min(1, best.coverage),
    related: [],
    subject: [passage.ref],
    isFoundByWords: true,
  };
};

/** Whether sentences that fit were left out, and there is room to say so. */
const hasMore = (shown: readonly Span[], fitting: readonly ScoredSentence[]): boolean =>
  fitting.length + 1 > shown.length &&
  shown.reduce((sum, { start, end }) => sum + end - start + 3, MORE.length) <= LONGEST_ANSWER;

const sentenceAround = (passage: Passage, span: Span): Span =>
  passage.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span;

/** Sentences that follow one another are joined by a space, others by an ellipsis. */
const joinSpans = (passage: Passage, spans: readonly Span[]): readonly Segment[] =>
  spans.flatMap((span, index): Segment[] => {
    const before = spans[index - 1];
    const follows = before !== undefined && /^\s*$/.test(passage.text.slice(before.end, span.start));
    const isTrimmed = !passage.sentences.some(({ start }) => start === span.start);
    const joint = before === undefined ? (isTrimmed ? '… ' : '') : follows ? ' ' : ' … ';
    return [
      ...(joint === '' ? [] : [words(joint)]),
      { type: 'clause', document: passage.document, passageId: passage.id, span },
    ];
  });

const LEAST_NEAREST_COVERAGE = 0.4;

const quoteNearest = (
  closest: ScoredSentence | undefined,
  content: readonly string[],
  lexicon: Lexicon,
): AnswerDraft | undefined => {
  if (closest === undefined || closest.coverage < LEAST_NEAREST_COVERAGE) return undefined;
  const held = lexicon.held(textAt(closest.passage.text, closest.span));
  // One bare syllable in common says nothing; a compound, or two words, does.
  const shared = content.filter((word) => held.has(word) && !lexicon.isGeneric(word));
  if (!saysEnough(shared, lexicon)) return undefined;
  return sayNearest(quoteSpan(closest.passage, closest.span), closest.coverage / 2);
};

/** A sentence, or a piece of one, as what may be meant. */
export const offerSentence = (passage: Passage, span: Span, confidence: number): AnswerDraft =>
  sayNearest(quotePiece(passage, span), confidence);

/** An offer, said to be no more than that. */
export const sayNearest = (draft: AnswerDraft, confidence: number): AnswerDraft => ({
  ...draft,
  kind: 'none',
  refusal: 'perhaps',
  segments: [words('Có lẽ đồng chí hỏi: '), ...draft.segments],
  confidence,
});

/** What shares no word with the question but its meaning, by a model of meaning, can only be offered as the nearest. */
const quoteMeant = (meant: readonly Passage[], understanding: Understanding): AnswerDraft | undefined => {
  // Of a longer one nobody knows which sentence was meant; it is only offered as a button.
  const passage = meant.find(
    (one) =>
      isEligible(one, understanding) &&
      one.text.length <= LONGEST_ANSWER &&
      one.sentences.length <= MOST_SENTENCES,
  );
  return passage === undefined ? undefined : sayNearest(quoteOpening(passage), OFFERED);
};

/** The first sentences of a passage, as many as an answer holds. */
export const quoteOpening = (passage: Passage): AnswerDraft => {
  const [first] = passage.sentences;
  const whole = passage.sentences
    .filter(({ end }) => end - (first?.start ?? 0) <= LONGEST_ANSWER)
    .slice(0, MOST_SENTENCES);
  if (first === undefined || whole.length < 2)
    return quoteSpan(passage, first ?? { start: 0, end: passage.text.length });
  const draft = quoteSpan(passage, first);
  return {
    ...draft,
    segments: joinSpans(passage, whole),
    quotes: whole.map((span) => ({ document: passage.document, passageId: passage.id, span })),
  };
};

const SENTENCE_MARGIN = 120;

/** A draft that quotes one sentence, trimmed around `focus` where it is too long for an answer. */
export const quoteSpan = (passage: Passage, sentence: Span, focus?: Span): AnswerDraft => {
  const isLong = sentence.end - sentence.start > LONGEST_ANSWER - 2;
  const words = focus === undefined ? '' : textAt(passage.text, focus);
  const span = isLong
    ? trimSentence(passage.text, sentence, LONGEST_ANSWER - SENTENCE_MARGIN, (text) =>
        text.includes(words) ? 1 : 0,
      )
    : sentence;
  return {
    kind: 'passage',
    segments: joinSpans(passage, [span]),
    quotes: [{ document: passage.document, passageId: passage.id, span: sentence }],
    confidence: SURE,
    related: [],
    subject: [passage.ref],
  };
};

/** A draft that says the sentence around a piece of it from its start, as much as an answer holds. */
export const quoteFromStart = (passage: Passage, piece: Span): AnswerDraft => {
  const sentence = sentenceAround(passage, piece);
  return quoteSpan(passage, sentence, { start: sentence.start, end: sentence.start + 1 });
};

/** A draft that says a piece of a sentence and quotes the whole of it. */
export const quotePiece = (passage: Passage, piece: Span): AnswerDraft => {
  const sentence = sentenceAround(passage, piece);
  const draft = quoteSpan(passage, sentence, piece);
  if (sentence.start === piece.start && sentence.end === piece.end) return draft;
  return { ...draft, segments: joinSpans(passage, [piece]) };
};
