import { spokenNumberAt } from '../../quantities/number-words.ts';
import type { PairClaim, Share } from './claim.ts';

const NUMBER = '(?:một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười|\\d{1,2})';
const SHARE = `(?:(?:(?:một|1)\\s)?nửa|(?<parts>${NUMBER})\\s?(?:/|phần)\\s?(?<of>${NUMBER})|gấp\\s(?<times>đôi|rưỡi|${NUMBER}))(?:\\slần)?`;
const MORE = '(?:hơn|trên|quá|vượt)';
const LESS = '(?:(?:chưa|không)\\s(?:tới|đến|đầy|bằng|được)|dưới|ít hơn|thấp hơn|kém)';
const WHOLE = '(?:\\s(?:của|so với|trong|tổng số|số)(?!\\p{L})){0,3}';
const OF_WHOLE = new RegExp(
  `(?<!\\p{L})(?:(?:chiếm|bằng|là|đạt)\\s){0,2}(?:(?<more>${MORE})|(?<less>${LESS})|(?<exact>bằng|đúng))\\s${SHARE}${WHOLE}(?!\\p{L})`,
  'iu',
);

/** One thing held against a share of another, as a question says it. */
export interface SharedComparison {
  readonly one: string;
  readonly other: string;
  readonly asked: Extract<PairClaim['asked'], 'more' | 'less' | 'equal'>;
  readonly share: Share;
}

/** "Thu tiền đất chiếm hơn một nửa thu ngân sách", "A chưa tới 2/3 B", "A hơn gấp đôi B"; undefined of others. */
export const readShare = (text: string): SharedComparison | undefined => {
  const match = OF_WHOLE.exec(text);
  if (match === null) return undefined;
  const { more, less } = match.groups ?? {};
  return {
    one: text.slice(0, match.index),
    other: text.slice(match.index + match[0].length),
    asked: more !== undefined ? 'more' : less !== undefined ? 'less' : 'equal',
    share: shareOf(match.groups ?? {}),
  };
};

/** Whether what stands here is a share of something, whoever says how it compares. */
export const opensWithShare = (text: string): boolean => AT_START.test(text);
const AT_START = new RegExp(`^\\s{0,2}${SHARE}(?!\\p{L})`, 'iu');

const shareOf = ({ parts, of, times }: Readonly<Record<string, string | undefined>>): Share => {
  if (times !== undefined) {
    if (times.toLowerCase() === 'rưỡi') return { parts: 3, of: 2 };
    return { parts: times.toLowerCase() === 'đôi' ? 2 : numberOf(times), of: 1 };
  }
  return parts === undefined || of === undefined
    ? { parts: 1, of: 2 }
    : { parts: numberOf(parts), of: numberOf(of) };
};

const numberOf = (said: string): number => Number(spokenNumberAt(said.toLowerCase(), 0)?.decimal ?? said);
