import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import type { Asked } from './asked.ts';

const PIECES_ASKED = /(?<!\p{L})(?:bao nhiêu|mấy)\s(?:cái|chiếc)(?!\p{L})/iu;

/** Whether a question asks how many pieces there are ("bao nhiêu cái?") and all figures that are shown are shares. */
export const hasSharesOnly = ({ text }: Asked, shown: string): boolean => {
  if (!PIECES_ASKED.test(text)) return false;
  const figures = findClauseFigures(shown);
  return figures.length > 0 && figures.every(({ unit }) => unit.startsWith('%'));
};

const EACH_ASKED =
  /(?<!\p{L})(?:bao nhiêu|mấy)\s(?<thing>(?<first>\p{L}+)(?:\s(?!(?:mấy|bao nhiêu)(?!\p{L}))\p{L}+)?)/giu;
/** Measures and money have other names, and a share needn't be counted. */
const MEASURED = /^(?:phần|tỷ|tỉ|triệu|nghìn|ngàn|đồng|tiền|km|ha|m|kg|tấn|tạ|cây|mét|cái|chiếc|người)$/iu;
const NUMBER = '\\d[\\d.,]*';

/**
 * Whether several things are to be counted ("mấy trường, mấy trạm?") and what is shown speaks of one of them without a
 * number of its own: "9 trường, trạm ở ven sông" counts both together.
 */
export const countsTogether = ({ text, lexicon, isKnown, means }: Asked, shown: string): boolean => {
  const things = [...text.toLowerCase().matchAll(EACH_ASKED)].flatMap(({ groups }) => {
    const { thing = '', first = '' } = groups ?? {};
    return MEASURED.test(first) ? [] : [[thing, first].find(isKnown) ?? ''];
  });
  const counted = [...new Set(things)].filter((thing) => thing !== '');
  if (counted.length < 2) return false;
  const held = lexicon.held(shown);
  return counted.some((thing) => {
    const hasOwn = new RegExp(`(?<![\\p{L}\\d.,/-])${NUMBER}(?:\\s\\p{L}+){0,2}?\\s${thing}(?!\\p{L})`, 'iu');
    return !hasOwn.test(shown) && (held.has(thing) || !means(thing, shown));
  });
};
