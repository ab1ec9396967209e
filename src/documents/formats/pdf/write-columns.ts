import { findMargins } from './find-margins.ts';
import type { PrintedLine } from './group-lines.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import type { TwoColumns } from './split-columns.ts';

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
export const headLines = ({ left, right, across }: TwoColumns): readonly string[] => {
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
export const tailLines = ({ left, right }: TwoColumns): readonly string[] => {
  const recipients = joinParagraphs(
    left.map((line) => ({ line, isCutAbove: false })),
    findMargins(left),
  );
  return [...recipients.filter((line) => line !== ''), '', ...textsOf(right)];
};
