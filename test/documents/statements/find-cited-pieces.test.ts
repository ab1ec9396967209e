import { describe, expect, it } from 'vitest';
import { type CitedPiece, findCitedPieces } from '../../../src/documents/statements/find-cited-pieces.ts';

const said = ({ kind, number, within }: CitedPiece): string =>
  `${kind} ${number}${within === undefined ? '' : ` < ${said(within)}`}`;

describe('findCitedPieces', () => {
  it.each([
    [
      'chủ trì các chỉ tiêu 1, 3, 4 Mục I và khoản 1, 2 Mục II',
      [
        'chỉ tiêu 1 < mục I',
        'chỉ tiêu 3 < mục I',
        'chỉ tiêu 4 < mục I',
        'khoản 1 < mục II',
        'khoản 2 < mục II',
      ],
    ],
    ['khoản 4, khoản 5 Mục II', ['khoản 4 < mục II', 'khoản 5 < mục II']],
    ['chỉ tiêu số 8, khoản 6 Mục II', ['chỉ tiêu 8', 'khoản 6 < mục II']],
    ['thực hiện điểm a, b khoản 2 Điều 3', ['điểm a < khoản 2 < điều 3', 'điểm b < khoản 2 < điều 3']],
    ['các nhiệm vụ 2 đến 4 tại Phụ lục 1', [2, 3, 4].map((n) => `nhiệm vụ ${n} < phụ lục 1`)],
    ['phụ trách chỉ tiêu 2, hằng quý báo cáo', ['chỉ tiêu 2']],
    ['thực hiện mục 2.1 Phần II', ['mục 2.1 < phần II']],
    ['nhiệm vụ tại mục (IV) (4.1) (4.2)', ['khoản 4.1 < mục IV', 'khoản 4.2 < mục IV']],
    ['nhiệm vụ tại mục (IV)(3.4)(a);', ['điểm a < khoản 3.4 < mục IV']],
    ['khoản 2 Mục I Kế hoạch này', ['khoản 2 < mục I']],
    ['chỉ tiêu 5 năm, khoản 500 tỷ đồng, điểm 9,5', []],
    ['thi hành khoản 2 Điều 5 Luật Đất đai và Mục II Nghị quyết số 57-NQ/TW', []],
  ])('%s', (text, expected) => {
    expect(findCitedPieces(text).map(said)).toEqual(expected);
  });
});
