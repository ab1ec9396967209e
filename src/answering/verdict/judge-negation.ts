import { fold } from '../../text/fold.ts';
import type { Verdict } from './judge-relation.ts';
import type { SaidOfSentence, SlotJudgement } from './slot-judgement.ts';

/** What only asks: "phải không?", "có … không?". */
const TAGS =
  /(?<!\p{L})(?:(?:phải|đúng|được|hay|chính xác|chuẩn|vậy|thế)\s(?:không|chưa|chăng)|(?:không|chưa|chăng))(?:\s(?:ạ|nhỉ|hả|à|a|vậy|thế|em|anh|chị|bạn)){0,3}\s{0,2}(?=[?.!,]|$)/giu;
/** Bounds, and words that begin with the syllable and deny nothing. */
const NO_DENIAL =
  /(?<!\p{L})không\s(?:quá|dưới|ít hơn|thấp hơn|vượt|kém|dùng|biết|rõ|gian|khí|chỉ|những|ngừng|gì)(?!\p{L})/giu;
const AUXILIARIES = '(?:được|bị|phải|có|còn|cần|nên|thể|cho|phép|hề|đang|sẽ)';
const DENIED = new RegExp(
  `(?<!\\p{L})(?:không|chưa|chẳng|đừng)\\s+(?:${AUXILIARIES}\\s+){0,3}((\\p{L}+)(?:\\s+\\p{L}+)?)((?:\\s+\\p{L}+){0,3})`,
  'giu',
);
/** Verbs of one syllable that a denial turns; others of one syllable stand in too many words. */
const TURNED = ['đạt', 'đủ', 'có', 'xong', 'làm', 'tăng', 'giảm'];

interface Denied {
  /** The two syllables behind the word that denies and its auxiliaries. */
  readonly pair: string;
  readonly first: string;
  /** Up to three more syllables behind them. */
  readonly behind: readonly string[];
}

const deniedIn = (text: string): readonly Denied[] =>
  [...text.replace(NO_DENIAL, ' ').matchAll(DENIED)].map(([, pair = '', first = '', behind = '']) => ({
    pair: fold(pair),
    first: fold(first),
    behind: fold(behind).split(/\s+/).filter(Boolean),
  }));

/** A text without what it denies. */
const withoutDenials = (text: string): string => text.replace(NO_DENIAL, ' ').replace(DENIED, ' ');

const withoutTags = (question: string): string => question.replace(TAGS, ' ');

const holds = (text: string, words: string): boolean =>
  new RegExp(`(?<![a-z])${words}(?![a-z])`).test(fold(text));

const isTurned = (first: string): boolean => TURNED.some((verb) => fold(verb) === first);

/** Relations that are reckoned with their denial: "không đạt", "chưa vượt", "không phải 35 tỷ". */
const RECKONED =
  /^(?:dat|du|vuot|toi|den|duoc|bang|cao|thap|hon|it|nhieu|kem|cham|dap|hoan|xong|lon|nho|nam|phai|la|con)$/;

/** Whether a question denies what a clause doesn't deny, beside tags ("… phải không?"), bounds and relations to figures. */
export const deniesOtherwise = (question: string, clause: string): boolean => {
  const stated = deniedIn(clause);
  return deniedIn(withoutTags(question)).some(
    ({ pair, first }) => !RECKONED.test(first) && !stated.some((one) => one.pair === pair),
  );
};

/** "Làm chết 2 người?" of "không có người chết": the same two words, so many of them between. */
const saysTurned = (question: string, pair: string): boolean => {
  const [first = '', second = ''] = pair.split(' ');
  return (
    second !== '' &&
    new RegExp(`(?<![a-z])${second} (?:mat )?\\d{1,4} ${first}(?![a-z])`).test(fold(question))
  );
};

/** What both deny agrees; what a sentence denies and a question says is contradicted. */
const judgeDeniedOfSentence = (question: string, sentence: string): readonly SlotJudgement[] => {
  const asked = deniedIn(question);
  return deniedIn(sentence).flatMap(({ pair, first }): SlotJudgement[] => {
    const [denied, isAlike] =
      holds(question, pair) || saysTurned(question, pair)
        ? [pair, (one: Denied) => one.pair === pair]
        : isTurned(first) && holds(question, first)
          ? [first, (one: Denied) => one.first === first]
          : [undefined, () => false];
    // "Cơ sở chăn nuôi ra khỏi khu vực không được phép chăn nuôi": said beside the denial, too.
    if (denied === undefined || holds(withoutDenials(sentence), denied)) return [];
    // "Không cắt giảm cơ học" denies "giảm cơ học" too.
    const isDeniedToo = asked.some((one) =>
      ` ${[one.pair, ...one.behind].join(' ')} `.includes(` ${denied} `),
    );
    return [asked.some(isAlike) || isDeniedToo ? 'agrees' : 'contradicts'];
  });
};

/**
 * What a question denies of what a sentence says: never agreed. It is contradicted only where the sentence denies
 * nothing and says that very thing of all that is asked about.
 * @param holdsAll whether the sentence holds all words of the question
 */
const judgeDeniedOfQuestion = (
  question: string,
  sentence: string,
  holdsAll: boolean,
): readonly SlotJudgement[] => {
  const stated = deniedIn(sentence);
  return deniedIn(question)
    .filter(
      ({ pair, first }) =>
        !stated.some((one) => one.pair === pair || (isTurned(first) && one.first === first)),
    )
    .map(({ pair, behind }) => {
      // "Không còn chi bộ yếu": what is denied is all of it, not that there are any.
      const isSaid = holds(sentence, pair) && behind.every((syllable) => holds(sentence, syllable));
      return stated.length === 0 && holdsAll && isSaid ? 'contradicts' : 'silent';
    });
};

/** Where a part of a sentence begins that may say otherwise of other things. */
const OTHER_PART = /;\s+|,\s+(?=(?:còn|riêng|nhưng|song|tuy nhiên)\s)/u;
/** Words of what is asked about that stand in the denied part alone: of one it may still be said elsewhere. */
const ENOUGH_OWN = 2;

/**
 * "Trường C đạt rồi?" of "5/7 trường đạt, còn trường B và C chưa đạt": what is said of some things is denied of those that
 * the other part names. Undefined where the question denies it too, or asks of nothing that only that part has.
 */
export const judgeDeniedPart = ({ question, words }: SaidOfSentence, sentence: string): SlotJudgement => {
  const asked = withoutTags(question);
  const parts = sentence.split(OTHER_PART);
  if (parts.length < 2 || deniedIn(asked).length > 0) return undefined;
  for (const part of parts) {
    const isDenied = deniedIn(part).some(
      ({ pair, first }) => holds(asked, pair) || (isTurned(first) && holds(asked, first)),
    );
    if (!isDenied) continue;
    const others = parts.filter((one) => one !== part).join(' ');
    const own = words.filter((word) => holds(part, fold(word)) && !holds(others, fold(word)));
    if (own.length > 0) return own.length >= ENOUGH_OWN ? 'contradicts' : 'silent';
  }
  return undefined;
};

/** Whether what a question says or denies a sentence denies or says. @param holdsAll it holds all words of the question */
export const judgeNegation = (
  question: string,
  sentence: string,
  holdsAll: boolean,
): readonly SlotJudgement[] => {
  const asked = withoutTags(question);
  if (isSaidInBrackets(asked, sentence)) return [];
  return [...judgeDeniedOfSentence(asked, sentence), ...judgeDeniedOfQuestion(asked, sentence, holdsAll)];
};

/** "Không còn điểm phức tạp (hiện còn 2 điểm ở tổ 6)": of the numbers in brackets nothing is denied around them. */
const isSaidInBrackets = (asked: string, sentence: string): boolean => {
  const numbers = numbersIn(asked);
  const asides = [...sentence.matchAll(/\([^()]{2,200}\)/gu)].map(([aside]) => aside);
  return (
    numbers.length > 0 &&
    asides.some((aside) => {
      const held = numbersIn(aside);
      return deniedIn(aside).length === 0 && numbers.every((number) => held.includes(number));
    })
  );
};
const numbersIn = (text: string): readonly number[] =>
  (text.match(/(?<![\d.,])\d{1,9}(?![\d.,]\d)/gu) ?? []).map(Number);

/** What a sentence takes out: "trừ dự án phục vụ quốc phòng", "(ngoài lương)". */
const EXCEPTION =
  /(?<!\p{L})(?:ngoại\s)?trừ\s(?!trợ cấp|thuế|đi)[^.;]{3,}|(?<!\p{L})(?:(?:không|chưa) (?:kể|tính|gồm|bao gồm)|trừ trường hợp)\s[^.;]{3,}|\(ngoài\s(?!ra)[^().;]{3,200}\)/giu;

/** Whether a word of a question stands in what a sentence takes out and nowhere else in it: of that the rest says the contrary. */
export const asksOfException = (words: readonly string[], sentence: string): boolean => {
  const taken = [...sentence.matchAll(EXCEPTION)].map(([part]) => part).join(' ');
  if (taken === '') return false;
  const rest = sentence.replace(EXCEPTION, ' ');
  return words.some((word) => holds(taken, fold(word)) && !holds(rest, fold(word)));
};

/** "Văn bản mật cũng gửi qua mạng": the same said of another thing. */
const ALSO = /(?<!\p{L})(?:cũng|kể cả|gồm cả|luôn cả)(?!\p{L})/iu;
/** Words of a question of what is taken out that the sentence may lack. */
const MOST_LACKING = 1;

/**
 * Of what is taken out the contrary of the rest holds: "không chuyển mục đích, trừ dự án quốc phòng" lets those be. Only
 * decided where the rest denies something and the sentence has all that is asked, or where what is taken out is said to
 * be so too.
 */
export const judgeException = (said: SaidOfSentence, sentence: string): Verdict => {
  const { question, words } = said;
  const lacking = words.filter((word) => !holds(sentence, fold(word)));
  const isWhole = lacking.length === 0;
  const denies = [sentence.replace(EXCEPTION, ' '), withoutTags(question)].some(
    (text) => deniedIn(text).length > 0,
  );
  if (ALSO.test(question) && !denies && lacking.length <= MOST_LACKING) return 'no';
  if (!isWhole || deniedIn(sentence.replace(EXCEPTION, ' ')).length === 0) return null;
  return deniedIn(withoutTags(question)).length > 0 ? 'no' : 'yes';
};
