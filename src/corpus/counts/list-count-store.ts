import type { ListCounts } from './count-lists.ts';

/** Keeps how long the lists were the last time that somebody looked. */
export interface ListCountStore {
  /** Undefined where nothing was kept yet, or what was kept can't be read. */
  read(): ListCounts | undefined;
  /** Replaces what was kept, whole or not at all. */
  keep(counts: ListCounts): void;
}
