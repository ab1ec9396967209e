import { fold, foldedWords } from '../../text/fold.ts';
import { bareQuestion } from './read-sides.ts';
import { saysMore, tellingIn } from './telling-words.ts';

/** What a sentence lists is parted by these; a comma inside a number isn't one. */
const JOINT = /;|,(?!\d)|\.(?=\s)/gu;
const IN_BRACKETS = /\([^()]{0,200}\)/gu;
/** "…; thời gian thực hiện 24 tháng": of what stands before it. */
const GOES_ON =
  /^[;,.]?\s*(?:và\s|với\s|rút ngắn\s|giảm\s|kéo dài\s)?(?:thời gian|cam kết|thời hạn|kéo dài|trong vòng|trong thời hạn)(?!\p{L})/iu;
/** "…, xếp thứ 16": only within the piece between semicolons. */
const GOES_ON_WITHIN =
  /^,\s*(?:và\s)?(?:họp|sinh hoạt|định kỳ|thuộc nhóm|nằm trong|lọt vào|vào nhóm|vào tốp|xếp|đứng)(?!\p{L})/iu;
/** Behind who does it, what is to be done. */
const DOES =
  /(?<!\p{L})(?:chủ trì|tổ chức|phối hợp|xây dựng|triển khai|thực hiện|chỉ đạo|lãnh đạo|tham mưu|ban hành|rà soát|bố trí|phân công|tiếp tục|gồm)(?!\p{L})/iu;
/** Characters in which the one who does it is named. */
const LONGEST_OPENING = 160;

/** The items of a sentence, each with where it begins, at what parts it from the last. */
const itemsOf = (sentence: string): readonly { readonly start: number; readonly text: string }[] => {
  const outside = sentence.replace(IN_BRACKETS, ({ length }) => ' '.repeat(length));
  const ends = [...outside.matchAll(JOINT)].map(({ index }) => index);
  const starts = [0, ...ends];
  return starts.map((start, at) => ({ start, text: sentence.slice(start, ends[at] ?? sentence.length) }));
};

/**
 * What a sentence says of what stands at a place in it: its item of the list, what that goes on with, and who does all of
 * it. "Các xã tổ chức học tập trước 15/5; xây dựng kế hoạch trong 45 ngày" says of the plan that it is the communes'.
 */
export const clauseAround = (sentence: string, at: number): string => {
  const items = itemsOf(sentence);
  const own = items.findLastIndex(({ start }) => start <= at);
  let first = own;
  while (first > 0 && [GOES_ON, GOES_ON_WITHIN].some((more) => more.test(items[first]?.text ?? '')))
    first -= 1;
  const clause = items.slice(first, own + 1).map(({ text }) => text);
  const verb = DOES.exec(sentence);
  const opening =
    first === 0 || verb === null || verb.index > LONGEST_OPENING ? '' : sentence.slice(0, verb.index);
  return [opening, ...clause].join(', ');
};

/** These say that it is so, or where it is asked of, and nothing of what. */
const SAYS_SO =
  /(?<!\p{L})(?:quy định|cho phép|yêu cầu|theo (?:đó|nghị quyết|quy định)|mục tiêu|tầm nhìn|chỉ tiêu|phấn đấu|nghe (?:nói|đâu)|thời gian|thời hạn|kéo dài|diễn ra|có phải|là phải|chuẩn|hạn)(?!\p{L})/giu;

/** What a question says beside how it asks and that something is so. */
export const bareRest = (question: string): string =>
  bareQuestion(question.replace(SAYS_SO, ' ').replace(OURS, ' ').replace(/\s+/g, ' '));
/** "Tỉnh mình": the document's own place. */
const OURS =
  /(?<!\p{L})(?:tỉnh|thành phố|huyện|thị xã|xã|phường)\s(?:mình|ta|nhà|chúng ta|chúng tôi)(?!\p{L})/giu;

/**
 * Whether all that a question says beside what is reckoned stands in a clause, and at least so many syllables that tell
 * something.
 * @param own names that narrow nothing
 */
export const isSaidIn = (
  rest: string,
  clause: string,
  { least, own = [] }: { readonly least: number; readonly own?: readonly string[] | undefined },
): boolean => {
  const names = own.flatMap((name) => foldedWords(name).split(' '));
  const bare = rest
    .split(/(?<![\p{L}\p{M}\d])|(?![\p{L}\p{M}\d])/u)
    .filter((word) => !names.includes(fold(word)))
    .join('');
  if (saysMore(bare, clause)) return false;
  const held = new Set(foldedWords(clause).split(' '));
  return [...tellingIn(bare)].filter((word) => held.has(word)).length >= least;
};
