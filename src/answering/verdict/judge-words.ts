import { fold } from '../../vietnamese/fold.ts';
import { type SaidOfSentence, type SlotJudgement, worst } from './slot-judgement.ts';

const plain = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

const holds = (text: string, words: string): boolean => plain(text).includes(plain(words));

/** Before these a sentence only means to do what follows. */
const INTENDED = ['nghiên cứu', 'đề xuất', 'xem xét', 'kiến nghị', 'chuẩn bị', 'dự kiến'];

/** Share of a question's words that a sentence may lack and still be what is asked about. */
const MOST_MISSING = 1 / 3;

/**
 * Whether a sentence holds all words of a question. What it only studies or proposes isn't said to be done; of a closed
 * sentence a word that it lacks is denied.
 */
export const judgeWords = (
  { words, isClosed }: SaidOfSentence,
  sentence: string,
  question: string,
): SlotJudgement | 'mostly' => {
  if (words.length === 0) return 'silent';
  const missing = words.filter((word) => !holds(sentence, word));
  if (missing.length > 0 && isClosed) return 'contradicts';
  if (missing.length > 0) return missing.length <= words.length * MOST_MISSING ? 'mostly' : 'silent';
  const isOnlyMeant =
    INTENDED.some((word) => holds(sentence, word)) && !INTENDED.some((word) => holds(question, word));
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

/** "Tăng" of what the sentence lets fall is wrong, where it doesn't speak of both. */
export const judgeDirection = (question: string, sentence: string): SlotJudgement =>
  worst(
    CONTRARY.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).map(
      ([asked, contrary]): SlotJudgement => {
        if (!says(question, asked) || says(question, contrary)) return 'silent';
        if (says(sentence, asked)) return says(sentence, contrary) ? 'silent' : 'agrees';
        return says(sentence, contrary) ? 'contradicts' : 'silent';
      },
    ),
  );

/** The word that a sentence has for the contrary of what a question says. */
export const findContrary = (question: string, sentence: string): string | undefined =>
  judgeDirection(question, sentence) !== 'contradicts'
    ? undefined
    : CONTRARY.flat().find((word) => says(sentence, word) && !says(question, word));

const NEGATED = /(?<!\p{L})(?:không|chưa|chẳng)\s+((\p{L}+)(?:\s+\p{L}+)?)/giu;
/** Verbs of one syllable that a denial turns; others of one syllable stand in too many words. */
const TURNED = ['đạt', 'đủ', 'có', 'xong', 'làm', 'tăng', 'giảm'];

/** What a sentence denies and a question says is contradicted; what both deny agrees. */
export const judgeNegation = (question: string, sentence: string): SlotJudgement =>
  worst(
    [...sentence.matchAll(NEGATED)].flatMap(([, pair = '', first = '']): SlotJudgement[] => {
      const denied = says(question, pair)
        ? pair
        : TURNED.includes(first.toLowerCase()) && says(question, first)
          ? first
          : undefined;
      if (denied === undefined) return [];
      return says(question, `(?:không|chưa|chẳng) ${denied}`) ? ['agrees'] : ['contradicts'];
    }),
  );
