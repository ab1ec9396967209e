const DASHES = /[\u2010-\u2015\u2212]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u201B\u2032]/g;
const DOUBLE_QUOTES = /[\u201C\u201D\u201F\u2033«»]/g;
const NOT_ASCII = /[^\x20-\x7E]/g;
const PLAIN = /^[\x20-\x7E]*$/;
/** The marks that Vietnamese letters decompose into; a range is found several times faster than a property. */
const VIETNAMESE_MARKS = /[\u0300-\u036F]+/g;

/**
 * Searchable ASCII: lower case, no diacritics, đ as d (it has no decomposition), typographic dashes and quotes as
 * typed ones, anything else that ASCII lacks as a space. Normalised Vietnamese text keeps its length, so that offsets
 * into it stay good.
 */
export const fold = (text: string): string => {
  const bare = text.toLowerCase().normalize('NFD').replace(VIETNAMESE_MARKS, '').replaceAll('đ', 'd');
  return PLAIN.test(bare) ? bare : foldSigns(bare);
};

/** Whether nothing of a text is lost by folding but its capitals: it was typed without marks. */
export const isBare = (text: string): boolean => PLAIN.test(text.toLowerCase());

const foldSigns = (text: string): string =>
  text
    .replace(/\p{M}/gu, '')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(NOT_ASCII, ' ');

/** A text's syllables and numbers without marks, a space between two: `Đề án số 5!` as `de an so 5`. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Whether a text has these words side by side, whatever their marks; "ca" isn't in "camera". */
export const holdsFoldedWords = (text: string, words: string): boolean =>
  ` ${foldedWords(text)} `.includes(` ${foldedWords(words)} `);

/** Each two syllables of a text that stand side by side. */
export const foldedPairs = (text: string): readonly string[] => {
  const syllables = foldedWords(text).split(' ');
  return syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`);
};
