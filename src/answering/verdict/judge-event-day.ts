import { findDates } from '../grounding/find-dates.ts';
import type { SlotJudgement } from './slot-judgement.ts';

/** What is done to a document, on a day that it may name. */
const EVENT = '(thông qua|ký|ban hành|công bố)';
/** "Có hiệu lực ngay từ ngày thông qua". */
const ON_EVENT = new RegExp(
  `(?<!\\p{L})hiệu lực(?:\\s\\p{L}+){0,4}?\\s(?:ngày|khi|lúc|hôm)\\s(?:được\\s)?${EVENT}(?!\\p{L})`,
  'iu',
);
const IN_FORCE = /(?<!\p{L})hiệu lực(?!\p{L})/iu;
const EVENTS = new RegExp(`(?<!\\p{L})${EVENT}(?!\\p{L})`, 'iu');

/** The first day that is named close behind what a pattern finds; undefined where none is. */
const dayBehind = (sentence: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(sentence);
  if (found === null) return undefined;
  const behind = sentence.slice(found.index, found.index + CLOSE_BEHIND);
  return findDates(behind).find(({ value }) => value.includes('/'))?.value;
};
/** In characters: "có hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026". */
const CLOSE_BEHIND = 60;

/**
 * Whether a document is in force from the day on which something was done to it: "ngay từ ngày thông qua" of "thông qua
 * ngày 10/12/2025 và có hiệu lực từ ngày 01/01/2026" isn't so. Silent where one of the days isn't told; undefined where
 * nothing of that is said.
 */
export const judgeEventDay = (question: string, sentence: string): SlotJudgement => {
  const event = ON_EVENT.exec(question)?.[1]?.toLowerCase();
  if (event === undefined || !IN_FORCE.test(sentence)) return undefined;
  const inForce = dayBehind(sentence, IN_FORCE);
  if (inForce === undefined)
    return ON_EVENT.exec(sentence)?.[1]?.toLowerCase() === event ? 'agrees' : 'silent';
  const done = sentence.match(EVENTS)?.[1]?.toLowerCase() === event ? dayBehind(sentence, EVENTS) : undefined;
  if (done === undefined) return 'silent';
  return done === inForce ? 'agrees' : 'contradicts';
};
