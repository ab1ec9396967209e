import { ordinalOf } from '../../documents/blocks/read-label.ts';
import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { compareDecimals, shiftDecimal } from '../../domain/decimal.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { fold } from '../../text/fold.ts';
import type { Fact } from '../grounding/fact.ts';
import { findFacts } from '../grounding/find-facts.ts';
import { holds, isAlike, isNamedBehind } from './alike-figures.ts';
import { isPerPeople, judgeBare } from './counts.ts';
import { denialOf, turnDeniedBounds } from './denied-bound.ts';
import { isInAge } from './judge-ages.ts';
import { judgeChangeBy } from './judge-change-by.ts';
import { isOfOtherGroup, judgeCondition } from './judge-condition.ts';
import { citedByNumber } from './judge-dates.ts';
import { judgeBound } from './judge-measure.ts';
import { figureNamed } from './named-figure.ts';
import { type SlotJudgement, worst } from './slot-judgement.ts';

const ITEM = '(?:\\d{1,3}|[IVXLC]+)(?![\\p{L}\\d]|[.,/-]\\d)';
const ITEMS = new RegExp(
  `(?<!\\p{L})(số|lần thứ|thứ|khóa|khoá|(?<!(?:diễn|luyện|thực|học|tổng) )tập|quyển)\\s+(${ITEM}(?:\\s*(?:,|và|-)\\s*${ITEM})*)`,
  'giu',
);

interface Items {
  readonly word: string;
  readonly numbers: readonly string[];
  readonly at: number;
}

/** "Bến số 7, 8", "lần thứ XVII", "Tập IV": numbers with the word before them. */
const itemsIn = (text: string): readonly Items[] =>
  [...text.matchAll(ITEMS)].map((match) => ({
    word: fold(match[1] ?? '').replace(/^thu$/, 'lan thu'),
    numbers: ((match[2] ?? '').toUpperCase().match(/\d+|[IVXLC]+/g) ?? []).map(plainNumber),
    at: match.index,
  }));

/** "Lần thứ XVII" and "lần thứ 17" are one. */
const plainNumber = (number: string): string => String(ordinalOf({ kind: 'number', number }) || number);

/** How far a thing has come: a word of one piece isn't said of what stands in another. */
const STAGES: readonly string[] = [
  'hoàn thành',
  'khởi công',
  'nghiên cứu',
  'triển khai',
  'bắt đầu',
  // "Chuyển từ năm 2023 sang" too.
  'chuyển(?: từ(?: năm)? \\d{4})? sang',
  'thành lập',
  'đề xuất',
];

/** Of two figures the one is set and the other striven for. */
const OF_FIGURES: readonly string[] = [...STAGES, 'phấn đấu'];

/**
 * Whether a question says of one piece what the text says only around it.
 * @param hasFigures whether the pieces are those of figures that the question names side by side
 */
export const movesStage = (question: string, piece: string, around: string, hasFigures = false): boolean => {
  const others = around.replace(piece, ' ');
  return (hasFigures ? OF_FIGURES : STAGES).some(
    (verb) => holds(question, verb) && !holds(piece, verb) && holds(others, verb),
  );
};

/** The piece of a sentence between semicolons in which a place lies. */
const pieceAt = (text: string, at: number): string => {
  const start = text.lastIndexOf(';', at) + 1;
  const end = text.indexOf(';', at);
  return text.slice(start, end < 0 ? text.length : end);
};

/** What is said of an item must be said in its own piece: "hoàn thành" of the items of another piece isn't. */
export const judgeItems = (question: string, sentence: string): SlotJudgement => {
  const stated = itemsIn(sentence);
  return worst(
    itemsIn(question).map(({ word, numbers }): SlotJudgement => {
      const alike = stated.filter((item) => item.word === word);
      const holding = alike.find((item) => numbers.every((number) => item.numbers.includes(number)));
      if (holding === undefined) return alike.length === 0 ? 'silent' : 'contradicts';
      return movesStage(question, pieceAt(sentence, holding.at), sentence) ? 'contradicts' : 'agrees';
    }),
  );
};

/** Whether a question names items by a word with which a text numbers others, and not these. */
export const lacksItems = (question: string, text: string): boolean => {
  const stated = itemsIn(text);
  return itemsIn(question).some(({ word, numbers }) => {
    const alike = stated.filter((item) => item.word === word);
    return (
      alike.length > 0 && !alike.some((item) => numbers.every((number) => item.numbers.includes(number)))
    );
  });
};

/** Whether a text names items. */
export const namesItems = (text: string): boolean => itemsIn(text).length > 0;

/** The piece of a sentence that says what is so of the items that a question names, or of those it has instead. */
export const findItemPiece = (question: string, sentence: string): string | undefined => {
  const stated = itemsIn(sentence);
  for (const { word, numbers } of itemsIn(question)) {
    const alike = stated.filter((item) => item.word === word);
    const holding =
      alike.find((item) => numbers.every((number) => item.numbers.includes(number))) ?? alike[0];
    if (holding !== undefined) return pieceAt(sentence, holding.at).trim().replace(/\.$/, '');
  }
  return undefined;
};

/** Documents by their numbers. */
export const judgeDocuments = (question: string, sentence: string): SlotJudgement => {
  const numbersIn = (text: string) =>
    findFacts(text)
      .filter(({ kind }) => kind === 'document')
      .map(({ value }) => value);
  const [asked, stated] = [numbersIn(question), numbersIn(sentence)];
  if (asked.length === 0) return undefined;
  if (stated.length === 0) return 'silent';
  return asked.every((value) => stated.includes(value)) ? 'agrees' : 'contradicts';
};

/** "Công điện 215 ngày 13/11, 225 ngày 20/11": of a document the day is the one that stands behind its own number. */
export const judgeDayOfDocument = (question: string, sentence: string): SlotJudgement => {
  const [asked, ...others] = findFacts(question).filter(({ kind }) => kind === 'document');
  const days = findFacts(question).filter(isDay);
  const [day] = days;
  if (asked === undefined || day === undefined || others.length > 0 || days.length > 1) return undefined;
  const stated = findFacts(sentence)
    .filter((fact) => fact.kind === 'document' || isDay(fact))
    .toSorted((a, b) => a.start - b.start);
  const own = stated.flatMap((fact, at) => {
    const next = stated[at + 1];
    return fact.kind === 'document' && fact.value === asked.value && next !== undefined && isDay(next)
      ? [next.value]
      : [];
  });
  if (own.length === 0) return undefined;
  return own.includes(day.value) ? 'agrees' : 'contradicts';
};
const isDay = ({ kind, value }: Fact): boolean => kind === 'date' && /^\d+\/\d+\/\d+$/.test(value);

/** Figures that both count the same thing. */
export const judgeFigures = (question: string, sentence: string): readonly SlotJudgement[] => {
  const figures = figuresAsked(question);
  if (figures.length === 0) return [];
  const stated = figuresStated(sentence);
  return [
    ...figures.map((figure) => judgeFigure(figure, stated, question, sentence)),
    ...numbersBeside(question, figures).map((number) => judgeNumber(number, sentence)),
  ];
};

/** Whether a sentence has a figure that a question names. */
export const holdsFigureOf = (question: string, sentence: string): boolean =>
  figuresAsked(question).some((figure) => figuresStated(sentence).some((one) => isSameFigure(figure, one)));

/** The figures of a sentence that count something, whatever it is. */
const figuresStated = (sentence: string): readonly FoundFigure[] => {
  const counting = findFigures(sentence).filter(({ unit }) => unit !== '');
  const others = findClauseFigures(sentence).filter(
    ({ start, end, unit }) => unit !== '' && !counting.some((one) => one.start < end && start < one.end),
  );
  return turnDeniedBounds(sentence, [...counting, ...others]).toSorted((a, b) => a.start - b.start);
};

/** The figures of a question that count something; where none has a unit those that only may. */
export const figuresAsked = (question: string): readonly FoundFigure[] => {
  const figures = countedIn(question);
  const counting = figures.filter(({ unit }) => unit !== '');
  return counting.length > 0 ? counting : figures;
};

/** "Giai đoạn 1 rộng 300 ha": beside a figure a bare number rather names than counts. */
const numbersBeside = (question: string, figures: readonly FoundFigure[]): readonly FoundFigure[] =>
  figures.some(({ unit }) => unit !== '') ? countedIn(question).filter(({ unit }) => unit === '') : [];

/** Ages are held against ages, and a paper's number counts nothing. */
const countedIn = (question: string): readonly FoundFigure[] => {
  const cited = citedByNumber(question);
  const isOfPaper = ({ start }: FoundFigure): boolean =>
    cited !== undefined && cited.start <= start && start < cited.end;
  return turnDeniedBounds(question, findFigures(question, { spoken: true })).filter(
    (figure) => !isInAge(question, figure.start) && !isOfPaper(figure) && !isPerPeople(question, figure),
  );
};

const judgeNumber = ({ low }: FoundFigure, sentence: string): SlotJudgement =>
  sentence.match(/\d[\d.,]*(?<=\d)/g)?.some((number) => number === low.text) === true ? 'agrees' : 'silent';

/** The figure that a sentence has instead of one asked. */
export const findStatedFigure = (question: string, sentence: string): string | undefined => {
  const stated = figuresStated(sentence);
  for (const figure of figuresAsked(question)) {
    const [alike] = stated.filter((one) => isAlike(figure, one, question));
    if (alike !== undefined && judgeFigure(figure, stated, question, sentence) === 'contradicts')
      return sentence.slice(denialOf(sentence, alike) ?? alike.start, alike.end);
  }
  return undefined;
};

/** A figure of what the sentence counts otherwise is contradicted, if it counts that only once. */
const judgeFigure = (
  figure: FoundFigure,
  stated: readonly FoundFigure[],
  question: string,
  sentence: string,
): SlotJudgement => {
  if (isDifference(question, figure)) return 'silent';
  const changed = judgeChangeBy(question, figure, sentence);
  if (changed !== undefined) return changed;
  const bare = judgeBare(question, figure, sentence);
  if (bare !== undefined) return bare;
  const named = figure.unit === '' ? stated.filter((one) => isNamedBehind(figure, one, question)) : [];
  const alike = named.length > 0 ? named : stated.filter((one) => isAlike(figure, one, question));
  const held = figure.unit === '' && named.length === 0 ? stated : alike;
  if (alike.some((one) => isOfOtherGroup(question, figure, one))) return 'silent';
  const [only] = alike;
  const condition =
    alike.length === 1 && only !== undefined ? judgeCondition(question, figure, only, sentence) : undefined;
  if (condition !== undefined) return condition;
  const bounded = alike.length === 1 && only !== undefined ? judgeBound(question, figure, only) : undefined;
  if (bounded !== undefined) return bounded;
  const own = alike.length > 1 ? figureNamed(question, figure, sentence, alike) : undefined;
  if (own !== undefined && judgeBound(question, figure, own) === 'agrees') return 'agrees';
  if (held.some((one) => isSameFigure(figure, one)))
    return held.some(
      (one) => isSameFigure(figure, one) && judgeBound(question, figure, one) !== 'contradicts',
    )
      ? 'agrees'
      : 'silent';
  const isDenied = only !== undefined && alike.length === 1 && !isAllowed(figure, only);
  // A number that counts something else there is that one's.
  const isAnothers = stated.some(({ low }) => low.decimal === figure.low.decimal);
  return isDenied && (isAnothers || !isPrinted(figure, sentence)) ? 'contradicts' : 'silent';
};

/** "Từ 9 xuống còn 7 trường", "18/19 thôn": a number that the sentence has, of whatever it is, isn't denied by another. */
const isPrinted = ({ low }: FoundFigure, sentence: string): boolean =>
  new RegExp(`(?<![\\d.,])0?${low.text.replace(/[.]/g, '\\.')}(?![\\d]|[.,]\\d)`, 'u').test(sentence);

/** "Đô thị hơn nông thôn 1,5 điểm": by how much one is above another is no figure of either. */
const isDifference = (question: string, { start }: FoundFigure): boolean =>
  DIFFERENCE.test(question.slice(Math.max(0, start - LONGEST_BEFORE_DIFFERENCE), start));
const DIFFERENCE =
  /(?<!\p{L})(?:hơn|kém|thua|vượt)\s(?!mức|con số|khoảng|chỉ tiêu|kế hoạch|dự toán|mục tiêu|ngưỡng|mốc)\p{L}+(?:\s\p{L}+){0,3}\s{1,2}$/iu;
/** Characters before a figure in which the words of a comparison stand. */
const LONGEST_BEFORE_DIFFERENCE = 60;

/** "Giải ngân được 50%" of "các dự án giải ngân dưới 60%": one of those that the sentence speaks of. */
const isAllowed = (figure: FoundFigure, { bound, low, high, unit }: FoundFigure): boolean => {
  const plain = (decimal: string, of: string) => shiftDecimal(decimal, splitMagnitude(of).power);
  const asked = plain(figure.low.decimal, figure.unit === '' ? unit : figure.unit);
  if (bound === '<') return compareDecimals(asked, plain(high.decimal, unit)) < 0;
  return bound === '>' && compareDecimals(asked, plain(low.decimal, unit)) > 0;
};

const isSameFigure = (asked: FoundFigure, stated: FoundFigure): boolean => {
  const plain = (decimal: string, unit: string) => shiftDecimal(decimal, splitMagnitude(unit).power);
  const unit = asked.unit === '' ? stated.unit : asked.unit;
  return (
    compareDecimals(plain(asked.low.decimal, unit), plain(stated.low.decimal, stated.unit)) === 0 &&
    compareDecimals(plain(asked.high.decimal, unit), plain(stated.high.decimal, stated.unit)) === 0
  );
};
