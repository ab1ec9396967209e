import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { Measure } from '../../domain/measure.ts';
import { type Passage, type Span, textAt } from '../../domain/passage.ts';
import { coversYear } from '../../domain/resolution.ts';
import type { Target } from '../../domain/target.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { forTargets, quotePlace, subjectOf, targetLine } from '../drafting/draft-target.ts';
import { type Segment, words } from '../lock/segments.ts';
import { chooseTargets } from '../matching/choose-targets.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { yearsOfMeasures } from '../matching/measure-years.ts';
import { findYears } from '../understanding/find-mentions.ts';
import type { AskedDistance, OtherYear, YearsClaim } from '../verdict/claim.ts';
import { findRelation } from '../verdict/find-relation.ts';
import { areComparable, type ComparedAmount } from '../verdict/judge-pair.ts';
import { judgeYears } from '../verdict/judge-years.ts';
import { type Comparison, readComparison } from '../verdict/read-comparison.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { type AnswerStep, firstYear, type Matter, matcherOf } from './matter.ts';

/**
 * "Thu ngân sách 2027 cao hơn ước thực hiện 2026 là 22,4 tỷ đúng không?": what is set for one year against the same
 * thing in another, both quoted; undefined where the text doesn't have exactly one figure of each.
 */
export const answerBetweenYears: AnswerStep = (matter) => {
  const asked = readYears(matter);
  if (asked === undefined) return undefined;
  const found = chosenFor(matter, asked).flatMap((chosen) => pairsOf(matter, chosen, asked));
  const [first, ...others] = found;
  if (first === undefined || others.length > 0) return undefined;
  return draftYears(matter, first, asked);
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
  const matcher = matcherOf({ resolution, parts, ...matter });
  return chooseTargets(resolution, matcher.match([...new Set(own)])).chosen;
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

interface Pair {
  readonly target: Target;
  readonly measure: Measure;
  readonly other: OtherYear;
  readonly amount: ComparedAmount;
  /** The other figure's words. */
  readonly said: { readonly segments: readonly Segment[]; readonly quotes: AnswerDraft['quotes'] };
}

const pairsOf = (
  matter: Matter,
  { target, measures }: ChosenTarget,
  { set, other }: AskedYears,
): readonly Pair[] => {
  const own = measures.filter((measure) => isSetFor(matter, target, measure, set));
  const others = [...fromTarget(matter, target, other), ...fromColumns(target, other)];
  const pairsWith = (measure: Measure, found: readonly OtherFigure[]): readonly Pair[] =>
    found
      .filter(({ amount }) => areComparable(measure, amount) && amount !== measure)
      .map((one) => ({ ...one, target, measure }));
  return own.flatMap((measure) => {
    const near = pairsWith(measure, others);
    return near.length > 0 ? near : pairsWith(measure, fromResults(matter, measure, other));
  });
};

type OtherFigure = Omit<Pair, 'target' | 'measure'>;

/** What says no year is set for the document's own. */
const isSetFor = ({ resolution }: Matter, target: Target, measure: Measure, year: number): boolean => {
  const column = /(?:19|20)\d\d/u.exec(measure.cells === undefined ? '' : measure.name)?.[0];
  const years = column === undefined ? yearsOfMeasures(target).get(measure.ref) : [Number(column)];
  return years?.includes(year) ?? (target.due?.year ?? resolution.document.year) === year;
};

const fromTarget = (matter: Matter, target: Target, year: number): readonly OtherFigure[] =>
  target.measures
    .filter((measure) => isSetFor(matter, target, measure, year))
    .map((measure) => ({
      other: { of: 'measure', ref: measure.ref },
      amount: measure,
      said: quoteOf(target, measure),
    }));

const fromColumns = (target: Target, year: number): readonly OtherFigure[] =>
  (target.lookBack ?? [])
    .filter(({ name }) => name.includes(String(year)))
    .map((measure) => ({
      other: { of: 'column', target: target.ref, name: measure.name },
      amount: measure,
      said: quoteOf(target, measure),
    }));

const quoteOf = (target: Target, measure: Measure): Pair['said'] => {
  const chosen = { target, measures: [measure] };
  return { segments: targetLine(chosen), quotes: [quotePlace(chosen)] };
};

/** Figures of what was, said of the same thing in the same unit. */
const fromResults = (matter: Matter, measure: Measure, year: number): readonly OtherFigure[] => {
  const { resolution } = matter;
  const results = resolution.passages.filter(({ kind }) => kind === 'results' || kind === 'shortcomings');
  return results.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      if (!isOfYear(passage, sentence, year, firstYear(matter))) return [];
      const text = textAt(passage.text, sentence);
      return findClauseFigures(text)
        .filter((figure) => saysSame(matter, measure, text, figure))
        .map((figure): OtherFigure => {
          const span = { start: figure.start + sentence.start, end: figure.end + sentence.start };
          return {
            other: { of: 'sentence', passageId: passage.id, span },
            amount: figure,
            said: quotePiece(passage, pieceAround(passage, sentence, span)),
          };
        });
    }),
  );
};

const YEARS = /(?<![\d/.-])(?:19|20)\d\d(?!\d)/gu;
/** "So với năm 2025" says against what. */
const AGAINST = /(?<!\p{L})(?:so với|so|hơn|bằng|cùng kỳ)\s(?:[^,;.]{0,20}?\s)?(?:năm\s)?(?:19|20)\d\d/giu;

/** Of what time a sentence speaks: its own year, else the heading's, else the year before the plan. */
const isOfYear = ({ text, headings }: Passage, sentence: Span, year: number, own: number): boolean => {
  for (const said of [textAt(text, sentence), text, headings.join(' ')]) {
    const years = said.replace(AGAINST, ' ').match(YEARS) ?? [];
    if (years.length > 0) return years.every((one) => Number(one) === year);
  }
  return year === own - 1;
};

/** Where what is said of one figure ends, and the next begins. */
const BREAKS = /[;.()]|,(?!\d)/u;
/** Said of a plan, or of how much more it became, not of what was reached. */
const OF_ELSE =
  /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|tăng|giảm|vượt|hụt|thiếu)(?!\p{L})/iu;

/** Whether a figure's own piece of a sentence holds the words of a measure's name and hardly any other. */
const saysSame = (
  { parts }: Matter,
  { name, unit, target, figureSpan }: Measure,
  text: string,
  figure: FoundFigure,
): boolean => {
  if (target === undefined || figureSpan === undefined || !areComparable({ unit }, figure)) return false;
  const before = text.slice(0, figure.start).split(BREAKS).at(-1) ?? '';
  const after = text.slice(figure.end).split(BREAKS)[0] ?? '';
  if (OF_ELSE.test(before) && !OF_ELSE.test(name)) return false;
  const isTelling = (word: string): boolean => !parts.lexicon.isGeneric(word) && !isRelationWord(word);
  const named = parts.lexicon
    .content(name)
    .map(({ text: word }) => word)
    .filter(isTelling);
  const own = parts.lexicon
    .content(`${before} ${after}`)
    .map(({ text: word }) => word)
    .filter(isTelling);
  const held = parts.lexicon.held(`${before} ${figure.unit} ${after}`);
  const strange = own.filter((word) => !named.includes(word));
  return named.length > 0 && named.every((word) => held.has(word)) && strange.length <= MOST_STRANGE;
};
/** "Toàn tỉnh", "ước" and the like beside a thing's own name. In words. */
const MOST_STRANGE = 1;

const pieceAround = ({ text }: Passage, sentence: Span, figure: Span): Span => {
  const before = text.slice(sentence.start, figure.start).split(BREAKS).at(-1) ?? '';
  const after = text.slice(figure.end, sentence.end).split(BREAKS)[0] ?? '';
  const start = figure.start - before.trimStart().length;
  return { start, end: figure.end + after.trimEnd().length };
};

const draftYears = (
  { resolution }: Matter,
  { target, measure, other, amount, said }: Pair,
  { asked, by }: AskedYears,
): AnswerDraft => {
  const document = resolution.document.id;
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
const SURE = 0.9;
