import { bodiesAt, type ReadBodies, shortBodiesAt } from './find-bodies.ts';
import { type Act, actAfter } from './read-act.ts';
import { phraseAt, phraseSet, type Word, wordsOf } from './words.ts';

/** Words of Vietnamese that join, place, time, count or deny, and are never the verb of what a body is to do. */
const FUNCTION_WORDS = phraseSet(
  'và|hoặc|hay|cùng|với|của|thuộc|tại|ở|trong|ngoài|trên|dưới|giữa|quanh|theo|về|cho|để|nhằm|do|bởi|vì|từ|đến|tới|qua|bằng|như|so|sau|trước|khi|lúc|nếu|tuy|dù|mặc dù|mà|thì|nên|nhưng|song|còn|cả|chính|chỉ|cũng|đều|ngay|rất|quá|hơn|nhất|này|đó|ấy|kia|nọ|nêu|nói|trên đây|sau đây|dưới đây',
  'là|có|được|bị|gồm|bao gồm|thuộc về|ước|đạt|chiếm|bằng|đã|đang|đương|chưa|không|chẳng|vẫn|từng|mới|vừa|sắp|tự nhiên',
  'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nhiều|ít|mấy|vài|các|những|mọi|mỗi|từng|toàn|số|lần|khóa|kỳ|nhiệm kỳ|giai đoạn|thời kỳ|ngày|tháng|quý|tuần|thứ|đầu|cuối|đợt|phiên|khoảng|gần',
);

/** Nouns and adjectives that go on the name of an area or a body in small letters: "các xã miền núi", "tỉnh nhà". */
const ADJOINING = phraseSet(
  'miền|vùng|ven|khu|biên giới|hải đảo|biển|đảo|nội|ngoại|nhà|ta|bạn|trung|phía|nước|lớn|nhỏ|cao|thấp|nghèo|khó|trẻ|cũ|hiện|đương nhiệm|lâm thời|sự nghiệp|chuyên|liên|điện tử|số|cổ phần|tư nhân|trách nhiệm hữu hạn|cổ truyền|đa khoa|dự phòng|công lập|dân lập|nội trú|bán trú|mầm non|tiểu học|trung học|phổ thông|nghề|nhiệm vụ|chức năng|công tác|hoạt động|việc|kết quả|tình hình|vai trò|trụ sở|vốn|kinh phí|nguồn|ông|bà|đồng chí',
);

/** Verbs that tell what something is or undergoes, what who issues a document decides by it, or that hand work on. */
const NO_DUTIES = phraseSet(
  'là|được|bị|đạt|gồm|thuộc|đóng vai trò|giữ vai trò|tán thành|thống nhất|đồng ý|nhất trí|thông qua|ghi nhận|biểu dương|nhấn mạnh|khẳng định|nhận thấy|đề nghị|yêu cầu|giao',
);

/** A verb with what it is done to has at least so many words. */
const FEWEST_WORDS = 3;
/** Words behind the subject within which a passive or a copula shows that it does nothing itself. */
const LOOK_AHEAD = 6;

/** A subject whose act no list knows, or that semicolons join to the next: "Giám đốc các Sở; Chủ tịch UBND các xã …". */
export const readOpenCharge = (
  words: readonly Word[],
  at: number,
  bodies: ReadBodies,
): { readonly bodies: ReadBodies; readonly act: Act } | undefined => {
  if (words[bodies.to]?.key === ';') {
    const joined = bodiesAt(words, at, true);
    const act = joined && actAfter(words, joined.to);
    return joined && act && joined.to > bodies.to ? { bodies: joined, act } : undefined;
  }
  for (const each of [bodies, shortBodiesAt(words, at)]) {
    const act = each && openActAfter(words, at, each);
    if (each && act) return { bodies: each, act };
  }
  return undefined;
};

/**
 * The act of a sentence by its grammar alone: a body's own name that opens it is its subject, and what follows is its
 * predicate unless a function word, a name or a number does. "Chi cục Thủy lợi nhổ bỏ lưới lồng." Undefined for all of
 * a kind ("các doanh nghiệp nhỏ …"): what follows may narrow them down.
 */
const openActAfter = (words: readonly Word[], from: number, { to }: ReadBodies): Act | undefined => {
  const isOwnName = words[from]?.isCapital === true && !OF_ALL.has(words[from]?.key ?? '');
  if (!isOwnName || phraseAt(words, to, FUNCTION_WORDS) > 0 || phraseAt(words, to, ADJOINING) > 0)
    return undefined;
  const predicate = words.slice(to, to + LOOK_AHEAD).filter(({ key }) => !QUOTE_MARKS.has(key));
  const stop = predicate.findIndex(({ isLetters }) => !isLetters);
  const said = stop < 0 ? predicate : predicate.slice(0, stop);
  const isSaid = said.length >= FEWEST_WORDS || (said.length > 0 && /^\d/u.test(predicate[stop]?.key ?? ''));
  if (!isSaid || said[0]?.isCapital === true) return undefined;
  return said.some((_, step) => phraseAt(said, step, NO_DUTIES) > 0) ? undefined : { at: to, role: 'lead' };
};

const OF_ALL: ReadonlySet<string> = new Set(['các', 'những', 'mọi', 'từng', 'mỗi', 'tất', 'toàn']);
const QUOTE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '‘', '’']);

/** Acts that are always somebody's duty; other sentences without a subject may only say what is to be done. */
const DUTIES = phraseSet(
  'chủ trì|phối hợp với|phối hợp cùng|phối hợp chặt chẽ với|phối hợp chặt chẽ cùng|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là đầu mối|phụ trách|đảm nhiệm',
);

/** Whether a sentence says a duty without its subject: "Chủ trì, phối hợp với Sở Y tế …", "Chủ động phối hợp với …". */
export const opensWithDuty = (text: string): boolean => {
  const words = wordsOf(text);
  return phraseAt(words, 0, DUTIES) > 0 || phraseAt(words, actAfter(words, 0)?.at ?? 0, DUTIES) > 0;
};
