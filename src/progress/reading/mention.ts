import { byStart, type Span, spanOfMatch } from '../../domain/passage.ts';
import type { Reference } from '../../domain/reference.ts';

/** A name in a text; several measures where it names a target of several. */
export interface Mention extends Span {
  readonly refs: readonly Reference[];
  /** Only a number before a colon says it ("5: 178.300"): nothing where the person doesn't lead it. */
  readonly isBareNumber?: boolean;
}

/** Mentions that don't overlap: whichever comes first keeps its place. Linear in the text, however many there are. */
export class MentionsApart {
  readonly #found: Mention[] = [];
  readonly #taken: Uint8Array;

  /** @param length of the text, in UTF-16 units */
  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  get all(): readonly Mention[] {
    return this.#found;
  }

  add(mention: Mention): void {
    if (this.#taken.subarray(mention.start, mention.end).includes(1)) return;
    this.#taken.fill(1, mention.start, mention.end);
    this.#found.push(mention);
  }
}

/** "mục 22", "ý a mục 24", "(21).a", "II.2.2(16)": which of them is meant only where it is led. */
const REFERENCE_NUMBER =
  /(?<![\p{L}\p{N}])(?:(?:ý|điểm)\s+([a-e])\s+(?:của\s+)?)?(?:(?:mục|chỉ tiêu|tiêu chí|ct)\s*(?:số\s*)?\(?(\d{1,2})\)?|(?:[ivx]{1,4}(?:\.\d{1,2}){1,3})?\((\d{1,2})\))(?:\s?\.?\s?([a-e])(?![\p{L}\p{N}]))?(?![\p{L}\p{N}%/]|[.,]\d)(?:\s*:)?/gu;
const TARGET_NUMBER =
  /(?<![\p{L}\p{N}])(?:chỉ tiêu\s*(?:số\s*)?\(?(\d{1,2})\)?([a-e])?|(\d{1,2})([a-e])(?=\s*[:.)-]?\s))(?![\p{L}\p{N}%/]|[.,]\d|\s*(?:%|tỷ|triệu|nghìn|lượt|xã))|(?<=^|; ?)\(?(\d{1,2})([a-e])?\)?\s*:(?=\s*[\p{L}\d-])/gu;

/** "6 thì 170,3, 7 thì 29,25, còn 8 chờ": numbers of what is led, one after another. */
const LABEL_NUMBER = /(?<=^\s{0,3}|[,;.]\s{0,3}|\n|(?<!\p{L})còn\s)(\d{1,2})([a-e])?\s+thì(?=\s)/gu;
const REST_NUMBER = /(?<=(?<!\p{L})còn\s)(\d{1,2})([a-e])?(?=\s+(?:chờ|đợi|chưa|đang)(?!\p{L}))/gu;

/**
 * The targets that a prepared, lower-case text names by their numbers, and the figures of them that it names by letters.
 * @param refsOf the measures of a target's number, or the one of them with a letter; empty for a number that is none
 */
export const findTargetNumbers = (
  text: string,
  refsOf: (number: number, letter: string | undefined) => readonly Reference[],
): readonly Mention[] => {
  const labels = [...text.matchAll(LABEL_NUMBER)];
  const rest = labels.length === 0 ? [] : text.matchAll(REST_NUMBER);
  const byLabel = [...labels, ...rest].flatMap((match): Mention[] => {
    const refs = refsOf(Number(match[1]), match[2]);
    return refs.length === 0 ? [] : [{ ...spanOfMatch(match), refs, isBareNumber: true }];
  });
  const byReference = [...text.matchAll(REFERENCE_NUMBER)].flatMap((match): Mention[] => {
    const number = match[2] ?? match[3];
    const refs = refsOf(Number(number), match[1] ?? match[4]);
    const isPlain = match[0].startsWith('chỉ tiêu');
    const span = spanOfMatch(match);
    return refs.length === 0 ? [] : [{ ...span, refs, isBareNumber: !isPlain }];
  });
  const byNumber = [...text.matchAll(TARGET_NUMBER)].flatMap((match): Mention[] => {
    const number = Number(match[1] ?? match[3] ?? match[5]);
    const letter = match[2] ?? match[4] ?? match[6];
    const refs = refsOf(number, letter);
    const span = spanOfMatch(match);
    return refs.length === 0 ? [] : [{ ...span, refs, isBareNumber: match[5] !== undefined }];
  });
  const apart = new MentionsApart(text.length);
  for (const mention of [...byReference, ...byNumber, ...byLabel]) apart.add(mention);
  for (const mention of lettersBehind(text, apart.all)) apart.add(mention);
  return apart.all;
};

/** "Chỉ tiêu 21: a) 23; b) 25": letters behind the number of a target of several figures, up to the next number. */
export const lettersBehind = (
  text: string,
  targets: readonly Mention[],
  letter = LETTER,
): readonly Mention[] => {
  const ordered = targets.toSorted(byStart);
  return ordered.flatMap(({ refs, end, isBareNumber }, index) => {
    if (refs.length < 2) return [];
    const until = ordered[index + 1]?.start ?? text.length;
    return [...text.slice(end, until).matchAll(letter)].flatMap((match): Mention[] => {
      const own = refs.filter((ref) => ref.endsWith(`.${match[1] ?? match[2]}`));
      const start = end + match.index;
      return own.length === 0
        ? []
        : [{ start, end: start + match[0].length, refs: own, isBareNumber: isBareNumber === true }];
    });
  });
};
const BEFORE_FIGURE = '(?=\\s{0,2}(?:(?:đạt|được|là|lên|có|đã|mới)\\s{1,2}){0,2}\\d)';
/** Where no number stands before, a letter alone could be any word. */
export const MARKED_LETTER = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:ý|điểm)\\s{1,3}([a-e])(?![\\p{L}\\p{N}])\\s?[).:]?${BEFORE_FIGURE}`,
  'gu',
);
const LETTER = new RegExp(
  `${MARKED_LETTER.source}|(?<![\\p{L}\\p{N}])([a-e])\\s?[).:]?(?=\\s{0,2}\\d)`,
  'gu',
);
