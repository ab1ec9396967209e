import { MEASURE_STATUSES, STATUS_WORDS } from '../../domain/measure-status.ts';
import { isNew, isUnjudged } from './pick-rows.ts';
import type { MeasureRow, WeeklyReport } from './weekly-report.ts';

/** What is added up over the year is named where it has come nearer to its pace, or fallen behind, by so much of the plan. */
const LEAST_STEP_OF_PACE = 0.01;

/** Something that got worse or better since the end of the span before. */
export interface MovedRow {
  readonly row: MeasureRow;
  /** Above zero for better: by statuses, or within one by how much of the plan. */
  readonly step: number;
  /** `từ đúng tiến độ thành chậm`, `vẫn chậm: tuần trước 93,5%, nay 93,2%`. */
  readonly words: string;
}

const rankOf = (status: MeasureRow['verdict']['status']): number => MEASURE_STATUSES.indexOf(status);

/** By its status, where it could be judged at both ends. */
const moveOfStatus = (row: MeasureRow): MovedRow | undefined => {
  const { before, verdict } = row;
  if (before === undefined || isUnjudged(verdict.status) || isUnjudged(before.verdict.status))
    return undefined;
  const step = rankOf(verdict.status) - rankOf(before.verdict.status);
  const words = `từ ${STATUS_WORDS[before.verdict.status]} thành ${STATUS_WORDS[verdict.status]}`;
  return step === 0 ? undefined : { row, step, words };
};

/** Within one status by the figures of both ends. */
const moveOfFigure = (row: MeasureRow, beforeTitle: string): MovedRow | undefined => {
  const { before, verdict, distance } = row;
  const was = before?.distance;
  const isHeld = before?.verdict.status === verdict.status && !isUnjudged(verdict.status);
  if (!isNew(row) || !isHeld || distance === undefined || was === undefined) return undefined;
  const step = was.shortfall - distance.shortfall;
  if (was.shown === distance.shown || (distance.isPaced && Math.abs(step) < LEAST_STEP_OF_PACE))
    return undefined;
  const words = `vẫn ${STATUS_WORDS[verdict.status]}: ${beforeTitle} ${was.shown}, nay ${distance.shown}`;
  return { row, step, words };
};

/** What got worse or better since the span before: first by its status, then by its figure; the greatest steps first. */
export const movedRows = (
  { measures, span }: WeeklyReport,
  direction: 'worse' | 'better',
): readonly MovedRow[] => {
  const isWanted = (moved: MovedRow | undefined): moved is MovedRow =>
    moved !== undefined && (direction === 'worse' ? moved.step < 0 : moved.step > 0);
  const bySize = (one: MovedRow, other: MovedRow): number => Math.abs(other.step) - Math.abs(one.step);
  const byStatus = measures.map(moveOfStatus).filter(isWanted);
  const byFigure = measures.map((row) => moveOfFigure(row, span.before.title)).filter(isWanted);
  return [...byStatus.toSorted(bySize), ...byFigure.toSorted(bySize)];
};
