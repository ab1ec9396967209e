import { type SlotJudgement, worst } from './slot-judgement.ts';

/** "từ đủ 16 tuổi trở lên", "dưới 5 tuổi", "từ 18 đến 27 tuổi", "14 tuổi". */
const AGE =
  /(?:(?<lead>từ đủ|từ|đủ|trên|quá|ít nhất|tối thiểu|dưới|chưa đủ|chưa đến|chưa|không quá|tối đa)\s{1,2})?(?<!\d)(?<low>\d{1,3})(?:\s{0,2}(?:đến|tới|-|–)\s{0,2}(?:dưới\s|đủ\s)?(?<high>\d{1,3}))?\s{1,2}tuổi(?!\s(?:thọ|đảng|nghề|đoàn))(?:\s(?<on>trở lên|trở xuống))?/giu;

/** Whose years a text speaks of: both ends in whole years, open where it names none. */
interface Ages {
  readonly low: number;
  readonly high: number;
  /** One age, not a span of them. */
  readonly isOne: boolean;
  readonly start: number;
  readonly end: number;
}

const OLDEST = 200;

const agesIn = (text: string): readonly Ages[] =>
  [...text.matchAll(AGE)].map(({ groups = {}, index, 0: { length } }) => {
    const lead = groups['lead']?.toLowerCase() ?? '';
    const [low, high] = [Number(groups['low']), Number(groups['high'] ?? groups['low'])];
    const at = { start: index, end: index + length };
    if (groups['high'] !== undefined) return { low, high, isOne: false, ...at };
    if (/^(?:dưới|chưa)/u.test(lead)) return { low: 0, high: low - 1, isOne: false, ...at };
    if (/^(?:không quá|tối đa)/u.test(lead) || groups['on'] === 'trở xuống')
      return { low: 0, high: low, isOne: false, ...at };
    if (/^(?:trên|quá)/u.test(lead)) return { low: low + 1, high: OLDEST, isOne: false, ...at };
    if (lead !== '' || groups['on'] === 'trở lên') return { low, high: OLDEST, isOne: false, ...at };
    return { low, high: low, isOne: true, ...at };
  });

/** Whether a place of a text lies in an age. */
export const isInAge = (text: string, start: number): boolean =>
  agesIn(text).some((age) => age.start <= start && start < age.end);

/** Asked whether it is so, not whether somebody of that age may. */
const CONFIRMS = /(?<!\p{L})(?:phải|đúng)\s(?:không|chưa|chứ)(?!\p{L})/iu;

/**
 * Whether somebody of the age that a question names is among those that a sentence speaks of. Silent where a sentence
 * has several ages; undefined where the question names none.
 */
export const judgeAges = (question: string, sentence: string): SlotJudgement => {
  const [stated, ...others] = agesIn(sentence);
  return worst(
    agesIn(question).map((asked): SlotJudgement => {
      if (stated === undefined || others.length > 0) return 'silent';
      if (asked.low === stated.low && asked.high === stated.high) return 'agrees';
      if (asked.high < stated.low || stated.high < asked.low) return 'contradicts';
      if (!asked.isOne) return CONFIRMS.test(question) ? 'contradicts' : 'silent';
      return CONFIRMS.test(question) ? 'silent' : 'agrees';
    }),
  );
};

/** The age that a sentence has instead of the one asked, in its words. */
export const findStatedAge = (question: string, sentence: string): string | undefined => {
  const [stated] = agesIn(sentence);
  if (stated === undefined || judgeAges(question, sentence) !== 'contradicts') return undefined;
  return sentence.slice(stated.start, stated.end);
};
