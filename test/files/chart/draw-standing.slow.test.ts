import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MIXED_WORDS, STATUS_WORDS } from '../../../src/domain/measure-status.ts';
import { asDay } from '../../../src/domain/people.ts';
import { describeHistory } from '../../../src/files/chart/describe-history.ts';
import { describeOverview } from '../../../src/files/chart/describe-overview.ts';
import { drawHistory, drawOverview, drawSvg, rasterise } from '../../../src/files/chart/draw-standing.ts';
import { readFontMetrics } from '../../../src/files/chart/font-metrics.ts';
import { layOutOverview } from '../../../src/files/chart/lay-out-overview.ts';
import { textAtPlace } from '../../../src/files/chart/shapes.ts';
import { lookOf } from '../../../src/files/chart/status-look.ts';
import { FONT_FILES, widthOf } from '../../../src/files/chart/typeface.ts';
import { coloursOf, inkedColumns, readPng } from '../../support/read-png.ts';
import type { TestReport } from '../../support/test-report.ts';
import { asStored, EVERYTHING, RESOLUTION, reported, standingAfter, targetAfter } from './standings.ts';

const TODAY = asDay('2024-11-25');

const describeAll = (...reports: readonly TestReport[]) =>
  describeOverview({ resolution: RESOLUTION, standing: standingAfter(TODAY, ...reports), today: TODAY });

const WHITE = 0xffffff;

/** A text alone on white. */
const drawText = async (text: string, weight: 400 | 600 = 400) => {
  const shape = textAtPlace(10, 40, text, { size: 40, weight, colour: '#000000' });
  return readPng(await rasterise(drawSvg({ backgroundColor: '#ffffff', graphic: [shape] }, 900, 80)));
};

const styleSchema = z.object({
  x: z.number(),
  y: z.number(),
  text: z.string(),
  fontSize: z.number(),
  fontWeight: z.union([z.literal(400), z.literal(600)]),
  align: z.enum(['left', 'center', 'right']),
});

const toNumber = (colour: string): number => Number.parseInt(colour.slice(1), 16);

describe('the typeface', () => {
  test('has every letter of the resolution and of what we write', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../corpus/nq14-2024/text.txt'), 'utf8');
    const letters = [...new Set(text.normalize('NFC'))].filter((letter) => letter.trim() !== '').join('');
    const words = [...Object.values(STATUS_WORDS), MIXED_WORDS, '· … “” / % ! ?']
      .join('')
      .replaceAll(' ', '');
    for (const file of FONT_FILES) {
      const { hasGlyphs } = readFontMetrics(readFileSync(file));
      expect(hasGlyphs(letters + words)).toBe(true);
      expect(hasGlyphs('\u{e123}')).toBe(false);
    }
  });

  test.each([400, 600] as const)('is drawn in weight %d, as wide as its file says', async (weight) => {
    const text = 'Tỷ lệ nước thải đô thị được xử lý: 40,77%';
    const [first, last] = inkedColumns(await drawText(text, weight), WHITE) ?? [0, 0];
    const width = widthOf(text, 40, weight);
    expect(last - first).toBeGreaterThan(width * 0.97);
    expect(last - first).toBeLessThanOrEqual(width + 2);
  });

  test('letters with marks are letters of their own, neither boxes nor left out', async () => {
    const drawings = await Promise.all(
      [' ', 'ỷ', 'y', 'ự', 'ẵ', 'ặ', 'Đ', 'D'].map((text) => drawText(text)),
    );
    const looks = drawings.map((picture) =>
      Array.from({ length: picture.height * 60 }, (_, at) =>
        picture.colourAt(at % 60, Math.floor(at / 60)),
      ).join(),
    );
    expect(new Set(looks).size).toBe(drawings.length);
  });

  test('decomposed letters are drawn as composed ones', async () => {
    const [one, other] = await Promise.all([drawText('Tỷ lệ'.normalize('NFD')), drawText('Tỷ lệ')]);
    expect(coloursOf(one)).toEqual(coloursOf(other));
  });
});

describe('the picture of all targets', () => {
  test('is one page for a phone, with its title, the colours of what it shows, and a light background of its own', async () => {
    const view = describeAll(...EVERYTHING);
    const { height } = layOutOverview(view);
    const picture = readPng(await drawOverview(view));
    expect({ width: picture.width, height: picture.height }).toEqual({ width: 1080, height });
    // A line a part, with its name.
    expect(height).toBeLessThan(3600);
    const colours = coloursOf(picture);
    expect([...colours.keys()].length).toBeGreaterThan(200);
    const title = coloursOf(picture, { left: 36, right: 700, top: 30, bottom: 80 });
    expect(title.get(toNumber('#17202b')) ?? 0).toBeGreaterThan(1_000);
    for (const { status } of view.counts)
      expect(colours.get(toNumber(lookOf(status).colour))).toBeGreaterThan(300);
    expect(picture.colourAt(0, 0)).toBe(toNumber('#fbfbf9'));
  });

  test.each([
    ['nothing', []],
    ['everything', EVERYTHING],
    ['longest', [reported('13', '2024-10-31', '1234567.891'), reported('4a', '2024-10-31', '99999999.123')]],
  ])('with %s reported no text leaves its place', (_, reports) => {
    const { shapes, width } = layOutOverview(describeAll(...reports));
    const texts = shapes.flatMap((shape) => {
      if (shape.type !== 'text' || !('style' in shape)) return [];
      const { x, y, text, fontSize, fontWeight, align } = styleSchema.parse(shape.style);
      const long = widthOf(text, fontSize, fontWeight);
      const left = x - long * { left: 0, center: 0.5, right: 1 }[align];
      return [{ text, y, left, right: left + long }];
    });
    expect(texts.length).toBeGreaterThan(50);
    for (const { text, left, right } of texts) {
      expect(left, text).toBeGreaterThanOrEqual(36);
      expect(right, text).toBeLessThanOrEqual(width - 34);
    }
    const inOrder = texts.toSorted((one, other) => one.y - other.y || one.left - other.left);
    inOrder.slice(1).forEach((next, at) => {
      const before = inOrder[at];
      if (before?.y !== next.y) return;
      expect(next.left, `${before.text} | ${next.text}`).toBeGreaterThan(before.right);
    });
  });
});

test('every figure of a target or part stands with its unit, and names still tell parts apart', () => {
  const { groups } = describeAll(...EVERYTHING);
  const { shapes } = layOutOverview(describeAll(...EVERYTHING));
  const texts = shapes.flatMap((shape) =>
    shape.type === 'text' && 'style' in shape ? [styleSchema.parse(shape.style).text] : [],
  );
  const figures = texts.filter((text) => /\(đến \d/.test(text));
  expect(figures.length).toBeGreaterThan(20);
  for (const text of figures) expect(text).toMatch(/\p{L}{2,}.*\(đến|%/u);
  const units = new Set(figures.flatMap((text) => /\d (\p{L}[^·(]*) (?:·|\()/u.exec(text)?.[1] ?? []));
  for (const unit of ['tỷ đồng', 'triệu lượt khách', 'lượt tổ chức đảng']) expect([...units]).toContain(unit);
  const names = texts.filter((text) => /^[a-z]\) /.test(text));
  const parts = groups.flatMap(({ targets }) => targets).filter(({ measures }) => measures.length > 1);
  expect(names.length).toBeGreaterThan(parts.length);
  for (const name of names) expect(name).toMatch(/\p{L}{2,}/u);
});

test('the picture of one target has its line, its plan and its last point in the colour of its status', async () => {
  const reports = [reported('6', '2024-09-30', '80'), reported('6', '2024-10-31', '95.5')];
  const standing = targetAfter(6, TODAY, ...reports);
  const ref = standing.target.ref;
  const view = describeHistory({
    document: RESOLUTION.document,
    standing,
    reports: new Map([[ref, asStored(reports)]]),
    today: TODAY,
  });
  if (view === undefined) throw new Error('nothing to draw');
  const picture = readPng(await drawHistory(view));
  expect(picture.width).toBe(1080);
  const plot = coloursOf(picture, { left: 150, right: 1020, top: 250, bottom: 860 });
  expect(plot.get(toNumber(lookOf('behind').colour))).toBeGreaterThan(150);
  expect(plot.get(toNumber('#1f4e8c'))).toBeGreaterThan(200);
  expect(plot.get(toNumber('#4d5866'))).toBeGreaterThan(500);
});
