import type { RecognisedPage } from './recognise-page.ts';
import type { SuspectWord } from './suspect-words.ts';

/** A stretch of a page's picture, in picture points from its top left corner. */
export interface PictureBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is cut out of a page beside the words that a person checks. */
export interface PlannedCut extends PictureBox {
  readonly name: string;
}

/** Suspect words, each with the name of what shows it. */
export interface PlannedCuts {
  readonly words: readonly (SuspectWord & { readonly cut: string })[];
  readonly cuts: readonly PlannedCut[];
}

/** Of a line's height: the lines above and below are seen too. */
const LINES_SEEN = 3;
/** Of the page's width: what a phone shows without turning it, in letters that can be read. */
const WIDTH_SEEN = 0.45;
/** Of a cut's width: nearer to its edge a word would lose what stands around it. */
const EDGE = 0.15;

/** The cuts that show each suspect word of a page with what stands around it; words that stand close share one. */
export const planCuts = (
  page: number,
  { width, height }: Pick<RecognisedPage, 'width' | 'height'>,
  suspects: readonly SuspectWord[],
): PlannedCuts => {
  const cuts: PlannedCut[] = [];
  const words = suspects.map((suspect) => {
    const { word } = suspect;
    const known = cuts.find((cut) => showsWell(cut, word));
    if (known !== undefined) return { ...suspect, cut: known.name };
    const seen = { width: Math.round(width * WIDTH_SEEN), height: Math.round(word.lineHeight * LINES_SEEN) };
    const box = {
      left: within(word.left + word.width / 2 - seen.width / 2, width - seen.width),
      top: within(word.top + word.height / 2 - seen.height / 2, height - seen.height),
      ...seen,
    };
    const name = `${page}-${cuts.length + 1}`;
    cuts.push({ ...box, name });
    return { ...suspect, cut: name };
  });
  return { words, cuts };
};

const within = (from: number, most: number): number =>
  Math.round(Math.min(Math.max(0, from), Math.max(0, most)));

/** In the middle line of a cut, away from its sides. */
const showsWell = (cut: PictureBox, word: PictureBox): boolean => {
  const [x, y] = [word.left + word.width / 2, word.top + word.height / 2];
  const line = cut.height / LINES_SEEN;
  return (
    Math.abs(y - (cut.top + cut.height / 2)) < line / 2 &&
    x > cut.left + cut.width * EDGE &&
    x < cut.left + cut.width * (1 - EDGE)
  );
};
