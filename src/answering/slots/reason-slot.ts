import type { Asked } from './asked.ts';

const REASON_ASKED =
  /(?<!\p{L})(?:vì sao|tại sao|(?:do|vì|nhờ|bởi) (?:đâu|cái gì)|cớ sao|sao lại|lý do gì|nguyên nhân (?:gì|nào|là gì))(?!\p{L})/iu;

/** Whether a question wants a reason. */
export const asksReason = (text: string): boolean => REASON_ASKED.test(text);

/** "Do ngân sách tỉnh bảo đảm", "do đồng chí bí thư làm tổ trưởng": by whom, not why. */
const DOER =
  /(?<!\p{L})do\s(?:[\p{L}-]+,?\s){1,10}?(?:chủ trì|bảo đảm|đảm bảo|thực hiện|phụ trách|kiêm nhiệm|kiêm|quản lý|ban hành|làm (?:trưởng|phó|tổ|chủ|đầu mối)|chi trả|cấp)(?!\p{L})/giu;
const REASON = /(?<!\p{L})(?:do|vì|bởi|nhờ|nguyên nhân|lý do|xuất phát)(?!\p{L})/iu;
const PURPOSE = /(?<!\p{L})(?:để|nhằm)\s(?!xảy ra|phát sinh|lại|mất)\p{L}/iu;
/** What came about has a cause, and nobody's purpose. */
const CAME_ABOUT =
  /(?<!\p{L})(?:tăng|giảm|chậm|thấp|cao|kém|thiếu|hụt|tụt|không đạt|không hoàn thành|chưa|trễ|ì ạch|yếu|khó khăn)(?!\p{L})/iu;
/** A part that gives causes is called by them first: of "Tình hình và nguyên nhân" not every sentence is one. */
const OF_CAUSES = /(?:^|[.)]\s)\s{0,2}nguyên nhân(?!\p{L})/iu;

/**
 * Whether a question for a reason is answered by a text that gives none of what is asked about: the reason of the next
 * thing of a list is no reason of this one.
 */
export const lacksReason = ({ text, own, lexicon }: Asked, shown: string, headings: string): boolean => {
  if (!asksReason(text) || OF_CAUSES.test(headings)) return false;
  const pieces = shown.split(/;\s|\n|(?<=\.)\s/u);
  const heldBy = pieces.map((piece) => {
    const held = lexicon.held(piece);
    return own.filter((word) => held.has(word)).length;
  });
  const most = Math.max(...heldBy);
  return !pieces.some((piece, at) => {
    const next = pieces[at + 1] ?? '';
    return heldBy[at] === most && (givesReason(text, piece) || OPENS_REASON.test(next));
  });
};
const OPENS_REASON = /^\W*(?:do|vì|bởi|nguyên nhân|lý do)(?!\p{L})/iu;

const givesReason = (question: string, piece: string): boolean =>
  REASON.test(piece.replace(DOER, ' ')) || (PURPOSE.test(piece) && !CAME_ABOUT.test(question));
