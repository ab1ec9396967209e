import type { Fact } from '../grounding/fact.ts';

/**
 * Whether a sentence only tells of another year what there is each year: "thu ngân sách năm 2024 đạt 168 tỷ đồng" says
 * nothing of 2022, while what is done but once in 2028 isn't done in 2027.
 *
 * @param asked a day, month or year of a question @param stated those of the sentence
 */
export const tellsOfEachYear = (asked: Fact, stated: readonly Fact[], sentence: string): boolean => {
  const own = stated.filter(({ key }) => !key.startsWith('so với'));
  return (
    isYear(asked) &&
    own.length > 0 &&
    own.every((one) => isYear(one) && TELLS_OF.test(sentence.slice(one.end)))
  );
};

const isYear = ({ value }: Fact): boolean => /^\/\/\d{4}$/.test(value);
const TELLS_OF =
  /^\s(?:(?:đã|ước|cũng|chỉ|mới)\s){0,2}(?:đạt|tăng|giảm|là|còn|chiếm|bằng)\s(?:\p{L}+\s){0,3}\d/iu;
