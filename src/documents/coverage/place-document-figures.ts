import type { Passage, Span } from '../../domain/passage.ts';
import type { Resolution } from '../../domain/resolution.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { findDocumentNumbers } from '../statements/find-document-numbers.ts';
import { findDigitRuns, placeFigures } from './count-figures.ts';
import { findOtherFigures } from './find-other-figures.ts';

/** A figure that nothing was read from, with the words around it. */
export interface UnplacedFigure {
  /** The passage's reference; of a title its words. */
  readonly where: string;
  readonly words: string;
  /** The words of the passage or title whole, and where the figure stands in them. */
  readonly clause: string;
  readonly figure: Span;
}

export interface DocumentCoverage {
  readonly found: number;
  readonly placed: number;
  readonly unplaced: readonly UnplacedFigure[];
}

/** Characters shown on each side of a figure that wasn't placed. */
const AROUND = 30;

/**
 * How many of a document's figures were read from: a measure, a date, a deadline, a document's number, a quantity of a
 * task or a result, or a printed label holds them. Labels count as found and placed.
 */
export const placeDocumentFigures = (
  blocks: readonly Block[],
  {
    passages,
    targets,
    title,
    responsibilities,
  }: Pick<Resolution, 'passages' | 'targets' | 'title' | 'responsibilities'>,
): DocumentCoverage => {
  const labels = blocks.reduce((sum, { label }) => sum + findDigitRuns(label).length, 0);
  const spansOf = readOwnSpans(blocks, { targets, responsibilities });
  const titles = blocks.filter(({ isHeading, kind }) => isHeading && kind !== 'row').map(({ text }) => text);
  const pieces = [
    ...[title, ...titles].map((text) => ({
      where: text.slice(0, AROUND * 2),
      text,
      own: [] as readonly Span[],
    })),
    ...passages
      .filter(({ kind }) => kind !== 'heading')
      .map((passage) => ({ where: String(passage.ref), text: passage.text, own: spansOf(passage) })),
  ];
  const read = pieces.map(({ where, text, own }) => {
    const found = placeFigures(text, [...own, ...findOtherFigures(text), ...findDocumentNumbers(text)]);
    const unplaced = found.unplaced.map(({ start, end }) => ({
      where,
      words: text.slice(Math.max(0, start - AROUND), end + AROUND),
      clause: text,
      figure: { start, end },
    }));
    return { ...found, unplaced };
  });
  return {
    found: read.reduce((sum, { found }) => sum + found, labels),
    placed: read.reduce((sum, { placed }) => sum + placed, labels),
    unplaced: read.flatMap(({ unplaced }) => unplaced),
  };
};

/** Of a passage the spans that its target's measures, its charges and its row's figures hold. */
const readOwnSpans = (
  blocks: readonly Block[],
  { targets, responsibilities }: Pick<Resolution, 'targets' | 'responsibilities'>,
): ((passage: Passage) => readonly Span[]) => {
  const byRef = Map.groupBy(targets, ({ ref }) => ref);
  const charges = Map.groupBy(
    responsibilities,
    ({ passageId, actorPassageId }) => actorPassageId ?? passageId,
  );
  const rows = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'row'),
    ({ text }) => text,
  );
  return ({ id, ref, text }) => [
    ...(byRef.get(ref) ?? []).flatMap(({ measures }) => measures.map(({ figureSpan }) => figureSpan)),
    ...(charges.get(id) ?? []).map(({ actor }) => actor),
    ...(rows.get(text)?.[0]?.cells.filter(isFigureCell(text)) ?? []),
  ];
};

/** A cell under a head that is nothing but a figure, or several, is what its column says of the row. */
const isFigureCell =
  (text: string) =>
  ({ header, start, end }: Cell): boolean =>
    header !== '' &&
    text
      .slice(start, end)
      .split(';')
      .every((figure) => ONE_FIGURE.test(figure.trim()));
/** Also "- 6,2", what was less than before. */
const ONE_FIGURE = /^(?:[<>≥≤~+]|[-–]\s?(?=\d))?\s*\d[\d.,]*(?:\s*[-–]\s*\d[\d.,]*)?\s*%?$/u;
