import type { EChartsOption, LineSeriesOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { Day } from '../../domain/people.ts';
import { type HistoryPanel, type HistoryView, SHARE_UNIT } from './describe-history.ts';
import type { Point } from './read-points.ts';
import { filledBox, type Shape, statusSign, textAtPlace } from './shapes.ts';
import { lookOf, PAGE } from './status-look.ts';
import { FONT_FAMILY, wrapText } from './typeface.ts';

/** An ECharts option for a page of a size. */
export interface HistoryLayout {
  readonly width: number;
  readonly height: number;
  readonly option: EChartsOption;
}

const WIDTH = 1080;
const LEFT = 36;
const RIGHT = WIDTH - 36;
const LINE = { size: 27, height: 38 } as const;
/** Room for the numbers of the scale and for labels of the last point. */
const PLOT = { left: 150, right: WIDTH - 60 } as const;
/** A plot alone on its page, and one of several. */
const PLOT_HEIGHT = { alone: 620, several: 300 } as const;
/** A label is some hundred and fifty pixels wide. */
const LABEL_ROOM = 165;

const MILLISECONDS_A_DAY = 86_400_000;
const LINE_COLOUR = '#1f4e8c';

/** The end of a day: that is when its figure holds. */
const endOf = (day: Day): number => Date.parse(day) + MILLISECONDS_A_DAY;

const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

interface Year {
  readonly start: number;
  readonly end: number;
}

/** From the last one back, those whose labels have room. */
export const chooseLabelled = (points: readonly Point[], { start, end }: Year): ReadonlySet<Point> => {
  const pixels = (day: Day): number => ((endOf(day) - start) / (end - start)) * (PLOT.right - PLOT.left);
  const chosen: Point[] = [];
  for (const point of points.toReversed()) {
    const next = chosen.at(-1);
    if (next === undefined || pixels(next.day) - pixels(point.day) >= LABEL_ROOM) chosen.push(point);
  }
  return new Set(chosen);
};

const dayLabel = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}`;

const rises = (points: readonly Point[], at: number): boolean => {
  const [point, next] = [points[at], points[at + 1]];
  return point !== undefined && next !== undefined && next.value > point.value;
};

const pointSeries = (panel: HistoryPanel, index: number, year: Year): LineSeriesOption => {
  const labelled = chooseLabelled(panel.points, year);
  return {
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'circle',
    symbolSize: 16,
    z: 3,
    lineStyle: { width: 5, color: LINE_COLOUR },
    itemStyle: { color: LINE_COLOUR, borderColor: PAGE.background, borderWidth: 3 },
    data: panel.points.map((point, at) => {
      const isLast = at === panel.points.length - 1;
      return {
        value: [endOf(point.day), point.value],
        ...(isLast ? { itemStyle: { color: lookOf(panel.status).colour }, symbolSize: 22 } : {}),
        label: {
          show: labelled.has(point),
          formatter: `${point.label}\n${dayLabel(point.day)}`,
          position: 'top',
          distance: 10,
          // The line goes up to the right.
          offset: [rises(panel.points, at) ? -34 : 0, 0],
          fontFamily: FONT_FAMILY,
          fontSize: 26,
          fontWeight: 600,
          lineHeight: 32,
          color: PAGE.ink,
          textBorderColor: PAGE.background,
          textBorderWidth: 5,
        },
      };
    }),
  };
};

const planSeries = ({ plan }: HistoryPanel, index: number, { start, end }: Year): LineSeriesOption[] =>
  plan.values.map((value, at) => ({
    type: 'line',
    xAxisIndex: index,
    yAxisIndex: index,
    symbol: 'none',
    silent: true,
    z: 2,
    lineStyle: { width: 4, type: at === 0 ? [14, 10] : [4, 8], color: PAGE.muted },
    data: [
      [start, plan.isPaced ? 0 : value],
      [end, value],
    ],
  }));

const axisText = { fontFamily: FONT_FAMILY, fontSize: 24, color: PAGE.muted } as const;

const timeAxis = (index: number, { start, end }: Year): XAXisComponentOption => ({
  type: 'time',
  gridIndex: index,
  min: start,
  max: end,
  axisLabel: { show: false },
  axisLine: { lineStyle: { color: PAGE.line, width: 2 }, onZero: false },
  axisTick: { show: false },
  splitLine: { show: false },
});

/** The months under a plot, each in the middle of its days: what holds for 31 October stands at the end of T10. */
const monthLabels = ({ start, end }: Year, bottom: number): readonly Shape[] => {
  const first = new Date(start).getUTCFullYear() * 12 + new Date(start).getUTCMonth();
  const startOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12);
  const place = (at: number): number =>
    PLOT.left + ((Math.min(at, end) - start) / (end - start)) * (PLOT.right - PLOT.left);
  const count = Array.from({ length: 13 }).filter((_, index) => startOf(first + index) < end).length;
  return Array.from({ length: count }, (_, index) => first + index).flatMap((month) => {
    const [left, right] = [place(startOf(month)), place(startOf(month + 1))];
    const name = `T${(month % 12) + 1}`;
    const style = { size: 24, colour: PAGE.muted, align: 'center' as const };
    return [
      filledBox({ x: right - 1, y: bottom, width: 2, height: 8 }, PAGE.line),
      ...(right - left < 40 ? [] : [textAtPlace((left + right) / 2, bottom + 24, name, style)]),
    ];
  });
};

const valueAxis = (
  { isFromZero, unit }: HistoryPanel,
  index: number,
  isAlone: boolean,
): YAXisComponentOption => ({
  type: 'value',
  gridIndex: index,
  scale: !isFromZero,
  boundaryGap: [isFromZero ? 0 : '15%', isAlone ? '10%' : '25%'],
  splitNumber: isAlone ? 5 : 3,
  axisLabel: {
    ...axisText,
    formatter: (value: number) => `${NUMBER.format(value)}${unit === '%' ? '%' : ''}`,
  },
  splitLine: { lineStyle: { color: PAGE.track, width: 2 } },
});

interface Placed {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

const textLines = (
  text: string,
  top: number,
  style: { readonly size: number; readonly weight: 400 | 600; readonly colour: string; readonly x: number },
): Placed => {
  const lines = wrapText(text, RIGHT - style.x, style.size, style.weight);
  const height = style.size * 1.38;
  return {
    shapes: lines.map((line, at) => textAtPlace(style.x, top + (at + 0.5) * height, line, style)),
    bottom: top + lines.length * height,
  };
};

/** The dash of the plan's line with its words, and the unit of the scale. */
const keyLine = ({ plan, unit, remark }: HistoryPanel, top: number): Placed => {
  const y = top + LINE.height / 2;
  const dash = (x: number): Shape => filledBox({ x, y: y - 2, width: 14, height: 4 }, PAGE.muted);
  const words = [
    plan.label,
    ...(unit === SHARE_UNIT ? [`đơn vị: ${unit}`] : []),
    ...(remark === '' ? [] : [remark]),
  ];
  const placed = textLines(words.join(' · '), top + 2, {
    size: LINE.size - 2,
    weight: 400,
    colour: PAGE.muted,
    x: LEFT + 76,
  });
  return { shapes: [dash(LEFT), dash(LEFT + 24), dash(LEFT + 48), ...placed.shapes], bottom: placed.bottom };
};

const panelHead = (panel: HistoryPanel, top: number): Placed => {
  const title =
    panel.title === ''
      ? { shapes: [], bottom: top }
      : textLines(panel.title, top, { size: 30, weight: 600, colour: PAGE.ink, x: LEFT });
  const { colour } = lookOf(panel.status);
  const verdict = textLines(panel.verdict, title.bottom + 4, { size: 28, weight: 600, colour, x: LEFT + 44 });
  const sign = statusSign(panel.status, LEFT + 16, title.bottom + 24, 16);
  const key = panel.points.length === 0 ? undefined : keyLine(panel, verdict.bottom + 4);
  return {
    shapes: [...title.shapes, ...sign, ...verdict.shapes, ...(key?.shapes ?? [])],
    bottom: key?.bottom ?? verdict.bottom,
  };
};

/** Puts the picture of one target on a page: a head, then each measure with its plot; one without figures has no plot. */
export const layOutHistory = (view: HistoryView): HistoryLayout => {
  const year = { start: Date.parse(view.firstDay), end: endOf(view.lastDay) };
  const isAlone = view.panels.length === 1;
  const shapes: Shape[] = [];
  const plots: { readonly panel: HistoryPanel; readonly top: number; readonly height: number }[] = [];
  const add = ({ shapes: more, bottom }: Placed): number => {
    shapes.push(...more);
    return bottom;
  };
  let top = add(textLines(view.title, 24, { size: 40, weight: 600, colour: PAGE.ink, x: LEFT }));
  top = add(textLines(view.subtitle, top + 4, { size: 28, weight: 400, colour: PAGE.muted, x: LEFT })) + 22;
  for (const panel of view.panels) {
    top = add(panelHead(panel, top));
    if (panel.points.length > 0) {
      const height = isAlone ? PLOT_HEIGHT.alone : PLOT_HEIGHT.several;
      plots.push({ panel, top: top + 28, height });
      shapes.push(...monthLabels(year, top + 28 + height));
      top += 28 + height + 48;
    }
    top += 30;
  }
  return {
    width: WIDTH,
    height: Math.ceil(top),
    option: {
      useUTC: true,
      backgroundColor: PAGE.background,
      graphic: shapes,
      grid: plots.map((plot) => ({
        left: PLOT.left,
        right: WIDTH - PLOT.right,
        top: plot.top,
        height: plot.height,
      })),
      xAxis: plots.map((_, index) => timeAxis(index, year)),
      yAxis: plots.map(({ panel }, index) => valueAxis(panel, index, isAlone)),
      series: plots.flatMap(({ panel }, index) => [
        ...planSeries(panel, index, year),
        pointSeries(panel, index, year),
      ]),
    },
  };
};
