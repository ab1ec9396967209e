import { findClauseFigures } from '../../documents/statements/find-clause-figures.ts';
import { holdsFoldedWords } from '../../text/fold.ts';
import type { Asked } from './asked.ts';

const PIECES_ASKED =
  /(?<!\p{L})(?:bao nhiêu|mấy)\s(?<thing>cái|chiếc|hộ|xã|trường|trạm|thôn|doanh nghiệp|cơ sở|hợp tác xã|công trình)(?!\p{L})/iu;

/**
 * Whether a question asks how many there are ("bao nhiêu cái?", "bao nhiêu hộ nghèo?") and all figures that are shown are
 * shares, or all that stand by what is counted.
 */
export const hasSharesOnly = ({ text }: Asked, shown: string): boolean => {
  const thing = PIECES_ASKED.exec(text)?.groups?.['thing'];
  if (thing === undefined || IS_SHARE.test(text.replace(NOT_SO, ' '))) return false;
  const named = shown.split(/[;,]\s|\n/u).filter((piece) => holdsFoldedWords(piece, thing));
  const ofThing = named.flatMap((piece) => findClauseFigures(piece));
  const figures = ofThing.length > 0 ? ofThing : findClauseFigures(shown);
  return figures.length > 0 && figures.every(({ unit }) => unit.startsWith('%'));
};

/** Whether a question asks how many there are and a row of a table is called a share. @param name of the row */
export const isRowOfShare = (text: string, name: string): boolean =>
  PIECES_ASKED.test(text) && IS_SHARE.test(name) && !IS_SHARE.test(text.replace(NOT_SO, ' '));
const IS_SHARE = /%|(?<!\p{L})t[ỷỉ] (?:lệ|trọng)(?!\p{L})|phần trăm/iu;
/** "… chứ không phải tỷ lệ" */
const NOT_SO = /(?<!\p{L})(?:chứ\s)?(?:không phải|không tính|đừng tính)\s[^,?.]*/giu;

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
