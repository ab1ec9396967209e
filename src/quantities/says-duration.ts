import { rememberRecent } from '../text/remember-recent.ts';

const NUMBER = '(?<![\\p{L}\\d.,/-])(?:\\d{1,3}(?:[.,]\\d)?|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)';
const UNIT = '(?:giây|phút|giờ|ngày|tuần|tháng|quý|năm)';
/** "30 tháng 9" is a day, "6 tháng đầu năm" a part of a year. */
const LENGTH = new RegExp(
  `${NUMBER}\\s+${UNIT}(?![\\p{L}\\d])(?!\\s+(?:\\d|đầu (?:năm|nhiệm)|cuối (?:năm|nhiệm)))`,
  'iu',
);
/** From when to when says it too. */
const FROM_TO =
  /(?<!\p{L})từ\s(?:(?:ngày|tháng|quý|năm)\s)?[\dIV][^;.]{0,30}?\s(?:đến|tới)\s|(?:19|20)\d\d\s{0,2}[-–]\s{0,2}(?:19|20)\d\d/iu;
const ASKED = new RegExp(
  `(?<!\\p{L})(?:bao lâu|(?:bao nhiêu|mấy)\\s+${UNIT})(?!\\p{L})(?!.{0,60}\\s(?:một|1)\\slần)`,
  'iu',
);
/** "Thứ mấy tuần này", "đến mấy giờ", "từ năm mấy": a time, not how long. */
const OF_TIME = /(?<!\p{L})(?:lúc|hồi|thứ|đến|tới|trước|sau|ngày|từ)\s(?:bao nhiêu|mấy)(?!\p{L})/iu;

/** It is asked of a question for each clause that may answer it. */
const QUESTIONS = 16;

/**
 * What tells whether a text answers a question for how long: so many days, months, years; where the question names none
 * of these from when to when answers it too. Undefined of questions for something else, how often it is done among them.
 */
export const openDurationTest = rememberRecent(
  (question: string): ((text: string) => boolean) | undefined => {
    if (!ASKED.test(question) || OF_TIME.test(question)) return undefined;
    return /bao lâu/iu.test(question)
      ? (text) => LENGTH.test(text) || FROM_TO.test(text)
      : (text) => LENGTH.test(text);
  },
  QUESTIONS,
);
