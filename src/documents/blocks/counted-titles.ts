import type { BlockKind } from './block.ts';

interface Counted {
  readonly kind: BlockKind;
  readonly number: string;
}

const ordinalOf = ({ number }: Counted): number => (/^\d{1,3}$/u.test(number) ? Number(number) : 0);

/** The last count of a table's rows once a piece has been passed; 0 outside of one. */
export const countIn = (piece: Counted, before: number): number => {
  if (piece.kind !== 'row' && piece.kind !== 'group') return 0;
  return ordinalOf(piece) === 0 ? before : ordinalOf(piece);
};

/** Whether a title in a table is counted with the rows before it: "2 Cơ cấu kinh tế" below the row 1. */
export const isCountedOn = (piece: Counted, before: number): boolean =>
  piece.kind === 'group' && ordinalOf(piece) > 0 && ordinalOf(piece) === before + 1;

/** What is open once a row opens: the row 3 is beside "2 Cơ cấu kinh tế", which holds its "- Nông nghiệp" only. */
export const closeCounted = <T extends Counted & { readonly isCounted: boolean }>(
  open: readonly T[],
  row: Counted,
): readonly T[] => {
  const top = open.at(-1);
  const isBeside = top?.isCounted === true && ordinalOf(row) === ordinalOf(top) + 1;
  return isBeside ? open.slice(0, -1) : open;
};
