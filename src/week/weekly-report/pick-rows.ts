import { FIGURELESS_STATUSES, MEASURE_STATUSES, SLOW_STATUSES } from '../../domain/measure-status.ts';
import type { MeasureRow, UnitRow, WeeklyReport } from './weekly-report.ts';

const rank = ({ verdict }: Pick<MeasureRow, 'verdict'>): number => MEASURE_STATUSES.indexOf(verdict.status);

const isSlow = ({ verdict }: MeasureRow): boolean => SLOW_STATUSES.includes(verdict.status);

/** The worst status first; within one, what is furthest from its plan. */
const byTrouble = (one: MeasureRow, other: MeasureRow): number =>
  rank(one) - rank(other) ||
  (other.distance?.shortfall ?? Number.NEGATIVE_INFINITY) -
    (one.distance?.shortfall ?? Number.NEGATIVE_INFINITY) ||
  0;

/** What is behind its plan, the worst first. */
export const slowRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter(isSlow).toSorted(byTrouble);

/** What isn't behind, but has something in the way; the worst first. */
export const blockedRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter((row) => !isSlow(row) && row.blockers.length > 0).toSorted(byTrouble);

/** Whether a figure has come since the end of the span before. */
export const isNew = ({ figure, before }: MeasureRow): boolean =>
  figure !== undefined && before !== undefined && before.figure?.report.id !== figure.report.id;

const amountOf = (row: Pick<MeasureRow, 'figure'> | undefined): string | undefined => {
  const { value, count, share } = row?.figure?.report ?? {};
  return value?.decimal ?? count?.done ?? share;
};

/** Whether it stands otherwise than at the end of the span before: the same figure said again moves nothing. */
const hasMoved = (row: MeasureRow): boolean =>
  isNew(row) && (amountOf(row) !== amountOf(row.before) || row.verdict.status !== row.before?.verdict.status);

/** What is neither behind nor blocked and stands otherwise than before; the worst first. */
export const changedRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter((row) => !isSlow(row) && row.blockers.length === 0 && hasMoved(row)).toSorted(byTrouble);

/** What leadership should look at: behind its plan, or with something in the way; the worst first. */
export const troubledRows = (report: WeeklyReport): readonly MeasureRow[] =>
  [...slowRows(report), ...blockedRows(report)].toSorted(byTrouble);

/** Whether a status says that nothing can be judged. */
export const isUnjudged = (status: MeasureRow['verdict']['status']): boolean =>
  FIGURELESS_STATUSES.includes(status) || status === 'not-due' || status === 'unclassed';

/** What can't be judged, because there is no figure or only an old one. */
export const missingRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter(({ verdict }) => FIGURELESS_STATUSES.includes(verdict.status));

export const hasAnswered = ({ state }: Pick<UnitRow, 'state'>): boolean =>
  state === 'on time' || state === 'late';

/** Units that lead something and from which nothing came in the week. */
export const silentUnits = ({ units }: WeeklyReport): readonly UnitRow[] =>
  units.filter((unit) => !hasAnswered(unit));

/** Whether nobody has reported a figure yet. */
export const isWithoutFigures = ({ measures }: WeeklyReport): boolean =>
  measures.every(({ figure }) => figure === undefined);
