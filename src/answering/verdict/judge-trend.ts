import type { SlotJudgement } from './slot-judgement.ts';

/** An earlier time against which something is held. */
const EARLIER = '(?:cùng kỳ|năm trước|năm ngoái|năm (?:19|20)\\d\\d|(?:19|20)\\d\\d)';
const MORE = /(?<!\p{L})(?:(?:nhiều|cao|nhanh|lớn|khá)(?:\s\p{L}+){0,2}\shơn|tăng)(?!\p{L})/iu;
const LESS = /(?<!\p{L})(?:(?:ít|thấp|chậm|kém|nhỏ)(?:\s\p{L}+){0,2}\shơn|giảm)(?!\p{L})/iu;
const HELD_AGAINST = new RegExp(`(?<!\\p{L})(?:hơn|so với|so)(?:\\s(?:với|cả))?\\s${EARLIER}`, 'iu');
const STATED = new RegExp(
  `(?<!\\p{L})(tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?!\\p{L})[^;()]{0,40}?\\sso với (?:cùng kỳ )?${EARLIER}`,
  'giu',
);

/**
 * "Ít hơn năm trước?" of "tăng 11% so với năm trước": which way something went since an earlier time. Undefined where the
 * question holds nothing against one, or the piece tells of no or of several ways.
 */
export const judgeTrend = (question: string, piece: string): SlotJudgement => {
  const [isMore, isLess] = [MORE.test(question), LESS.test(question)];
  if (isMore === isLess || !HELD_AGAINST.test(question)) return undefined;
  const ways = new Set([...piece.matchAll(STATED)].map(([, way = '']) => MORE.test(way)));
  const [rose] = ways;
  if (rose === undefined || ways.size > 1) return undefined;
  return rose === isMore ? 'agrees' : 'contradicts';
};
