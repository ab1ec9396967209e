import { foldedPairs, holdsFoldedWords } from '../../text/fold.ts';
import { judgeFigures } from './judge-items.ts';
import type { SaidOfSentence } from './slot-judgement.ts';

/**
 * "37/52 nhà văn hóa đạt chuẩn" of "41/52 … đạt chuẩn; 37/52 … có thư viện": two syllables that only another piece has.
 * Who does it is named once for all pieces.
 */
export const saysOfOtherPiece = (
  { question, actors = [] }: Pick<SaidOfSentence, 'question' | 'actors'>,
  piece: string,
  sentence: string,
): boolean => {
  const names = actors.flat().toSorted((a, b) => b.length - a.length);
  const rest = names.reduce((text, name) => text.replace(name.toLowerCase(), ', '), question);
  return rest
    .split(',')
    .flatMap(foldedPairs)
    .some((pair) => holdsFoldedWords(sentence, pair) && !holdsFoldedWords(piece, pair));
};

/** A list is parted by these; a comma inside a number isn't one. */
const JOINT = /[;()]|,(?!\d)/u;
const NUMBER = /(?<![\p{L}\d])\d/u;

/**
 * Whether what a question says beside its figure is said of another figure of a list alone: "dân số ven biển trên 15
 * nghìn" of "dân số 38.420 người, có 27 tổ dân phố, trong đó 11 tổ ven biển".
 */
export const isOfOtherFigure = (
  { question, words }: Pick<SaidOfSentence, 'question' | 'words'>,
  piece: string,
): boolean => {
  const items = piece.split(JOINT);
  const agrees = items.map((item) => judgeFigures(question, item).includes('agrees'));
  if (agrees.filter(Boolean).length !== 1) return false;
  // What stands before the figure may be what all of the list is said of.
  const isOther = items.map((item, at) => at > agrees.indexOf(true) && NUMBER.test(item));
  const own = items.filter((_, at) => isOther[at] !== true).join(', ');
  return items.some(
    (item, at) =>
      isOther[at] === true &&
      words.some((word) => holdsFoldedWords(item, word) && !holdsFoldedWords(own, word)),
  );
};

/** Whether a sentence names the year asked only beside a figure: "đón 4,2 triệu lượt (năm 2026 là 3,6 triệu lượt)". */
export const isOfYearBeside = (question: string, sentence: string): boolean => {
  const main = sentence.replace(/\([^()]*\)/gu, ' ');
  const years = question.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
  return years.some((year) => sentence.includes(year) && !main.includes(year));
};
