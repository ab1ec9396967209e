import { isLayoutTable, writeRows } from '../tables/table-rows.ts';
import { continueTable, haveSameColumns, type Rows } from './continue-table.ts';
import type { FilledGrid } from './fill-grid.ts';
import { findMargins } from './find-margins.ts';
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
