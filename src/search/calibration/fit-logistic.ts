/** What is seen of one case, and whether it came true. */
export interface LabelledCase {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

const ROUNDS = 50;
/** Holds the coefficients finite where the cases can be told apart without a fault. */
const RIDGE = 0.01;

/** A value of a list that is long enough. */
const valueAt = (values: readonly number[] | undefined, at: number): number => values?.[at] ?? 0;

/** Solves a small system by elimination; symmetric and positive as it is, it needs no choice among its rows. */
const solve = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] => {
  let rows = matrix.map((row, at) => [...row, valueAt(vector, at)]);
  for (const pivot of matrix.keys()) {
    const line = rows[pivot];
    rows = rows.map((row, at) => {
      if (at === pivot) return row;
      const factor = valueAt(row, pivot) / valueAt(line, pivot);
      return row.map((value, column) => value - factor * valueAt(line, column));
    });
  }
  return rows.map((row, at) => valueAt(row, matrix.length) / valueAt(row, at));
};

/**
 * Logistic regression by Newton's method: the intercept, then a coefficient for each feature. The same cases always give
 * the same figures.
 */
export const fitLogistic = (cases: readonly LabelledCase[]): readonly number[] => {
  let weights = [0, ...(cases[0]?.features ?? []).map(() => 0)];
  for (let round = 0; round < ROUNDS; round += 1) {
    let gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    let curvature = weights.map((_, row) =>
      weights.map((__, column): number => (row === column ? RIDGE : 0)),
    );
    for (const { features, isTrue } of cases) {
      const inputs = [1, ...features];
      const sum = inputs.reduce((total, value, at) => total + value * valueAt(weights, at), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      const missed = (isTrue ? 1 : 0) - likely;
      gradient = gradient.map((value, at) => value + valueAt(inputs, at) * missed);
      curvature = curvature.map((line, row) =>
        line.map(
          (value, column) => value + valueAt(inputs, row) * valueAt(inputs, column) * likely * (1 - likely),
        ),
      );
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + valueAt(step, at));
    if (step.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return weights;
};
