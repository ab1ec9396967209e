import type { Span } from '../../domain/passage.ts';

/** A text's letters and digits alone, and where each stands: lines, marks and spaces differ between source and clause. */
const squeeze = (text: string): { readonly signs: string; readonly at: readonly number[] } => {
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]/gu)];
  return {
    signs: found.map(([sign]) => sign).join(''),
    at: found.flatMap(({ 0: sign, index }) => Array.from(sign, (_, unit) => index + unit)),
  };
};

/**
 * Where a piece of a clause stands in the text that it was read from.
 * @returns undefined where the clause stands nowhere or at several places
 */
export const placeInSource = (source: string, clause: string, { start, end }: Span): Span | undefined => {
  const [all, part] = [squeeze(source), squeeze(clause)];
  const from = all.signs.indexOf(part.signs);
  if (part.signs === '' || from < 0 || all.signs.includes(part.signs, from + 1)) return undefined;
  const first = part.at.findIndex((at) => at >= start);
  const last = part.at.findLastIndex((at) => at < end);
  const [head, tail] = [all.at[from + first], all.at[from + last]];
  if (first < 0 || last < first || head === undefined || tail === undefined) return undefined;
  // What frames the piece: "≥", "%".
  const before = clause.slice(start, part.at[first]);
  const behind = clause.slice((part.at[last] ?? end) + 1, end);
  return {
    start: source.slice(0, head).endsWith(before) ? head - before.length : head,
    end: source.startsWith(behind, tail + 1) ? tail + 1 + behind.length : tail + 1,
  };
};
