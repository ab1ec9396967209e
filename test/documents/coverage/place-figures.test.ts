import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDigitRuns,
  findOtherFigures,
  placeFigures,
} from '../../../src/documents/coverage/place-document-figures.ts';
import { textAt } from '../../../src/domain/passage.ts';

describe('findDigitRuns', () => {
  it('are the numbers with the marks inside them', () => {
    const text = 'Ngày 30/6/2026, đạt 106.761,592 tỷ; 5G. Năm 2026.';
    expect(findDigitRuns(text).map((span) => textAt(text, span))).toEqual([
      '30/6/2026',
      '106.761,592',
      '5',
      '2026',
    ]);
  });

  it('are as many as digits with marks behind them', () => {
    const text = fc.string({ unit: fc.constantFrom('1', '2', ',', '.', '/', ' ', 'a', '-') });
    fc.assert(
      fc.property(text, (any) => {
        expect(findDigitRuns(any).length).toBe([...any.matchAll(/\d[\d.,/]*/g)].length);
      }),
    );
  });
});

describe('placeFigures', () => {
  const text = 'đạt 12 xã, 25 - 30 lượt, 7';

  it('places a run that a span holds whole', () => {
    const { found, placed, unplaced } = placeFigures(text, [
      { start: 11, end: 23 },
      { start: 4, end: 9 },
    ]);
    expect([found, placed, unplaced.map((span) => textAt(text, span))]).toEqual([4, 3, ['7']]);
  });

  it('places a run that spans beside each other hold, none that is half held', () => {
    const held = { found: 1, placed: 1, unplaced: [] };
    expect(
      placeFigures('12/2026', [
        { start: 0, end: 3 },
        { start: 3, end: 7 },
      ]),
    ).toEqual(held);
    expect(placeFigures('12/2026', [{ start: 0, end: 3 }]).placed).toBe(0);
  });

  it('counts every run once, whatever the spans', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(30), fc.nat(10)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(spans, (any) => {
        const { found, placed, unplaced } = placeFigures(text, any);
        expect(placed + unplaced.length).toBe(found);
      }),
    );
  });
});

describe('findOtherFigures', () => {
  it.each([
    'theo điểm b khoản 4 Mục II Nghị quyết 347 và khoản 2, 3 Điều 10',
    'bị ảnh hưởng bởi bão số 12, 13 và mưa lũ tháng 10, tháng 11 năm 2025',
    'chi trả gộp 03 tháng lương hưu (tháng 12 năm 2025, tháng 01 năm 2026) đối với 04 tỉnh',
    'Chiến lược phát triển kinh tế - xã hội 10 năm 2021 - 2030; Tết Nguyên đán 2026',
    'nhà ga T3, T2; mô hình 3D/VR360; mạng 5G; Đề án 06; cầu Lạch Huyện 2',
    '(1) công nghiệp; (2) nông nghiệp; 17 hiệp định thương mại; 4 loại hình báo chí',
    'Quyết định số 1002/QĐ-TTg ngày 24-5-2025, Thông báo số 99- TB/TW, gọi 0912 345 678',
    'giảm lãi suất 2%/năm, từ 15 tuổi trở lên, tốc độ 01 Gb/s, mục (IV) (4.1) (4.2)',
  ])('places all of %j', (text) => {
    expect(placeFigures(text, findOtherFigures(text)).unplaced).toEqual([]);
  });

  it('leaves what nothing explains', () => {
    const text = 'Xem 7; và 12.';
    expect(placeFigures(text, findOtherFigures(text)).placed).toBe(0);
  });

  it('places what the shipped resolution says, but for its labels', () => {
    const source = readFileSync(join(import.meta.dirname, '../../../corpus/nq14-2024/text.txt'), 'utf8');
    const labels = [...source.matchAll(/^[#* ]*(?:\(\d+\)|\d+(?:\.\d+)*\.)/gm)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    const { found, placed } = placeFigures(source, [...labels, ...findOtherFigures(source)]);
    expect(placed / found).toBeGreaterThanOrEqual(0.97);
  });
});
