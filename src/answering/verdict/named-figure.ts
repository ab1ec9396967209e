import type { FoundFigure } from '../../quantities/find-figures.ts';
import { foldedWords, holdsFoldedWords } from '../../text/fold.ts';

/** What a sentence says between two figures, as far as it names the next: "…, trong đó thu nội địa 4.610 tỷ". */
const PART = /[;:()]|,(?!\d)|(?<!\p{L})(?:trong đó|riêng|gồm|và|còn)(?!\p{L})/giu;
/** Says of a figure that it is so much, and names nothing. */
const SAYS =
  /(?<![a-z])(?:uoc|dat|la|co|con|duoc|len|tong|hon|tren|duoi|khoang|gan|it nhat|toi thieu|toi da)(?![a-z])/gu;
/** One syllable is often no name. */
const LEAST_SYLLABLES = 2;

/** What a sentence calls one of its figures, folded: the words before it in its own part; empty where there are none. */
const nameOf = (sentence: string, { start }: FoundFigure): string => {
  const before = sentence.slice(0, start);
  const from = [...before.matchAll(PART)].reduce((_, { index, 0: joint }) => index + joint.length, 0);
  const words = before.slice(from);
  return /\d/.test(words) ? '' : foldedWords(words).replace(SAYS, ' ').replace(/ +/g, ' ').trim();
};

/**
 * The one of several figures of a sentence that a question calls by all the words which the sentence calls it by: "thu
 * nội địa hơn 4.600 tỷ" of "…, trong đó thu nội địa 4.610 tỷ, thu xuất nhập khẩu 250 tỷ". Undefined where it is none, or
 * not only one.
 */
export const figureNamed = (
  question: string,
  asked: FoundFigure,
  sentence: string,
  figures: readonly FoundFigure[],
): FoundFigure | undefined => {
  const before = question.slice(0, asked.start);
  const [named, ...more] = figures.filter((figure) => {
    const name = nameOf(sentence, figure);
    return name.split(' ').length >= LEAST_SYLLABLES && holdsFoldedWords(before, name);
  });
  return more.length === 0 ? named : undefined;
};
