import type { PrintedLine } from './group-lines.ts';

/** A page's lines and its size, in points. */
export interface PageLines {
  readonly lines: readonly PrintedLine[];
  readonly width: number;
  readonly height: number;
}

/** Heads and feet stand within this share of the page's height from its ends. */
const EDGE = 0.12;
/** The same words so near the same height are the same head; in points. */
const SAME_HEIGHT = 4;
/** A head that runs stands on so many pages at least, and on this share of them. */
const FEWEST_PAGES = 2;
const LEAST_SHARE = 0.5;
/** `3`, `- 3 -`, `Trang 3/12`. */
const PAGE_NUMBER = /^(?:trang\s*)?(?:[-–—]\s*)?\d{1,4}\s*(?:[-–—]\s*)?(?:\/\s*\d{1,4})?$/iu;

/** Takes page numbers and the lines that stand at the same place on most pages out. */
export const dropRunningLines = <T extends PageLines>(pages: readonly T[]): readonly T[] => {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).flatMap(keysOf)))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const fewest = Math.max(FEWEST_PAGES, pages.length * LEAST_SHARE);
  const runs = (line: PrintedLine): boolean => keysOf(line).some((key) => (seen.get(key) ?? 0) >= fewest);
  return pages.map((page, number) => ({
    ...page,
    lines: page.lines.filter(
      (line, index) =>
        !isAtEdge(line, page) ||
        !(
          runs(line) ||
          line.text.endsWith(` ${number + 1}/${pages.length}`) ||
          (PAGE_NUMBER.test(line.text) && isOutermost(index, page.lines, runs))
        ),
    ),
  }));
};

const isAtEdge = ({ y, height }: PrintedLine, page: PageLines): boolean =>
  y - height < page.height * EDGE || y > page.height * (1 - EDGE);

/** Whether nothing but what runs stands between a line and its page's end. */
const isOutermost = (
  index: number,
  lines: readonly PrintedLine[],
  runs: (line: PrintedLine) => boolean,
): boolean => lines.slice(0, index).every(runs) || lines.slice(index + 1).every(runs);

/** Words without their figures, at a height; two heights, so that a place between two counts for both. */
const keysOf = ({ text, y }: PrintedLine): readonly string[] => {
  const words = text.replace(/\d+/gu, '#');
  const height = Math.round(y / SAME_HEIGHT);
  return [height, height + (y / SAME_HEIGHT > height ? 1 : -1)].map((each) => `${each} ${words}`);
};
