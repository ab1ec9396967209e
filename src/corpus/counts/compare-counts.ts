import type { ListCounts } from './count-lists.ts';

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

/** A list that has lost so many rows that a cut is likelier than an edit. */
export interface ShrunkList {
  readonly name: string;
  readonly before: number;
  readonly now: number;
}

/** One row in so many, lost since the last time, is told of. */
const NOTABLE_LOSS_ROWS = 20;

/**
 * The lists that have lost a twentieth of their rows or more since the last time, or all of them.
 * @param before undefined: there is no last time, and nothing to find.
 */
export const findShrunkLists = (before: ListCounts | undefined, now: ListCounts): readonly ShrunkList[] =>
  Object.entries(takePresentNames(before ?? {}, now))
    .map(([name, rows]) => ({ name, before: rows, now: now[name] ?? 0 }))
    .filter((list) => list.now < list.before && (list.before - list.now) * NOTABLE_LOSS_ROWS >= list.before);

/** A shrunk list as a part of a Vietnamese sentence, with both counts. */
export const describeShrunk = ({ name, before, now }: ShrunkList): string =>
  `${name}: còn ${now} dòng, lần trước ${before} dòng`;

/** Where the texts of documents stood while the lists stood beside one another. */
const FORMER_TEXTS = 'documents/';

/**
 * Counts that were kept while all lists stood in one folder, under the names that the lists have now, so that a list
 * that only moved is no lost one. A list that is gone keeps its name.
 */
const takePresentNames = (before: ListCounts, now: ListCounts): ListCounts => {
  const moved = Object.keys(now).filter((name) => name.includes('/') && !Object.hasOwn(before, name));
  const presentName = (name: string): string => {
    if (Object.hasOwn(now, name) || !isFormer(name)) return name;
    return moved.find((present) => formerFile(present) === name.replace(FORMER_TEXTS, '')) ?? name;
  };
  return Object.fromEntries(Object.entries(before).map(([name, rows]) => [presentName(name), rows]));
};

const isFormer = (name: string): boolean => !name.includes('/') || name.startsWith(FORMER_TEXTS);

/** `places.csv` for `vietnamese/places.csv`; a text was called by its document: `a.txt` for `a/text.txt`. */
const formerFile = (present: string): string => present.replace(/\/text(?=\.txt$)/, '').replace(/^.*\//, '');
