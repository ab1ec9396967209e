import type { SlotJudgement } from './slot-judgement.ts';

/** Said of each year by itself. */
const EACH_YEAR =
  /(?<!\p{L})(?:mỗi năm|một năm|hằng năm|hàng năm|từng năm|bình quân(?: hằng| hàng| mỗi)? năm|(?:1|01) năm)(?!\p{L})|\/\s?năm(?!\p{L})/iu;
/** Said of all years of a term together. */
const WHOLE_TERM =
  /(?<!\p{L})(?:(?:trong |của )?(?:cả|toàn|suốt)\s(?:nhiệm kỳ|khóa|khoá|giai đoạn)|(?:trong |cả )(?:0?[2-9]|1\d)\snăm)(?!\p{L})/iu;

/**
 * "Mỗi năm kết nạp 175 đảng viên?" of so many in the whole term, or the other way round; undefined where either is silent.
 * Another figure at another pace is no more denied than confirmed.
 */
export const judgePace = (question: string, piece: string, isSameFigure: boolean): SlotJudgement => {
  const [asked, stated] = [question, piece].map((text) => ({
    isEach: EACH_YEAR.test(text),
    isWhole: WHOLE_TERM.test(text),
  }));
  if (asked === undefined || stated === undefined || asked.isEach === asked.isWhole) return undefined;
  if (stated.isEach === stated.isWhole) return undefined;
  if (asked.isEach === stated.isEach) return 'agrees';
  return isSameFigure ? 'contradicts' : 'silent';
};
