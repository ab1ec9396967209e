import { type Cell, LIMITS } from './sheet.ts';
import type { WorkbookParts } from './unpack-workbook.ts';

/** Cells that are shown as one: rows and columns from 0, the last ones included. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** What a sheet looks like, besides what its cells hold. */
export interface SheetLayout {
  readonly isHidden: boolean;
  readonly merged: readonly MergedCells[];
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`(?<![\\w:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).join('') ?? '';

const tagsOf = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<(?:\\w{1,20}:)?${name}\\s[^<>]{0,2000}>`, 'g')) ?? [];

const textOf = (parts: WorkbookParts, name: string): string => {
  const part = parts[name];
  return part === undefined ? '' : new TextDecoder().decode(part);
};

const columnAt = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** `B3:B7` as rows and a column; nothing where it doesn't go over several rows. */
const toMerged = (range: string): readonly MergedCells[] => {
  const [, letters = '', from = '', until = ''] =
    /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range) ?? [];
  const [top, bottom] = [Number(from) - 1, Number(until) - 1];
  return letters !== '' && top < bottom ? [{ top, bottom, left: columnAt(letters) }] : [];
};

/** What each sheet of a workbook looks like, in the order of the workbook. */
export const readLayout = (parts: WorkbookParts): readonly SheetLayout[] => {
  const targets = new Map(
    tagsOf(textOf(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^(?:\/?xl\/|\.\/)/, ''),
    ]),
  );
  return tagsOf(textOf(parts, 'xl/workbook.xml'), 'sheet').map((tag) => {
    const xml = textOf(parts, `xl/${targets.get(attribute(tag, '[\\w]{1,20}:id')) ?? ''}`);
    return {
      isHidden: /hidden/i.test(attribute(tag, 'state')),
      merged: tagsOf(xml, 'mergeCell').flatMap((each) => toMerged(attribute(each, 'ref'))),
    };
  });
};

/** Gives each row of cells that are shown as one what the first of them holds. */
export const fillMerged = (
  rows: readonly (readonly Cell[])[],
  merged: readonly MergedCells[],
): readonly (readonly Cell[])[] => {
  const filled = rows.map((cells) => [...cells]);
  // Ranges that lie over one another, which no Excel writes, would fill the same cells again and again.
  let left = LIMITS.cells;
  for (const { top, bottom, left: column } of merged) {
    const value = filled[top]?.[column];
    for (let row = top + 1; row <= Math.min(bottom, filled.length - 1) && left > 0; row += 1, left -= 1) {
      const cells = filled[row];
      if (cells !== undefined && value !== undefined) cells[column] = value;
    }
  }
  return filled;
};
