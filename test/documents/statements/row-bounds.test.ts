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

/** A table of one plan column, whose cells are no bare numbers. */
const withCells = (cells: readonly string[]): string =>
  TEXT.replace(
    /^TT\t[\s\S]*?(?=^Điều 2)/mu,
    `TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch 2026\n${cells.map((cell, index) => `${index + 1}\t${cell}`).join('\n')}\n`,
  );

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

it('a row is a target also where no cell of its table begins with a digit', () => {
  const text = withCells([
    'Tỷ lệ hộ gia đình văn hóa\t%\tTừ 95 trở lên',
    'Tỷ lệ hộ nghèo\t%\tDưới 1,5',
    'Tỷ lệ hộ cận nghèo\t%\tGiảm 0,8',
    'Số lớp học nghề\tlớp\tTối thiểu 12',
    'Trường đạt chuẩn quốc gia\ttrường\t3/5',
    'Tỷ lệ rác thải được thu gom\t%\tDuy trì',
  ]);
  const { resolution, reading } = readDocument(asDocumentId('nq-xa'), text);
  const read = resolution.targets.flatMap(({ measures }) =>
    measures.map(({ name, low, bound, unit }) => [name, bound, low.text, unit]),
  );
  expect(read).toEqual([
    ['Tỷ lệ hộ gia đình văn hóa', '≥', '95', '%'],
    ['Tỷ lệ hộ nghèo', '<', '1,5', '%'],
    ['Tỷ lệ hộ cận nghèo giảm', '=', '0,8', '%'],
    ['Số lớp học nghề', '≥', '12', 'lớp'],
    ['Trường đạt chuẩn quốc gia', '=', '3', 'trường'],
  ]);
  expect(reading.figures.placed).toBe(reading.figures.found);
});

it('the unit that a cell prints goes before the one of its row', () => {
  const text = withCells([
    'Thu ngân sách trên địa bàn\ttỷ đồng\tTăng 10% so với năm 2025',
    'Khách du lịch\tlượt khách\t1,2 triệu lượt',
    'Giá trị sản xuất\ttỷ đồng\t1.250',
  ]);
  const { targets } = readDocument(asDocumentId('nq-xa'), text).resolution;
  expect(
    targets.flatMap(({ measures }) => measures.map(({ name, low, unit }) => [name, low.text, unit])),
  ).toEqual([
    ['Thu ngân sách trên địa bàn tăng', '10', '%'],
    ['Khách du lịch', '1,2', 'triệu lượt'],
    ['Giá trị sản xuất', '1.250', 'tỷ đồng'],
  ]);
});
