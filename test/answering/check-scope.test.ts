import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkScope } from '../../src/answering/matching/check-scope.ts';
import { createPlaceFinder, findYears } from '../../src/answering/understanding/find-mentions.ts';
import { isOwnPlace } from '../../src/answering/understanding/own-place.ts';
import type { Understanding } from '../../src/answering/understanding/understanding.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

const corpus = loadCorpus(join(import.meta.dirname, '../../corpus'));
const [resolution] = corpus.resolutions;
if (resolution === undefined) throw new Error('no resolution was loaded');
const places = createPlaceFinder(corpus.glossary);

const scopeOf = (number: number, text: string) => {
  const clause = resolution.targets.find((target) => target.number === number)?.text ?? '';
  const understanding: Understanding = {
    typed: text,
    text,
    content: [],
    asks: new Set(),
    years: findYears(text, resolution.document.year),
    // The document's own place is taken out of a question before its scope is checked.
    places: places.find(text).filter(({ item }) => !isOwnPlace(item.name, resolution.document)),
    bodies: [],
    figures: [],
    targetNumbers: [],
    isYesNo: false,
    isStatement: false,
    continues: false,
    pointsBack: false,
  };
  return checkScope(clause, resolution, understanding);
};

describe('checkScope', () => {
  it.each([
    [6, 'hàng qua cảng năm nay'],
    [6, 'hàng qua cảng năm 2024'],
    [6, 'hàng qua cảng thành phố Hải Phòng'],
    [1, 'GRDP tăng bao nhiêu so với năm 2023'],
    [9, 'xã nông thôn mới từ năm 2023 chuyển sang'],
    [9, 'nông thôn mới kiểu mẫu ở huyện Thủy Nguyên'],
    [14, 'lao động qua đào tạo từ 3 tháng trở lên'],
    [16, 'chuẩn nghèo giai đoạn 2022 - 2025'],
  ])('(%i) speaks of "%s"', (number, text) => {
    expect(scopeOf(number, text)).toBeUndefined();
  });

  it.each([
    [6, 'hàng qua cảng năm 2025', 'other-year'],
    [6, 'hàng qua cảng năm ngoái', 'other-year'],
    [6, 'hàng qua cảng năm sau', 'other-year'],
    [1, 'GRDP năm 2023 tăng bao nhiêu', 'other-year'],
    [1, 'GRDP năm 2010', 'other-year'],
    [6, 'hàng qua cảng năm 2024 và năm 2030', 'other-year'],
    [6, 'hàng qua cảng của Quảng Ninh', 'other-place'],
    [9, 'nông thôn mới kiểu mẫu ở huyện Vĩnh Bảo', 'other-place'],
    [6, 'hàng qua cảng quý III', 'other-period'],
    [6, 'hàng qua cảng tháng 10', 'other-period'],
    [6, 'hàng qua cảng 6 tháng đầu năm', 'other-period'],
    [6, 'hàng qua cảng mỗi tháng', 'other-period'],
  ])('(%i) does not speak of "%s": %s', (number, text, reason) => {
    expect(scopeOf(number, text)).toBe(reason);
  });
});
