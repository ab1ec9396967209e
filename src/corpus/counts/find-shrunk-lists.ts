import type { ListCounts } from './count-lists.ts';
import { takePresentNames } from './take-present-names.ts';

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
