import type { MeasureView } from './describe-measure.ts';
import type { OverviewView, StatusCount, TargetView } from './describe-overview.ts';
import { layOutParts } from './lay-out-parts.ts';
import {
  BAR,
  BAR_GAP,
  type BarPlace,
  fullWidth,
  INDENT,
  LEFT,
  measureLine,
  PAGE_WIDTH,
  planBar,
  RIGHT,
  type Strip,
  VALUE,
} from './measure-line.ts';
import { filledBox, type Shape, statusSign, textAtPlace } from './shapes.ts';
import { lookOf, PAGE } from './status-look.ts';
import { fitText, widthOf } from './typeface.ts';

/** Shapes on a page of a size. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const NAME = { size: 30, weight: 600, line: 40 } as const;
const GAP = 10;
/** A bar is shortened down to this before a figure loses a part. */
const LEAST_BAR = 150;

/** A target's only figure, with a bar as long as that leaves room. */
const onlyLine = (measure: MeasureView, y: number): readonly Shape[] => {
  const room = (RIGHT - INDENT - BAR_GAP - fullWidth(measure)) / BAR.most;
  const full = Math.max(LEAST_BAR, Math.min(BAR.full, room));
  return measureLine(measure, { x: INDENT, right: RIGHT, full }, y);
};

/** What stands below a target's name. */
const layOutFigures = (
  measures: readonly MeasureView[],
  status: TargetView['status'],
  statusWords: string,
  top: number,
): Strip => {
  const [only] = measures;
  const y = top + VALUE.line / 2;
  if (measures.length === 1 && only !== undefined) return { height: VALUE.line, shapes: onlyLine(only, y) };
  const isBlank = measures.every((each) => !each.isKnown && each.status === status);
  if (!isBlank) return layOutParts(measures, top);
  const text = `cả ${measures.length} phần ${statusWords}`;
  return {
    height: VALUE.line,
    shapes: [textAtPlace(INDENT, y, text, { size: VALUE.size, colour: PAGE.muted })],
  };
};

const targetStrip = ({ name, status, statusWords, measures }: TargetView, top: number): Strip => {
  const y = top + NAME.line / 2;
  const wordsWidth = widthOf(statusWords, VALUE.size, 600);
  const figures = layOutFigures(measures, status, statusWords, top + NAME.line);
  const { colour } = lookOf(status);
  return {
    height: NAME.line + figures.height + GAP,
    shapes: [
      ...statusSign(status, LEFT + 16, y, 16),
      textAtPlace(INDENT, y, fitText(name, RIGHT - INDENT - wordsWidth - 20, NAME.size, NAME.weight), NAME),
      textAtPlace(RIGHT, y, statusWords, { size: VALUE.size, weight: 600, colour, align: 'right' }),
      ...figures.shapes,
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
