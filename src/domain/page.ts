import { type Button, button } from './view.ts';

const PAGE_SIZE = 8;

/** One page of a list, counted from 0; a page beyond the end is the last one. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly number: number;
  readonly count: number;
}

export const takePage = <T>(rows: readonly T[], wanted: number): Page<T> => {
  const count = Math.max(1, Math.ceil(rows.length / PAGE_SIZE));
  const number = Math.min(Math.max(0, wanted), count - 1);
  return { rows: rows.slice(number * PAGE_SIZE, (number + 1) * PAGE_SIZE), number, count };
};

/** The page on which a row of a list stands, by its place from 0. */
export const pageOfRow = (place: number): number => Math.floor(Math.max(0, place) / PAGE_SIZE);

/** Buttons to the pages before and after; none if there is only one page. */
export const pageButtons = (
  { number, count }: Pick<Page<unknown>, 'number' | 'count'>,
  dataOf: (page: number) => string,
): readonly Button[] => [
  ...(number > 0 ? [button('‹ Trước', dataOf(number - 1))] : []),
  ...(number < count - 1 ? [button(`Sau › (${number + 2}/${count})`, dataOf(number + 1))] : []),
];
