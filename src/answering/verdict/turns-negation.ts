import type { Meaning } from '../../text/thesaurus.ts';

const TAG = /(?:phải|đúng|được|hay|có|rồi)\s(?:không|chưa)(?!\p{L})|(?:không|chưa)\s{0,2}(?:\?|$)/giu;
const BOUND = /không\s(?:quá|dưới|ít hơn|thấp hơn|vượt|kém|dùng|biết|rõ|gian)/giu;
const DENIES = /(?<!\p{L})(?:chưa|không(?:\scó|\sđược|\scòn)?|chẳng)\s\p{L}/iu;

/** "Không khởi công khi chưa có mặt bằng" sets what must be there first. */
const UNLESS = /(?<!\p{L})không((?:\s\p{L}+){1,5}\s(?:khi|nếu|lúc)\s)(?:chưa|không)(?!\p{L})/giu;

/** Whether a text speaks of what isn't so. Tags ("phải không?"), bounds ("không quá") and conditions deny nothing. */
export const denies = (text: string): boolean =>
  DENIES.test(text.replace(BOUND, ' ').replace(UNLESS, '$1').replace(TAG, ' '));

/**
 * Whether a question for a figure asks of those that haven't ("bao nhiêu người chưa có …") what a clause states of those
 * that have, or the other way round.
 */
export const turnsNegation = (question: string, clause: string): boolean => {
  if (denies(question) === denies(clause)) return false;
  return denies(question) || speaksOfDenied(question, clause);
};

/** "Thu hồi bao nhiêu dự án?" says nothing of what "dự án không còn khả năng thực hiện" denies. */
const speaksOfDenied = (question: string, clause: string): boolean => {
  const asked = ` ${question.toLowerCase()} `;
  return [...clause.replace(BOUND, ' ').matchAll(DENIED)].some(([, words = '']) => {
    const denied = words.toLowerCase().split(/\s+/u);
    return denied.length < 2
      ? asked.includes(` ${words.toLowerCase()}`)
      : denied.slice(1).some((word, at) => asked.includes(` ${denied[at]} ${word}`));
  });
};
/** What is denied: the four syllables behind the word that denies. */
const DENIED = /(?<!\p{L})(?:chưa|không|chẳng)\s(\p{L}+(?:\s\p{L}+){0,3})/giu;

/**
 * A text without its phrases that deny something but mean what another text says in its own words: "người không có việc
 * làm" denies nothing of a clause on the unemployed.
 * @param meanings of the text
 * @param concepts that the other text has
 */
export const withoutSharedMeanings = (
  text: string,
  meanings: readonly Meaning[],
  concepts: ReadonlySet<number>,
): string =>
  meanings
    .filter(({ start, end, concept }) => concepts.has(concept) && denies(text.slice(start, end)))
    .reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
