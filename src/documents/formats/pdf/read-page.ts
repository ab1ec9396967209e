import { getResolvedPDFJS } from 'unpdf';
import type { OpenPdf } from './open-pdf.ts';
import { asMatrix, type Item, type Matrix, multiply, type PageParts } from './page-parts.ts';
import { readRules } from './read-rules.ts';

type Page = Awaited<ReturnType<OpenPdf['getPage']>>;
type TextPart = Awaited<ReturnType<Page['getTextContent']>>['items'][number];

/** A line of letters that climbs more than this for its length isn't read with the others. */
const STEEPEST = 0.05;
/** Words that a page may hold; more is no document. */
const MOST_ITEMS = 50_000;

/**
 * The words and ruled lines of a page, upright as most of its letters stand. The page's memory is given back.
 * @param number 1-based
 */
export const readPage = async (pdf: OpenPdf, number: number): Promise<PageParts> => {
  const page = await pdf.getPage(number);
  try {
    const { OPS } = await getResolvedPDFJS();
    const { items } = await page.getTextContent({ disableNormalization: true });
    const viewport = page.getViewport({ scale: 1 });
    const upright = asMatrix(viewport.transform) ?? IDENTITY;
    const placed = items.slice(0, MOST_ITEMS).flatMap((part) => placePart(part, upright));
    if (placed.length === 0)
      return { width: viewport.width, height: viewport.height, items: [], rules: [], turned: 0 };
    // Its fonts have their names once the page is laid out.
    const drawing = await page.getOperatorList();
    const turn = mostTurned(placed);
    const { matrix, width, height } = turnBack(turn, viewport.width, viewport.height);
    const straight = placed.filter((part) => turnOf(part.matrix) === turn);
    return {
      width,
      height,
      items: straight.map((part) => itemOf(part, multiply(matrix, part.matrix), fontNames(page))),
      rules: readRules(drawing, OPS, multiply(matrix, upright)),
      turned: lettersOf(placed) - lettersOf(straight),
    };
  } finally {
    page.cleanup();
  }
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

interface PlacedPart {
  readonly text: string;
  readonly length: number;
  readonly size: number;
  readonly font: string;
  readonly matrix: Matrix;
}

const placePart = (part: TextPart, page: Matrix): readonly PlacedPart[] => {
  if (!('str' in part) || part.str === '') return [];
  const own = asMatrix(part.transform);
  if (own === undefined) return [];
  const matrix = multiply(page, own);
  return [
    { text: part.str, length: part.width, size: Math.hypot(own[2], own[3]), font: part.fontName, matrix },
  ];
};

/** Quarter turns clockwise, 0 to 3; undefined of letters that stand aslant. */
const turnOf = ([a, b]: Matrix): number | undefined => {
  const length = Math.hypot(a, b);
  if (Math.abs(b) <= STEEPEST * length) return a >= 0 ? 0 : 2;
  return Math.abs(a) <= STEEPEST * length ? (b > 0 ? 1 : 3) : undefined;
};

const mostTurned = (parts: readonly PlacedPart[]): number => {
  const counts = [0, 1, 2, 3].map((turn) => lettersOf(parts.filter(({ matrix }) => turnOf(matrix) === turn)));
  return counts.indexOf(Math.max(...counts));
};

const lettersOf = (parts: readonly { readonly text: string }[]): number =>
  parts.reduce((sum, { text }) => sum + text.trim().length, 0);

/** What sets a page upright whose letters are turned. */
const turnBack = (turn: number, width: number, height: number) => {
  if (turn === 1) return { matrix: [0, -1, 1, 0, 0, width] as const, width: height, height: width };
  if (turn === 2) return { matrix: [-1, 0, 0, -1, width, height] as const, width, height };
  if (turn === 3) return { matrix: [0, 1, -1, 0, height, 0] as const, width: height, height: width };
  return { matrix: IDENTITY, width, height };
};

const itemOf = (part: PlacedPart, matrix: Matrix, nameOf: (font: string) => string): Item => ({
  text: part.text,
  x: matrix[4],
  y: matrix[5],
  width: part.length,
  height: part.size,
  font: nameOf(part.font),
});

const fontNames =
  (page: Page) =>
  (font: string): string => {
    if (!page.commonObjs.has(font)) return '';
    const loaded: unknown = page.commonObjs.get(font);
    return typeof loaded === 'object' &&
      loaded !== null &&
      'name' in loaded &&
      typeof loaded.name === 'string'
      ? loaded.name
      : '';
  };
