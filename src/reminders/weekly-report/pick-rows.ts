import { FIGURELESS_STATUSES, MEASURE_STATUSES, SLOW_STATUSES } from '../../domain/measure-status.ts';
import type { MeasureRow, UnitRow, WeeklyReport } from './weekly-report.ts';

const rank = ({ verdict }: MeasureRow): number => MEASURE_STATUSES.indexOf(verdict.status);

/** What leadership should look at: behind its plan, or with something in the way; the worst first. */
export const troubledRows = ({ measures }: WeeklyReport): readonly MeasureRow[] =>
  measures
    .filter(({ verdict, blocker }) => SLOW_STATUSES.includes(verdict.status) || blocker !== undefined)
    .toSorted((one, other) => rank(one) - rank(other));

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
