import type { MeasureView, PlanBar } from './describe-measure.ts';
import { filledArea, filledBox, outlinedBox, type Shape, textAtPlace } from './shapes.ts';
import { lookOf, PAGE } from './status-look.ts';
import { chooseFitting, widthOf } from './typeface.ts';

/** Shapes one below the other. */
export interface Strip {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const PAGE_WIDTH = 1080;
export const LEFT = 36;
export const RIGHT = PAGE_WIDTH - 36;
/** Names and bars stand right of the signs. */
export const INDENT = LEFT + 44;

export const VALUE = { size: 26, line: 34 } as const;

const BAR_HEIGHT = 18;
/** A bar of 100 %; one beyond it ends at 120 %, with an open end. */
export const BAR = { full: 350, most: 1.2 } as const;
export const CELL_BAR = { full: 90, most: 1.2 } as const;
/** Between a bar and its figure. */
export const BAR_GAP = 16;

const NEARLY_ALL = 0.98;

export interface BarPlace {
  readonly x: number;
  readonly y: number;
  readonly full: number;
  readonly most: number;
}

/** A mark for the time that was gone: a line through the bar with a head above. */
const timeMark = (x: number, y: number): readonly Shape[] => [
  filledBox({ x: x - 3.5, y: y - BAR_HEIGHT / 2 - 3, width: 7, height: BAR_HEIGHT + 6 }, PAGE.background),
  filledBox({ x: x - 1.5, y: y - BAR_HEIGHT / 2 - 4, width: 3, height: BAR_HEIGHT + 8 }, PAGE.ink),
  filledArea(
    [
      [x - 7, y - BAR_HEIGHT / 2 - 8],
      [x + 7, y - BAR_HEIGHT / 2 - 8],
      [x, y - BAR_HEIGHT / 2 + 1],
    ],
    PAGE.ink,
  ),
];

/** A bar against the plan, with the mark of the time gone where it is held against that. */
export const planBar = (
  { reached, timeGone }: PlanBar,
  colour: string,
  place: BarPlace,
): readonly Shape[] => {
  const { x, y, full, most } = place;
  const top = y - BAR_HEIGHT / 2;
  const track = { x, y: top, width: full, height: BAR_HEIGHT };
  if (reached === undefined) return [outlinedBox(track, PAGE.line, 4)];
  // 99,9 % must not look like all of it.
  const end = x + full * (reached < 1 ? Math.min(reached, NEARLY_ALL) : Math.min(reached, most));
  return [
    filledBox(track, PAGE.track, 4),
    ...(reached === 0 ? [] : [filledBox({ ...track, width: Math.max(end - x, 3) }, colour, 4)]),
    // Where the plan is, once the bar goes beyond it.
    ...(reached > 1
      ? [filledBox({ x: x + full - 1.5, y: top, width: 3, height: BAR_HEIGHT }, '#ffffff')]
      : []),
    ...(reached > most
      ? [
          filledArea(
            [
              [end - 1, top],
              [end + 10, y],
              [end - 1, top + BAR_HEIGHT],
            ],
            colour,
          ),
        ]
      : []),
    ...(timeGone === undefined ? [] : timeMark(x + full * timeGone, y)),
  ];
};

/** From where to where a figure goes; `full` is how long a bar of the whole plan is. */
export interface Column {
  readonly x: number;
  readonly right: number;
  readonly full: number;
}

/** Each with its day; where even the shortest has no room for that, with the bare day. */
const dateWordings = (wordings: readonly string[], asOf: string | undefined): readonly string[] => {
  if (asOf === undefined) return wordings;
  const shortest = wordings.at(-1) ?? '';
  return [
    ...wordings.map((each) => `${each} (đến ${asOf})`),
    `${shortest} (${asOf})`,
    `${shortest.replace(/ \/ .*$/, '')} (đến ${asOf})`,
  ];
};

/** A bar and the fullest wording that fits beside it. */
export const measureLine = (
  { bar, status, isKnown, wordings, asOf }: MeasureView,
  { x, right, full }: Column,
  y: number,
): readonly Shape[] => {
  const textX = bar === undefined ? x : x + full * BAR.most + BAR_GAP;
  const dated = dateWordings(wordings, asOf);
  const text = chooseFitting(dated, right - textX, VALUE.size, 400);
  return [
    ...(bar === undefined ? [] : planBar(bar, lookOf(status).colour, { x, y, full, most: BAR.most })),
    textAtPlace(textX, y, text, { size: VALUE.size, colour: isKnown ? PAGE.ink : PAGE.muted }),
  ];
};

/** How wide the fullest wording of a figure is, with its day. */
export const fullWidth = ({ wordings, asOf }: MeasureView): number =>
  widthOf(dateWordings(wordings, asOf)[0] ?? '', VALUE.size, 400);
