import { expect, test } from 'vitest';
import { judgeMeasure } from '../../../src/answering/verdict/judge-measure.ts';
import type { Asking, Direction, Relation } from '../../../src/answering/verdict/judge-relation.ts';
import { writeMeasureVerdict } from '../../../src/answering/verdict/write-measure-verdict.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { findFigures } from '../../../src/quantities/find-figures.ts';

const { targets } = readDocument(
  asDocumentId('nq-doi-che'),
  `ĐẢNG ỦY XÃ ĐỒI CHÈ
Số 05-NQ/ĐU
NGHỊ QUYẾT
về nhiệm vụ năm 2026

I. CHỈ TIÊU

1. Tỷ lệ hộ dùng nước sạch đạt 90 - 95%.
2. Trồng trên 500 ha rừng.
3. Tỷ lệ hộ nghèo giảm còn dưới 3%.
4. Thu hút ít nhất 12 dự án.
5. Số vụ cháy không quá 5 vụ.
6. Sản lượng chè đạt 1.205,4 tấn.
`,
).resolution;

/** What is said of a figure held against a target. */
const say = (
  number: number,
  named: string,
  relation: Relation,
  better: Direction,
  asking: Asking = 'yes-no',
): string => {
  const target = targets[number - 1];
  const measure = target?.measures[0];
  const [figure] = findFigures(named);
  if (target === undefined || measure === undefined || figure === undefined)
    throw new Error('nothing to judge');
  const asked = { relation, asking, isNegated: false };
  const judgement = judgeMeasure(figure, asked, measure, better);
  return writeMeasureVerdict({ asked, better }, judgement, measure, target.text);
};
test.each([
  [1, '85%', 'fails', 'up', 'Có: thiếu 5 điểm % so với mức thấp nhất 90%'],
  [1, '85%', 'falls below', 'up', 'Có: thấp hơn 5 điểm % so với mức thấp nhất 90%'],
  [1, '90%', 'reaches', 'up', 'Có: bằng mức thấp nhất của 90 - 95%'],
  [1, '93%', 'within', 'up', 'Có: nằm trong khoảng 90 - 95%'],
  [1, '95%', 'exceeds', 'up', 'Không: bằng mức cao nhất của 90 - 95%'],
  [1, '97%', 'exceeds', 'up', 'Có: vượt 2 điểm % so với mức cao nhất 95%'],
  [2, '450 ha', 'reaches', 'up', 'Không: thấp hơn 50 ha so với 500 ha'],
  [2, '500 ha', 'reaches', 'up', 'Không: mới bằng 500 ha, chỉ tiêu là trên 500 ha'],
  [2, '600 ha', 'reaches', 'up', 'Có: cao hơn 100 ha so với 500 ha'],
  [3, '2%', 'reaches', 'down', 'Có: thấp hơn 1 điểm % so với 3%, tức là tốt hơn'],
  [3, '2%', 'fails', 'down', 'Không: thấp hơn 1 điểm % so với 3%, tức là tốt hơn'],
  [3, '3%', 'reaches', 'down', 'Không: mới bằng 3%, chỉ tiêu là dưới 3%'],
  [4, '12 dự án', 'reaches', 'up', 'Có: bằng đúng 12 dự án'],
  [6, '40%', 'reaches', 'up', 'Chưa kết luận được: chỉ tiêu là 1.205,4 tấn'],
] as const)('of the figure that is named, against (%d): %s %s', (number, named, relation, better, said) => {
  expect(say(number, named, relation, better)).toBe(said);
});

test.each([
  [1, '90%', 'lowest is', 'Có: đó là mức thấp nhất của 90 - 95%'],
  [1, '90%', 'is', 'Không: chỉ tiêu là 90 - 95%, mức đó là đầu thấp của khoảng'],
  [1, '93%', 'is about', 'Có: chỉ tiêu là 90 - 95%, mức đó nằm trong khoảng'],
  [1, '95%', 'highest is', 'Có: đó là mức cao nhất của 90 - 95%'],
  [1, '95%', 'is', 'Không: chỉ tiêu là 90 - 95%, mức đó là đầu cao của khoảng'],
  [1, '97%', 'is below', 'Có: chỉ tiêu là 90 - 95%, thấp hơn mức đó 2 điểm %'],
  [2, '450 ha', 'is above', 'Có: chỉ tiêu là trên 500 ha, cao hơn mức đó trên 50 ha'],
  // Over 500 has no top, and under 3 no bottom.
  [2, '600 ha', 'is below', 'Không: chỉ tiêu là trên 500 ha, không đặt mức trần'],
  [3, '2%', 'is at least', 'Không: chỉ tiêu là dưới 3%, không đặt mức sàn'],
  [4, '10 dự án', 'is', 'Không: chỉ tiêu là ít nhất 12 dự án, cao hơn mức đó ít nhất 2 dự án'],
  [4, '12 dự án', 'lowest is', 'Có: chỉ tiêu là ít nhất 12 dự án'],
  [5, '5 vụ', 'highest is', 'Có: chỉ tiêu là không quá 5 vụ'],
  [6, '1.205,4 tấn', 'is', 'Có: đúng 1.205,4 tấn'],
  [6, '1.205 tấn', 'is', 'Có: làm tròn, con số chính xác là 1.205,4 tấn'],
  [6, '40%', 'is', 'Chưa kết luận được: chỉ tiêu là 1.205,4 tấn'],
  [6, '40%', 'is above', 'Chưa kết luận được: chỉ tiêu là 1.205,4 tấn'],
] as const)('of what (%d) sets, against the figure that is named: %s %s', (number, named, relation, said) => {
  expect(say(number, named, relation, undefined)).toBe(said);
});

test.each([
  [1, '97%', 'up', 'over-short', 'Vượt: cao hơn 2 điểm % so với mức cao nhất 95%'],
  [1, '93%', 'up', 'over-short', 'Đạt: nằm trong khoảng 90 - 95%'],
  [1, '85%', 'up', 'over-short', 'Hụt: thấp hơn 5 điểm % so với mức thấp nhất 90%'],
  [5, '4 vụ', 'down', 'over-short', 'Thấp hơn: thấp hơn 1 vụ so với 5 vụ, tức là tốt hơn'],
  [2, '500 ha', 'up', 'over-short', 'Chưa đạt: mới bằng 500 ha, chỉ tiêu là trên 500 ha'],
  [3, '3%', 'down', 'over-short', 'Chưa đạt: mới bằng 3%, chỉ tiêu là dưới 3%'],
  [5, '5 vụ', 'down', 'over-short', 'Đạt: bằng đúng 5 vụ'],
  [6, '40%', 'up', 'over-short', 'Chưa kết luận được: chỉ tiêu là 1.205,4 tấn'],
  [1, '97%', 'up', 'higher-lower', 'Cao hơn: cao hơn 2 điểm % so với mức cao nhất 95%'],
  [1, '85%', 'up', 'higher-lower', 'Thấp hơn: thấp hơn 5 điểm % so với mức thấp nhất 90%'],
  [6, '1.205,4 tấn', 'up', 'higher-lower', 'Không cao hơn, không thấp hơn: bằng đúng 1.205,4 tấn'],
] as const)('which of two sides, against (%d): %s', (number, named, better, asking, said) => {
  expect(say(number, named, 'reaches', better, asking)).toBe(said);
});

test.each([
  ['1.300 tấn', 'Thấp hơn: chỉ tiêu là 1.205,4 tấn, thấp hơn mức đó 94,6 tấn'],
  ['1.000 tấn', 'Cao hơn: chỉ tiêu là 1.205,4 tấn, cao hơn mức đó 205,4 tấn'],
])('which side of a figure the target lies: %s', (named, said) => {
  expect(say(6, named, 'is', 'up', 'higher-lower')).toBe(said);
});
