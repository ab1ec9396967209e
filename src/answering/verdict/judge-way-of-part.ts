import { holdsFoldedWords } from '../../text/fold.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

const WAY =
  /(?<!\p{L})(?:tăng(?! trưởng| cường)|giảm(?! nghèo| thiểu)|(?:nhiều|cao|ít|thấp|nhanh|chậm)(?:\s\p{L}+){0,2}\shơn)(?!\p{L})/iu;
const APART = /(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/giu;
const CLAUSE_END = /[;.]\s/u;
const ITEM_END = /,(?!\d)|(?<!\p{L})(?:và|còn)(?!\p{L})/iu;

/**
 * "Cam tăng so với năm trước?" of "sản lượng quả tăng 8% …, trong đó cam chiếm 40%": how the whole went isn't said of a part
 * of it, nor how a part went of the whole.
 */
export const isWayOfOther = ({ question, words }: SaidOfSentence, sentence: string): boolean =>
  WAY.test(question) &&
  [...sentence.matchAll(APART)].some(({ index, 0: marker }) => {
    const before = sentence.slice(0, index).split(CLAUSE_END).at(-1) ?? '';
    const after = sentence.slice(index + marker.length).split(CLAUSE_END)[0] ?? '';
    const own = words.filter((word) => holdsFoldedWords(after, word) && !holdsFoldedWords(before, word));
    if (own.length === 0) {
      const isOfWhole = words.length > 0 && words.every((word) => holdsFoldedWords(before, word));
      return isOfWhole && !WAY.test(before) && WAY.test(after);
    }
    const items = after.split(ITEM_END);
    const isOwn = (item: string): boolean => own.some((word) => holdsFoldedWords(item, word));
    // "Cam 40 tấn, tăng 3%": a piece that begins with a way goes on from the one before.
    const isTold = (item: string, at: number): boolean =>
      WAY.test(item) && (isOwn(item) || (/^\s*(?:tăng|giảm)/iu.test(item) && isOwn(items[at - 1] ?? '')));
    return WAY.test(before) && !items.some(isTold);
  });
