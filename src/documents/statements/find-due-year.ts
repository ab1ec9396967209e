import type { Passage } from '../../domain/passage.ts';
import type { TargetDue } from '../../domain/target.ts';

const DUE = /(?<!\p{L})(?:đến|tới)\s(?:hết\s|cuối\s)?năm\s((?:19|20)\d\d)(?!\d)/giu;

/**
 * By when a target is to be reached, where a heading above it says so: "Mục tiêu cụ thể đến năm 2028". The nearest
 * heading that names one such year tells; undefined where none does.
 * @param headings the document's heading passages by their text
 */
export const findDueYear = (
  passage: Passage,
  headings: ReadonlyMap<string, Passage>,
): TargetDue | undefined => {
  for (const heading of passage.headings.toReversed()) {
    const [found, ...others] = [...heading.matchAll(DUE)];
    const place = headings.get(heading);
    if (found === undefined || place === undefined) continue;
    if (others.length > 0) return undefined;
    const span = { start: found.index, end: found.index + found[0].length };
    return { year: Number(found[1]), passageId: place.id, span };
  }
  return undefined;
};
