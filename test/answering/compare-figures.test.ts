import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareFigures, isSameAmount } from '../../src/answering/matching/compare-figures.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { findFigures } from '../../src/quantities/find-figures.ts';

const measures = loadCorpus(join(import.meta.dirname, '../../corpus')).resolutions.flatMap(({ targets }) =>
  targets.flatMap((target) => target.measures),
);
const verdictOf = (asked: string, ref: string) => {
  const [figure] = findFigures(asked);
  const measure = measures.find((candidate) => candidate.ref.endsWith(ref));
  if (figure === undefined || measure === undefined) throw new Error(`no figure in "${asked}" or no ${ref}`);
  return compareFigures(figure, measure);
};

describe('compareFigures', () => {
  it.each([
    ['190 triệu tấn', '(6)', 'same'],
    ['190', '(6)', 'same'],
    ['190tr tấn', '(6)', 'same'],
    ['190.000.000 tấn', '(6)', 'same'],
    ['0,19 tỷ tấn', '(6)', 'same'],
    ['khoảng 190 triệu tấn', '(6)', 'same'],
    ['200 triệu tấn', '(6)', 'different'],
    ['190 nghìn tấn', '(6)', 'different'],
    ['190 tỷ đồng', '(6)', 'unit'],
    ['190%', '(6)', 'unit'],
    ['1.190 triệu tấn', '(6)', 'different'],
    ['33 tỷ đô', '(7)', 'same'],
    ['33 tỷ đồng', '(7)', 'unit'],
    ['33 triệu USD', '(7)', 'different'],
    ['60 nghìn tỷ', '(4).c', 'same'],
    ['60.000 tỷ đồng', '(4).c', 'same'],
    ['106.761,592 tỷ đồng', '(4).a', 'same'],
    ['106.761 tỷ đồng', '(4).a', 'rounded'],
    ['96.761 tỷ đồng', '(4).a', 'different'],
    ['191 tỷ đồng', '(6)', 'different'],
    ['106.761.592 triệu đồng', '(4).a', 'same'],
    ['57,9 nghìn lượt', '(13)', 'same'],
    ['57.900', '(13)', 'same'],
    ['trên 9,1 triệu lượt', '(8)', 'same'],
    ['9,1 triệu lượt khách', '(8)', 'same'],
    ['dưới 9,1 triệu lượt khách', '(8)', 'bound'],
    ['tối thiểu 30%', '(24).a', 'same'],
    ['tối đa 30%', '(24).a', 'bound'],
    ['trên 3,5%', '(12)', 'bound'],
    ['11,5% - 12%', '(1).a', 'same'],
    ['11,5%', '(1).a', 'end'],
    ['12%', '(1).a', 'end'],
    ['11,7%', '(1).a', 'inside'],
    ['11,6 - 11,9%', '(1).a', 'inside'],
    ['11 - 12%', '(1).a', 'different'],
    ['12,1%', '(1).a', 'different'],
    ['2 đến 2,5 tỷ USD', '(11)', 'same'],
    ['3.850 đảng viên', '(20).a', 'inside'],
    ['0.98%', '(1).d', 'same'],
    ['98%', '(1).d', 'different'],
  ])('"%s" stands to %s as %s', (asked, ref, verdict) => {
    expect(verdictOf(asked, ref)).toBe(verdict);
  });

  it('finds each measure of the text the same as itself, and none off by one in the last digit', () => {
    for (const measure of measures) {
      const found = { ...measure, start: 0, end: 1 };
      expect(compareFigures(found, measure)).toBe('same');
      const decimal = measure.low.decimal.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
      const off = { text: decimal, decimal };
      expect(compareFigures({ ...found, low: off, high: off }, measure)).not.toBe('same');
    }
  });
});

describe('isSameAmount', () => {
  it.each([
    ['210', 'k tỷ', '210000', 'tỷ đồng', true],
    ['210', 'nghìn tỷ đồng', '210000', 'tỷ đồng', true],
    ['210', 'tỷ', '210000', 'tỷ đồng', false],
    ['190', '', '190', 'triệu tấn', true],
    ['5', '%', '5', 'km', false],
  ])('%s %s and %s %s: %s', (asked, unit, stated, other, same) => {
    expect(isSameAmount({ decimal: asked, unit }, { decimal: stated, unit: other })).toBe(same);
  });
});
