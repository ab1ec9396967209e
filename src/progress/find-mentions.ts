import type { ItemNames, Mention } from './item-names.ts';

/** A number with its scale, and the space after it. */
const NUMBER = /(?<![\p{L}\d/.,-])\d+(?:[.,]\d+)*(?:\s+(?:nghìn tỷ|nghìn|triệu|tỷ))?\s+(?=\p{L})/gu;
const CLAUSE_END = /[.,;:!?](?=\s|$)|\n/u;

/**
 * The names in a prepared, lower-case text, in order, none inside another. A figure may stand inside a name: "kết nạp
 * 3.210 đảng viên mới"; the mention is then what stands before the figure.
 */
export const findMentions = (text: string, names: ItemNames): readonly Mention[] => {
  const found = names.find(text);
  const apart = [...text.matchAll(NUMBER)].flatMap(({ index, 0: { length } }) => {
    const start = clauseStart(text, index);
    const end = clauseEnd(text, index + length);
    const isNamed = found.some((mention) => mention.start < end && start < mention.end);
    const [before, after] = [text.slice(start, index), text.slice(index + length, end)];
    if (isNamed || /\d/.test(before + after)) return [];
    return names
      .find(before + after)
      .filter((mention) => mention.start < before.length && before.length < mention.end)
      .map(({ start: at, refs }) => ({ start: start + at, end: start + before.trimEnd().length, refs }));
  });
  return [...found, ...apart].toSorted((one, other) => one.start - other.start);
};

const clauseStart = (text: string, until: number): number => {
  const ends = [...text.slice(0, until).matchAll(new RegExp(CLAUSE_END, 'gu'))];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + 1;
};

const clauseEnd = (text: string, from: number): number => {
  const at = text.slice(from).search(CLAUSE_END);
  return at < 0 ? text.length : from + at;
};
