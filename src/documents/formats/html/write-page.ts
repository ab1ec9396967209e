import { convertForFont } from '../legacy/convert-for-font.ts';
import { isLayoutTable } from '../tables/is-layout-table.ts';
import { writeRows } from '../tables/write-rows.ts';
import { type Around, aroundIn, OUTERMOST } from './around.ts';
import { type Child, type Element, isBlock, isElement, isLeftOut } from './elements.ts';
import { LineSink } from './line-sink.ts';
import { listLabels } from './list-labels.ts';
import { tableCells } from './table-cells.ts';

/** Elements within elements; what lies deeper is none of a document, and reading it would use up the stack. */
const DEEPEST = 500;

/** A page's printed lines, and the legacy fonts that were turned into Unicode. */
export interface WrittenPage {
  readonly lines: readonly string[];
  readonly fonts: ReadonlySet<string>;
  /** Elements that lie too deep to be read. */
  readonly lost: number;
}

/** Writes the words of a page a paragraph a line, a table's row a line. */
export const writePage = (children: readonly Child[]): WrittenPage => {
  const writer = new PageWriter();
  const sink = new LineSink();
  for (const child of children) writer.write(child, OUTERMOST, sink);
  return { lines: sink.lines, fonts: writer.fonts, lost: writer.lost };
};

class PageWriter {
  readonly fonts = new Set<string>();
  lost = 0;
  #tables = 0;

  write(node: Child, around: Around, sink: LineSink): void {
    if (!isElement(node)) {
      if ('value' in node) this.#writeText(node.value, around, sink);
    } else if (isLeftOut(node)) return;
    else if (around.depth > DEEPEST) this.lost += 1;
    else if (node.tagName === 'br') sink.endLine();
    else if (node.tagName === 'hr') sink.addLines(['', '---', '']);
    else if (node.tagName === 'table') this.#writeTable(node, aroundIn(node, around), sink);
    else if (!isBlock(node)) this.#writeWithin(node, around, sink);
    else this.#writeBlock(node, around, sink);
  }

  #writeBlock(block: Element, around: Around, sink: LineSink): void {
    const part = (): void => (GAPPED.test(block.tagName) ? sink.leaveGap() : sink.endLine());
    part();
    this.#writeWithin(block, around, sink);
    part();
  }

  #writeWithin(element: Element, around: Around, sink: LineSink): void {
    const within = aroundIn(element, around);
    const labels = LIST.test(element.tagName) ? listLabels(element) : undefined;
    for (const child of element.childNodes) {
      const label = isElement(child) ? labels?.get(child) : undefined;
      if (label !== undefined) sink.startEntry(label);
      this.write(child, within, sink);
      if (label !== undefined) sink.endEntry();
    }
  }

  #writeTable(table: Element, around: Around, sink: LineSink): void {
    sink.leaveGap();
    for (const child of table.childNodes)
      if (isElement(child) && child.tagName === 'caption') this.write(child, around, sink);
    this.#tables += 1;
    const before = this.#tables;
    const cells = tableCells(table).map((row) =>
      row.map((cell) => (cell === undefined ? [] : this.#linesOf(cell, around))),
    );
    const rows = cells.map((row) => row.map((lines) => lines.join(' ').trim()));
    const holdsTables = this.#tables > before;
    if (!holdsTables && !isLayoutTable(rows)) sink.addLines(writeRows(rows));
    else
      for (const lines of cells.flat()) {
        sink.addLines(lines);
        sink.leaveGap();
      }
    sink.leaveGap();
  }

  #linesOf(cell: Element, around: Around): readonly string[] {
    const sink = new LineSink();
    this.#writeWithin(cell, around, sink);
    return sink.lines;
  }

  #writeText(text: string, { font, isPre, isRaised }: Around, sink: LineSink): void {
    const converted = convertForFont(text, font);
    if (converted !== undefined && converted !== text) this.fonts.add(font);
    const shown = isRaised && /\d/u.test(sink.last) ? raise(converted ?? text) : (converted ?? text);
    for (const [index, line] of (isPre ? shown.split('\n') : [shown]).entries()) {
      if (index > 0) sink.endLine();
      sink.addText(line);
    }
  }
}

const LIST = /^(?:ol|ul|dir)$/u;
/** Blocks that a browser prints with room around them. */
const GAPPED = /^(?:p|h[1-6]|blockquote|dl|figure|ol|ul|pre)$/u;

/** A footnote's mark behind a figure isn't part of it: `1.500¹`. */
const raise = (text: string): string => text.replace(/\d/gu, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
