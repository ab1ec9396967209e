const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?';
/** Vowels that end a syllable. */
const OPEN =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|oa|oe|uê|uy|uơ|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oao|oay|oeo|uây|uyu|uao';
/** Vowels behind which a consonant ends it; some can't stand without one. */
const CLOSED = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|uyê|oo)(?:ch?|m|ng?|nh|p|t)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether letters can be a word of Vietnamese, all of which have one syllable: "đồn" can, "g" and "Triệ" can't. */
export const isSyllable = (letters: string): boolean =>
  SYLLABLE.test(letters.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));
