import type { ListCounts } from './count-lists.ts';

/** Where the texts of documents stood while the lists stood beside one another. */
const FORMER_TEXTS = 'documents/';

/**
 * Counts that were kept while all lists stood in one folder, under the names that the lists have now, so that a list
 * that only moved is no lost one. A list that is gone keeps its name.
 */
export const takePresentNames = (before: ListCounts, now: ListCounts): ListCounts => {
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
