import type { Bound, Measure, MeasureCells } from '../../domain/measure.ts';
import { textAt } from '../../domain/passage.ts';
import { measureReference, type Reference } from '../../domain/reference.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { readMeasures } from './read-measures.ts';
import {
  figureCells,
  isYearAlone,
  longestCell,
  namedCell,
  pastCells,
  placeOfRow,
  planCells,
  type RowPlace,
  unitCell,
  unitInBrackets,
  withoutUnit,
} from './row-columns.ts';

const SIGNS: Readonly<Record<string, Bound>> = { '>': '>', '≥': '≥', '<': '<', '≤': '≤', '~': '≈' };

/** The passage of a row that heads columns, by its place among the blocks. */
export type HeadPassages = (block: number) => string | undefined;

/**
 * The figures that a table's row sets: those of its plan columns, in the unit that its own column names; where the
 * table has none, those of the words that say what is to be reached. In a table of places each figure is what its
 * column's head says of its row's place.
 */
export const readRowMeasures = (
  target: Reference,
  row: Block,
  headPassages: HeadPassages = () => undefined,
): readonly Measure[] => {
  const place = placeOfRow(row);
  const named = place?.cell ?? namedCell(row);
  const plans = (place === undefined ? planCells(row) : figureCells(row)).filter(
    (cell) => cell !== named && /\d/u.test(textAt(row.text, cell)),
  );
  if (named === undefined || plans.length === 0) return measuresInWords(target, row, named);
  return measuresOfCells(plans, {
    target,
    row,
    named,
    place,
    headPassages,
    isOfColumns: place !== undefined || plans.length > 1,
  });
};

/** The figures that a table's row gives of years before, which it doesn't set. */
export const readRowLookBack = (
  target: Reference,
  row: Block,
  headPassages: HeadPassages,
): readonly Measure[] => {
  const place = placeOfRow(row);
  const named = place?.cell ?? namedCell(row);
  if (named === undefined) return [];
  return measuresOfCells(pastCells(row), { target, row, named, place, headPassages, isOfColumns: true });
};

interface RowReading {
  readonly target: Reference;
  readonly row: Block;
  readonly named: Cell;
  readonly place: RowPlace | undefined;
  readonly headPassages: HeadPassages;
  /** Whether a figure is only said whole with its column's head. */
  readonly isOfColumns: boolean;
}

const measuresOfCells = (
  cells: readonly Cell[],
  { target, row, named, place, headPassages, isOfColumns }: RowReading,
): readonly Measure[] =>
  cells.flatMap((cell, index): Measure[] => {
    const unit = unitOf(row, cell, named);
    const figure = figureIn(textAt(row.text, cell), unit.words);
    if (figure === undefined) return [];
    return [
      {
        ref: cells.length === 1 ? target : measureReference(target, index),
        target,
        name: textAt(row.text, named) + (isOfColumns ? ` (${cell.header})` : ''),
        ...figure,
        figureSpan: { start: cell.start, end: cell.end },
        clauseSpan: { start: Math.min(named.start, cell.start), end: Math.max(named.end, cell.end) },
        leadSpans: [],
        cells: {
          name: { start: named.start, end: named.end },
          unit: unit.cell && { start: unit.cell.start, end: unit.cell.end },
          columns: isOfColumns ? columnsOf(headPassages, cell) : [],
          of: place && { place: place.name, what: measuredUnder(cell.header) },
        },
        partOf: undefined,
      },
    ];
  });

/** In a unit column of its own, behind the head's words or behind the row's. */
const unitOf = (
  row: Block,
  { header }: Cell,
  named: Cell,
): { readonly words: string; readonly cell?: Cell | undefined } => {
  const own = unitCell(row);
  if (own !== undefined && own !== named) return { words: textAt(row.text, own), cell: own };
  const ofHead = unitInBrackets(header);
  return { words: ofHead === '' ? unitInBrackets(textAt(row.text, named)) : ofHead };
};

/** A head of a year alone says when, not what. */
const measuredUnder = (header: string): string => (isYearAlone(header) ? '' : withoutUnit(header));

const columnsOf = (headPassages: HeadPassages, { heads = [] }: Cell): MeasureCells['columns'] =>
  heads.flatMap(({ block, span }) => {
    const passageId = headPassages(block);
    return passageId === undefined ? [] : [{ passageId, span }];
  });

const figureIn = (
  words: string,
  unit: string,
): Pick<Measure, 'comparator' | 'bound' | 'low' | 'high' | 'unit'> | undefined => {
  const sign = /^\s*([<>≥≤~])/u.exec(words)?.[1];
  const [figure] = findFigures(`${words.replace(/^\s*[<>≥≤~]\s*/u, '')} ${unit}`.trim());
  if (figure === undefined) return undefined;
  const bound = sign === undefined ? figure.bound : (SIGNS[sign] ?? figure.bound);
  const { low, high } = figure;
  return { low, high, bound, comparator: sign ?? figure.comparator, unit: unit === '' ? figure.unit : unit };
};

/** Only figures of the cell that says what is to be reached; those of the others are numbers of decrees, of years. */
const measuresInWords = (target: Reference, row: Block, named: Cell | undefined): readonly Measure[] => {
  const cell = named ?? longestCell(row);
  if (cell === undefined) return [];
  const shift = <T extends { readonly start: number; readonly end: number }>(span: T) => ({
    start: span.start + cell.start,
    end: span.end + cell.start,
  });
  return readMeasures(target, textAt(row.text, cell)).map((measure) => ({
    ...measure,
    figureSpan: shift(measure.figureSpan),
    clauseSpan: shift(measure.clauseSpan),
    leadSpans: measure.leadSpans.map(shift),
  }));
};
