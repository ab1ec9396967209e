/** Words printed in one go. Distances are in points from the page's top left corner, as the page is read. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The font's name as the file has it: `ABCDEF+TimesNewRoman`; empty where it has none. */
  readonly font: string;
}

/** A straight line that is drawn across or down the page, in points. */
export interface Rule {
  readonly isAcross: boolean;
  /** Its height on the page, or where it stands across it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page holds. */
export interface PageParts {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rules: readonly Rule[];
  /** Letters left out because they stand aslant or on end. */
  readonly turned: number;
}

/** Six numbers `[a, b, c, d, e, f]`: a point goes to `(a·x + c·y + e, b·x + d·y + f)`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The inner matrix first, then the outer. */
export const multiply = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

/** Where a matrix puts a point. */
export const place = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

/** Six finite numbers; undefined of anything else. */
export const asMatrix = (value: unknown): Matrix | undefined => {
  const numbers = numbersOf(value);
  const [a, b, c, d, e, f] = numbers;
  return numbers.length === 6 && numbers.every(Number.isFinite)
    ? [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0]
    : undefined;
};

/** The numbers of an array, typed or not; none of anything else. */
export const numbersOf = (value: unknown): readonly number[] => {
  if (Array.isArray(value)) return value.filter((each): each is number => typeof each === 'number');
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value) : [];
};
