/** A line as its author meant it: white space evened, Markdown marks off. */
export interface Line {
  readonly text: string;
  /** Whether the whole line, or every cell of a row, is printed bold. */
  readonly isBold: boolean;
  /** A row of a table, its cells parted by ` | `; an empty first or last cell is kept. */
  readonly isRow: boolean;
  /** A rule or the like stands above: what came before is over. */
  readonly isApart: boolean;
}

/** A line of nothing but strokes, at least three of them: a rule, or what parts a Markdown table's head. */
const STROKES_ONLY = /^[-_=~–—\s*|:]*$/u;
const THREE_STROKES = /[-_=~–—]{3}/u;
const isRule = (raw: string): boolean => STROKES_ONLY.test(raw) && THREE_STROKES.test(raw);
/** A row has a bar with white space around it, or starts or ends with one. */
const ROW = /\s\|\s|^\s*\||\|\s*$/u;
/** Characters that are there for a browser, not for a reader. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/**
 * The lines of a source that hold words, in order. The source is plain text or Markdown, as a page or a web site gives
 * it; rows of tables stand on one line each.
 */
export const readLines = (source: string): readonly Line[] => {
  const lines: Line[] = [];
  let isApart = true;
  let isInTable = false;
  let isFramed = false;
  const printed = source
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .split(/\r\n|[\r\n\f\v\u2028\u2029]/u);
  for (const raw of partColumnsOfEnd(printed)) {
    if (isRule(raw)) {
      isApart = true;
      continue;
    }
    const isTabbed = isTabbedRow(raw, isInTable);
    const isRow = isTabbed || ROW.test(raw);
    // Rows of one table either all have bars at their ends, or all may start or end with an empty cell.
    if (!isInTable) isFramed = FRAMED.test(raw);
    if (raw.trim() !== '') isInTable = isRow;
    const text = isRow ? tidyRow(isTabbed ? raw.replaceAll('\t', ' | ') : raw, isFramed) : withoutMarks(raw);
    if (text.replaceAll('|', '').trim() === '') continue;
    lines.push({ text, isBold: isAllBold(raw), isRow, isApart });
    isApart = false;
  }
  return lines;
};

/** "Nơi nhận:" on the left, and who signs far to the right of it. */
const END_IN_COLUMNS = /^\s{0,8}Nơi nhận\s?:?.{0,80}?\S\s{3,}(?=\S)/iu;
const GAP = /\s{3,}/u;

/** Lines with the two columns that a document's end is printed in one below the other: recipients, then who signs. */
const partColumnsOfEnd = (lines: readonly string[]): readonly string[] => {
  const at = lines.findIndex((line) => END_IN_COLUMNS.test(line));
  if (at < 0) return lines;
  const columns = lines.slice(at).map((line) => {
    const gap = GAP.exec(line.trimEnd());
    return gap === null
      ? { left: line, right: '' }
      : { left: line.slice(0, gap.index), right: line.slice(gap.index).trim() };
  });
  return [
    ...lines.slice(0, at),
    ...columns.map(({ left }) => left),
    ...columns.map(({ right }) => right),
  ].filter((line, index) => index < at || line.trim() !== '');
};

/** What a word processor copies of a table: cells parted by tabs. Two words far apart are the lines of a head. */
const isTabbedRow = (raw: string, isInTable: boolean): boolean => {
  const cells = raw.split('\t');
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  return cells.length >= FEWEST_CELLS && (filled >= FEWEST_CELLS || (isInTable && filled > 0));
};
/** Tabs also indent and align; so many filled cells make a row. */
const FEWEST_CELLS = 3;

const withoutMarks = (text: string): string =>
  text
    .replace(/^\s*#{1,6}\s+/u, '')
    // Before a number it bounds that.
    .replace(/^\s*>\s+(?!\d)/u, '')
    // An author's star at a line's start is a dash, far off the words it ends a head's column; those around are Markdown's.
    .replace(/^\s*\*\s{1,5}(?![*\s])/u, '- ')
    .replaceAll('****', ' ')
    .replaceAll('*', '')
    .replace(/\s+/gu, ' ')
    .trim();

const FRAMED = /^\s*\|.*\|\s*$/u;

/** Cells without their marks, parted by ` | `; the bars at the ends of a Markdown row are no cells. */
const tidyRow = (raw: string, isFramed: boolean): string => {
  const bare = isFramed && FRAMED.test(raw) ? raw.trim().slice(1, -1) : raw;
  return bare
    .split('|')
    .map((cell) => withoutMarks(cell.replace(/<br\s*\/?>/giu, ' ')))
    .join(' | ');
};

const isAllBold = (raw: string): boolean => {
  const cells = raw.split('|').filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every((cell) => /^\s*#{1,6}\s|^\s*\*\*.*\*\*[\s.:;,]*$/u.test(cell));
};
