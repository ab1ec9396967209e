import { compareDecimals } from '../../domain/decimal.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import { type Count, countAlike, countSame, countsIn } from './counts.ts';
import { figuresAsked } from './judge-items.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

const OF_WHOLE = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/giu;
const CLAUSE_END = /[;.]\s|$/u;
const PART_END = /[,;)]\s|[;.)]|$/u;
/** "Tổng cộng 139 hộ". */
const ALL =
  /(?<!\p{L})(?:tổng cộng|tổng số|tổng|tất cả|cả thảy|toàn bộ)(?:\s(?!trong|riêng)\p{L}+){0,3}\s{1,2}$/iu;

/** A figure of a part, the whole before it, and what is said of the part alone. */
interface Part {
  readonly figure: FoundFigure;
  readonly whole: FoundFigure;
  readonly before: string;
  readonly said: string;
}

/** "… 812 hộ, trong đó 139 hộ phải tái định cư": the parts of a sentence that are counted as their whole is. */
const partsIn = (sentence: string): readonly Part[] => {
  const figures = findFigures(sentence).filter(({ unit }) => unit !== '');
  return [...sentence.matchAll(OF_WHOLE)].flatMap(({ index }) => {
    const start = Math.max(sentence.lastIndexOf(';', index), sentence.lastIndexOf('.', index)) + 1;
    const end = index + sentence.slice(index).search(CLAUSE_END);
    const [figure] = figures.filter((one) => one.start > index && one.start < end);
    const whole = figures.findLast(
      (one) =>
        one.start >= start && one.end <= index && figure !== undefined && countAlike(figure.unit, one.unit),
    );
    if (figure === undefined || whole === undefined) return [];
    if (compareDecimals(figure.low.decimal, whole.low.decimal) >= 0) return [];
    const said = sentence.slice(index, figure.end + sentence.slice(figure.end).search(PART_END));
    return [{ figure, whole, before: sentence.slice(start, index), said }];
  });
};

/** The part whose figure a question names without a word that only the part has. */
const partAsked = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  sentence: string,
): (Part & { readonly asked: FoundFigure }) | undefined => {
  const parts = partsIn(sentence);
  for (const asked of figuresAsked(question)) {
    const isThis = ({ low, unit }: FoundFigure): boolean =>
      low.decimal === asked.low.decimal && countAlike(asked.unit, unit);
    const own = parts.find(({ figure }) => isThis(figure));
    if (own === undefined || findFigures(sentence).filter(isThis).length > 1) continue;
    const isOwnWord = (word: string): boolean =>
      holdsFoldedWords(own.said, word) && !holdsFoldedWords(own.before, word);
    const isOwnCount = (one: Count): boolean =>
      one.start !== asked.start && holdsCount(own.said, one) && !holdsCount(own.before, one);
    if (!words.some(isOwnWord) && !countsIn(question).some(isOwnCount)) return { ...own, asked };
  }
  return undefined;
};

/** "2 sản phẩm 5 sao" of "20 sản phẩm từ 3 sao, trong đó 2 sản phẩm 5 sao": what else is counted tells which are meant. */
const holdsCount = (text: string, count: Count): boolean =>
  countsIn(text).some((one) => one.low.decimal === count.low.decimal && countSame(count, one));

/**
 * "Tổng cộng 139 hộ?" of "812 hộ, trong đó 139 hộ phải tái định cư": a part is no whole. Silent where the question says
 * neither that it means the whole nor a word of the part; undefined where it names no part's figure.
 */
export const judgeWhole = (said: SaidOfSentence, sentence: string): SlotJudgement => {
  const part = said.isPiece ? undefined : partAsked(said, sentence);
  if (part === undefined) return undefined;
  return ALL.test(said.question.slice(0, part.asked.start)) ? 'contradicts' : 'silent';
};

/** How many there are of all, instead of the part that was asked about. */
export const findStatedWhole = (said: SaidOfSentence, sentence: string): string | undefined => {
  const whole = judgeWhole(said, sentence) === 'contradicts' ? partAsked(said, sentence)?.whole : undefined;
  return whole === undefined ? undefined : sentence.slice(whole.start, whole.end);
};
