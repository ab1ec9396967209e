import type { Measure } from '../../domain/measure.ts';
import { spanOfMatch, textAt } from '../../domain/passage.ts';
import type { Target } from '../../domain/target.ts';
import { splitMagnitude } from '../../quantities/units.ts';
import { bodiesAt } from '../statements/find-bodies.ts';
import { readBound } from '../statements/read-bound.ts';
import { type PhraseSet, phraseAt, phraseSet, type Word, wordsOf } from '../statements/words.ts';

/** Words between how a figure is said and the figure: "tăng bình quân …", "đạt ở mức …". */
const BEFORE_FIGURE = phraseSet(
  'khoảng|từ|mức|ở mức|thêm|được|bình quân|trung bình|hằng năm|hàng năm|mỗi năm|là|gần|cho|tại',
);

/** How a figure is said, by the words that end right before it. */
type Manner = 'rises' | 'falls' | 'rises to' | 'falls to' | 'reaches' | 'makes up' | 'plain';

/** The longer ones first: "giảm còn 1%" isn't "giảm 1%". */
const MANNERS = [
  ['falls to', phraseSet('còn|chỉ còn|giảm còn|xuống|xuống còn|giảm xuống|giảm xuống còn')],
  ['rises to', phraseSet('lên|tăng lên|nâng lên|lên đến|lên tới')],
  ['rises', phraseSet('tăng|tăng trưởng')],
  ['falls', phraseSet('giảm|hạ|kéo giảm|cắt giảm|rút ngắn')],
  ['reaches', phraseSet('đạt')],
  ['makes up', phraseSet('chiếm')],
] as const;

/** What may stand before the words that a statement begins with: "Phấn đấu giảm …", "Tiếp tục hoàn thành …". */
const BEFORE_START = phraseSet('phấn đấu|tiếp tục|thực hiện|duy trì|bảo đảm|đảm bảo|và');

/** The words of one measure, as far as they say what it is. */
export interface MeasureWords {
  /** What is measured, with what leads it in, as printed. */
  readonly said: string;
  /** The words of it. */
  readonly name: readonly Word[];
  /** Places in `name` where a statement begins: each lead, the measure's own words, what stands behind who does it. */
  readonly starts: readonly number[];
  readonly manner: Manner;
  /** Nothing stands before its figure: "100% các xã có mô hình". */
  readonly isFigureFirst: boolean;
  /** The words of its clause near its figure, on both sides. */
  readonly clause: readonly Word[];
  /** Those right behind its figure. */
  readonly behind: readonly Word[];
  /** What its unit counts, without its scale: `đồng`, `lượt khách`. */
  readonly counted: string;
}

/** How far from its figure a clause is read, and how much of a name or a lead, so that a long list costs no more. In characters. */
const NEAR = 400;

/** Reads the words by which a measure's nature can be told. All positions are indexes of words. */
export const readMeasureWords = (
  measure: Measure,
  target: Pick<Target, 'text' | 'measures'>,
): MeasureWords => {
  const { text } = target;
  const { figureSpan, clauseSpan, cells } = measure;
  const said = partsOf(measure, text).map((part) => part.slice(0, NEAR));
  const parts = said.map((part) => wordsOf(part));
  const name = parts.flat();
  const starts = parts.map((_, index) => parts.slice(0, index).flat().length);
  const before = cells === undefined ? wordsBefore(measure, target) : wordsInCell(measure, text);
  const behindTo = Math.max(figureSpan.end, Math.min(clauseSpan.end, figureSpan.end + NEAR));
  const behind = wordsOf(text, { start: figureSpan.end, end: behindTo });
  const clauseFrom = Math.max(clauseSpan.start, figureSpan.start - NEAR);
  return {
    said: said.join(' '),
    name,
    starts: [...new Set(starts.flatMap((start) => [start, startBehind(name, start)]))],
    manner: mannerOf(before),
    isFigureFirst: cells === undefined && before.length === 0,
    clause: [...wordsOf(text, { start: clauseFrom, end: figureSpan.start }), ...behind],
    behind,
    counted: splitMagnitude(measure.unit).counted,
  };
};

/** Whether a phrase of a set stands anywhere among words. */
export const holds = (words: readonly Word[], set: PhraseSet): boolean =>
  words.some((_, at) => phraseAt(words, at, set) > 0);

/** Whether a statement of a measure begins with a phrase of a set. */
export const startsWith = (
  { name, starts }: Pick<MeasureWords, 'name' | 'starts'>,
  set: PhraseSet,
): boolean => starts.some((at) => phraseAt(name, at, set) > 0);

/** Its leads and its name; a lead that the name begins with isn't said twice. */
const partsOf = ({ leadSpans, name }: Measure, text: string): readonly string[] => [
  ...leadSpans.map((span) => textAt(text, span)).filter((lead) => !name.startsWith(lead)),
  name,
];

/** Behind who does it and words of striving: "Ban Thường vụ Tỉnh ủy kiểm tra …", "Phấn đấu hoàn thành …". */
const startBehind = (words: readonly Word[], start: number): number => {
  const body = bodiesAt(words, start)?.to ?? start;
  return body + phraseAt(words, body, BEFORE_START);
};

/** The words from the clause's begin, or from the figure before, to the measure's own figure. */
const wordsBefore = (
  { clauseSpan, figureSpan }: Measure,
  { text, measures }: Pick<Target, 'text' | 'measures'>,
) => {
  const ends = measures.map((other) => other.figureSpan.end).filter((end) => end <= figureSpan.start);
  const words = wordsOf(text, {
    start: Math.max(clauseSpan.start, figureSpan.start - NEAR, ...ends),
    end: figureSpan.start,
  });
  return words.slice(0, words.findLastIndex(({ isLetters }) => isLetters) + 1);
};

/** "Giảm" of a cell "Giảm 0,8", "Tăng" of "Tăng trên 10%": the words before its number and what bounds it. */
const wordsInCell = ({ figureSpan: { start, end } }: Measure, text: string): readonly Word[] => {
  const cell = text.slice(start, end);
  const number = /\d[\d.,]*/u.exec(cell);
  if (number === null) return [];
  const bounded = readBound(cell, spanOfMatch(number), false);
  return wordsOf(text, { start, end: start + bounded.start });
};

const mannerOf = (before: readonly Word[]): Manner => {
  for (let end = before.length; end > 0; ) {
    const said = MANNERS.find(([, set]) => endingWith(before, end, set) > 0);
    if (said !== undefined) return said[0];
    const skipped = endingWith(before, end, BEFORE_FIGURE);
    if (skipped === 0) break;
    end -= skipped;
  }
  return 'plain';
};

const LONGEST_ENDING = 3;

/** How many words a phrase of a set takes that ends before a place; 0 where none does. */
const endingWith = (words: readonly Word[], end: number, set: PhraseSet): number => {
  for (let length = Math.min(LONGEST_ENDING, end); length > 0; length -= 1) {
    if (phraseAt(words.slice(0, end), end - length, set) === length) return length;
  }
  return 0;
};
