import { asMatrix, type Matrix, multiply, numbersOf, place, type Rule } from './page-parts.ts';

/** What a page draws, as pdf.js lists it; its arguments are whatever the file says. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The numbers that pdf.js gives the operations that matter here. */
export interface Operations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly endPath: number;
  readonly paintFormXObjectBegin: number;
  readonly paintFormXObjectEnd: number;
}

/** A filled box this thin is a line; a line that leans more than this isn't straight. In points. */
const THINNEST = 2.5;
/** Shorter strokes are parts of a drawing or of a dash. In points. */
const SHORTEST = 4;
/** A page with more strokes than this is a map or a drawing, whose lines aren't those of a table. */
const MOST_RULES = 20_000;
/** How many numbers follow each of pdf.js's path steps: move, line, cubic curve, quadratic curve, close. */
const STEP_LENGTHS = [2, 2, 6, 4, 0];
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** The straight lines across and down that a page draws, with both edges of a thin box as one line. */
export const readRules = (drawing: Drawing, operations: Operations, page: Matrix): readonly Rule[] => {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let current = page;
  for (const [index, operation] of drawing.fnArray.entries()) {
    const args: unknown = drawing.argsArray[index];
    if (operation === operations.save) saved.push(current);
    else if (operation === operations.restore || operation === operations.paintFormXObjectEnd)
      current = saved.pop() ?? page;
    else if (operation === operations.paintFormXObjectBegin) {
      saved.push(current);
      current = transformed(current, Array.isArray(args) ? args[0] : undefined);
    } else if (operation === operations.transform) current = transformed(current, args);
    else if (operation === operations.constructPath && !isUnpainted(args, operations))
      rules.push(...rulesOf(args, current));
    if (rules.length > MOST_RULES) return [];
  }
  return rules;
};

const transformed = (current: Matrix, args: unknown): Matrix => {
  const matrix = asMatrix(args);
  return matrix === undefined ? current : multiply(current, matrix);
};

/** A path that only bounds what is painted next, as programs set for each page and cell, leaves no line. */
const isUnpainted = (args: unknown, { endPath }: Operations): boolean =>
  Array.isArray(args) && args[0] === endPath;

type Point = readonly [number, number];

const rulesOf = (args: unknown, matrix: Matrix): readonly Rule[] => {
  if (!Array.isArray(args)) return [];
  const paths: unknown = args[1];
  const steps = numbersOf(Array.isArray(paths) ? paths[0] : undefined);
  return outlines(steps, matrix).flatMap((points) => thinBox(points) ?? strokes(points));
};

/** The corners of each stretch of a path; a curve ends its stretch. */
const outlines = (steps: readonly number[], matrix: Matrix): readonly (readonly Point[])[] => {
  const found: Point[][] = [];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? -1;
    const length = STEP_LENGTHS[step];
    if (length === undefined) return found;
    const open = found.at(-1);
    const first = open?.[0];
    const end = place(matrix, steps[at + length - 1] ?? 0, steps[at + length] ?? 0);
    if (step === LINE && open !== undefined) open.push(end);
    else if (step === CLOSE && open !== undefined && first !== undefined) open.push(first);
    else if (step === MOVE || step !== CLOSE) found.push([end]);
    at += length + 1;
  }
  return found;
};

/** A box so thin that it prints as a line. */
const thinBox = (points: readonly Point[]): readonly Rule[] | undefined => {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (points.length < 4 || Math.min(right - left, bottom - top) > THINNEST) return undefined;
  const rule = ruleBetween([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  const standing = ruleBetween([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return right - left > bottom - top ? rule : standing;
};

const strokes = (points: readonly Point[]): readonly Rule[] =>
  points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point));

const ruleBetween = ([x, y]: Point, [toX, toY]: Point): readonly Rule[] => {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (height < THINNEST && width >= SHORTEST)
    return [{ isAcross: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) }];
  return width < THINNEST && height >= SHORTEST
    ? [{ isAcross: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) }]
    : [];
};
