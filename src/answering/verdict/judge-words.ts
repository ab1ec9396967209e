import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import { type SaidOfSentence, type SlotJudgement, worst } from './slot-judgement.ts';

/** Syllables that must stand alike on both sides of a word for another in its place to be meant instead of it. */
const AROUND = 2;
/** Syllables of a word that stands in the place of another of no more; one syllable alone is often no word. */
const WORD = 2;

const syllablesOf = (text: string): readonly string[] => foldedWords(text).split(' ');

/**
 * "Hoàn thành xuất sắc nhiệm vụ" of "hoàn thành tốt nhiệm vụ": silent where a word of the question stands in the place of
 * another one of the clause; undefined else.
 * @param words of the question that have a meaning
 */
export const judgeSubstitution = (
  question: string,
  clause: string,
  words: readonly string[],
): SlotJudgement => {
  const [asked, stated] = [syllablesOf(question), ` ${syllablesOf(clause).join(' ')} `];
  const telling = new Set(words.flatMap(syllablesOf));
  for (let at = AROUND; at + WORD + AROUND <= asked.length; at += 1) {
    const word = asked.slice(at, at + WORD);
    const around = [...asked.slice(at - AROUND, at), ...asked.slice(at + WORD, at + WORD + AROUND)];
    if (!word.every((syllable) => telling.has(syllable)) || around.some((one) => /\d/.test(one))) continue;
    const [before, after] = [around.slice(0, AROUND).join(' '), around.slice(AROUND).join(' ')];
    const instead = new RegExp(` ${before} ((?:[a-z]+ ){1,${WORD}})${after} `).exec(stated)?.[1];
    if (instead !== undefined && !word.some((syllable) => instead.split(' ').includes(syllable)))
      return 'silent';
  }
  return undefined;
};

/** Before these a sentence only means to do what follows. */
const INTENDED = ['nghiên cứu', 'đề xuất', 'xem xét', 'kiến nghị', 'chuẩn bị', 'dự kiến'];

/** "Bệnh viện tư" isn't said by "bệnh án điện tử": a single syllable with its marks is another word than one with others. */
export const holdsWord = (sentence: string, word: string): boolean =>
  holdsFoldedWords(sentence, word) &&
  (word.includes(' ') || !/[^a-z\d]/u.test(word) || syllablesAsPrinted(sentence).has(word.toLowerCase()));

const syllablesAsPrinted = (text: string): ReadonlySet<string> =>
  new Set(
    normalise(text)
      .toLowerCase()
      .match(/\p{L}+/gu),
  );

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
  const missing = words.filter((word) => !holdsWord(sentence, word));
  if (missing.length > 0) return isClosed ? 'contradicts' : 'silent';
  const isOnlyMeant =
    INTENDED.some((word) => holdsFoldedWords(sentence, word)) &&
    !INTENDED.some((word) => holdsFoldedWords(question, word));
  return isOnlyMeant ? 'silent' : 'agrees';
};

/**
 * "Sáp nhập thôn?" of "sáp nhập ba xã …, có 19 thôn": two words side by side of a question of which a sentence says each
 * of another thing: the second has a verb of its own there.
 */
export const judgePairs = ({ words, question }: SaidOfSentence, sentence: string): SlotJudgement => {
  const parts = sentence.split(/[,;)]\s/u);
  const isApart = (first: string, second: string): boolean =>
    holdsFoldedWords(question, `${first} ${second}`) &&
    !parts.some((part) => holdsFoldedWords(part, first) && holdsFoldedWords(part, second)) &&
    parts.some((part) => OWN_VERB.test(part) && holdsFoldedWords(part, second));
  return words.some((word, at) => isApart(word, words[at + 1] ?? word)) ? 'silent' : undefined;
};
const OWN_VERB = /^(?:và |còn )?(?:có|là|gồm|được)\s/iu;

/** Words that cannot both be said of one thing. */
const CONTRARY: readonly (readonly [string, string])[] = [
  ['tăng', 'giảm'],
  ['cao hơn', 'thấp hơn'],
  ['mở rộng', 'thu hẹp'],
  ['(?:thường kỳ|thường lệ|định kỳ)', '(?:bất thường|đột xuất)'],
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
  /(?<!\p{L})(?:riêng|chỉ(?!\s(?:tiêu|thị|số|đạo|huy|dẫn|định)(?!\p{L}))|duy nhất|toàn bộ|tất cả|mọi|(?:nào|ai) cũng|từng|đầu tiên|cuối cùng|trước tiên|(?<!(?:ít|nhiều|thấp|cao) )nhất|(?<=(?:ít|nhiều|thấp|cao) )nhất(?!\s{1,3}(?:là\s)?\d)|ngoài|trừ|thay|thay vì|một phần|một số|phần lớn|đa số|hầu hết|chủ yếu|bắt buộc|miễn|cấm|ngừng|(?<!điểm )dừng|chấm dứt|hết\s(?:được|phải|hỗ trợ|cho|quyền))(?!\p{L})/giu;
/** "Hơn 4 tỷ" bounds a figure, which is judged by itself. */
const ORDERING =
  /(?<!\p{L})(?:trước|sau|(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s)hơn(?=\s\D)|(?<=(?:cao|thấp|nhiều|ít|lớn|nhỏ)\s)hơn|hơn$|rồi mới|so với|thay cho)(?!\p{L}| (?:ngày|tháng|năm|quý|đây|nay|\d{1,2}\/\d))/iu;
const EQUATING =
  /\p{L}\s+(?:là|gọi là|tức là|chính là|của)\s+(?!không|gì|phải|đúng|giai đoạn|nhiệm kỳ|năm|tháng|ngày|quý|số|lần thứ|huyện|quận)\p{L}/iu;

/** "hộ nghèo còn không?", "còn hộ nghèo nữa không?": what is there now, which a clause of what is to be doesn't say. */
const REMAINS =
  /(?<!\p{L})còn(?:\s(?!(?:có|phải|đúng|được|đạt|đủ|vượt)(?!\p{L}))\p{L}{1,12}){0,4}\skhông\W{0,8}$/iu;

const OFTEN = /(?<!\p{L})(?:ngày|tuần|tháng|quý|năm) nào cũng(?!\p{L})/giu;

/** Whether a question turns the sense in a way that its words don't show. */
export const bringsTurn = (question: string, sentence: string): boolean => {
  // How often is judged by itself.
  const said = [...question.replace(OFTEN, ' ').matchAll(TURNING)].map(([word]) => word.toLowerCase());
  if (said.some((word) => !says(sentence, word)) || ORDERING.test(question)) return true;
  if (REMAINS.test(question)) return true;
  const equated = EQUATING.exec(question.replace(/có phải là|phải là|đúng là|có phải/giu, ' '))?.[0];
  return equated !== undefined && !holdsFoldedWords(sentence, equated);
};

/** The word that a sentence has for the contrary of what a question says. */
export const findContrary = (question: string, sentence: string): string | undefined =>
  judgeDirection(question, sentence) !== 'contradicts'
    ? undefined
    : CONTRARY.flat().find(
        (word) => /^\p{L}[\p{L} ]*$/u.test(word) && says(sentence, word) && !says(question, word),
      );
