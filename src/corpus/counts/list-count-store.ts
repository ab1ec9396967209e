import type { ListCounts } from './count-lists.ts';
import { takePresentNames } from './take-present-names.ts';

/** Keeps how long the lists were the last time that somebody looked. */
export interface ListCountStore {
  /** Undefined where nothing was kept yet, or what was kept can't be read. */
  read(): ListCounts | undefined;
  /** Replaces what was kept, whole or not at all. */
  keep(counts: ListCounts): void;
}

/** The rows of every list beside the last time's, if there was one, a Vietnamese line each. */
export const describeCounts = (kept: ListCounts | undefined, now: ListCounts): readonly string[] => {
  const before = kept && takePresentNames(kept, now);
  const names = [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])];
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => {
    const then = before === undefined ? '' : ` (lần trước ${before[name] ?? 'chưa có'})`;
    return `${name.padEnd(width)}  ${now[name] ?? 'không còn'}${then}`;
  });
};
