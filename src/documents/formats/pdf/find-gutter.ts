import type { PrintedLine, Run } from './group-lines.ts';

/** The room between two columns, and how many lines it goes down. */
export interface Gutter {
  /** Words of the right column begin behind it; in points. */
  readonly at: number;
  readonly count: number;
}

/** A label or a list's sign, which stands apart from its own words, or nothing; of a trimmed text. */
const LABEL = /^(?:[-–—+*•\p{Co}]|\(?[\p{L}\d]{1,5}[.)]|(?:\d{1,3}\.)+\d{0,3}\.?|Điều\s\d+\.)?$/u;
/** Columns stand at least so far apart: more than blanks, less than what two cells leave. Share of the letters' height. */
const NARROWEST = 0.6;

/**
 * The widest room across the page that no words of the first lines reach into, as many lines as leave any. Found over
 * all of them at once, for columns wrap at different heights, and a full line of one comes near the other.
 * @param isTitle whether a line in one piece ends the columns, of whose lines and extents it is given
 */
export const findGutter = (
  lines: readonly PrintedLine[],
  isTitle: (line: PrintedLine, columns: readonly Run[]) => boolean,
): Gutter | undefined => {
  const words: Run[] = [];
  let found: Gutter | undefined;
  for (const [index, line] of lines.entries()) {
    const own = wordsOf(line);
    const narrowest = line.height * NARROWEST;
    const isOnePiece = widestRoom(own, narrowest) === undefined;
    if (isOnePiece && isTitle(line, [...words, ...extentsOf(words, found)])) break;
    words.push(...own);
    const at = widestRoom(words, narrowest);
    if (at !== undefined) found = { at, count: index + 1 };
    else if (found !== undefined) break;
  }
  return found;
};

const wordsOf = (line: PrintedLine): readonly Run[] =>
  line.items
    .filter(({ text }) => !LABEL.test(text.trim()))
    .map(({ text, x, width }) => ({ text, x, right: x + width }));

const extentsOf = (words: readonly Run[], gutter: Gutter | undefined): readonly Run[] =>
  gutter === undefined
    ? []
    : [words.filter(({ x }) => x < gutter.at), words.filter(({ x }) => x >= gutter.at)].map((column) => ({
        text: '',
        x: Math.min(...column.map(({ x }) => x)),
        right: Math.max(...column.map(({ right }) => right)),
      }));

const widestRoom = (words: readonly Run[], narrowest: number): number | undefined => {
  let end = Number.POSITIVE_INFINITY;
  let widest = narrowest;
  let at: number | undefined;
  for (const { x, right } of words.toSorted((one, other) => one.x - other.x)) {
    if (x - end >= widest) [widest, at] = [x - end, (x + end) / 2];
    end = end === Number.POSITIVE_INFINITY ? right : Math.max(end, right);
  }
  return at;
};
