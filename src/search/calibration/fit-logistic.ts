/** What is seen of one case, and whether it came true. */
export interface LabelledCase {
  readonly features: readonly number[];
  readonly isTrue: boolean;
}

const ROUNDS = 50;
/** Holds the coefficients finite where the cases can be told apart without a fault. */
const RIDGE = 0.01;

/** Solves a small symmetric system by Gaussian elimination. */
const solve = (matrix: readonly (readonly number[])[], vector: readonly number[]): number[] => {
  const rows = matrix.map((row, at) => [...row, vector[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const best = rows
      .map((row, at) => ({ at, value: Math.abs(row[pivot] ?? 0) }))
      .slice(pivot)
      .reduce((most, one) => (one.value > most.value ? one : most));
    const [upper, lower] = [rows[pivot] ?? [], rows[best.at] ?? []];
    rows[pivot] = lower;
    rows[best.at] = upper;
    for (let at = 0; at < size; at += 1) {
      const row = rows[at] ?? [];
      if (at === pivot) continue;
      const factor = (row[pivot] ?? 0) / (lower[pivot] ?? 1);
      rows[at] = row.map((value, column) => value - factor * (lower[column] ?? 0));
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] ?? 1));
};

/**
 * Logistic regression by Newton's method: the intercept, then a coefficient for each feature. The same cases always give
 * the same figures.
 */
export const fitLogistic = (cases: readonly LabelledCase[]): readonly number[] => {
  const width = (cases[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(width).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -RIDGE * weight));
    const curvature = weights.map((_, row): number[] =>
      weights.map((__, column) => (row === column ? RIDGE : 0)),
    );
    for (const { features, isTrue } of cases) {
      const inputs = [1, ...features];
      const sum = inputs.reduce((total, value, at) => total + value * (weights[at] ?? 0), 0);
      const likely = 1 / (1 + Math.exp(-sum));
      inputs.forEach((value, row) => {
        gradient[row] = (gradient[row] ?? 0) + value * ((isTrue ? 1 : 0) - likely);
        inputs.forEach((other, column) => {
          const line = curvature[row];
          if (line !== undefined) line[column] = (line[column] ?? 0) + value * other * likely * (1 - likely);
        });
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((weight, at) => weight + (step[at] ?? 0));
    if (step.every((value) => Math.abs(value) < 1e-9)) break;
  }
  return weights;
};
