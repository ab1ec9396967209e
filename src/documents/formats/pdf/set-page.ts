import { type FilledGrid, fillGrid, isWithin } from './fill-grid.ts';
import { findAlignedRows } from './find-aligned-rows.ts';
import { findGrids } from './find-grids.ts';
import { groupLines, type PrintedLine } from './group-lines.ts';
import type { Item, PageParts } from './page-parts.ts';

/** A page's printed lines and its tables, both from top to bottom. */
export interface SetPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PrintedLine[];
  readonly tables: readonly FilledGrid[];
}

/** Parts a page's words into those of its tables and the lines between them. */
export const setPage = ({ width, height, items, rules }: PageParts): SetPage => {
  let left: readonly Item[] = items;
  const tables: FilledGrid[] = [];
  for (const grid of findGrids(rules)) {
    const within = left.filter((item) => isWithin(item, grid));
    if (within.length === 0) continue;
    left = left.filter((item) => !within.includes(item));
    tables.push(fillGrid(grid, within));
  }
  const aligned = findAlignedRows(groupLines(left));
  return {
    width,
    height,
    lines: aligned.lines,
    tables: [...tables, ...aligned.tables].toSorted((one, other) => one.top - other.top),
  };
};
