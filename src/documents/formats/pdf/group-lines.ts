import { raise } from '../format-text.ts';
import type { Item } from './page-parts.ts';

/** Words of a line that stand together; in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** A printed line. */
export interface PrintedLine extends Run {
  readonly y: number;
  /** Of its largest letters. */
  readonly height: number;
  /** Its words where wide room parts them: the columns of a head, the cells of a table. */
  readonly runs: readonly Run[];
  /** What it was made of, for a part of it may be of a column. */
  readonly items: readonly Item[];
}

/** Letters whose lines are nearer than this stand on one line; a raised figure does too. Share of their height. */
const SAME_LINE = 0.5;
/** Room that parts words. Share of the letters' height. */
const WORD_GAP = 0.15;
/** Room that parts columns; a line set to both margins may have wide blanks. Share of the letters' height. */
const COLUMN_GAP = 1.6;
/** A figure so small and so high is a footnote's mark. Shares of the letters' height. */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.2;

/** The printed lines of words, from top to bottom, each from left to right. */
export const groupLines = (items: readonly Item[]): readonly PrintedLine[] => {
  const lines: Item[][] = [];
  for (const item of items.filter(({ height }) => height > 0).toSorted((one, other) => one.y - other.y)) {
    if (item.text.trim() === '') continue;
    const line = lines.at(-1);
    const top = line?.[0];
    const tallest = Math.max(item.height, ...(line ?? []).map(({ height }) => height));
    if (line !== undefined && top !== undefined && item.y - top.y <= tallest * SAME_LINE) line.push(item);
    else lines.push([item]);
  }
  return lines.map(lineOf);
};

/** A line's first sign of a font of signs (Symbol, Wingdings) has a private code. */
const BULLET = /^\p{Co}\s*/u;

const lineOf = (items: readonly Item[]): PrintedLine => {
  const height = Math.max(...items.map((item) => item.height));
  const y = Math.max(...items.filter((item) => item.height === height).map((item) => item.y));
  const runs: Run[] = [];
  for (const item of items.toSorted((one, other) => one.x - other.x)) {
    const last = runs.at(-1);
    const isRaised = item.height < height * RAISED_SIZE && y - item.y > height * RAISED_BY;
    const words = isRaised && /\d\s*$/u.test(last?.text ?? '') ? raise(item.text) : item.text;
    const right = item.x + item.width;
    if (last === undefined || item.x - last.right > height * COLUMN_GAP) {
      runs.push({ text: words, x: item.x, right });
    } else {
      const blank = item.x - last.right > height * WORD_GAP ? ' ' : '';
      runs[runs.length - 1] = {
        ...last,
        text: last.text + blank + words,
        right: Math.max(right, last.right),
      };
    }
  }
  const tidied = runs.map((run) => ({ ...run, text: tidy(run.text) }));
  return {
    text: tidied
      .map(({ text }) => text)
      .join(' ')
      .replace(BULLET, '• '),
    x: Math.min(...tidied.map(({ x }) => x)),
    right: Math.max(...tidied.map(({ right }) => right)),
    y,
    height,
    runs: tidied,
    items,
  };
};

/** A number and the place of issue that a tab without room parts: `144/KH-UBNDBắc Ninh, ngày 24`. */
const TOUCHING = /(?<=^[Ss][ốỐ]\s?[:.]?\s?\d{1,6}\/\S{0,20}\p{L})(?=\p{Lu}\p{Ll}[^,]{0,40},\s?ngày\s\d)/u;

/** A mark that is printed apart belongs to the letter before it; a ligature is its letters. */
const tidy = (text: string): string =>
  text
    .replace(/\s+(?=\p{M})/gu, '')
    .replace(/[\uFB00-\uFB06]/gu, (letters) => letters.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
    .replace(TOUCHING, ' ');
