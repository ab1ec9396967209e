import { type Child, type Element, isElement, isLeftOut, numberOf } from './elements.ts';

/** More columns or rows than this a cell doesn't span; keeps a hostile page small. */
const MOST_SPANNED = 200;
const SPAN = { least: 1, most: MOST_SPANNED, otherwise: 1 };

/**
 * A table's rows, each with its cells at their columns; where a cell of another place spans, undefined.
 * All rows have the same length.
 */
export const tableCells = (table: Element): readonly (readonly (Element | undefined)[])[] => {
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
