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

/** The organ, the motto, the number, the day, in the order in which they are read. */
export const headLines = ({ left, right }: TwoColumns): readonly string[] => {
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
