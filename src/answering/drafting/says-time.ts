import { findDeadlines } from '../../documents/statements/find-deadlines.ts';
import { rememberRecent } from '../../text/remember-recent.ts';
import type { Understanding } from '../understanding/understanding.ts';

const TIME =
  /(?:19|20)\d\d|tháng (?:\d|giêng|hai|ba|tư|sáu|bảy|tám|chín|mười|chạp)|quý [IV\d]|nhiệm kỳ|(?<!lần )thứ (?:hai|ba|tư|năm|sáu|bảy) h[aằ]ng|chủ nhật/iu;
/** A period in a name ("Đề án … giai đoạn 2023 - 2025"), how far a plan looks, and what is compared with set no time. */
const PERIOD_OF_NAME =
  /(?<!\p{L})(?:(?:trong\s)?(?:giai đoạn|nhiệm kỳ|thời kỳ|chuẩn nghèo)|tầm nhìn(?:\s(?:đến|tới))?(?:\snăm)?|(?:so với|bằng|hơn)\s(?:cùng kỳ\s)?năm)\s{1,3}(?:19|20)\d\d(?:\s{0,2}[-–]\s{0,2}(?:19|20)\d\d)?/giu;
/** Sentences of which it is kept: it is asked of each candidate, by several steps. */
const REMEMBERED = 4_096;
const PERIOD_ASKED = /(?<!\p{L})(?:giai đoạn|nhiệm kỳ|thời kỳ|tầm nhìn|năm học|khóa)(?!\p{L})/iu;

/** A text with blanks for the periods that only name something. */
export const withoutPeriodsOfNames = (text: string): string =>
  text.replace(PERIOD_OF_NAME, (period) => ' '.repeat(period.length));

/** Whether a sentence says a year, a month, a quarter, a day of the week or a term, whatever of. */
export const saysTime = (sentence: string): boolean => TIME.test(sentence);

/** Whether a sentence says when something is, was or is due: a period that only names something says nothing of it. */
export const setsTime = rememberRecent(
  (sentence: string): boolean =>
    (TIME.test(sentence) && TIME.test(sentence.replace(PERIOD_OF_NAME, ' '))) ||
    findDeadlines(sentence).length > 0,
  REMEMBERED,
);

/** Whether a sentence has the time that is asked for: any where a period is ("giai đoạn nào?"), else one that is set. */
export const hasTimeAsked = (
  times: { readonly saysTime: boolean; readonly setsTime: boolean },
  { text }: Pick<Understanding, 'text'>,
): boolean => (asksPeriod(text) ? times.saysTime : times.setsTime);

/** It is asked of a question for each clause that may answer it. */
const QUESTIONS = 16;
/** Whether a question asks for a period, not for a time. */
export const asksPeriod = rememberRecent((text: string): boolean => PERIOD_ASKED.test(text), QUESTIONS);

/** As `hasTimeAsked`, of a sentence that isn't asked about often. */
export const answersWhen = (sentence: string, understanding: Pick<Understanding, 'text'>): boolean =>
  hasTimeAsked({ saysTime: saysTime(sentence), setsTime: setsTime(sentence) }, understanding);
