import type { PrintedLine } from './group-lines.ts';

const ONSET = '(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr|v|x)?';
/** Vowels that end a syllable. */
const OPEN =
  'a|e|ê|i|o|ô|ơ|u|ư|y|ia|ya|ua|ưa|oa|oe|uê|uy|uơ|uya|ai|ao|au|ay|âu|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|ui|ưi|ưu|uôi|ươi|ươu|oai|oao|oay|oeo|uây|uyu|uao';
/** Vowels behind which a consonant ends it; some can't stand without one. */
const CLOSED = '(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|uyê|oo)(?:ch?|m|ng?|nh|p|t)';
const SYLLABLE = new RegExp(`^${ONSET}(?:${OPEN}|${CLOSED})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Whether letters can be a word of Vietnamese, all of which have one syllable: "đồn" can, "g" and "Triệ" can't. */
const isSyllable = (letters: string): boolean =>
  SYLLABLE.test(letters.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'));

/** A list's sign may stand before the word. */
const SIGN = /^[-–+•*]\s/u;
/** Cells' sides and paddings are known as well as this; in points. */
const KNOWN_TO = 2;
/** A letter is at least so wide. Share of its height. */
const THINNEST_LETTER = 0.25;

/**
 * The texts of a cell's lines; a word or figure that the cell was too narrow for, so that it was broken between two
 * letters without a sign, is whole again: "10.3" and "00" are 10.300.
 * @param room for words between the cell's paddings, in points
 */
export const mendCellLines = (lines: readonly PrintedLine[], room: number): readonly string[] => {
  const mended: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = mended.at(-1);
    const next = isFull(line, lines[index + 1], room) ? lines[index + 1]?.text : undefined;
    if (last !== undefined && isFull(above, line, room) && isOne(last, line.text, next))
      mended[mended.length - 1] = last + line.text;
    else mended.push(line.text);
  }
  return mended;
};

/** Whether a line holds one word only and had no room for another letter: only such a word is broken. */
const isFull = (line: PrintedLine | undefined, below: PrintedLine | undefined, room: number): boolean => {
  if (line === undefined || below === undefined) return false;
  const letter = (below.right - below.x) / Math.max(1, below.text.length);
  const least = Math.max(letter, THINNEST_LETTER * line.height);
  return !line.text.replace(SIGN, '').includes(' ') && line.right - line.x + least > room - KNOWN_TO;
};

const FIGURE = /^[(+-]?(?:\d{1,3}(?:\.\d{3})+|\d{1,4})(?:,\d+)?%?\)?$/u;
const DAY = /^\d{1,2}\/(?:\d{1,2}\/)?\d{4}$/u;
/** What may stand behind the first figures of one that is broken in several places. */
const FIGURE_BEGUN = /^[(+-]?\d{1,3}(?:\.\d{3})*\.\d{0,3}$/u;
const YEAR = /^(?:19|20)\d\d$/u;

/**
 * Whether what ends a line and what begins the next can only be, or is most likely, one word.
 * @param next the line below them, where the lower one is broken too
 */
const isOne = (above: string, below: string, next = ''): boolean => {
  const [last, first] = [above.split(' ').at(-1) ?? '', below.split(' ')[0] ?? ''];
  if (/[\d.,/]$/u.test(last) && /^[\d.,/]/u.test(first)) {
    const areYears = YEAR.test(last) && YEAR.test(first);
    return !areYears && [FIGURE, DAY, FIGURE_BEGUN].some((form) => form.test(last + first));
  }
  if (/\d$/u.test(last) && /^[+=]/u.test(first)) return true;
  const [tail, head] = [
    /(?<![\p{L}\p{M}])[\p{L}\p{M}]+$/u.exec(last)?.[0],
    /^[\p{L}\p{M}]+/u.exec(first)?.[0],
  ];
  if (tail === undefined || head === undefined) return false;
  const [isSmall, beginsSmall] = [/\p{Ll}$/u.test(tail), /^\p{Ll}/u.test(head)];
  // "Sở" and "KH&CN", "UBND" and "tỉnh" are two words; "T" and "ỉnh" may be one.
  if (isSmall !== beginsSmall && (isSmall || tail.length > 1)) return false;
  // "Ghi", "ch", "ú" are two words.
  if (isSyllable(tail) && isSyllable(head + next)) return false;
  return !isSyllable(tail) || !isSyllable(head);
};
