import { type AssignableResult, resolveAssignable } from '../resolve-assignable.ts';

/** A line cut into the work that it begins with and what is said of it. */
export interface SplitLine {
  readonly work: AssignableResult;
  readonly rest: string;
}

/** `nhiệm vụ II.3.3/5` and `chỉ tiêu số ( 6 )` have more words than a reference. */
const MOST_WORDS = 5;

/**
 * Cuts `6 Sở GTVT chủ trì` after the reference that it begins with. The longest beginning that names something counts,
 * so that `4 b` is the second measure of (4).
 */
export const splitAssignmentLine = (
  resolution: Parameters<typeof resolveAssignable>[0],
  text: string,
): SplitLine => {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const cuts = Array.from(
    { length: Math.min(MOST_WORDS, words.length) },
    (_, index) => index + 1,
  ).toReversed();
  const readings = cuts.map((count) => ({
    work: resolveAssignable(
      resolution,
      words
        .slice(0, count)
        .join(' ')
        .replace(/(?<![,;:])[,;:]+$/, ''),
    ),
    rest: words.slice(count).join(' '),
  }));
  return (
    readings.find(({ work }) => work.found !== undefined) ??
    readings.find(({ work }) => work.fault !== 'not a reference') ?? {
      work: { fault: 'not a reference' },
      rest: text,
    }
  );
};
