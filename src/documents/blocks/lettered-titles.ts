import type { Line } from '../lines/read-lines.ts';
import type { LabelledLine } from './read-label.ts';

const LETTERS = 'ABCDĐEGH';
/** "A. Chỉ tiêu chủ yếu"; one in capitals alone is known by its label. */
const LETTERED = /^(?<number>[A-HĐ])(?<mark>\.|-|\/)\s{1,3}(?=\p{Lu}\p{Ll})(?<text>.{1,120})$/u;
/** Of a row of titles at least so many are printed: "C. Mác" stands alone. */
const FEWEST = 2;

/** The lines that capital letters number in order from A, as titles do; none where they stand otherwise. */
export const findLetteredTitles = (lines: readonly Line[]): ReadonlySet<Line> => {
  const found = lines.filter(({ text, isRow }) => !isRow && LETTERED.test(text) && !/[.;]$/u.test(text));
  const inOrder = found.every(({ text }, index) => {
    const letter = text.charAt(0);
    const before = found[index - 1]?.text.charAt(0);
    return (
      letter === 'A' || (before !== undefined && LETTERS.indexOf(letter) === LETTERS.indexOf(before) + 1)
    );
  });
  return new Set(inOrder && found.length >= FEWEST ? found : []);
};

/** Such a line with its label read. */
export const letteredPiece = ({ text, isBold }: Line): LabelledLine & Pick<Line, 'isBold'> => {
  const { number = '', mark = '', text: title = '' } = LETTERED.exec(text)?.groups ?? {};
  return { kind: 'part', label: `${number}${mark}`, number, text: title, isBold };
};
