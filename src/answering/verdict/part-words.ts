import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';

/** Words that say of a body that it leads. */
export const LEADS =
  /(?<!\p{L})(?:chủ trì|đứng đầu|đầu mối|chủ công|chịu trách nhiệm chính|phụ trách chính|(?:làm|lo) chính(?!\s(?:sách|trị|quyền|phủ|thức|xác|sự|đáng))|cầm trịch|đứng mũi)(?!\p{L})/iu;
/** That it works along with another. */
export const HELPS =
  /(?<!\p{L})(?:phối hợp|tham gia|hỗ trợ|cùng|giúp|chung tay|làm với(?=\s(?:sở|ban|hội|phòng|công an|ủy ban|bộ|đoàn|chi cục)(?!\p{L})))(?!\p{L})/iu;
/** That it follows how a work goes. */
export const FOLLOWS = /(?<!\p{L})(?:theo dõi|đôn đốc)(?!\p{L})/iu;

/** Nothing but a part in a work: what is helped with, or watched, stands in other words. */
const ONLY_PARTS =
  /(?<!\p{L})(?:chủ trì|đứng đầu|đầu mối|phối hợp|tham gia|chung tay|theo dõi|đôn đốc|(?:làm|lo) chính)(?!\p{L})/giu;

/** The words of a question without those that only say which part a body has. */
export const withoutParts = (words: readonly string[], question: string): readonly string[] => {
  const parts = foldedWords((question.match(ONLY_PARTS) ?? []).join(' '));
  return words.filter((word) => !holdsFoldedWords(parts, word));
};
