import type { PrintedLine } from './group-lines.ts';
import type { Margins } from './join-paragraphs.ts';

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
export const findMargins = (lines: readonly PrintedLine[]): Margins => {
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
