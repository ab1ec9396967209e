import { isNew, troubledRows } from './pick-rows.ts';
import type { MeasureRow, WeeklyReport } from './weekly-report.ts';

/** A line of a report with the number that it is chosen by, from 1; the same while the documents are. */
export interface NumberedRow {
  readonly number: number;
  readonly row: MeasureRow;
  readonly report: WeeklyReport;
}

/** All lines of some reports, numbered. */
export const numberRows = (reports: readonly WeeklyReport[]): readonly NumberedRow[] =>
  reports
    .flatMap((report) => report.measures.map((row) => ({ row, report })))
    .map((each, index) => ({ ...each, number: index + 1 }));

/** The lines that the office may want to change: what is behind, blocked, old or new; all others after them. */
export const sortRows = (rows: readonly NumberedRow[]): readonly NumberedRow[] => {
  const rankOf = ({ row, report }: NumberedRow): number => {
    if (troubledRows(report).some(({ measure }) => measure.ref === row.measure.ref)) return 0;
    if (row.verdict.status === 'stale') return 1;
    return isNew(row) ? 2 : 3;
  };
  return rows.toSorted((one, other) => rankOf(one) - rankOf(other));
};
