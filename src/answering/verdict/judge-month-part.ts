import { holdsFoldedWords } from '../../text/fold.ts';
import { findDates } from '../grounding/find-dates.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** "Đầu tháng 7/2025": a third of a month. */
const PART =
  /(?<!\p{L})(?<part>đầu|giữa|cuối)\stháng\s(?<month>\d{1,2})(?:(?:\/|\snăm\s)(?<year>\d{4}))?(?![\d/])/iu;
/** Days of the month on which each third begins, by what people call it; they overlap a little. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  đầu: [1, 10],
  giữa: [10, 20],
  cuối: [20, 31],
};

/** Whether the days of a sentence lie in the part of a month that a question names; undefined where it names none. */
export const judgeMonthPart = (question: string, sentence: string): SlotJudgement => {
  const { part = '', month, year } = PART.exec(question)?.groups ?? {};
  const [first, last] = DAYS[part.toLowerCase()] ?? [];
  if (first === undefined || last === undefined || month === undefined) return undefined;
  const days = findDates(sentence)
    .map(({ value }) => value.split('/'))
    .filter(([day, inMonth, inYear]) => day !== '' && isOf(month, inMonth) && isOf(year, inYear));
  const isIn = days.length > 0 && days.every(([day]) => first <= Number(day) && Number(day) <= last);
  return isIn ? 'agrees' : 'silent';
};

const isOf = (asked: string | undefined, stated: string | undefined): boolean =>
  asked === undefined || Number(asked) === Number(stated);

/** A question's words without the part of a month, which is reckoned. */
export const withoutMonthPart = (said: SaidOfSentence): SaidOfSentence => {
  const part = PART.exec(said.question)?.groups?.['part'];
  if (part === undefined) return said;
  return { ...said, words: said.words.filter((word) => !holdsFoldedWords(part, word)) };
};
