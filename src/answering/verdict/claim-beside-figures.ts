import type { Measure } from '../../domain/measure.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import { blank } from '../grounding/fact.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { compareFigures } from '../matching/compare-figures.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { SentenceClaim } from './claim.ts';
import { judgeAll } from './judge-all.ts';
import { judgeInclusion } from './judge-inclusion.ts';
import { asksOfException } from './judge-negation.ts';
import { judgeSentence } from './judge-sentence.ts';
import type { PlaceNames, SaidOfSentence } from './slot-judgement.ts';

/** A question that names more measures than these says too much at once for what stands beside each. */
const MOST_MEASURES = 2;

/**
 * What a question says of measures beside their figures, where that isn't so: another place, another year, the other
 * way, how far it has come.
 */
export const claimsBeside = (
  document: ResolutionDocument,
  chosen: readonly ChosenTarget[],
  understanding: Understanding,
  { placesIn }: { readonly placesIn: PlaceNames },
): readonly SentenceClaim[] => {
  const measures = chosen.flatMap(({ target, measures: own }) => own.map((measure) => ({ target, measure })));
  if (measures.length > MOST_MEASURES) return [];
  return measures.flatMap(({ target, measure }): SentenceClaim[] => {
    const span = pieceOf(target, measure);
    const said = saidOf(measure, document.year, understanding);
    const verdict = judgeSentence(said, textAt(target.text, span), target.text, placesIn);
    if (verdict !== 'no') return [];
    return [{ about: 'sentence', document: document.id, passageId: target.ref, span, said, verdict }];
  });
};

/**
 * A question without a figure of a measure held against a target's clause whole, its words too; undefined where that
 * doesn't decide it.
 * @param hasOtherFigure whether it names a figure that may stand in the clause beside the measures'
 */
export const claimWhole = (
  document: ResolutionDocument,
  chosen: readonly ChosenTarget[],
  asked: Understanding,
  { placesIn }: { readonly placesIn: PlaceNames },
  hasOtherFigure: boolean,
): SentenceClaim | undefined => {
  const [only] = chosen;
  if (only === undefined || chosen.length > 1 || (asked.figures.length > 0 && !hasOtherFigure))
    return undefined;
  return claimOfClause(document, only.target, asked, placesIn);
};

/**
 * What is decided whatever figures a question names: "cả 12 đều khá, tốt?" of "có 12 hợp tác xã, trong đó 09 …", and what
 * is said of a thing that the clause takes out.
 */
export const claimDecided = (
  document: ResolutionDocument,
  chosen: readonly ChosenTarget[],
  asked: Understanding,
  { placesIn }: { readonly placesIn: PlaceNames },
): SentenceClaim | undefined => {
  const [only] = chosen;
  if (only === undefined || chosen.length > 1) return undefined;
  const clause = only.target.text;
  const isCounted = judgeAll(asked.text, clause) === 'contradicts';
  const words = asked.content.map(({ text }) => text);
  if (!isCounted && (judgeInclusion(asked.text, clause) !== undefined || !asksOfException(words, clause)))
    return undefined;
  return claimOfClause(document, only.target, asked, placesIn);
};

const claimOfClause = (
  document: ResolutionDocument,
  { ref, text: clause }: Target,
  { text, places, content }: Understanding,
  placesIn: PlaceNames,
): SentenceClaim | undefined => {
  const said = {
    question: text.replaceAll(`năm ${document.year}`, ' '),
    places: places.map(({ item }) => item.name),
    words: content.map((word) => word.text).filter((word) => !/\d/.test(word)),
    isClosed: false,
    isPiece: false,
  };
  const verdict = judgeSentence(said, clause, clause, placesIn);
  if (verdict === null) return undefined;
  const span = { start: 0, end: clause.length };
  return { about: 'sentence', document: document.id, passageId: ref, span, said, verdict };
};

/**
 * The measure's piece of its clause, as far as the figures beside it; with what leads it in where that is close. What
 * stands right behind the figure before it, up to the first joint, is said of that one.
 */
const pieceOf = ({ measures, text }: Target, { clauseSpan, figureSpan }: Measure): Span => {
  const others = measures.map((measure) => measure.figureSpan);
  const before = others.filter(({ end }) => end <= figureSpan.start && end > clauseSpan.start).at(-1);
  const after = others.find(({ start }) => start >= figureSpan.end && start < clauseSpan.end);
  const joint = before === undefined ? null : JOINTS.exec(text.slice(before.end, figureSpan.start));
  return {
    start: before === undefined ? clauseSpan.start : before.end + (joint?.index ?? 0),
    end: after === undefined ? clauseSpan.end : (lastJoint(text, figureSpan.end, after.start) ?? after.start),
  };
};

/** Where what is said of the figure behind begins. */
const lastJoint = (text: string, start: number, end: number): number | undefined => {
  const joint = [...text.slice(start, end).matchAll(new RegExp(JOINTS, 'giu'))].at(-1);
  return joint === undefined ? undefined : start + joint.index;
};

const JOINTS = /(?<!\p{L})(?:còn|và|với|trong khi)(?!\p{L})|[,;]\s/iu;

/** What stands beside a measure's own figure in the question, figures and the document's year left out. */
const saidOf = (measure: Measure, year: number, { text, figures, places }: Understanding): SaidOfSentence => {
  const own = figures.find((figure) => figure.low.decimal === measure.low.decimal) ?? figures[0];
  const piece =
    own === undefined || figures.length < 2 ? { start: 0, end: text.length } : pieceAround(text, own);
  const question = blank(text, figures).slice(piece.start, piece.end).replace(ownYear(year), ' ');
  const names = places
    .filter(({ start }) => start >= piece.start && start < piece.end)
    .map(({ item }) => item.name);
  const namesSeveral = figures.length > 1;
  const hasItsFigure = own !== undefined && compareFigures(own, measure) === 'same';
  return { question, places: names, words: [], isClosed: false, isPiece: true, namesSeveral, hasItsFigure };
};

/** The document's year says nothing of a figure, but from when on does. */
const ownYear = (year: number): RegExp => new RegExp(`(?<!(?<!\\p{L})từ (?:năm )?)${year}`, 'giu');

/** The piece of a text, between its joints, in which a figure stands. */
export const pieceAround = (text: string, { start, end }: Span): Span => {
  const before = [...text.slice(0, start).matchAll(new RegExp(JOINTS, 'giu'))].at(-1);
  const after = JOINTS.exec(text.slice(end));
  return {
    start: before === undefined ? 0 : before.index + before[0].length,
    end: after === null ? text.length : end + after.index,
  };
};
