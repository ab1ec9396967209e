import { type Grid, NEAR } from './find-grids.ts';
import { groupLines, type PrintedLine } from './group-lines.ts';
import type { Item } from './page-parts.ts';

/** A table's cells with their printed lines; a cell that others reach into is empty. */
export interface FilledGrid {
  readonly rows: readonly (readonly (readonly string[])[])[];
  /** Of each row, whether its cells stand in a column each and are in no bold letters: a head's or a group's may not. */
  readonly arePlain: readonly boolean[];
  readonly columns: readonly number[];
  readonly top: number;
}

const BOLD = /bold|black|heavy/iu;
/** Of the lines, the share that may reach into the room that cells leave around their words. */
const REACHING_OUT = 0.1;
/** Letters stand on their line; their middle is this much above it. Share of their height. */
const MIDDLE = 0.3;

/** Whether words stand in a grid. */
export const isWithin = (item: Item, { columns, rows }: Grid): boolean =>
  placeAmong(columns, middleOf(item)[0]) >= 0 && placeAmong(rows, middleOf(item)[1]) >= 0;

/** Puts the words that stand in a grid into its cells; cells without a rule between them are one. */
export const fillGrid = (grid: Grid, items: readonly Item[]): FilledGrid => {
  const [width, height] = [grid.columns.length - 1, grid.rows.length - 1];
  const firsts = joinCells(grid);
  const held = new Map<number, Item[]>();
  for (const item of items) {
    const [x, y] = middleOf(item);
    const cell = placeAmong(grid.rows, y) * width + placeAmong(grid.columns, x);
    const first = firsts[cell] ?? cell;
    held.set(first, [...(held.get(first) ?? []), item]);
  }
  const cells = firsts.map((_first, cell) => groupLines(held.get(cell) ?? []));
  const extents = extentsOf(grid, firsts);
  const padding = paddingOf(cells, extents);
  const rows = Array.from({ length: height }, (_row, row) =>
    cells
      .slice(row * width, (row + 1) * width)
      .map((lines, column) => mendCellLines(lines, roomOf(extents[row * width + column]) - 2 * padding)),
  );
  const kept = rows.flatMap((row, index) => (row.some((cell) => cell.length > 0) ? [index] : []));
  const isPlain = (row: number): boolean =>
    firsts.slice(row * width, (row + 1) * width).every((first, column) => first % width === column) &&
    !cells
      .slice(row * width, (row + 1) * width)
      .some((lines) => lines.some((line) => line.items.some(({ font }) => BOLD.test(font))));
  return {
    rows: kept.map((row) => rows[row] ?? []),
    arePlain: kept.map(isPlain),
    columns: grid.columns,
    top: grid.rows[0] ?? 0,
  };
};

/** From where to where across the page. */
type Extent = readonly [left: number, right: number];

const roomOf = ([left, right]: Extent = [0, 0]): number => right - left;

/** How wide each cell is with those that are one with it. */
const extentsOf = ({ columns }: Grid, firsts: readonly number[]): readonly Extent[] => {
  const width = columns.length - 1;
  const extents: Extent[] = [];
  for (const [cell, first] of firsts.entries()) {
    const column = cell % width;
    const [left, right] = extents[first] ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    extents[first] = [Math.min(left, columns[column] ?? 0), Math.max(right, columns[column + 1] ?? 0)];
    extents[cell] ??= [columns[column] ?? 0, columns[column + 1] ?? 0];
  }
  return extents;
};

/** What nearly all cells leave free between their sides and their words; signs may reach out. In points. */
const paddingOf = (cells: readonly (readonly PrintedLine[])[], extents: readonly Extent[]): number => {
  const free = cells.flatMap((lines, cell) => {
    const [left, right] = extents[cell] ?? [0, 0];
    return lines.map((line) => Math.min(line.x - left, right - line.right));
  });
  const sorted = free.toSorted((one, other) => one - other);
  return Math.max(0, sorted[Math.floor(sorted.length * REACHING_OUT)] ?? 0);
};

const middleOf = ({ x, y, width, height }: Item): readonly [number, number] => [
  x + width / 2,
  y - height * MIDDLE,
];

/** Between which two of the places; -1 where outside. */
const placeAmong = (places: readonly number[], at: number): number =>
  at > (places.at(-1) ?? 0) ? -1 : places.findLastIndex((each) => each <= at);

/** Of each cell, counted row by row, the upper left one of those that it is one with. */
const joinCells = ({ columns, rows, rules }: Grid): readonly number[] => {
  const [width, height] = [columns.length - 1, rows.length - 1];
  const firsts = Array.from({ length: width * height }, (_cell, index) => index);
  const firstOf = (cell: number): number => {
    const next = firsts[cell] ?? cell;
    return next === cell ? cell : firstOf(next);
  };
  const join = (one: number, other: number): void => {
    const [a, b] = [firstOf(one), firstOf(other)];
    firsts[Math.max(a, b)] = Math.min(a, b);
  };
  const isRuled = (isAcross: boolean, at: number, middle: number): boolean =>
    rules.some(
      (rule) =>
        rule.isAcross === isAcross &&
        Math.abs(rule.at - at) <= NEAR &&
        rule.from < middle &&
        rule.to > middle,
    );
  for (let cell = 0; cell < firsts.length; cell += 1) {
    const [row, column] = [Math.floor(cell / width), cell % width];
    const [middleX, middleY] = [between(columns, column), between(rows, row)];
    if (column + 1 < width && !isRuled(false, columns[column + 1] ?? 0, middleY)) join(cell, cell + 1);
    if (row + 1 < height && !isRuled(true, rows[row + 1] ?? 0, middleX)) join(cell, cell + width);
  }
  return firsts.map((_first, cell) => firstOf(cell));
};

const between = (places: readonly number[], index: number): number =>
  ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?';
/** Vowels that end a syllable. */
const OPEN =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|oa|oe|uê|uy|uơ|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oao|oay|oeo|uây|uyu|uao';
/** Vowels behind which a consonant ends it; some can't stand without one. */
const CLOSED = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|uyê|oo)(?:ch?|m|ng?|nh|p|t)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether letters can be a word of Vietnamese, all of which have one syllable: "đồn" can, "g" and "Triệ" can't. */
const isSyllable = (letters: string): boolean =>
  SYLLABLE.test(letters.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));

/** A list's sign may stand before the word. */
const SIGN = /^[-–+•*]\s/u;
/** Cells' sides and paddings are known as well as this; in points. */
const KNOWN_TO = 2;
/** A letter is at least so wide. Share of its height. */
const THINNEST_LETTER = 0.25;

/**
 * The texts of a cell's lines; a word or figure that the cell was too narrow for, so that it was broken between two
 * letters without a sign, is whole again: "10.3" and "00" are 10.300.
 * @param room for words between the cell's paddings, in points
 */
const mendCellLines = (lines: readonly PrintedLine[], room: number): readonly string[] => {
  const mended: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = mended.at(-1);
    const next = isFull(line, lines[index + 1], room) ? lines[index + 1]?.text : undefined;
    if (last !== undefined && isFull(above, line, room) && isOne(last, line.text, next))
      mended[mended.length - 1] = last + line.text;
    else mended.push(line.text);
  }
  return mended;
};

/** Whether a line holds one word only and had no room for another letter: only such a word is broken. */
const isFull = (line: PrintedLine | undefined, below: PrintedLine | undefined, room: number): boolean => {
  if (line === undefined || below === undefined) return false;
  const letter = (below.right - below.x) / Math.max(1, below.text.length);
  const least = Math.max(letter, THINNEST_LETTER * line.height);
  return !line.text.replace(SIGN, '').includes(' ') && line.right - line.x + least > room - KNOWN_TO;
};

const FIGURE = /^[(+-]?(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?:,\d+)?%?\)?$/u;
const DAY = /^\d{1,2}\/(?:\d{1,2}\/)?\d{4}$/u;
/** What may stand behind the first figures of one that is broken in several places. */
const FIGURE_BEGUN = /^[(+-]?\d{1,3}(?:\.\d{3})*\.\d{0,3}$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/**
 * Whether what ends a line and what begins the next can only be, or is most likely, one word.
 * @param next the line below them, where the lower one is broken too
 */
const isOne = (above: string, below: string, next = ''): boolean => {
  const [last, first] = [above.split(' ').at(-1) ?? '', below.split(' ')[0] ?? ''];
  if (/[\d.,/]$/u.test(last) && /^[\d.,/]/u.test(first)) {
    const areYears = YEAR.test(last) && YEAR.test(first);
    return !areYears && [FIGURE, DAY, FIGURE_BEGUN].some((form) => form.test(last + first));
  }
  if (/\d$/u.test(last) && /^[+=]/u.test(first)) return true;
  const [tail, head] = [
    /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(last)?.[0],
    /^[\p{L}\p{M}]+/u.exec(first)?.[0],
  ];
  if (tail === undefined || head === undefined) return false;
  const [isSmall, beginsSmall] = [/\p{Ll}$/u.test(tail), /^\p{Ll}/u.test(head)];
  // "Sở" and "KH&CN", "UBND" and "tỉnh" are two words; "T" and "ỉnh" may be one.
  if (isSmall !== beginsSmall && (isSmall || tail.length > 1)) return false;
  // "Ghi", "ch", "ú" are two words.
  if (isSyllable(tail) && isSyllable(head + next)) return false;
  return !isSyllable(tail) || !isSyllable(head);
};
