import { findFigures } from '../../quantities/find-figures.ts';
import { fold } from '../../text/fold.ts';
import type { ChosenTarget } from './chosen-target.ts';
import { leadAndClause } from './lead-and-clause.ts';

/**
 * "Mỗi huyện mấy xã?": the figure of each of several, which "mỗi năm" and the like aren't; "mỗi bên" are the things that
 * the question itself names.
 */
const EACH =
  /(?<!theo\s)(?<!\p{L})(?:mỗi|từng)\s+(?!(?:năm|tháng|quý|tuần|ngày|lần|kỳ|bên|cái|thứ|loại|khoản|mục|đằng)(?!\p{L}))(\p{L}+)/iu;
/** A figure for one of many: per head, on an average, a share of each, or of all. */
const SAYS_EACH =
  /(?<!\p{L})(?:mỗi|từng|bình quân|trung bình|trên (?:1|10|100|1\.000|10\.000|một|vạn|đầu)(?![\d.,]*\d)|vạn dân|100\s*%)|\/\s*\p{L}/iu;

const NAME = '\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*';
const KIND =
  '(?:(?:các\\s+)?(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|đảo|khu|vùng|cảng|sông)\\s+)?';
/** Names that share what is said of them: "huyện Thủy Nguyên và huyện An Dương". */
const TOGETHER = new RegExp(`${KIND}${NAME}(?:\\s*,\\s*${KIND}${NAME})*\\s+và\\s+${KIND}${NAME}`, 'gu');
const ONE_NAME = new RegExp(NAME, 'gu');

/** Whether a question wants a number. */
export const asksHowMany = (question: string): boolean =>
  /(?<!\p{L})(?:bao nhiêu|mấy)(?!\p{L})/iu.test(question);

/** Whether a question wants the figure of each of several. */
export const asksEach = (question: string): boolean => EACH.test(question);

/** Whether a clause names those of whom each is asked: "mỗi huyện" of "huyện Thủy Nguyên và huyện An Dương". */
const namesEach = (question: string, clause: string): boolean => {
  const thing = EACH.exec(question)?.[1];
  return thing !== undefined && new RegExp(`(?<!\\p{L})${thing}(?!\\p{L})`, 'iu').test(clause);
};

/**
 * Whether a question wants the figure of each of several, or of one of them, where the clause has one figure for all
 * together: "mỗi huyện mấy xã?", "riêng Thủy Nguyên mấy xã?" of "13 xã của huyện Thủy Nguyên và huyện An Dương".
 */
export const asksApart = (question: string, clause: string): boolean => {
  if (asksEach(question)) return !SAYS_EACH.test(clause);
  const asked = fold(question);
  return [...clause.matchAll(TOGETHER)].some(({ 0: together }) => {
    const names = [...together.matchAll(ONE_NAME)].map(([name]) => fold(name));
    const said = names.filter((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(asked));
    return said.length > 0 && said.length < names.length;
  });
};

/**
 * Whether a question wants of each what targets set for several together: "mỗi huyện mấy xã?". Not where a target sets a
 * figure for each part, as "mỗi cấp học" is answered by "tiểu học 80%; trung học cơ sở 76%".
 */
export const asksOfEach = (text: string, chosen: readonly ChosenTarget[]): boolean => {
  if (!asksHowMany(text)) return false;
  const clauses = chosen.flatMap(({ target, measures }) =>
    measures.map((measure) => leadAndClause(target, measure)),
  );
  const isShared = clauses.map((clause) => asksApart(text, clause));
  if (!asksEach(text)) return isShared.some(Boolean);
  const figures = clauses.flatMap((clause) => findFigures(clause));
  const isOfParts = figures.length > 1 && !clauses.some((clause) => namesEach(text, clause));
  return !isOfParts && isShared.every(Boolean);
};
