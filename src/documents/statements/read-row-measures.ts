import type { Bound, Measure, MeasureCells } from '../../domain/measure.ts';
import { type Span, textAt } from '../../domain/passage.ts';
import { measureReference, type Reference } from '../../domain/reference.ts';
import { type FoundFigure, findFigures } from '../../quantities/find-figures.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { readMeasures } from './read-measures.ts';

/** Heads of columns: what is to be reached, what was, in what it is counted, what it is. */
const PLAN = /kế hoạch|mục tiêu|phấn đấu|chỉ tiêu (?:năm|giao|được giao)|giao năm/iu;
const YEAR = /^(?:năm\s+)?\d{4}$/iu;
const PAST = /thực hiện|ước|kết quả|so (?:với|sánh)/iu;
const UNIT = /đơn vị tính|đvt|^đơn vị$/iu;
const NAME = /chỉ tiêu|mục tiêu|nội dung|tên/iu;
const SIGNS: Readonly<Record<string, Bound>> = { '>': '>', '≥': '≥', '<': '<', '≤': '≤', '~': '≈' };

/** The row of a table that heads its columns, with the passage that was made of it. */
export interface TableHeads {
  readonly row: Block;
  readonly passageId: string;
}

/**
 * The figures that a table's row sets: those of its plan columns, in the unit that its own column names; where the
 * table has none, those of the words that say what is to be reached.
 * @param heads where the heads of its columns stand, to say which figure is of which year
 */
export const readRowMeasures = (target: Reference, row: Block, heads?: TableHeads): readonly Measure[] => {
  const named = row.cells.find(({ header }) => NAME.test(header)) ?? longestCell(row);
  const plans = planCells(row).filter((cell) => cell !== named && /\d/u.test(textAt(row.text, cell)));
  if (named === undefined || plans.length === 0) return measuresInWords(target, row, named);
  const unitCell = row.cells.find(({ header }) => UNIT.test(header));
  const unit = unitCell === undefined ? '' : textAt(row.text, unitCell);
  return plans.flatMap((cell, index) => {
    const figure = figureIn(textAt(row.text, cell), unit);
    if (figure === undefined) return [];
    const year = plans.length > 1 ? ` (${cell.header})` : '';
    return [
      {
        ref: plans.length === 1 ? target : measureReference(target, index),
        target,
        name: textAt(row.text, named) + year,
        comparator: figure.comparator,
        bound: figure.bound,
        low: figure.low,
        high: figure.high,
        unit: figure.unit,
        figureSpan: { start: cell.start, end: cell.end },
        clauseSpan: { start: Math.min(named.start, cell.start), end: Math.max(named.end, cell.end) },
        leadSpans: [],
        cells: {
          name: spanOf(named),
          unit: unitCell && spanOf(unitCell),
          column: plans.length > 1 ? columnOf(heads, cell) : undefined,
        },
        partOf: undefined,
      },
    ];
  });
};

const columnOf = (heads: TableHeads | undefined, { header }: Cell): MeasureCells['column'] => {
  const head = heads?.row.cells.find(({ start, end }) => heads.row.text.slice(start, end) === header);
  return heads && head && { passageId: heads.passageId, span: spanOf(head) };
};

const spanOf = ({ start, end }: Cell): Span => ({ start, end });

const planCells = ({ cells }: Block): readonly Cell[] => {
  const plans = cells.filter(
    ({ header }) => PLAN.test(header) && !PAST.test(header) && !NAME_ONLY.test(header),
  );
  return plans.length > 0 ? plans : cells.filter(({ header }) => YEAR.test(header));
};

/** "Chỉ tiêu", "Mục tiêu" alone name the row. */
const NAME_ONLY = /^(?:tên )?(?:các )?(?:chỉ tiêu|mục tiêu)$/iu;

const figureIn = (
  words: string,
  unit: string,
): (Pick<FoundFigure, 'comparator' | 'bound' | 'low' | 'high'> & { unit: string }) | undefined => {
  const sign = /^\s*([<>≥≤~])/u.exec(words)?.[1];
  const [figure] = findFigures(`${words.replace(/^\s*[<>≥≤~]\s*/u, '')} ${unit}`.trim());
  if (figure === undefined) return undefined;
  const bound = sign === undefined ? figure.bound : (SIGNS[sign] ?? figure.bound);
  return { ...figure, bound, comparator: sign ?? figure.comparator, unit: unit === '' ? figure.unit : unit };
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

const longestCell = ({ cells }: Block): Cell | undefined =>
  cells.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
