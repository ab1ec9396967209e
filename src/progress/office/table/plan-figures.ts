import { createHash } from 'node:crypto';
import type { Reference } from '../../../domain/reference.ts';
import { describeFigure } from '../../recording/describe-card.ts';
import { describeQuestion } from '../../recording/describe-question.ts';
import { holdsFigure, type ProgressUpdate } from '../../recording/progress-update.ts';
import { recordReadings } from '../../recording/record-readings.ts';
import type { CardContent } from '../../recording/report-content.ts';
import { type ReportDesk, readReport } from '../../recording/report-desk.ts';
import type { FigureTable } from './find-figure-table.ts';
import { type ReadRow, type RowFault, type RowMeans, readFigureRow } from './read-figure-row.ts';

/** A figure of a row that would be recorded. */
export interface PlannedFigure {
  readonly row: number;
  readonly content: CardContent;
}

/** What recording a table would do, before it does anything. */
export interface FigurePlan {
  readonly figures: readonly PlannedFigure[];
  /** Rows that say what stands already. */
  readonly same: readonly number[];
  readonly faults: readonly RowFault[];
}

/** What a table is planned with. */
export interface PlanMeans extends RowMeans {
  readonly label: (ref: Reference) => string;
  /** Everything that stands of something. */
  readonly historyOf: (ref: Reference) => readonly ProgressUpdate[];
}

/** Doubtful figures share the first card, all others the second. */
const [DOUBTFUL_CARD, CERTAIN_CARD] = [0, 1];

/** The figure of a row by the same reading and the same checks as a message about its target; else why it is none. */
const readFigure = (read: ReadRow, { desk, label }: PlanMeans): CardContent | string => {
  const led = desk.led.map((item) => (item.ref === read.ref ? { ...item, unit: read.unit } : item));
  const at: ReportDesk = { ...desk, led, unitsOf: () => [read.unit] };
  const said = {
    text: read.said,
    repliesTo: { kind: 'card' as const, item: read.ref },
    forwarded: undefined,
  };
  const { updates, questions } = recordReadings(readReport(said, at), { ...at, text: read.said });
  const [asked] = questions;
  if (asked !== undefined) return describeQuestion(asked, { label, measure: desk.reader.items.measure }).text;
  const [content, ...others] = updates.filter(({ ref }) => ref === read.ref);
  if (content === undefined || others.length > 0 || !holdsFigure(content))
    return `“${read.said}” không phải là một số`;
  return {
    ...content,
    note: [content.note, read.note].filter((each) => each !== '').join('; '),
    card: content.doubt === '' ? CERTAIN_CARD : DOUBTFUL_CARD,
  };
};

/** Without a day it says again what was said last. */
const isKnown = (
  content: CardContent,
  { dayWords, unit, ref }: ReadRow,
  { historyOf }: PlanMeans,
): boolean => {
  const of = historyOf(ref).filter((each) => each.unit === unit && holdsFigure(each));
  const known = dayWords !== '' ? of.filter(({ asOf }) => asOf === content.asOf) : of.slice(0, 1);
  const figure = (update: CardContent | ProgressUpdate) => describeFigure({ ...update, asOf: content.asOf });
  return known.some((each) => figure(each) === figure(content));
};

/** What recording a table of figures would do: rows that it can't read are told, and hold up no others. Pure. */
export const planFigures = (table: FigureTable, means: PlanMeans): FigurePlan => {
  const figures: PlannedFigure[] = [];
  const same: number[] = [];
  const faults: RowFault[] = table.twice.map((name) => ({ row: 0, message: `cột “${name}” có hai lần` }));
  const rowOf = new Map<string, number>();
  for (const row of table.rows) {
    const read = readFigureRow(row, means);
    if (read === undefined) continue;
    if ('message' in read) {
      faults.push(read);
      continue;
    }
    const key = `${read.unit} ${read.ref} ${read.dayWords}`;
    const before = rowOf.get(key);
    const content = readFigure(read, means);
    if (before !== undefined)
      faults.push({ row: read.row, message: `cùng chỉ tiêu, đơn vị và ngày với dòng ${before}` });
    else if (typeof content === 'string') faults.push({ row: read.row, message: content });
    else if (isKnown(content, read, means)) same.push(read.row);
    else figures.push({ row: read.row, content });
    rowOf.set(key, before ?? read.row);
  }
  return { figures, same, faults };
};

/** A number that is another one for a plan that would do anything else. */
export const fingerprintFigures = ({ figures }: FigurePlan): number => {
  const said = figures.map(({ row, content: { unit, document, ref, doubt, note, ...content } }) =>
    JSON.stringify([row, unit, document, ref, describeFigure(content), doubt, note]),
  );
  return Number.parseInt(createHash('sha256').update(said.join('\n')).digest('hex').slice(0, 10), 16);
};
