import { printNumber } from './print-number.ts';
import type { Level, List, Numbering } from './read-numbering.ts';

/** What is printed before a paragraph of a list. */
export interface ListLabel {
  /** `2.1.`, `Điều 3.`, `-`; empty where the list prints none. */
  readonly text: string;
  /** The font that the list sets it in; undefined where it is the paragraph's. */
  readonly font: string | undefined;
}

/** Gives the label of the next paragraph of a list; undefined where the list isn't known. */
export type NextLabel = (numId: string, level: number) => ListLabel | undefined;

/** Bullets that stand for a second level. */
const SECOND_BULLETS = /^[+o○◦]$/u;

/**
 * Counts a document's lists as Word does: lists of one definition go on from each other, a level starts anew after one
 * above it, levels that were passed over count as begun. To be asked once for each paragraph, in order.
 */
export const countLabels = (numbering: Numbering): NextLabel => {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, at) => {
    const list = numbering.get(numId);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return undefined;
    const own = counts.get(list.definition) ?? new Map<number, number>();
    counts.set(list.definition, own);
    const mark = `${numId}/${at}`;
    // Only the paragraph's own level; those above it go on.
    if (list.startsAnew.has(at) && !begun.has(mark)) own.delete(at);
    begun.add(mark);
    count(list, own, at);
    return { text: printLabel(list, level, own), font: level.font };
  };
};

const count = (list: List, own: Map<number, number>, at: number): void => {
  for (let above = 0; above < at; above += 1)
    if (!own.has(above)) own.set(above, list.levels.get(above)?.start ?? 1);
  const last = own.get(at);
  own.set(at, last === undefined ? startOf(list, at) : last + 1);
  for (const below of [...own.keys()]) {
    const restartsAfter = list.levels.get(below)?.restartsAfter ?? below;
    if (below > at && at < Math.min(restartsAfter, below)) own.delete(below);
  }
};

const startOf = (list: List, level: number): number =>
  list.startsAnew.get(level) ?? list.levels.get(level)?.start ?? 1;

const printLabel = (list: List, level: Level, own: ReadonlyMap<number, number>): string => {
  if (level.format === 'bullet') return bulletOf(level.pattern);
  return level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const named = Number(digit) - 1;
    const format = list.levels.get(named)?.format ?? 'decimal';
    const number = own.get(named) ?? startOf(list, named);
    return printNumber(number, level.isLegal && format !== 'none' ? 'decimal' : format);
  });
};

const bulletOf = (pattern: string): string => {
  const mark = pattern.trim();
  if (mark === '') return '';
  return SECOND_BULLETS.test(mark) ? '+' : '-';
};
