import { bareRest, clauseAround } from './clause-around.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { saysMore } from './telling-words.ts';

/** "Xếp thứ 16/34 tỉnh, thành phố, tăng 05 bậc so với năm 2024". */
const RANKED =
  /(?<!\p{L})(?:xếp|đứng|giữ|ở)\s(?:vị trí\s)?(?:thứ|hạng|vị trí)(?:\sthứ)?\s(?<rank>\d{1,3})(?:\/\d{1,3})?(?<of>[^;.()\d]{0,60}?)(?<way>tăng|lên|giảm|tụt|xuống)\s(?<by>\d{1,3})\s(?:bậc|hạng)\sso với (?:cùng kỳ )?(?:năm )?(?<since>20\d\d)(?!\d)/giu;
/** "Đứng hạng 21", "thứ 21". */
const ASKED =
  /(?<!\p{L})(?:(?:xếp|đứng|giữ|ở)\s)?(?:vị trí\s)?(?:thứ|hạng|vị trí)(?:\sthứ)?\s(?<rank>\d{1,3})(?![\d/.,]\d|\d)/giu;
const WHEN = /(?<!\p{L})(?:(?:trong|hồi|vào) )?(?:năm )?20\d\d(?!\d)/giu;
/** Of what it came to since, or by how much. */
const ASKS_CHANGE = /(?<!\p{L})(?:so với|tăng|giảm|bậc|tụt|từ|hơn|trên|dưới)(?!\p{L})/iu;
const RISES = /^(?:tăng|lên)$/iu;

/** Whether a question names the rank that something had in a year. */
export const asksEarlierRank = (question: string): boolean =>
  new RegExp(ASKED.source, 'iu').test(question) && new RegExp(WHEN.source, 'iu').test(question);

/**
 * "Năm 2024 đứng thứ 21?" of "xếp thứ 16, tăng 05 bậc so với năm 2024": it was the 21st. Undefined where the question is of
 * something else, or of another year than since when it changed.
 */
export const judgeEarlierRank = ({ question }: SaidOfSentence, sentence: string): SlotJudgement => {
  const [asked, ...more] = [...question.matchAll(ASKED)];
  const years = [...new Set(question.match(/(?<!\d)20\d\d(?!\d)/gu))];
  if (asked === undefined || more.length > 0 || years.length !== 1 || ASKS_CHANGE.test(question))
    return undefined;
  const [stated, ...others] = [...sentence.matchAll(RANKED)].filter(
    ({ groups }) => groups?.['since'] === years[0],
  );
  if (stated === undefined || others.length > 0) return undefined;
  const { rank = '', by = '', way = '' } = stated.groups ?? {};
  const rest = bareRest(question.replace(asked[0], ' ').replace(WHEN, ' '));
  if (saysMore(rest, clauseAround(sentence, stated.index))) return undefined;
  const then = Number(rank) + (RISES.test(way) ? Number(by) : -Number(by));
  return then === Number(asked.groups?.['rank']) ? 'agrees' : 'contradicts';
};
