import { foldedWords, holdsFoldedWords } from './folded-words.ts';
import { type SaidOfSentence, type SlotJudgement, worst } from './slot-judgement.ts';

/** Before these a sentence only means to do what follows. */
const INTENDED = ['nghiên cứu', 'đề xuất', 'xem xét', 'kiến nghị', 'chuẩn bị', 'dự kiến'];

/**
 * Whether a sentence holds all words of a question. What it only studies or proposes isn't said to be done; of a closed
 * sentence a word that it lacks is denied.
 */
export const judgeWords = (
  { words, isClosed }: SaidOfSentence,
  sentence: string,
  question: string,
): SlotJudgement => {
  if (words.length === 0) return 'silent';
  const missing = words.filter((word) => !holdsFoldedWords(sentence, word));
  if (missing.length > 0) return isClosed ? 'contradicts' : 'silent';
  const isOnlyMeant =
    INTENDED.some((word) => holdsFoldedWords(sentence, word)) &&
    !INTENDED.some((word) => holdsFoldedWords(question, word));
  return isOnlyMeant ? 'silent' : 'agrees';
};

/** Words that cannot both be said of one thing. */
const CONTRARY: readonly (readonly [string, string])[] = [
  ['tăng', 'giảm'],
  ['cao hơn', 'thấp hơn'],
  ['mở rộng', 'thu hẹp'],
];

const says = (text: string, word: string): boolean =>
  new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'iu').test(text);

/** Further words for a way that things go, each with those that say the same. */
const WAYS: readonly (readonly [asked: string, same: string])[] = [
  [
    '(?:hạ|hạ thấp|hạ xuống|bớt)(?! tầng| long| nguồn)',
    '(?:hạ|giảm|bớt|cắt giảm|thu hẹp)(?! tầng| long| nguồn)',
  ],
  ['(?:nâng|nâng lên|nới)', '(?:nâng|tăng|mở rộng|nới)'],
];

/** "Tăng" of what the sentence lets fall is wrong, where it doesn't speak of both. */
export const judgeDirection = (question: string, sentence: string): SlotJudgement =>
  worst([
    ...CONTRARY.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).map(
      ([asked, contrary]): SlotJudgement => {
        if (!says(question, asked) || says(question, contrary)) return undefined;
        if (says(sentence, asked)) return says(sentence, contrary) ? 'silent' : 'agrees';
        return says(sentence, contrary) ? 'contradicts' : 'silent';
      },
    ),
    ...WAYS.map(([asked, same]): SlotJudgement => {
      if (!says(question, asked)) return undefined;
      return says(sentence, same) ? 'agrees' : 'silent';
    }),
  ]);

/** "Chuyển từ trồng lúa sang nuôi tôm": what is left and what is taken up. */
const SHIFT = /(?<!\p{L})từ\s([^,;.]{1,60}?)\s(?:sang|thành)\s([^,;.?]{1,60})/iu;

/** Whether a change goes the way that the sentence says; undefined where the question tells of none. */
export const judgeShift = (question: string, sentence: string): SlotJudgement => {
  const [, from = '', to = ''] = SHIFT.exec(question) ?? [];
  if (from === '') return undefined;
  const [, left = '', taken = ''] = SHIFT.exec(sentence) ?? [];
  if (left === '') return 'silent';
  const target = foldedWords(to).split(' ').slice(0, SHIFTED_SYLLABLES).join(' ');
  if (holdsFoldedWords(left, from) && holdsFoldedWords(taken, target)) return 'agrees';
  return holdsFoldedWords(taken, from) && holdsFoldedWords(left, target) ? 'contradicts' : 'silent';
};
/** What is taken up is named in its first syllables; "phải không" may stand behind. */
const SHIFTED_SYLLABLES = 2;

/**
 * Words that narrow, widen or order what is said, and what makes one thing another: a question that brings one which the
 * sentence lacks says more than it does, and of one that both have nobody knows whether it is said of the same.
 */
const TURNING =
  /(?<!\p{L})(?:riêng|chỉ|duy nhất|toàn bộ|tất cả|mọi|đầu tiên|cuối cùng|trước tiên|nhất|ngoài|trừ|thay|thay vì|một phần|một số|bắt buộc|miễn|cấm)(?!\p{L})/giu;
const ORDERING =
  /(?<!\p{L})(?:trước|sau|hơn|rồi mới|so với|thay cho)(?!\p{L}| (?:ngày|tháng|năm|quý|đây|nay))/iu;
const EQUATING =
  /\p{L}\s+(?:là|gọi là|tức là|chính là|của)\s+(?!không|gì|phải|đúng|giai đoạn|nhiệm kỳ|năm|tháng|ngày|quý|số|lần thứ|huyện|quận)\p{L}/iu;

/** "hộ nghèo còn không?", "còn hộ nghèo nữa không?": what is there now, which a clause of what is to be doesn't say. */
const REMAINS =
  /(?<!\p{L})còn(?:\s(?!(?:có|phải|đúng|được|đạt|đủ|vượt)(?!\p{L}))\p{L}{1,12}){0,4}\skhông\W{0,8}$/iu;

/** Whether a question turns the sense in a way that its words don't show. */
export const bringsTurn = (question: string, sentence: string): boolean => {
  const said = [...question.matchAll(TURNING)].map(([word]) => word.toLowerCase());
  if (said.some((word) => !says(sentence, word)) || ORDERING.test(question)) return true;
  if (REMAINS.test(question)) return true;
  const equated = EQUATING.exec(question.replace(/có phải là|phải là|đúng là|có phải/giu, ' '))?.[0];
  return equated !== undefined && !holdsFoldedWords(sentence, equated);
};

/** The word that a sentence has for the contrary of what a question says. */
export const findContrary = (question: string, sentence: string): string | undefined =>
  judgeDirection(question, sentence) !== 'contradicts'
    ? undefined
    : CONTRARY.flat().find((word) => says(sentence, word) && !says(question, word));
