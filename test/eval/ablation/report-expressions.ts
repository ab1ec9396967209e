import type { Became } from './ask-all.ts';
import type { LiteralPlace } from './find-expressions.ts';

/** A question of a set that becomes something else without an expression. */
export interface Change {
  readonly set: string;
  readonly from: string | undefined;
  readonly to: string;
}

/** So much of an expression is printed. */
const SHOWN = 70;
const show = ({ place, source }: LiteralPlace): string => `${place} /${source.slice(0, SHOWN)}/`;

/** What became something else. */
export const changesBetween = (
  whole: ReadonlyMap<string, Became>,
  without: ReadonlyMap<string, Became>,
): readonly Change[] =>
  [...without].flatMap(([id, { set, outcome: to }]): Change[] => {
    const from = whole.get(id)?.outcome;
    return from === to ? [] : [{ set, from, to }];
  });

/** Counted by set; no question is named. */
export const describeChanges = (changes: readonly Change[]): string => {
  const counted = Map.groupBy(changes, ({ set, from, to }) => `${set}: ${from} → ${to}`);
  const changed = [...counted].map(([what, { length }]) => `${what} ${length}`);
  return changed.length === 0 ? 'nothing changes' : changed.join(', ');
};

/** One line of progress: in how many questions an expression matches and what becomes of them without it, counted. */
export const describeExpression = (
  expression: LiteralPlace,
  questions: number,
  changes: readonly Change[],
): string => {
  return `${questions} questions · ${describeChanges(changes)} · ${show(expression)}`;
};

/** Those that no question needs, unless what is built of their source does. */
export const describeNever = (never: readonly LiteralPlace[]): readonly string[] => [
  `\n${never.length} match in no question (parts of others are built of some):`,
  ...never.map(show),
];
