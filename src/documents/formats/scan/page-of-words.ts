import type { Item, PageParts } from '../pdf/page-parts.ts';
import type { RecognisedPage, RecognisedWord } from './recognise-page.ts';

/** Of a page of A4, in points: pictures are as tall as that. */
const LONGEST_SIDE = 842;
/** Words that touch in the picture are still words apart; share of the letters' height. */
const LEAST_GAP = 0.2;
/** Letters without what reaches below their line; share of the line's height. */
const LETTERS = 0.75;

/** A recognised page as a PDF with a text layer would give it: its words at their places, in points. */
export const pageOfWords = ({ width, height, words }: RecognisedPage): PageParts => {
  const points = LONGEST_SIDE / Math.max(width, height, 1);
  const items = words.map((word, index) => itemOf(word, words[index + 1], points));
  return { width: width * points, height: height * points, items, rules: [], turned: 0 };
};

const itemOf = (word: RecognisedWord, next: RecognisedWord | undefined, points: number): Item => {
  const { text, left, width, baseline, lineHeight } = word;
  const height = lineHeight * LETTERS;
  const isBefore = next !== undefined && next.baseline === baseline && next.left > left;
  const room = isBefore ? next.left - left - LEAST_GAP * height : width;
  return {
    text,
    x: left * points,
    y: baseline * points,
    width: Math.max(1, Math.min(width, room)) * points,
    height: height * points,
    font: '',
  };
};
