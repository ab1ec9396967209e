import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { Measure } from '../../domain/measure.ts';
import { looksBack, type Passage, type Span, textAt } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';
import type { Target } from '../../domain/target.ts';
import type { FoundFigure } from '../../quantities/find-figures.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quotePiece } from '../drafting/draft-passage.ts';
import { quotePlace, targetLine } from '../drafting/draft-target.ts';
import type { Segment } from '../lock/segments.ts';
import type { ChosenTarget } from '../matching/chosen-target.ts';
import { lookBacksAt, yearsOfMeasures } from '../matching/measure-years.ts';
import type { OtherYear } from '../verdict/claim.ts';
import { areComparable, type ComparedAmount } from '../verdict/judge-pair.ts';
import { isRelationWord } from '../verdict/relation-words.ts';
import { firstYear, type Matter } from './matter.ts';

/** What a target sets for one year, and the same thing's figure of another. */
export interface FiguresOfYears {
  readonly target: Target;
  readonly measure: Measure;
  readonly other: OtherYear;
  readonly amount: ComparedAmount;
  /** The other figure's words. */
  readonly said: { readonly segments: readonly Segment[]; readonly quotes: AnswerDraft['quotes'] };
}

/**
 * Each measure chosen that is set for the one year, with the figure of the other: of the same target, of its table's
 * columns, else of a sentence of the results.
 * @param other undefined for whatever was reached before
 */
export const findOfYears = (
  matter: Matter,
  { target, measures }: ChosenTarget,
  { set, other }: { readonly set: number; readonly other: number | undefined },
): readonly FiguresOfYears[] => {
  const own = measures.filter((measure) => isSetFor(matter, target, measure, set));
  const others =
    other === undefined ? [] : [...fromTarget(matter, target, other), ...fromColumns(target, other)];
  const pairsWith = (measure: Measure, found: readonly OtherFigure[]): readonly FiguresOfYears[] => {
    // A bracket is of the figure that it stands behind.
    const behind = found.filter(({ ofRef }) => ofRef === measure.ref);
    return (behind.length > 0 ? behind : found)
      .filter(({ amount }) => areComparable(measure, amount) && amount !== measure)
      .map((one) => ({ ...one, target, measure }));
  };
  return own.flatMap((measure) => {
    const near = pairsWith(measure, others);
    return near.length > 0 ? near : pairsWith(measure, fromResults(matter, { target, measure }, other));
  });
};

type OtherFigure = Omit<FiguresOfYears, 'target' | 'measure'> & { readonly ofRef?: Reference | undefined };

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
  lookBacksAt(target, year).flatMap(({ target: told, measures }) =>
    measures.map((measure) => ({
      other: { of: 'column', target: told.ref, name: measure.name },
      amount: measure,
      said: quoteOf(told, measure),
      ofRef: told.restates ?? (measure.cells === undefined ? measure.ref : undefined),
    })),
  );

const quoteOf = (target: Target, measure: Measure): FiguresOfYears['said'] => {
  const chosen = { target, measures: [measure] };
  return { segments: targetLine(chosen), quotes: [quotePlace(chosen)] };
};

/** A measure with the target that it stands in. */
type Measured = Pick<FiguresOfYears, 'target' | 'measure'>;

/** Figures of what was, said of the same thing in the same unit. */
const fromResults = (
  matter: Matter,
  measured: Measured,
  year: number | undefined,
): readonly OtherFigure[] => {
  const { resolution } = matter;
  return resolution.passages.filter(looksBack).flatMap((passage) =>
    passage.sentences.flatMap((sentence) => {
      if (year !== undefined && !isOfYear(passage, sentence, year, firstYear(matter))) return [];
      const text = textAt(passage.text, sentence);
      return findClauseFigures(text)
        .filter((figure) => saysSame(matter, measured, text, figure))
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
const AGAINST =
  /(?<!\p{L})(?:so với|so|hơn|bằng|cùng kỳ|lần)\s(?:[^,;.]{0,20}?\s)?(?:năm\s)?(?:19|20)\d\d/giu;

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
  { parts, understanding }: Matter,
  { target, measure: { name, unit } }: Measured,
  text: string,
  figure: FoundFigure,
): boolean => {
  if (!areComparable({ unit }, figure)) return false;
  const before = text.slice(0, figure.start).split(BREAKS).at(-1) ?? '';
  const after = text.slice(figure.end).split(BREAKS)[0] ?? '';
  if (OF_ELSE.test(before) && !OF_ELSE.test(name)) return false;
  const tellingIn = (words: string): readonly string[] =>
    parts.lexicon
      .content(words)
      .map(({ text: word }) => word)
      .filter((word) => !parts.lexicon.isGeneric(word) && !isRelationWord(word));
  const [named, own] = [tellingIn(name), tellingIn(`${before} ${after}`)];
  const held = parts.lexicon.held(`${before} ${figure.unit} ${after}`);
  const strange = own.filter((word) => !named.includes(word));
  // A bare "thôn" is the name of several things: what the clause and the question say of it is said of the same.
  const ofClause = parts.lexicon.held(target.text);
  const asked = tellingIn(understanding.text).filter((word) => ofClause.has(word));
  if (named.length === 1 && !asked.every((word) => held.has(word))) return false;
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
