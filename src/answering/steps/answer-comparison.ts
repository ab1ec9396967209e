import type { Measure } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { forTargets, quotePlace, sayOwnDue, subjectOf, targetLine } from '../drafting/draft-target.ts';
import { words } from '../lock/segments.ts';
import { checkScope } from '../matching/check-scope.ts';
import { chooseTargets, groupByTarget } from '../matching/choose-targets.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { PairClaim } from '../verdict/claim.ts';
import { isOrdinal } from '../verdict/judge-figure-words.ts';
import { areComparable, judgePair } from '../verdict/judge-pair.ts';
import { readComparison, WHICH_OF_TWO } from '../verdict/read-comparison.ts';
import { readShare } from '../verdict/read-share.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { type AnswerStep, type Matter, matcherOf } from './matter.ts';

interface Named {
  readonly target: Target;
  readonly measure: Measure;
}

/**
 * The measures that a piece of the question names best; a piece that leaves out what the other says needs only its own
 * words, and is ranked with the other's.
 */
const namedBy = (matter: Matter, piece: string, other: string): readonly Named[] => {
  const { lexicon } = matter.parts;
  const isHeld = (word: string): boolean => lexicon.holds(matter.resolution.document.id, word);
  // "Mảng", "lĩnh vực" and the like that the document never says name nothing in it.
  const wordsOf = (text: string) => {
    const said = lexicon.content(text).flatMap(({ text: word }) => (isRelationWord(word) ? [] : [word]));
    return said.some(isHeld) ? said.filter(isHeld) : said;
  };
  const matcher = matcherOf(matter);
  const matches = matcher.match(wordsOf(piece));
  const { chosen } = chooseTargets(matter.resolution, matches);
  const surely = new Set(chosen.flatMap(({ measures }) => measures));
  const named = matches.filter(({ measure, coverage }) =>
    surely.size > 0 ? surely.has(measure) : coverage >= AS_MUCH,
  );
  if (named.length === 0) return meantBy(matter, piece);
  const together = matcher.match(wordsOf(`${piece} ${surely.size > 0 ? '' : other}`));
  const saidOf = ({ measure }: Named) => together.find((one) => one.measure === measure)?.said ?? 0;
  const most = Math.max(...named.map(saidOf));
  return named.filter((one) => saidOf(one) === most);
};

/** The measures whose clauses say in other words what a piece says: "đồng ruộng" of "nhóm nông, lâm, thủy sản". */
const meantBy = ({ parts, resolution }: Matter, piece: string): readonly Named[] => {
  const asked = new Set(parts.meaningsIn(piece).map(({ concept }) => concept));
  return resolution.targets.flatMap((target) =>
    target.measures
      .filter((measure) => {
        const clause = [...measure.leadSpans, measure.clauseSpan].map((span) => textAt(target.text, span));
        return parts.meaningsIn(clause.join(' ')).some(({ concept }) => asked.has(concept));
      })
      .map((measure) => ({ target, measure })),
  );
};

const pairsOf = (one: readonly Named[], other: readonly Named[]): readonly (readonly [Named, Named])[] => {
  const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
  const fit = pairs.filter(([a, b]) => a.measure !== b.measure && areComparable(a.measure, b.measure));
  const within = fit.filter(([a, b]) => a.target === b.target);
  return within.length > 0 ? within : fit;
};

/** Two measures held against each other, where all that may be meant come to the same. */
export const answerComparison: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  const isShared = understanding.isYesNo && readShare(understanding.text) !== undefined;
  if (!isShared && hasOwnFigure(understanding)) return undefined;
  if (understanding.asks.has('who') && !WHICH_OF_TWO.test(understanding.text)) return undefined;
  const comparison = readComparison(understanding.text, understanding.isYesNo);
  if (comparison === undefined) return undefined;
  const pairs = pairsOf(
    namedBy(matter, comparison.one, comparison.other),
    namedBy(matter, comparison.other, comparison.one),
  );
  const [first] = pairs;
  if (first === undefined) return undefined;
  const { asked, share } = comparison;
  // "Dưới 1/5 tổng chi": of a share that is set for two years neither is a part of the other.
  const isOfShares = pairs.every(([a, b]) => a.target === b.target && a.measure.unit.trim() === '%');
  if (share !== undefined && isOfShares) return undefined;
  const judged = pairs.map(([a, b]) => judgePair(a.measure, b.measure, asked, share));
  const inScope = first.every(
    ({ target }) => checkScope(target.text, resolution, understanding) === undefined,
  );
  if (!inScope || judged.some(({ side }) => side !== judged[0]?.side)) return undefined;
  return draftComparison(matter, first, { asked, share, verdict: judged[0]?.verdict ?? null });
};

/** A figure that is asked about; "cấp 1", "bến số 7" only have a number. */
const hasOwnFigure = ({ figures, text }: Understanding): boolean =>
  figures.some(({ start, unit }) => unit !== '' || !isOrdinal(text, start));

const draftComparison = (
  { resolution }: Matter,
  [one, other]: readonly [Named, Named],
  said: Pick<PairClaim, 'asked' | 'share' | 'verdict'>,
): AnswerDraft => {
  const document = resolution.document.id;
  const chosen = groupByTarget(resolution, [one, other]);
  const targets = chosen.map(({ target }) => target);
  const claim: PairClaim = {
    about: 'pair',
    document,
    one: one.measure.ref,
    other: other.measure.ref,
    ...said,
  };
  return {
    kind: 'target',
    segments: [
      { type: 'verdict', claims: [claim] },
      words('. '),
      forTargets(document, targets),
      words(': '),
      ...chosen.flatMap((each, index) => [
        ...(index === 0 ? [] : [words(' ')]),
        ...sayOwnDue(each.target, targets),
        ...targetLine(each),
      ]),
    ],
    quotes: chosen.map(quotePlace),
    confidence: SURE,
    related: chosen.map(({ target }) => ({ document, ref: target.ref })),
    subject: chosen.flatMap(subjectOf),
  };
};
