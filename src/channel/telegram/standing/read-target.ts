import { isAtOrBelow, type Reference } from '../../../domain/reference.ts';
import { byDay } from '../../../progress/recording/last-update.ts';
import type { ProgressUpdate } from '../../../progress/recording/progress-update.ts';
import type { MeasureStanding, TargetStanding } from '../../../progress/standing/judge-standing.ts';
import type { Visit } from '../feature.ts';
import { readStanding } from './show-standing.ts';

/** What was reported of each measure, the latest first. */
export type Reports = ReadonlyMap<Reference, readonly ProgressUpdate[]>;

const readReports = async (visit: Visit, { target, measures }: TargetStanding): Promise<Reports> => {
  const { progress, followed } = visit.services;
  const shared = followed().sharedOf(target.document);
  const read = async ({ measure: { ref } }: MeasureStanding) => {
    const own = await progress.history(target.document, ref);
    const other = shared.get(ref);
    const theirs = other === undefined ? [] : await progress.history(other.document, other.ref);
    return [ref, theirs.length === 0 ? own : [...own, ...theirs].toSorted(byDay)] as const;
  };
  return new Map(await Promise.all(measures.map(read)));
};

/** A target with those of its measures that are at or below a reference, among all targets. */
export const readTarget = async (visit: Visit, ref: Reference) => {
  const targets = await readStanding(visit.services);
  const whole = targets.find(({ target }) => isAtOrBelow(ref, target.ref));
  if (whole === undefined) throw new Error(`no target at ${ref}`);
  const measures = whole.measures.filter(({ measure }) => isAtOrBelow(measure.ref, ref));
  const standing: TargetStanding = { ...whole, measures };
  return { targets, standing, reports: await readReports(visit, standing) };
};
