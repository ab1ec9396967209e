import type { SlotJudgement } from './slot-judgement.ts';

export type Side = 'short' | 'over' | 'both';

const SHORT = /(?<!\p{L})(?:thiếu(?!\s(?:nhi|niên|nữ|tá|tướng|úy))|hụt)(?!\p{L})/iu;
const OVER = /(?<!\p{L})(?:thừa(?!\s(?:kế|nhận|hưởng|cân))|dư(?!\s(?:luận|địa|nợ|âm|lượng)))(?!\p{L})/iu;

/** Whether a text says that there is too little of something, or too much; undefined where it says neither. */
export const falls = (text: string): Side | undefined => {
  const [isShort, isOver] = [SHORT.test(text), OVER.test(text)];
  if (isShort && isOver) return 'both';
  return isShort ? 'short' : isOver ? 'over' : undefined;
};

/** "Dư 5 công chức?" of "thiếu 5 công chức": words that hold a figure against a plan are judged by themselves. */
export const judgeShortOrOver = (question: string, piece: string): SlotJudgement => {
  const [asked, stated] = [falls(question), falls(piece)];
  if (asked === undefined || stated === undefined || asked === 'both' || stated === 'both') return undefined;
  return asked === stated ? 'agrees' : 'contradicts';
};
