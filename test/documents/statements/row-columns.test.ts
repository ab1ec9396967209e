import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

/** A People's Council's resolution whose targets are a table of these lines, cells parted by bars. */
const readTable = (lines: readonly string[], after: readonly string[] = []) =>
  readDocument(
    asDocumentId('nq-xa'),
    `HỘI ĐỒNG NHÂN DÂN
XÃ TÂN PHÚ ĐÔNG
Số: 27/NQ-HĐND
Tân Phú Đông, ngày 19 tháng 12 năm 2025
NGHỊ QUYẾT
Về kế hoạch phát triển kinh tế - xã hội năm 2026
Điều 1. Các chỉ tiêu chủ yếu năm 2026
${[...lines, ...after].join('\n')}
Điều 2. Tổ chức thực hiện
Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.
`,
  );

const measuresIn = (lines: readonly string[], after?: readonly string[]) =>
  readTable(lines, after).resolution.targets.flatMap(({ measures }) =>
    measures.map(({ name, bound, low, high, unit }) =>
      [name, bound, low.text === high.text ? low.text : `${low.text}..${high.text}`, unit].join(' | '),
    ),
  );

it('a plan of a year whose result the table tells is looked back on, beside the plan of a later year', () => {
  const { targets } = readTable([
    'TT | Chỉ tiêu | ĐVT | Năm 2025 | | Năm 2026 | Cơ quan chủ trì',
    ' | | | Kế hoạch | Ước thực hiện | Kế hoạch |',
    '1 | Thu ngân sách trên địa bàn | Triệu đồng | 30.500 | 31.600 | 34.200 | Phòng Kinh tế',
  ]).resolution;
  expect(targets.flatMap(({ measures }) => measures.map(({ low }) => low.text))).toEqual(['34.200']);
  expect(targets[0]?.lookBack?.map(({ name, low }) => [name, low.text])).toEqual([
    ['Thu ngân sách trên địa bàn (Năm 2025 Kế hoạch)', '30.500'],
    ['Thu ngân sách trên địa bàn (Năm 2025 Ước thực hiện)', '31.600'],
  ]);
});

it('what half of the plan’s own year came to leaves the plan a plan', () => {
  expect(
    measuresIn([
      'TT | Chỉ tiêu | ĐVT | Kế hoạch năm 2026 | Ước thực hiện 6 tháng 2026 | Kế hoạch năm 2027',
      '1 | Thu ngân sách trên địa bàn | Triệu đồng | 34.200 | 18.000 | 36.000',
    ]),
  ).toEqual([
    'Thu ngân sách trên địa bàn (Kế hoạch năm 2026) | = | 34.200 | Triệu đồng',
    'Thu ngân sách trên địa bàn (Kế hoạch năm 2027) | = | 36.000 | Triệu đồng',
  ]);
});

it('TH and KH head what was and what is planned', () => {
  const lines = [
    'Cơ quan theo dõi | Tên chỉ tiêu (đơn vị) | TH 2025 | KH 2026 | KH 2026-2030',
    'Thống kê tỉnh | Tốc độ tăng GRDP (%) | 8,12 | 10,0 - 10,5 | 10,5-11/năm',
    'Sở Công Thương | Kim ngạch xuất khẩu (triệu USD) | 1.450 | Tăng 12% | 2.800',
    'Sở NN và MT | Số xã đạt chuẩn nông thôn mới (xã) | 61 | +5 | 80/86',
    'Sở Y tế | Tỷ lệ hộ nghèo (%) | 2,6 | - | ≤ 1',
  ];
  expect(measuresIn(lines)).toEqual([
    'Tốc độ tăng GRDP (%) (KH 2026) | = | 10,0..10,5 | %',
    'Tốc độ tăng GRDP (%) (KH 2026-2030) | = | 10,5..11 | %/năm',
    'Kim ngạch xuất khẩu (triệu USD) tăng (KH 2026) | = | 12 | %',
    'Kim ngạch xuất khẩu (triệu USD) (KH 2026-2030) | = | 2.800 | triệu USD',
    'Số xã đạt chuẩn nông thôn mới (xã) (KH 2026) | = | 5 | xã',
    'Số xã đạt chuẩn nông thôn mới (xã) (KH 2026-2030) | = | 80 | xã',
    'Tỷ lệ hộ nghèo (%) (KH 2026-2030) | ≤ | 1 | %',
  ]);
});

it('a mark that opens a cell bounds its number, and quotes nothing', () => {
  const lines = [
    'Chỉ tiêu | Đơn vị tính | Kế hoạch 2026',
    'Số giường bệnh | giường | > 35',
    'Tỷ lệ hộ nghèo | % | < 2',
  ];
  expect(measuresIn(lines)).toEqual(['Số giường bệnh | > | 35 | giường', 'Tỷ lệ hộ nghèo | < | 2 | %']);
});

it('“Xã hội” in the first column is a group, not a commune', () => {
  const lines = [
    'Nhóm | Chỉ tiêu | Đơn vị | Kế hoạch 2026',
    'Kinh tế | 1. Thu nhập bình quân đầu người | triệu đồng | 73',
    'Xã hội | 2. Tỷ lệ hộ nghèo | % | 1,5',
  ];
  expect(measuresIn(lines)).toEqual([
    'Thu nhập bình quân đầu người | = | 73 | triệu đồng',
    'Tỷ lệ hộ nghèo | = | 1,5 | %',
  ]);
  expect(readTable(lines).reading.doubts).toEqual([]);
});

it('two figures of a cell are each of one part of its row’s name', () => {
  const lines = [
    'Chỉ tiêu | Đơn vị tính | Kế hoạch 2026',
    'Hộ dùng nước hợp vệ sinh; trong đó nước sạch | %; % | 98,5; 64',
    'Sản lượng lúa | tấn | 1.200; 1.300',
  ];
  expect(measuresIn(lines)).toEqual(['Hộ dùng nước hợp vệ sinh | = | 98,5 | %', 'nước sạch | = | 64 | %']);
  expect(readTable(lines).reading.doubts.some(({ where }) => where.endsWith(':2'))).toBe(true);
});

it('a note below a table is no target', () => {
  const table = [
    'Chỉ tiêu | Đơn vị tính | Kế hoạch 2026 | Ghi chú',
    'Tổng thu ngân sách | tỷ đồng | 17.600 | (1)',
    'Thu nội địa | tỷ đồng | 15.800 | ',
  ];
  const note = ['(1) Chưa gồm thu từ đấu giá quyền sử dụng đất 2.100 tỷ đồng.'];
  expect(readTable(table, note).resolution.targets).toHaveLength(2);
});

it('a row counted after a title goes on beside it, not within it', () => {
  const { targets } = readTable([
    'TT | Chỉ tiêu | ĐVT | Kế hoạch 2026',
    'A | VỀ KINH TẾ | | ',
    '1 | Tốc độ tăng giá trị sản xuất | % | 9',
    '2 | Cơ cấu giá trị sản xuất | | ',
    ' | - Nông nghiệp | % | 39',
    ' | - Công nghiệp | % | 61',
    '3 | Thu ngân sách | triệu đồng | 34.200',
  ]).resolution;
  expect(targets.map(({ ref }) => String(ref))).toEqual(['Đ1.A:1', 'Đ1.A.2:1', 'Đ1.A.2:2', 'Đ1.A:2']);
});
