import type { GraphicComponentOption } from 'echarts';
import type { MeasureStatus } from '../../domain/measure-status.ts';
import { lookOf, PAGE } from './status-look.ts';
import { FONT_FAMILY, type FontWeight } from './typeface.ts';

/** Something that is drawn at a place of its own. */
export type Shape = Exclude<GraphicComponentOption, readonly unknown[]>;

export interface TextStyle {
  readonly size: number;
  readonly weight?: FontWeight;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
}

/** A line of text. @param y its middle. */
export const textAtPlace = (x: number, y: number, text: string, style: TextStyle): Shape => ({
  type: 'text',
  style: {
    x,
    y,
    text: text.normalize('NFC'),
    fill: style.colour ?? PAGE.ink,
    fontFamily: FONT_FAMILY,
    fontSize: style.size,
    fontWeight: style.weight ?? 400,
    align: style.align ?? 'left',
    verticalAlign: 'middle',
  },
});

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A filled box with round corners. */
export const filledBox = (box: Box, fill: string, radius = 0): Shape => ({
  type: 'rect',
  shape: { ...box, r: radius },
  style: { fill },
});

/** An empty box with a broken outline. */
export const outlinedBox = (box: Box, stroke: string, radius = 0): Shape => ({
  type: 'rect',
  shape: { ...box, r: radius },
  style: { fill: 'none', stroke, lineWidth: 2, lineDash: [5, 5] },
});

export const filledArea = (points: readonly (readonly [number, number])[], fill: string): Shape => ({
  type: 'polygon',
  shape: { points: points.map(([x, y]) => [x, y]) },
  style: { fill },
});

const circle = (cx: number, cy: number, r: number, fill: string): Shape => ({
  type: 'circle',
  shape: { cx, cy, r },
  style: { fill },
});

/** The sign of a status in a circle of its colour. */
export const statusSign = (
  status: MeasureStatus | undefined,
  x: number,
  y: number,
  radius: number,
): readonly Shape[] => {
  const { colour, sign } = lookOf(status);
  const place = (points: readonly (readonly [number, number])[]): [number, number][] =>
    points.map(([dx, dy]) => [x + dx * radius, y + dy * radius]);
  return [
    circle(x, y, radius, colour),
    ...(sign.areas ?? []).map((points) => filledArea(place(points), '#ffffff')),
    ...(sign.lines ?? []).map(
      (points): Shape => ({
        type: 'polyline',
        shape: { points: place(points) },
        style: {
          fill: 'none',
          stroke: '#ffffff',
          lineWidth: radius / 3.6,
          lineCap: 'round',
          lineJoin: 'round',
        },
      }),
    ),
    ...place(sign.dots ?? []).map(([cx, cy]) => circle(cx, cy, radius / 5.5, '#ffffff')),
    ...(sign.letter === undefined
      ? []
      : [
          textAtPlace(x, y, sign.letter, {
            size: radius * 1.5,
            weight: 600,
            colour: '#ffffff',
            align: 'center',
          }),
        ]),
  ];
};
