/** Two texts are of one thing if they share so much of the words that either has. */
const LEAST_SHARED = 0.5;

/** Whether two texts are of one thing, of which one may have been corrected. */
export const sharesWords = (one: string, other: string): boolean => {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []);
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= LEAST_SHARED * (words.size + others.size - shared);
};
