import type { Rule } from './page-parts.ts';

/** A table as it is ruled: where its columns and rows part, in points, from left to right and from top to bottom. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** The rules that it is made of. */
  readonly rules: readonly Rule[];
}

/** Rules as near as this are one, or touch; in points. */
export const NEAR = 3;
/** More rules than this, once joined, are a drawing. */
const MOST_RULES = 3_000;

/** The tables that rules make: those that touch each other and part at least two columns. */
export const findGrids = (rules: readonly Rule[]): readonly Grid[] => {
  const joined = joinRules(rules);
  if (joined.length > MOST_RULES) return [];
  return groupTouching(joined)
    .map(gridOf)
    .filter(({ columns, rows }) => columns.length > 2 && rows.length > 1)
    .toSorted((one, other) => (one.rows[0] ?? 0) - (other.rows[0] ?? 0));
};

/** Rules that go on one another, or lie on one another, as one. */
const joinRules = (rules: readonly Rule[]): readonly Rule[] =>
  [true, false].flatMap((isAcross) => {
    const joined: Rule[] = [];
    for (const group of groupNear(rules.filter((rule) => rule.isAcross === isAcross))) {
      const at = group.reduce((sum, rule) => sum + rule.at, 0) / group.length;
      let open: Rule | undefined;
      for (const { from, to } of group.toSorted((one, other) => one.from - other.from)) {
        if (open !== undefined && from - open.to <= NEAR) open = { ...open, to: Math.max(open.to, to) };
        else {
          if (open !== undefined) joined.push(open);
          open = { isAcross, at, from, to };
        }
      }
      if (open !== undefined) joined.push(open);
    }
    return joined;
  });

const groupNear = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const groups: Rule[][] = [];
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const group = groups.at(-1);
    if (group !== undefined && rule.at - (group[0]?.at ?? 0) <= NEAR) group.push(rule);
    else groups.push([rule]);
  }
  return groups;
};

const doTouch = (one: Rule, other: Rule): boolean =>
  one.isAcross !== other.isAcross &&
  one.at >= other.from - NEAR &&
  one.at <= other.to + NEAR &&
  other.at >= one.from - NEAR &&
  other.at <= one.to + NEAR;

const groupTouching = (rules: readonly Rule[]): readonly (readonly Rule[])[] => {
  const left = new Set(rules);
  const groups: Rule[][] = [];
  for (const start of rules) {
    if (!left.delete(start)) continue;
    const group = [start];
    // Those added while the group is gone through are gone through too.
    for (const rule of group) {
      for (const other of left) {
        if (!doTouch(rule, other)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
};

const gridOf = (rules: readonly Rule[]): Grid => {
  const across = rules.filter(({ isAcross }) => isAcross);
  const down = rules.filter(({ isAcross }) => !isAcross);
  if (across.length < 2 || down.length === 0) return { columns: [], rows: [], rules };
  // A table may be open at its sides.
  const edges = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  return {
    columns: apart([...down.map(({ at }) => at), ...edges]),
    rows: apart(across.map(({ at }) => at)),
    rules,
  };
};

const apart = (places: readonly number[]): readonly number[] => {
  const found: number[] = [];
  for (const at of places.toSorted((one, other) => one - other))
    if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(at);
  return found;
};
