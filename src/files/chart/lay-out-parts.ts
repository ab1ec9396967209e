import type { MeasureView } from './describe-measure.ts';
import {
  BAR_GAP,
  CELL_BAR,
  type Column,
  fullWidth,
  INDENT,
  measureLine,
  RIGHT,
  type Strip,
  VALUE,
} from './measure-line.ts';
import { type Shape, statusSign, textAtPlace } from './shapes.ts';
import { fitText } from './typeface.ts';

/** Side by side, parts are written alike and short: `9,77% / khoảng 11,5-12,0%`; never a plan alone, as if it were reached. */
const wordCell = ({ isKnown, statusWords, wordings }: MeasureView): readonly string[] => {
  if (!isKnown) return [statusWords];
  const short = wordings.filter((each) => !each.includes('kế hoạch '));
  return short.length === 0 ? wordings : short;
};

/** Where the figures of parts begin at most, and at least, so that names stay names. */
const PART_FIGURES = { most: INDENT + 470, least: INDENT + 270 } as const;
const PART_NAME_SIZE = 24;

/** Where the figures of a target's parts begin, one below the other: names give way before units do. */
const placeFigures = (measures: readonly MeasureView[]): number => {
  const widths = measures.map((each) => {
    const bar = each.bar === undefined ? 0 : CELL_BAR.full * CELL_BAR.most + BAR_GAP;
    return bar + fullWidth({ ...each, wordings: wordCell(each) });
  });
  return Math.max(PART_FIGURES.least, Math.min(PART_FIGURES.most, RIGHT - Math.max(...widths)));
};

const NAME_X = INDENT + 33;

const nameOf = ({ letter, name }: MeasureView): string => `${letter}) ${name}`;

const cutName = (measure: MeasureView, right: number): string =>
  fitText(nameOf(measure), right - NAME_X - 8, PART_NAME_SIZE, 400);

const LEAST_WORDS = 2;

/** Whether names that were cut still tell a target's parts apart. */
const areToldApart = (measures: readonly MeasureView[], right: number): boolean => {
  const cut = measures.map((each) => cutName(each, right).slice(nameOf(each).indexOf(')') + 1));
  const words = (name: string): number => name.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const isShort = (name: string, index: number): boolean =>
    words(name) < Math.min(LEAST_WORDS, words(measures[index]?.name ?? ''));
  return new Set(cut).size === cut.length && !cut.some(isShort);
};

/** A part of a target: its sign, its letter and name, and beside or below it what was reached. */
const cell = (measure: MeasureView, column: Column, nameRight: number, y: number): readonly Shape[] => {
  const isBelow = column.x <= NAME_X;
  return [
    ...statusSign(measure.status, INDENT + 12, y, 12),
    textAtPlace(NAME_X, y, cutName(measure, nameRight), { size: PART_NAME_SIZE }),
    ...measureLine({ ...measure, wordings: wordCell(measure) }, column, isBelow ? y + VALUE.line : y),
  ];
};

/** A line each; two where the figures leave names no room. */
export const layOutParts = (measures: readonly MeasureView[], top: number): Strip => {
  const figuresX = placeFigures(measures);
  const isBeside = areToldApart(measures, figuresX);
  const height = isBeside ? VALUE.line : VALUE.line * 2;
  const column = { x: isBeside ? figuresX : NAME_X, right: RIGHT, full: CELL_BAR.full };
  return {
    height: measures.length * height,
    shapes: measures.flatMap((measure, index) =>
      cell(measure, column, isBeside ? figuresX : RIGHT, top + index * height + VALUE.line / 2),
    ),
  };
};
