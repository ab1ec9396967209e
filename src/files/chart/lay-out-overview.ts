import type { MeasureView, PlanBar } from './describe-measure.ts';
import type { OverviewView, StatusCount, TargetView } from './describe-overview.ts';
import { filledArea, filledBox, outlinedBox, type Shape, statusSign, textAtPlace } from './shapes.ts';
import { lookOf, PAGE } from './status-look.ts';
import { chooseFitting, fitText, widthOf } from './typeface.ts';

/** Shapes on a page of a size. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Shapes one below the other. */
interface Strip {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export const PAGE_WIDTH = 1080;
const LEFT = 36;
const RIGHT = PAGE_WIDTH - 36;
/** Names and bars stand right of the signs. */
const INDENT = LEFT + 44;

const NAME = { size: 30, weight: 600, line: 40 } as const;
const VALUE = { size: 26, line: 34 } as const;
const GAP = 10;

const BAR_HEIGHT = 18;
/** A bar of 100 %; one beyond it ends at 120 %, with an open end. */
const BAR = { full: 350, most: 1.2 } as const;
const CELL_BAR = { full: 90, most: 1.2 } as const;

const NEARLY_ALL = 0.98;

interface BarPlace {
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

const planBar = ({ reached, timeGone }: PlanBar, colour: string, place: BarPlace): readonly Shape[] => {
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

interface Column {
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

const measureLine = (
  { bar, status, isKnown, wordings, asOf }: MeasureView,
  { x, right, full }: Column,
  y: number,
): readonly Shape[] => {
  const textX = bar === undefined ? x : x + full * BAR.most + 16;
  const dated = dateWordings(wordings, asOf);
  const text = chooseFitting(dated, right - textX, VALUE.size, 400);
  return [
    ...(bar === undefined ? [] : planBar(bar, lookOf(status).colour, { x, y, full, most: BAR.most })),
    textAtPlace(textX, y, text, { size: VALUE.size, colour: isKnown ? PAGE.ink : PAGE.muted }),
  ];
};

/** Side by side, parts are written alike and short: `9,77% / khoảng 11,5-12,0%`; never a plan alone, as if it were reached. */
const wordCell = ({ isKnown, statusWords, wordings }: MeasureView): readonly string[] => {
  if (!isKnown) return [statusWords];
  const short = wordings.filter((each) => !each.includes('kế hoạch '));
  return short.length === 0 ? wordings : short;
};

/** Where the names of parts end, and their figures begin. */
const PART_FIGURES = INDENT + 470;
const PART_NAME_SIZE = 24;

/** A part of a target: its sign, its letter and name, what was reached. */
const cell = (measure: MeasureView, y: number): readonly Shape[] => {
  const x = INDENT + 33;
  const name = fitText(`${measure.letter}) ${measure.name}`, PART_FIGURES - x - 8, PART_NAME_SIZE, 400);
  const column = { x: PART_FIGURES, right: RIGHT, full: CELL_BAR.full };
  return [
    ...statusSign(measure.status, INDENT + 12, y, 12),
    textAtPlace(x, y, name, { size: PART_NAME_SIZE }),
    ...measureLine({ ...measure, wordings: wordCell(measure) }, column, y),
  ];
};

/** A line each. */
const cells = (measures: readonly MeasureView[], top: number): readonly Shape[] =>
  measures.flatMap((measure, index) => cell(measure, top + index * VALUE.line + VALUE.line / 2));

const targetStrip = ({ name, status, statusWords, measures }: TargetView, top: number): Strip => {
  const y = top + NAME.line / 2;
  const wordsWidth = widthOf(statusWords, VALUE.size, 600);
  const [only] = measures;
  const isBlank = measures.length > 1 && measures.every((each) => !each.isKnown && each.status === status);
  const lines = isBlank ? 1 : measures.length;
  const { colour } = lookOf(status);
  const firstLine = top + NAME.line + VALUE.line / 2;
  const measureShapes = (): readonly Shape[] => {
    if (isBlank) {
      const text = `cả ${measures.length} phần ${statusWords}`;
      return [textAtPlace(INDENT, firstLine, text, { size: VALUE.size, colour: PAGE.muted })];
    }
    return measures.length === 1 && only !== undefined
      ? measureLine(only, { x: INDENT, right: RIGHT, full: BAR.full }, firstLine)
      : cells(measures, top + NAME.line);
  };
  return {
    height: NAME.line + lines * VALUE.line + GAP,
    shapes: [
      ...statusSign(status, LEFT + 16, y, 16),
      textAtPlace(INDENT, y, fitText(name, RIGHT - INDENT - wordsWidth - 20, NAME.size, NAME.weight), NAME),
      textAtPlace(RIGHT, y, statusWords, { size: VALUE.size, weight: 600, colour, align: 'right' }),
      ...measureShapes(),
    ],
  };
};

const groupStrip = (title: string, top: number): Strip => ({
  height: 58,
  shapes: [
    filledBox({ x: LEFT, y: top + 6, width: RIGHT - LEFT, height: 42 }, '#e7ebf0', 6),
    textAtPlace(LEFT + 14, top + 27, title, { size: 27, weight: 600, colour: PAGE.muted }),
  ],
});

/** Signs in lines, each with its words and how many targets stand so. */
const countsStrip = (counts: readonly StatusCount[], top: number): Strip => {
  const shapes: Shape[] = [];
  let [x, y] = [LEFT, top + 20];
  for (const { status, words, count } of counts) {
    const text = `${words}: ${count}`;
    const width = 38 + widthOf(text, VALUE.size, 600);
    if (x + width > RIGHT) [x, y] = [LEFT, y + 40];
    shapes.push(...statusSign(status, x + 14, y, 14));
    shapes.push(
      textAtPlace(x + 36, y, text, { size: VALUE.size, weight: 600, colour: lookOf(status).colour }),
    );
    x += width + 26;
  }
  return { height: y - top + 26, shapes };
};

const headStrip = ({ title, subtitle }: OverviewView, top: number): Strip => ({
  height: 104,
  shapes: [
    textAtPlace(LEFT, top + 28, title, { size: 44, weight: 600 }),
    textAtPlace(LEFT, top + 76, subtitle, { size: 28, colour: PAGE.muted }),
  ],
});

/** How the bars are read. */
const keyStrip = (top: number): Strip => {
  const bar: BarPlace = { x: LEFT, y: top + 26, full: 130, most: BAR.most };
  const words = { size: 24, colour: PAGE.muted };
  const line = (index: number, text: string): Shape =>
    textAtPlace(LEFT + 180, top + 26 + index * 36, text, words);
  return {
    height: 170,
    shapes: [
      ...planBar({ reached: 0.6, timeGone: undefined }, PAGE.muted, bar),
      line(0, 'đã đạt so với kế hoạch; hết nền xám là đủ kế hoạch cả năm'),
      ...planBar({ reached: 0, timeGone: 0.8 }, PAGE.muted, { ...bar, y: bar.y + 36 }),
      line(1, 'phần của năm đã qua vào ngày có số; chỉ ở số dồn theo thời gian'),
      ...planBar({ reached: undefined, timeGone: undefined }, PAGE.muted, { ...bar, y: bar.y + 72 }),
      line(2, 'chưa có số liệu, không phải là bằng không'),
      textAtPlace(
        LEFT,
        top + 26 + 108,
        'Không vẽ thanh: tốc độ tăng, mức không vượt, mức giảm, số mỗi năm một lần.',
        words,
      ),
    ],
  };
};

/** Puts the picture of all targets on a page as high as it needs. */
export const layOutOverview = (view: OverviewView): Layout => {
  const shapes: Shape[] = [];
  let top = 28;
  const add = (strip: Strip): void => {
    shapes.push(...strip.shapes);
    top += strip.height;
  };
  add(headStrip(view, top));
  add(countsStrip(view.counts, top));
  for (const { title, targets } of view.groups) {
    if (targets.length === 0) continue;
    add(groupStrip(title, top));
    for (const target of targets) add(targetStrip(target, top));
  }
  add(keyStrip(top));
  return { width: PAGE_WIDTH, height: top, shapes };
};
