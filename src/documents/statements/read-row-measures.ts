import type { Bound, Measure, MeasureCells } from '../../domain/measure.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { measureReference, type Reference } from '../../domain/reference.ts';
import { findFigures } from '../../quantities/find-figures.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { type FoundBound, readBound } from './read-bound.ts';
import { readMeasures } from './read-measures.ts';
import {
  changeIn,
  figureCells,
  longestCell,
  namedCell,
  pastCells,
  placeOfRow,
  planCells,
  type RowPlace,
  saysOnlyWhen,
  unitCell,
  unitInBrackets,
  withoutUnit,
} from './row-columns.ts';
import { splitCell, unitPart } from './split-cells.ts';

const SIGNS: Readonly<Record<string, Bound>> = { '>': '>', '≥': '≥', '<': '<', '≤': '≤', '~': '≈' };

/** What a row's table says above it. */
export interface AboveRow {
  /** The passage of a row that heads columns, by its place among the blocks. */
  headPassage(block: number): string | undefined;
  /** The unit of all of the table. */
  readonly unit?: { readonly passageId: string; readonly span: Span; readonly words: string } | undefined;
}
const NOTHING_ABOVE: AboveRow = { headPassage: () => undefined };

/**
 * The figures that a table's row sets: those of its plan columns, in the unit that its own column names; where the
 * table has none, those of the words that say what is to be reached. In a table of places each figure is what its
 * column's head says of its row's place.
 */
export const readRowMeasures = (
  target: Reference,
  row: Block,
  above: AboveRow = NOTHING_ABOVE,
): readonly Measure[] => {
  const place = placeOfRow(row);
  const named = place?.cell ?? namedCell(row);
  const planned = (place === undefined ? planCells(row) : figureCells(row)).filter((cell) => cell !== named);
  const plans = planned.filter((cell) => /\d/u.test(textAt(row.text, cell)));
  if (named === undefined || plans.length === 0) return measuresInWords(target, row, named);
  return measuresOfCells(plans, {
    target,
    row,
    named,
    place,
    above,
    isOfColumns: place !== undefined || planned.length > 1,
  });
};

/** The figures that a table's row gives of years before, which it doesn't set. */
export const readRowLookBack = (target: Reference, row: Block, above: AboveRow): readonly Measure[] => {
  const place = placeOfRow(row);
  const named = place?.cell ?? namedCell(row);
  if (named === undefined) return [];
  return measuresOfCells(pastCells(row), { target, row, named, place, above, isOfColumns: true });
};

interface RowReading {
  readonly target: Reference;
  readonly row: Block;
  readonly named: Cell;
  readonly place: RowPlace | undefined;
  readonly above: AboveRow;
  /** Whether a figure is only said whole with its column's head. */
  readonly isOfColumns: boolean;
}

/** "Trong đó: thu nội địa", "- Thu nội địa", "2. Thu nội địa": what says which row it is, is no part of its name. */
const OF_ROW_ABOVE =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]\s{1,3}(?=\p{L}))?(?:[-–+•]\s{0,3}(?=\p{L}))?(?:(?:trong đó|bao gồm|gồm)\s{0,2}:?\s{1,3}(?=\p{L}))?/iu;

const nameIn = (row: Block, { start, end }: Span): Span => ({
  start: start + (OF_ROW_ABOVE.exec(row.text.slice(start, end))?.[0].length ?? 0),
  end,
});

const measuresOfCells = (
  cells: readonly Cell[],
  { target, row, named: namedAt, place, above, isOfColumns }: RowReading,
): readonly Measure[] => {
  const figures = cells.flatMap((cell) =>
    splitCell(row.text, cell, namedAt).map((split) => ({ ...split, cell })),
  );
  return figures.flatMap(({ cell, figure: at, name, at: part }, index): Measure[] => {
    const named = nameIn(row, name);
    const unit = unitOf(row, cell, namedAt, above);
    const words = textAt(row.text, at);
    const ofPart = unitPart(unit.words, part);
    const figure = figureIn(words, ofPart);
    if (figure === undefined) return [];
    const change = changeIn(words);
    return [
      {
        ref: figures.length === 1 ? target : measureReference(target, index),
        target,
        name: [textAt(row.text, named), change, isOfColumns ? `(${cell.header})` : '']
          .filter((words) => words !== '')
          .join(' '),
        ...figure,
        figureSpan: { start: at.start, end: at.end },
        clauseSpan: { start: Math.min(named.start, at.start), end: Math.max(named.end, at.end) },
        leadSpans: [],
        cells: {
          name: named,
          unit: figure.unit === unit.words ? unit.place : undefined,
          columns: isOfColumns ? columnsOf(above, cell) : [],
          of: place && { place: place.name, what: measuredUnder(cell.header) },
        },
        partOf: undefined,
      },
    ];
  });
};

/** In a unit column of its own, behind the head's words, behind the row's, or over the whole table. */
const unitOf = (
  row: Block,
  { header }: Cell,
  named: Cell,
  { unit: ofTable }: AboveRow,
): { readonly words: string; readonly place?: MeasureCells['unit'] } => {
  const own = unitCell(row);
  if (own !== undefined && own !== named)
    return { words: textAt(row.text, own), place: { span: { start: own.start, end: own.end } } };
  const inBrackets = [header, textAt(row.text, named)].map(unitInBrackets).find((unit) => unit !== '');
  if (inBrackets !== undefined) return { words: inBrackets };
  if (ofTable === undefined) return { words: '' };
  const { words, passageId, span } = ofTable;
  return { words, place: { passageId, span } };
};

/** A head of a year alone says when, not what. */
const measuredUnder = (header: string): string =>
  saysOnlyWhen(withoutUnit(header)) ? '' : withoutUnit(header);

const columnsOf = (above: AboveRow, { heads = [] }: Cell): MeasureCells['columns'] =>
  heads.flatMap(({ block, span }) => {
    const passageId = above.headPassage(block);
    return passageId === undefined ? [] : [{ passageId, span }];
  });

const figureIn = (
  words: string,
  unit: string,
): Pick<Measure, 'comparator' | 'bound' | 'low' | 'high' | 'unit'> | undefined => {
  const sign = /^\s*([<>≥≤~])/u.exec(words)?.[1];
  const rate = PER_TIME.exec(words)?.[0] ?? '';
  const printed = words.slice(0, words.length - rate.length).replace(/^\s*[<>≥≤~]\s*/u, '');
  const [figure] = findFigures(`${partOfCount(printed) ?? printed} ${unit}`.trim());
  if (figure === undefined) return undefined;
  if (rate !== '' && unit !== '') return { ...(figureIn(printed, unit) ?? figure), unit: `${unit}${rate}` };
  const { low, high } = figure;
  const inUnit = { low, high, unit: ownUnit(printed, unit) ?? (unit === '' ? figure.unit : unit) };
  if (sign !== undefined) return { ...inUnit, bound: SIGNS[sign] ?? figure.bound, comparator: sign };
  const around = low.decimal === high.decimal ? boundAround(words, low.text) : undefined;
  return {
    ...inUnit,
    bound: around?.bound ?? figure.bound,
    comparator: around?.comparator ?? figure.comparator,
  };
};

/** "10,5 - 11/năm" under "%". */
const PER_TIME = /(?<=\d)\s?\/\s?(?:năm|tháng|quý)\s*$/iu;

/** `3` of "3/5", alone in a cell that isn't under a time: so many of all. */
const partOfCount = (words: string): string | undefined => {
  const [, part, all] = /^\s*(\d{1,4})\s?\/\s?(\d{1,4})\s*$/u.exec(words) ?? [];
  return part !== undefined && Number(part) <= Number(all) ? part : undefined;
};

/** Of "Tăng 10% so với năm 2025" under "tỷ đồng" `%`: what a cell prints itself goes before what its row says. */
const ownUnit = (words: string, ofRow: string): string | undefined => {
  const own = findFigures(words)[0]?.unit ?? '';
  const [one, other] = [own.toLowerCase(), ofRow.toLowerCase()];
  return one === '' || one.includes(other) || other.includes(one) ? undefined : own;
};

/** "Từ 95 trở lên" in a cell whose unit stands elsewhere: what bounds a number from behind, too. */
const boundAround = (words: string, number: string): FoundBound | undefined => {
  const start = words.indexOf(number);
  const found = start < 0 ? undefined : readBound(words, { start, end: start + number.length }, false);
  return found?.bound === '=' ? undefined : found;
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
