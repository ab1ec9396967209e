import type { DocumentId } from '../../domain/reference.ts';
import { coversYear } from '../../domain/resolution.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { forTargets, quotePlace, subjectOf, targetLine } from '../drafting/draft-target.ts';
import { words } from '../lock/segments.ts';
import { chooseTargets, groupByTarget } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { AS_MUCH } from '../matching/held-share.ts';
import type { MeasureMatch } from '../matching/match-measures.ts';
import { findYears } from '../understanding/find-mentions.ts';
import type { AskedDistance, YearsClaim } from '../verdict/claim.ts';
import { findRelation } from '../verdict/find-relation.ts';
import { judgeYears } from '../verdict/judge-years.ts';
import { type Comparison, readComparison } from '../verdict/read-comparison.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { type FiguresOfYears, findOfYears } from './find-of-years.ts';
import { type AnswerStep, firstYear, type Matter, matcherOf } from './matter.ts';

/**
 * "Thu ngân sách 2027 cao hơn ước thực hiện 2026 là 22,4 tỷ đúng không?": what is set for one year against the same
 * thing in another, both quoted; undefined where the text doesn't have exactly one figure of each.
 */
export const answerBetweenYears: AnswerStep = (matter) => {
  const asked = readYears(matter);
  if (asked === undefined) return undefined;
  const found = chosenFor(matter, asked).flatMap((chosen) => findOfYears(matter, chosen, asked));
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) return undefined;
  return draftYears(matter.resolution.document.id, first, asked);
};

interface AskedYears {
  /** For which year the figure is set that is held against the other. */
  readonly set: number;
  readonly other: number;
  readonly asked: YearsClaim['asked'];
  readonly by: AskedDistance | undefined;
  /** What the question says on either side of what compares them. */
  readonly sides: Pick<Comparison, 'one' | 'other'>;
}

/** The year before the document's own, said of what a figure is held against. */
const YEAR_BEFORE = /(?<!\p{L})(?:năm (?:ngoái|trước|vừa qua|vừa rồi)|cùng kỳ)(?!\p{L})/iu;

const readYears = (matter: Matter): AskedYears | undefined => {
  const { understanding, resolution } = matter;
  const comparison = readComparison(understanding.text, understanding.isYesNo);
  if (comparison === undefined || comparison.share !== undefined || comparison.asked === 'which')
    return undefined;
  const own = firstYear(matter);
  const yearIn = (piece: string): number | undefined =>
    findYears(piece, own)[0]?.year ?? (YEAR_BEFORE.test(piece) ? own - 1 : undefined);
  const [one, other] = [yearIn(comparison.one), yearIn(comparison.other)];
  const [figure, ...more] = understanding.figures.filter(({ unit }) => unit !== '');
  if (more.length > 0 || other === undefined || one === other) return undefined;
  const years = { one: one ?? own, other };
  const isTurned = !coversYear(resolution.document, years.one);
  if (isTurned && !coversYear(resolution.document, years.other)) return undefined;
  const by = figure && { figure, relation: findRelation(understanding.text, figure).relation };
  return isTurned
    ? { set: years.other, other: years.one, asked: TURNED[comparison.asked], by, sides: comparison }
    : { set: years.one, other: years.other, asked: comparison.asked, by, sides: comparison };
};

const TURNED = { more: 'less', less: 'more', equal: 'equal', 'which side': 'which side' } as const;

/** The targets that the question's words name, years and what compares them left out. */
const chosenFor = (
  { resolution, parts, ...matter }: Matter,
  { sides, by }: AskedYears,
): readonly ChosenTarget[] => {
  const { lexicon } = parts;
  const telling = (piece: string): readonly string[] =>
    lexicon
      .content(piece)
      .map(({ text }) => text)
      .filter((word) => !/\d/.test(word) && !isRelationWord(word) && !SAYS_WHICH.has(word));
  const distance = by === undefined ? [] : telling(by.figure.unit);
  const isHeld = (word: string): boolean => lexicon.holds(resolution.document.id, word);
  const [one, other] = [telling(sides.one), telling(sides.other)];
  // The second side often leaves out what the first says, or says it in passing.
  const own = [...one, ...other.filter((word) => !distance.includes(word) || one.length === 0)].filter(
    isHeld,
  );
  if (own.every((word) => lexicon.isGeneric(word)) || one.filter(isHeld).length < one.length - 1) return [];
  const matches = matcherOf({ resolution, parts, ...matter }).match([...new Set(own)]);
  const { chosen } = chooseTargets(resolution, matches);
  return chosen.length > 0 ? chosen : groupByTarget(resolution, onlyHolding(matches));
};

/** "Lương thực" of the one row "Sản lượng lương thực có hạt": of no other measure any of the words is said. */
const onlyHolding = (matches: readonly MeasureMatch[]): readonly MeasureMatch[] => {
  const [best, ...others] = matches;
  return best !== undefined && others.length === 0 && best.coverage >= AS_MUCH ? [best] : [];
};

/** What only says whether a figure is a plan or was reached. */
const SAYS_WHICH: ReadonlySet<string> = new Set([
  'thực hiện',
  'ước thực hiện',
  'kết quả',
  'chỉ tiêu',
  'mục tiêu',
  'phấn đấu',
  'dự kiến',
  'giao',
]);

/** Says how what is set stands to the figure of the other year, and quotes both. */
export const draftYears = (
  document: DocumentId,
  { target, measure, other, amount, said }: FiguresOfYears,
  { asked, by }: Pick<AskedYears, 'asked' | 'by'>,
): AnswerDraft => {
  const chosen = { target, measures: [measure] };
  const { verdict } = judgeYears(measure, amount, asked, by);
  const claim: YearsClaim = { about: 'years', document, measure: measure.ref, other, asked, by, verdict };
  return {
    kind: 'target',
    segments: [
      { type: 'verdict', claims: [claim] },
      words('. '),
      forTargets(document, [target]),
      words(': '),
      ...targetLine(chosen),
      words('\nSo với: '),
      ...said.segments,
    ],
    quotes: [quotePlace(chosen), ...said.quotes],
    confidence: SURE,
    related: [{ document, ref: target.ref }],
    subject: subjectOf(chosen),
  };
};
