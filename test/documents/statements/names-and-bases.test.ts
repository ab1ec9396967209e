import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { readMeasures } from '../../../src/documents/statements/read-measures.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const FIRST_YEAR = 2026;
const read = (text: string): readonly string[] =>
  readMeasures(asReference('x'), text, FIRST_YEAR).map(
    ({ name, bound, low, unit, partOf }) =>
      `${name} | ${bound} ${low.decimal} ${unit}${partOf === undefined ? '' : ' (phần)'}`,
  );

describe('what was before is no measure', () => {
  it.each([
    ['Tỷ lệ hộ nghèo giảm còn 1,2% (năm 2025: 1,9%)', ['= 1.2 %']],
    ['GRDP tăng 10,5% (năm 2025 là 8,2%)', ['= 10.5 %']],
    ['Doanh thu đạt 320 tỷ đồng, so với 160 tỷ đồng năm 2026', ['= 320 tỷ đồng']],
    [
      'Thu đạt 750 tỷ đồng, tăng 12% so với ước thực hiện năm 2025 (669 tỷ đồng)',
      ['= 750 tỷ đồng', '= 12 %'],
    ],
    ['So với năm 2025 tăng 12%', ['= 12 %']],
    ['Tỷ lệ đạt 40% (năm 2028 đạt 60%)', ['= 40 %', '= 60 %']],
  ])('%s', (text, figures) => {
    expect(read(text).map((line) => line.replace(/^.* \| /u, ''))).toEqual(figures);
  });
});

describe('a figure inside a name, a rank and a size are no measures', () => {
  it.each([
    ['Tỷ lệ học sinh được học 2 buổi/ngày đạt 100%', ['Tỷ lệ học sinh được học 2 buổi/ngày | = 100 %']],
    ['Chỉ số PCI đạt 68 điểm, xếp trong nhóm 20 tỉnh dẫn đầu', ['= 68 điểm']],
    ['Có ít nhất 01 khu công nghiệp quy mô trên 200 ha được khởi công', ['≥ 1 khu công nghiệp']],
  ])('%s', (text, lines) => {
    const found = read(text);
    expect(found).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(found[index]?.endsWith(line)).toBe(true);
  });
});

describe('each figure has the words that are its own', () => {
  it.each([
    [
      'Tuổi thọ trung bình đạt 75,5 tuổi, số năm sống khỏe đạt tối thiểu 68 năm',
      ['Tuổi thọ trung bình | = 75.5 tuổi', 'số năm sống khỏe | ≥ 68 năm'],
    ],
    [
      'Hằng năm có trên 95% hộ gia đình, 90% tổ dân phố đạt danh hiệu văn hóa',
      ['Hằng năm có … hộ gia đình | > 95 %', 'Hằng năm có … tổ dân phố đạt danh hiệu văn hóa | = 90 %'],
    ],
    [
      'Xây mới 12 km đường, cứng hóa 95% đường trục thôn, 80% đường ngõ xóm',
      [
        'Xây mới … đường | = 12 km',
        'cứng hóa … đường trục thôn | = 95 %',
        'cứng hóa … đường ngõ xóm | = 80 %',
      ],
    ],
    [
      'Tỷ lệ lao động qua đào tạo đạt 40% (tăng 8 điểm % so với năm 2025)',
      [
        'Tỷ lệ lao động qua đào tạo | = 40 %',
        'Tỷ lệ lao động qua đào tạo … tăng … so với năm 2025 | = 8 điểm %',
      ],
    ],
    [
      'Đón 9 triệu lượt khách, trong đó khách quốc tế chiếm 15%; tổng thu từ du lịch đạt 18.500 tỷ đồng',
      [
        'Đón | = 9 triệu lượt khách',
        'khách quốc tế | = 15 % (phần)',
        'tổng thu từ du lịch | = 18500 tỷ đồng',
      ],
    ],
    ['9/9 cảng cá được công bố mở cảng', ['cảng cá được công bố mở cảng | = 9 cảng cá']],
  ])('%s', (text, lines) => {
    expect(read(text)).toEqual(lines);
  });
});

it.each([
  ['Không để xảy ra quá 5 vụ cháy', '≤'],
  ['Người dân được khám sức khỏe ít nhất mỗi năm 1 lần', '≥'],
])('%s is %s', (text, bound) => {
  expect(readMeasures(asReference('x'), text).map((each) => each.bound)).toEqual([bound]);
});

it('a target that names a year of its own isn’t due in the year of its heading', () => {
  const { targets } = readDocument(
    asDocumentId('ctr'),
    `ỦY BAN NHÂN DÂN TỈNH LÂM BÌNH
Số: 215/CTr-UBND
Lâm Bình, ngày 05 tháng 02 năm 2026
CHƯƠNG TRÌNH HÀNH ĐỘNG
Về chăm sóc sức khỏe Nhân dân giai đoạn 2026 - 2030
I. MỤC TIÊU ĐẾN NĂM 2030
- Tỷ lệ tiêm chủng đạt trên 95%.
- Tỷ lệ bao phủ bảo hiểm y tế đạt trên 97% vào năm 2026.
`,
  ).resolution;
  expect(targets.map(({ due }) => due?.year)).toEqual([2030, undefined]);
});
