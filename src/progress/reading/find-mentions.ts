import { byStart, overlap, type Span } from '../../domain/passage.ts';
import type { ItemNames } from './item-names.ts';
import type { Mention } from './mention.ts';

/** A number with its scale, and the space after it. */
const NUMBER = /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?:\s+(?:nghìn tỷ|nghìn|triệu|tỷ))?\s+(?=\p{L})/gu;
const CLAUSE_END = /[.,;:!?](?=\s|$)|\n/gu;
/** Characters; a longer clause holds no name that a figure stands inside. */
const LONGEST_CLAUSE = 160;
/** A report of all targets has fewer. */
const MOST_CLAUSES = 60;

/**
 * The names in a prepared, lower-case text, in order, none inside another. A figure may stand inside a name: "kết nạp
 * 3.210 đảng viên mới"; the mention is then what stands before the figure.
 */
export const findMentions = (text: string, names: ItemNames): readonly Mention[] => {
  const found = names.find(text);
  const apart = clausesWithOneNumber(text)
    .slice(0, MOST_CLAUSES)
    .flatMap(({ clause, number }) => {
      const { start } = clause;
      if (found.some((mention) => overlap(mention, clause))) return [];
      const [before, after] = [text.slice(start, number.start), text.slice(number.end, clause.end)];
      return names
        .find(before + after)
        .filter((mention) => mention.start < before.length && before.length < mention.end)
        .map(({ start: at, refs }) => ({ start: start + at, end: start + before.trimEnd().length, refs }));
    });
  return [...found, ...apart].toSorted(byStart);
};

/** The clauses of a text that hold one number, with words before and after it. */
const clausesWithOneNumber = (text: string): readonly { readonly clause: Span; readonly number: Span }[] => {
  const ends = [...text.matchAll(CLAUSE_END)].map(({ index }) => index);
  let start = 0;
  return [...ends, text.length].flatMap((end) => {
    const clause = { start, end };
    start = end + 1;
    const words = text.slice(clause.start, end);
    if (words.length > LONGEST_CLAUSE) return [];
    const [match, ...others] = words.matchAll(NUMBER);
    if (match === undefined || others.length > 0) return [];
    const number = {
      start: clause.start + match.index,
      end: clause.start + match.index + match[0].length,
    };
    const isOnly = !/\d/.test(text.slice(clause.start, number.start) + text.slice(number.end, end));
    return isOnly && number.start > clause.start ? [{ clause, number }] : [];
  });
};
