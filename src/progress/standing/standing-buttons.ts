import { defineButtons, numbers, written } from '../../domain/button-data.ts';
import { asReference, type Reference } from '../../domain/reference.ts';
import { type Button, button, type Rows } from '../../domain/view.ts';
import type { TargetStanding } from './judge-standing.ts';
import { filterStanding, type StandingFilter } from './rank-standing.ts';

/** Buttons of where targets stand: which are listed, and one by its number. */
export const STANDING = defineButtons('tdo', {
  all: numbers('t'),
  slow: numbers('c'),
  'no figure': numbers('k'),
  target: numbers('n', 'target'),
  picture: numbers('b', 'target'),
});

/** Buttons for what came with a target's or a measure's reports. */
export const FILES = defineButtons('tk', {
  send: written(
    '',
    (ref: Reference, sentBefore: number) => `${ref}:${sentBefore}`,
    (text): [ref: Reference, sentBefore: number] | undefined => {
      const [, ref, sentBefore] = /^(.{1,40}):(\d{1,6})$/u.exec(text) ?? [];
      return ref === undefined ? undefined : [asReference(ref), Number(sentBefore)];
    },
  ),
});

/** Telegram takes eight in a row. */
const NUMBERS_IN_A_ROW = 8;

/** The filters, then the number of each target that is listed. */
export const standingButtons = (standing: readonly TargetStanding[], filter: StandingFilter): Rows => {
  const numbers = filterStanding(standing, filter).map(
    ({ target: { number } }): Button => button(String(number), STANDING.to.target(number)),
  );
  const rows = Array.from({ length: Math.ceil(numbers.length / NUMBERS_IN_A_ROW) }, (_, row) =>
    numbers.slice(row * NUMBERS_IN_A_ROW, (row + 1) * NUMBERS_IN_A_ROW),
  );
  const filters: readonly (Button & { readonly of: StandingFilter })[] = [
    { of: 'slow', label: 'Chậm', data: STANDING.to.slow() },
    { of: 'no figure', label: 'Chưa có số', data: STANDING.to['no figure']() },
    { of: 'all', label: 'Tất cả', data: STANDING.to.all() },
  ];
  return [filters.filter(({ of }) => of !== filter), ...rows];
};
