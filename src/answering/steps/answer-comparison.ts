import type { Measure } from '../../domain/measure.ts';
import type { Target } from '../../domain/target.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePlace, subjectOf, targetLine } from '../drafting/draft-target.ts';
import { forTargets, sayOwnDue } from '../drafting/for-period.ts';
import { words } from '../lock/segments.ts';
import { checkScope } from '../matching/check-scope.ts';
import { chooseTargets, groupByTarget } from '../matching/choose-targets.ts';
import type { PairClaim } from '../verdict/claim.ts';
import { areComparable, judgePair } from '../verdict/judge-pair.ts';
import { type AnswerStep, type Matter, matcherOf } from './matter.ts';

const MORE = '(?:cao|lớn|nhiều|nhanh|mạnh)\\s+hơn|vượt|hơn';
const LESS = '(?:thấp|ít|nhỏ|chậm|kém)\\s+hơn|kém|thua';
const EQUAL = 'bằng(?:\\s+nhau)?|ngang(?:\\s+bằng)?';
const EITHER = `(?:${MORE}|${LESS})\\s+(?:hay|hoặc)(?:\\s+là)?\\s+(?:${MORE}|${LESS})`;
const RELATION = new RegExp(
  `(?<!\\p{L})(?:(?:có|là|thì)\\s+){0,3}(?:(?<side>${EITHER})|(?<more>${MORE})|(?<less>${LESS})|(?<equal>${EQUAL}))(?!\\p{L})(?:\\s+so với)?`,
  'iu',
);
const BETWEEN = /(?<!\p{L})(?:so với|hay|hoặc|với|và)(?!\p{L})/iu;

interface Comparison {
  readonly one: string;
  readonly other: string;
  readonly asked: PairClaim['asked'];
}

/** "A có cao hơn B không?", "A cao hơn hay thấp hơn B?", "A hay B cao hơn?"; undefined for what compares nothing. */
const readComparison = (text: string, isYesNo: boolean): Comparison | undefined => {
  const match = RELATION.exec(text);
  if (match === null) return undefined;
  const { side, more, less } = match.groups ?? {};
  const [before, after] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  const relation =
    side !== undefined ? 'which side' : more !== undefined ? 'more' : less !== undefined ? 'less' : 'equal';
  if (/\p{L}{2}/u.test(after.replace(TAG, ' '))) {
    return { one: before, other: after, asked: isYesNo || relation === 'which side' ? relation : 'which' };
  }
  const joint = BETWEEN.exec(before);
  if (joint === null) return undefined;
  const other = before.slice(joint.index + joint[0].length);
  const isWhich =
    /^(?:hay|hoặc)$/iu.test(joint[0]) || /(?<!\p{L})(?:cái|bên|khoản|chỉ tiêu|số) nào/iu.test(other);
  return { one: before.slice(0, joint.index), other, asked: isWhich ? 'which' : relation };
};

const TAG = /(?<!\p{L})(?:phải|đúng|không|chưa|à|hả|nhỉ|chứ|ạ|vậy|thế|nhau|chỉ tiêu|kế hoạch)(?!\p{L})/giu;

interface Named {
  readonly target: Target;
  readonly measure: Measure;
}

/**
 * The measures that a piece of the question names best; a piece that leaves out what the other says needs only its own
 * words, and is ranked with the other's.
 */
const namedBy = (matter: Matter, piece: string, other: string): readonly Named[] => {
  const wordsOf = (text: string) => matter.parts.lexicon.content(text).map(({ text: word }) => word);
  const matcher = matcherOf(matter);
  const matches = matcher.match(wordsOf(piece));
  const { chosen } = chooseTargets(matter.resolution, matches);
  const surely = new Set(chosen.flatMap(({ measures }) => measures));
  const named = matches.filter(({ measure, coverage }) =>
    surely.size > 0 ? surely.has(measure) : coverage >= WHOLLY,
  );
  const together = matcher.match(wordsOf(`${piece} ${surely.size > 0 ? '' : other}`));
  const saidOf = ({ measure }: Named) => together.find((one) => one.measure === measure)?.said ?? 0;
  const most = Math.max(...named.map(saidOf));
  return named.filter((one) => saidOf(one) === most);
};

/** All words of the piece stand in the clause. */
const WHOLLY = 0.95;

const pairsOf = (one: readonly Named[], other: readonly Named[]): readonly (readonly [Named, Named])[] => {
  const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
  const fit = pairs.filter(([a, b]) => a.measure !== b.measure && areComparable(a.measure, b.measure));
  const within = fit.filter(([a, b]) => a.target === b.target);
  return within.length > 0 ? within : fit;
};

/** Two measures held against each other, where all that may be meant come to the same. */
export const answerComparison: AnswerStep = (matter) => {
  const { understanding, resolution } = matter;
  if (understanding.figures.length > 0 || understanding.asks.has('who')) return undefined;
  const comparison = readComparison(understanding.text, understanding.isYesNo);
  if (comparison === undefined) return undefined;
  const pairs = pairsOf(
    namedBy(matter, comparison.one, comparison.other),
    namedBy(matter, comparison.other, comparison.one),
  );
  const [first] = pairs;
  if (first === undefined) return undefined;
  const { asked } = comparison;
  const judged = pairs.map(([a, b]) => judgePair(a.measure, b.measure, asked));
  const inScope = first.every(
    ({ target }) => checkScope(target.text, resolution, understanding) === undefined,
  );
  if (!inScope || judged.some(({ side }) => side !== judged[0]?.side)) return undefined;
  return draftComparison(matter, first, asked, judged[0]?.verdict ?? null);
};

const draftComparison = (
  { resolution }: Matter,
  [one, other]: readonly [Named, Named],
  asked: PairClaim['asked'],
  verdict: PairClaim['verdict'],
): AnswerDraft => {
  const document = resolution.document.id;
  const chosen = groupByTarget(resolution, [one, other]);
  const targets = chosen.map(({ target }) => target);
  const claim: PairClaim = {
    about: 'pair',
    document,
    one: one.measure.ref,
    other: other.measure.ref,
    asked,
    verdict,
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
    confidence: 0.9,
    related: chosen.map(({ target }) => ({ document, ref: target.ref })),
    subject: chosen.flatMap(subjectOf),
  };
};
