import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const rows = [
  ['Tỷ lệ giải ngân vốn đầu tư công', '%', '81', 'Từ 95 trở lên'],
  ['Tỷ lệ hộ nghèo đa chiều', '%', '1,45', 'Dưới 1,1'],
  ['Số lao động được tạo việc làm mới', 'Người', '610', '700'],
];
const TEXT = `HỘI ĐỒNG NHÂN DÂN
XÃ BÌNH KHÁNH TÂY
Số: 27/NQ-HĐND
Bình Khánh Tây, ngày 19 tháng 12 năm 2025
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội năm 2026
Điều 1. Các chỉ tiêu chủ yếu năm 2026
TT\tChỉ tiêu\tĐơn vị tính\tƯớc thực hiện 2025\tKế hoạch 2026
${rows.map((cells, index) => [index + 1, ...cells].join('\t')).join('\n')}
Điều 2. Tổ chức thực hiện
Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.
`;

it('a bound that stands behind its number in a cell is read, whatever column has the unit', () => {
  const { targets } = readDocument(asDocumentId('nq-xa'), TEXT).resolution;
  const read = targets.flatMap(({ measures }) =>
    measures.map(({ low, bound, unit }) => [low.text, bound, unit]),
  );
  expect(read).toEqual([
    ['95', '≥', '%'],
    ['1,1', '<', '%'],
    ['700', '=', 'Người'],
  ]);
});
