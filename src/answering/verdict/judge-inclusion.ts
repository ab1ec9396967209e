import { foldedWords } from '../../text/fold.ts';
import { type SlotJudgement, worst } from './slot-judgement.ts';

const COUNTS = '(?:bao gồm|gồm|tính|kể)';
/** "Không tính giường trạm y tế", "gồm cả tàu dưới 6 m", "tính luôn …": what is counted in, or left out. */
const SAID = new RegExp(
  `(?<!\\p{L})(?<not>(?:không|chưa)\\s)?${COUNTS}(?<too>(?:\\s(?:luôn|cả|thêm)){1,2})?\\s(?<what>[^();.,?]{2,80})`,
  'giu',
);
/** Words around a name that don't belong to it. */
const LOOSE = new Set(
  'o tai cua cac nhung so trong thuoc va la phai dung khong ko k chua ha a nhi chu day vao nua luon ca roi thoi the vay'.split(
    ' ',
  ),
);

interface Counted {
  readonly isLeftOut: boolean;
  readonly what: readonly string[];
}

const countedIn = (text: string): readonly Counted[] =>
  [...text.matchAll(SAID)].flatMap(({ groups = {} }): Counted[] => {
    const isLeftOut = groups['not'] !== undefined;
    // "Gồm 3 xã", "tính đến 31/12" only list or reckon.
    if (!isLeftOut && groups['too'] === undefined) return [];
    const what = foldedWords(groups['what'] ?? '')
      .split(' ')
      .filter((word) => word !== '' && !LOOSE.has(word));
    return what.length === 0 ? [] : [{ isLeftOut, what }];
  });

/**
 * "Tính luôn giường trạm xá?" of "(không tính giường trạm xá)": whether what a question counts in, or leaves out, is so in
 * a sentence. Silent where the sentence says it of something else; undefined where the question says nothing of the kind.
 */
export const judgeInclusion = (question: string, sentence: string): SlotJudgement => {
  const stated = countedIn(sentence);
  return worst(
    countedIn(question).map((asked): SlotJudgement => {
      const same = stated.filter(({ what }) => isSame(asked.what, what));
      if (same.length === 0) return 'silent';
      return same.every(({ isLeftOut }) => isLeftOut === asked.isLeftOut) ? 'agrees' : 'contradicts';
    }),
  );
};

/** Every syllable of the one is said of the other, in either direction, and of the shorter at least two. */
const isSame = (one: readonly string[], other: readonly string[]): boolean => {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short.length >= LEAST_SYLLABLES && short.every((word) => long.includes(word));
};
const LEAST_SYLLABLES = 2;
