import { FIGURELESS_STATUSES, MEASURE_STATUSES, SLOW_STATUSES } from '../../domain/measure-status.ts';
import type { MeasureRow, UnitRow, WeeklyReport } from './weekly-report.ts';

const rank = ({ verdict }: Pick<MeasureRow, 'verdict'>): number => MEASURE_STATUSES.indexOf(verdict.status);

const isSlow = ({ verdict }: MeasureRow): boolean => SLOW_STATUSES.includes(verdict.status);

/** What is behind its plan, the worst first. */
export const slowRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter(isSlow).toSorted((one, other) => rank(one) - rank(other));

/** What isn't behind, but has something in the way. */
export const blockedRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures.filter((row) => !isSlow(row) && row.blocker !== undefined);

/** Whether a figure has come since the end of the span before. */
export const isNew = ({ figure, before }: MeasureRow): boolean =>
  figure !== undefined && before !== undefined && before.figure?.report.id !== figure.report.id;

/** What is neither behind nor blocked and has a new figure. */
export const changedRows = (report: WeeklyReport): readonly MeasureRow[] =>
  report.measures.filter((row) => !isSlow(row) && row.blocker === undefined && isNew(row));

/** What leadership should look at: behind its plan, or with something in the way; the worst first. */
export const troubledRows = (report: WeeklyReport): readonly MeasureRow[] =>
  [...slowRows(report), ...blockedRows(report)].toSorted((one, other) => rank(one) - rank(other));

/** What got worse or better since the end of the span before, where it could be judged at both ends. */
export const movedRows = ({ measures }: WeeklyReport, direction: 'worse' | 'better'): readonly MeasureRow[] =>
  measures.filter(({ verdict, before }) => {
    if (before === undefined || isUnjudged(verdict.status) || isUnjudged(before.verdict.status)) return false;
    const step = rank({ verdict }) - rank(before);
    return direction === 'worse' ? step < 0 : step > 0;
  });

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
