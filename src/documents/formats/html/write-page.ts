import { raise } from '../format-text.ts';
import { convertForFont } from '../legacy/convert-legacy-text.ts';
import { isLayoutTable, writeRows } from '../tables/table-rows.ts';
import {
  attributeOf,
  type Child,
  type Element,
  isBlock,
  isElement,
  isLeftOut,
  numberOf,
} from './elements.ts';
import { LineSink } from './line-sink.ts';
import { listLabels } from './list-labels.ts';

/** What the elements around a text say of it. */
interface Around {
  readonly font: string;
  /** Line ends are printed as they stand. */
  readonly isPre: boolean;
  readonly isRaised: boolean;
  /** Elements around. */
  readonly depth: number;
}

/** Around a page's first elements. */
const OUTERMOST: Around = { font: '', isPre: false, isRaised: false, depth: 0 };

const FONT = /(?:^|;)\s*font-family\s*:\s*["']?(?<name>[^;,"']+)/iu;

/** What is around the children of an element. */
const aroundIn = (element: Element, around: Around): Around => {
  const styled = FONT.exec(attributeOf(element, 'style') ?? '')?.groups?.['name'];
  return {
    font: styled?.trim() ?? attributeOf(element, 'face') ?? around.font,
    isPre: around.isPre || element.tagName === 'pre',
    isRaised: around.isRaised || element.tagName === 'sup',
    depth: around.depth + 1,
  };
};

/** More columns or rows than this a cell doesn't span; keeps a hostile page small. */
const MOST_SPANNED = 200;
const SPAN = { least: 1, most: MOST_SPANNED, otherwise: 1 };

/**
 * A table's rows, each with its cells at their columns; where a cell of another place spans, undefined.
 * All rows have the same length.
 */
const tableCells = (table: Element): readonly (readonly (Element | undefined)[])[] => {
  const rows: (Element | undefined)[][] = [];
  /** By column: how many further rows a cell above reaches down. */
  const reaching: number[] = [];
  for (const row of rowsOf(table)) {
    const placed: (Element | undefined)[] = [];
    const skipSpanned = (): void => {
      while ((reaching[placed.length] ?? 0) > 0) {
        reaching[placed.length] = (reaching[placed.length] ?? 0) - 1;
        placed.push(undefined);
      }
    };
    for (const cell of row.childNodes.filter(isCell)) {
      skipSpanned();
      const down = numberOf(cell, 'rowspan', SPAN) - 1;
      const across = numberOf(cell, 'colspan', SPAN);
      for (let column = 0; column < across; column += 1) {
        reaching[placed.length] = down;
        placed.push(column === 0 ? cell : undefined);
      }
    }
    skipSpanned();
    rows.push(placed);
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => undefined)]);
};

const isCell = (node: Child): node is Element =>
  isElement(node) && (node.tagName === 'td' || node.tagName === 'th') && !isLeftOut(node);

const rowsOf = (table: Element): readonly Element[] =>
  table.childNodes
    .filter(isElement)
    .filter((child) => !isLeftOut(child))
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/u.test(child.tagName)
          ? child.childNodes.filter(isElement).filter((each) => each.tagName === 'tr' && !isLeftOut(each))
          : [],
    );

/** Elements within elements; what lies deeper is none of a document, and reading it would use up the stack. */
const DEEPEST = 500;

/** A page's printed lines, and the legacy fonts that were turned into Unicode. */
interface WrittenPage {
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
