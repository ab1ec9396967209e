import { isLayoutTable, writeRows } from '../tables/table-rows.ts';
import { continueTable, haveSameColumns, type Rows } from './continue-table.ts';
import type { FilledGrid } from './fill-grid.ts';
import type { PrintedLine } from './group-lines.ts';
import { joinCell } from './join-cut.ts';
import { joinParagraphs, type Margins, type SetLine } from './join-paragraphs.ts';
import type { SetPage } from './set-page.ts';
import { splitColumns, type TwoColumns } from './split-columns.ts';

/** The lines of a column as they stand; only a range that a line's end cut is one again. */
const textsOf = (lines: readonly PrintedLine[]): readonly string[] => {
  const texts: string[] = [];
  for (const { text } of lines) {
    const above = texts.at(-1);
    if (above !== undefined && /\d\s[-–]$/u.test(above)) texts[texts.length - 1] = `${above} ${text}`;
    else texts.push(text);
  }
  return texts;
};

/** A day in full; by it a head that is written across its columns is known. */
const DAY = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/iu;

const holdsDay = (lines: readonly PrintedLine[]): boolean =>
  DAY.test(lines.map(({ text }) => text).join(' '));

/** The organ, the motto, the number, the day, in the order in which they are read. */
const headLines = ({ left, right, across }: TwoColumns): readonly string[] => {
  // A table into which a text was copied cell by cell goes on from the left column to the right one.
  if (holdsDay(across) && !holdsDay(left) && !holdsDay(right)) return textsOf(across);
  const [organ, number] = cutBefore(textsOf(left), /^số\s*[:.]?/iu);
  const [motto, day] = cutBefore(textsOf(right), /ngày\s.*tháng/iu);
  return [organ, motto, number, day].flatMap((part) => [...part, '']).slice(0, -1);
};

const cutBefore = (
  lines: readonly string[],
  start: RegExp,
): readonly [readonly string[], readonly string[]] => {
  const at = lines.findIndex((line) => start.test(line));
  return at === -1 ? [lines, []] : [lines.slice(0, at), lines.slice(at)];
};

/** Who receives it, then who signs it. */
const tailLines = ({ left, right }: TwoColumns): readonly string[] => {
  const recipients = joinParagraphs(
    left.map((line) => ({ line, isCutAbove: false })),
    findMargins(left),
  );
  return [...recipients.filter((line) => line !== ''), '', ...textsOf(right)];
};

/** Pages as wide as each other, to this many points, have the same margins. */
const SAME_WIDTH = 10;

/** The lines of a document's text from its pages: a paragraph a line, a table's row a line, columns one by one. */
export const writeDocument = (pages: readonly SetPage[]): readonly string[] => {
  const writer = new DocumentWriter();
  const margins = marginsByWidth(pages);
  for (const page of pages) {
    const its = margins.get(widthOf(page));
    if (its !== undefined) writer.addPage(page, its);
  }
  return writer.finish();
};

const widthOf = ({ width }: SetPage): number => Math.round(width / SAME_WIDTH);

const marginsByWidth = (pages: readonly SetPage[]): ReadonlyMap<number, Margins> =>
  new Map(
    [...new Set(pages.map(widthOf))].map((width) => [
      width,
      findMargins(pages.filter((page) => widthOf(page) === width).flatMap(({ lines }) => lines)),
    ]),
  );

class DocumentWriter {
  readonly #written: string[] = [];
  #open: SetLine[] = [];
  #margins: Margins | undefined;
  #table: { readonly columns: readonly number[]; rows: Rows } | undefined;

  addPage({ lines, tables }: SetPage, margins: Margins): void {
    if (this.#margins !== margins) this.#closeLines();
    this.#margins = margins;
    let from = 0;
    for (const table of tables) {
      const to = Math.max(
        from,
        lines.findIndex(({ y }) => y > table.top),
      );
      const end = lines.some(({ y }) => y > table.top) ? to : lines.length;
      this.#addLines(lines.slice(from, end), margins, from === 0);
      from = end;
      this.#addTable(table);
    }
    this.#addLines(lines.slice(from), margins, from === 0);
  }

  finish(): readonly string[] {
    this.#closeTable();
    this.#closeLines();
    return this.#written;
  }

  #addLines(lines: readonly PrintedLine[], margins: Margins, isPageStart: boolean): void {
    if (lines.length === 0) return;
    this.#closeTable();
    const { head, lines: between, tail, below } = splitColumns(lines, margins);
    if (head !== undefined) this.#addPart(headLines(head));
    this.#open.push(
      ...between.map((line, index) => ({
        line,
        isCutAbove: isPageStart && index === 0 && head === undefined,
      })),
    );
    if (tail === undefined) return;
    this.#addPart(tailLines(tail));
    this.#open.push(...below.map((line) => ({ line, isCutAbove: false })));
  }

  #addTable({ rows, columns, arePlain }: FilledGrid): void {
    const whole = rows.map((row) => row.map(cellOf));
    if (isLayoutTable(whole)) {
      this.#closeTable();
      // A cell that holds one of those who receive it is one line of text; any other stays as it is printed.
      const isOneByOne = /^nơi\s+nhận\s*:$/iu.test(whole[0]?.[0] ?? '') && rows.length > 2;
      const cells = isOneByOne
        ? whole
            .flat()
            .filter((text) => text !== '')
            .map((text) => [text])
        : rows.flat();
      for (const cell of cells) this.#addPart(cell);
    } else if (
      this.#table !== undefined &&
      haveSameColumns(this.#table, { columns }) &&
      this.#open.length === 0
    ) {
      this.#table.rows = continueTable(this.#table.rows, whole, arePlain);
    } else {
      this.#closeTable();
      this.#closeLines();
      this.#table = { columns, rows: whole };
    }
  }

  /** Lines that stand as they are, apart from the others. */
  #addPart(lines: readonly string[]): void {
    this.#closeLines();
    if (lines.length > 0) this.#written.push('', ...lines, '');
  }

  #closeLines(): void {
    if (this.#margins !== undefined) this.#written.push(...joinParagraphs(this.#open, this.#margins));
    this.#open = [];
  }

  #closeTable(): void {
    if (this.#table !== undefined) this.#written.push('', ...writeRows(this.#table.rows), '');
    this.#table = undefined;
  }
}

/** A narrow cell cuts even `STT` and `TT`. */
const cellOf = (lines: readonly string[]): string => joinCell(lines).replace(/^(S?)\s?T\s?T$/u, '$1TT');

/** Places as near as this are one; in points. */
const NEAR = 2;
/** Of the long lines, the share that must end at one place for the text to be set to both margins. */
const LEAST_SET = 0.25;
/** A line is long that takes this share of the longest. */
const LONG = 0.6;
/** So many lines, short ones too, must begin where a long one does for it to be the margin. Share of the long ones. */
const LEAST_STARTS = 0.1;
/** Where lines' distances can't tell: the usual one. Share of the letters' height. */
const USUAL_PITCH = 1.35;
/** Lines of one text stand at most so far apart. Share of the letters' height. */
const WIDEST_PITCH = 2.2;

/** Where the text of a page, or of a column, begins and ends, and how far apart its lines stand. */
const findMargins = (lines: readonly PrintedLine[]): Margins => {
  const widths = lines.map(({ x, right }) => right - x);
  const long = lines.filter((_line, index) => (widths[index] ?? 0) >= LONG * Math.max(...widths));
  const left = long
    .map(({ x }) => x)
    .toSorted((one, other) => one - other)
    .find((x) => lines.filter((line) => Math.abs(line.x - x) <= NEAR).length >= long.length * LEAST_STARTS);
  return { left: left ?? 0, right: rightOf(long), pitch: pitchOf(lines) };
};

/** The place at which most long lines end; where they end raggedly, the last. */
const rightOf = (long: readonly PrintedLine[]): number => {
  const ends = long.map(({ right }) => right).toSorted((one, other) => one - other);
  let best = ends.at(-1) ?? 0;
  let most = Math.max(1, ends.length * LEAST_SET);
  let from = 0;
  for (const [index, end] of ends.entries()) {
    while (end - (ends[from] ?? end) > NEAR) from += 1;
    if (index - from + 1 > most) [best, most] = [end, index - from + 1];
  }
  return best;
};

/** The distance that a third of the neighbouring lines don't exceed: within paragraphs, that is. */
const pitchOf = (lines: readonly PrintedLine[]): number => {
  const gaps = lines
    .slice(1)
    .map((line, index) => ({ gap: line.y - (lines[index]?.y ?? 0), height: line.height }))
    .filter(({ gap, height }) => gap > 0 && gap < WIDEST_PITCH * height)
    .map(({ gap }) => gap)
    .toSorted((one, other) => one - other);
  return gaps[Math.floor(gaps.length / 3)] ?? USUAL_PITCH * (lines[0]?.height ?? 0);
};
