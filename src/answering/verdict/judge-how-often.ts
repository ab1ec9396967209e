import { spokenNumberAt } from '../../quantities/number-words.ts';
import { bareRest, clauseAround, isSaidIn } from './clause-around.ts';
import { countsIn } from './counts.ts';
import type { JudgedPortion } from './portion/judge-portion.ts';
import { deniesSomething } from './read-sides.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';
import { saysMore } from './telling-words.ts';

const NUMBER = '(?:\\d{1,2}|một|hai|ba|bốn|sáu|bảy|tám|chín|mười)';
const UNIT = '(?:ngày|tuần|tháng|quý|năm)';
const TIME = '(?:lần|đợt|kỳ|phiên|buổi|cuộc)';
/** "Mỗi quý (đúng) một lần", "thứ Năm hằng tuần", "tháng nào cũng", "02 lần/năm", "6 tháng một lần". */
const OFTEN = new RegExp(
  `(?<!\\p{L}|\\d)(?:(?:hằng|hàng|mỗi|từng)\\s(?<each>${UNIT})(?:\\s(?:họp\\s)?(?:chỉ\\s|đúng\\s|có\\s|ít nhất\\s|tối thiểu\\s){0,2}(?<times>${NUMBER})\\s${TIME})?|(?<any>${UNIT})\\snào cũng|(?<many>${NUMBER})\\s${TIME}\\s?(?:\\/|mỗi\\s|một\\s|trong\\s)\\s?(?<per>${UNIT})|(?<count>${NUMBER})\\s(?<every>ngày|tuần|tháng|năm)\\s(?:họp\\s)?(?:một|1|01)\\s${TIME})(?!\\p{L})`,
  'giu',
);
const AT_LEAST = /(?<!\p{L})(?:ít nhất|tối thiểu|không dưới)(?!\p{L})/iu;
const OF_YEAR: ReadonlyMap<string, number> = new Map([
  ['ngày', 365],
  ['tuần', 52],
  ['tháng', 12],
  ['quý', 4],
  ['năm', 1],
]);

/** How often something is, each year. */
interface Often {
  readonly perYear: number;
  readonly start: number;
  readonly end: number;
}
const numberOf = (said: string): number =>
  /^\d/.test(said) ? Number(said) : Number(spokenNumberAt(said.toLowerCase(), 0)?.decimal ?? 1);

const oftenIn = (text: string): readonly Often[] =>
  [...text.matchAll(OFTEN)].map(({ index, 0: said, groups = {} }) => {
    const { each, times = '1', any, many = '1', per, count = '1', every } = groups;
    const unit = (each ?? any ?? per ?? every ?? '').toLowerCase();
    const often = (OF_YEAR.get(unit) ?? 0) * numberOf(each === undefined ? many : times);
    return { perYear: often / numberOf(count), start: index, end: index + said.length };
  });

/** Whether a question asks how often; a figure of each month is no such thing. */
export const asksHowOften = (question: string): boolean =>
  oftenIn(question).length === 1 && countsIn(question.replace(OFTEN, ' ')).length === 0;

const holdOften = (
  asked: Often,
  stated: Often,
  isAtLeast: boolean,
  isAskedAtLeast: boolean,
): SlotJudgement => {
  if (asked.perYear === stated.perYear) return isAtLeast === isAskedAtLeast ? 'agrees' : undefined;
  if (!isAtLeast && !isAskedAtLeast) return 'contradicts';
  return !isAskedAtLeast && asked.perYear < stated.perYear ? 'contradicts' : undefined;
};

/**
 * "Họp hằng tháng?" of "họp mỗi quý một lần, cấp xã mỗi tháng một lần": how often, where the clause holds all else that is
 * said. Undefined where none does, or several that say otherwise.
 */
export const judgeHowOften = (said: SaidOfSentence, sentence: string): JudgedPortion | undefined => {
  const { question, isPiece, isClosed } = said;
  const [asked] = oftenIn(question);
  if (isPiece || isClosed || asked === undefined || !asksHowOften(question)) return undefined;
  const rest = bareRest(`${question.slice(0, asked.start)} ${question.slice(asked.end)}`.replace(ONLY, ' '));
  if (deniesSomething(rest)) return undefined;
  const judged = oftenIn(sentence).flatMap((stated): readonly SlotJudgement[] => {
    const clause = clauseAround(sentence, stated.start);
    const behind = /^[^;,.()]*/u.exec(sentence.slice(stated.end))?.[0] ?? '';
    const before =
      sentence
        .slice(0, stated.start)
        .split(/[;,.()]/u)
        .at(-1) ?? '';
    // "Mỗi năm kiểm tra ít nhất 15 tổ chức": so many each year, not once.
    if (countsIn(behind).length > 0 || deniesSomething(`${before}${behind}`)) return [];
    if (!isSaidIn(rest.replace(AT_LEAST, ' '), clause, { least: 2, own: said.own })) return [];
    const held = holdOften(asked, stated, AT_LEAST.test(clause), AT_LEAST.test(question));
    return [held === 'contradicts' && mayBeOther(question, asked, stated, sentence) ? undefined : held];
  });
  const [judgement] = judged;
  if (judgement === undefined || judged.some((one) => one !== judgement)) return undefined;
  return { judgement, clause: sentence };
};
/** What a sentence says right around a place, up to what parts its items. */
const itemAt = (sentence: string, { start, end }: Often): string =>
  `${sentence.slice(0, start).split(PARTS).at(-1) ?? ''} ${sentence.slice(end).split(PARTS)[0] ?? ''}`;
const PARTS = /[;,.()]|(?<!\p{L})(?:và|hoặc)(?!\p{L})/u;
/** "Cấp tỉnh mỗi quý một lần, cấp xã mỗi tháng một lần". */
const LEVEL = /(?<!\p{L})(?:tỉnh|thành phố|huyện|xã|phường|thôn|trung ương|cơ sở)(?!\p{L})/giu;
const levelsIn = (text: string): readonly string[] => text.toLowerCase().match(LEVEL) ?? [];

/**
 * Whether as often as is asked stands in a sentence too, and may be what is meant: "hằng quý, hằng năm báo cáo" is of one
 * thing, and of two levels one must be named.
 */
const mayBeOther = (question: string, asked: Often, stated: Often, sentence: string): boolean =>
  oftenIn(sentence).some((other) => {
    const between = sentence.slice(Math.min(stated.start, other.start), Math.max(stated.start, other.start));
    if (other.perYear !== asked.perYear || between.includes(';')) return false;
    const [own, item] = [itemAt(sentence, stated), itemAt(sentence, other)];
    const [levels, others] = [levelsIn(own), levelsIn(item)];
    const isNamed = levels.some((level) => !others.includes(level) && levelsIn(question).includes(level));
    return !saysMore(item, question) || (others.length > 0 && !isNamed);
  });

/** "Mỗi tháng chỉ một buổi thôi". */
const ONLY = /(?<!\p{L})(?:thôi|chỉ|đúng|định kỳ|thường kỳ|(?:một|1) (?:lần|buổi|phiên))(?!\p{L})/giu;
