import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

/** A table in parts, each with a row that sums it up, its unit of money over it. */
const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
XÃ TRÀ VÂN
Số: 31/NQ-HĐND
Trà Vân, ngày 18 tháng 12 năm 2026
NGHỊ QUYẾT
Về kế hoạch đầu tư công năm 2027 của xã Trà Vân
I. KẾT QUẢ NĂM 2026
Tổng vốn đầu tư công năm 2026 là 31.200 triệu đồng, giải ngân đạt 93,4%.
II. MỤC TIÊU
1. Tỷ lệ giải ngân vốn đầu tư công đạt 98% trở lên.
2. Tỷ lệ đường thôn được cứng hóa đạt 82%.
III. TỔ CHỨC THỰC HIỆN
1. Ủy ban nhân dân xã tổ chức thực hiện Nghị quyết.
PHỤ LỤC
DANH MỤC DỰ ÁN ĐẦU TƯ CÔNG NĂM 2027
Đơn vị tính: triệu đồng
STT | Dự án | Địa điểm | Chủ đầu tư | Tổng mức đầu tư | Vốn năm 2027 | Số hộ hưởng lợi | Thời gian
 | TỔNG SỐ (A + B) | | | 41.770 | 22.450 | |
A | DỰ ÁN CHUYỂN TIẾP | | | 19.900 | 8.450 | |
1 | Đường trung tâm xã đi thôn Nậm Cốc | Thôn Nậm Cốc | Ban QLDA khu vực Trà Vân | 8.900 | 4.200 | 120 | 2026 - 2027
2 | Trường TH&THCS Trà Vân, nhà lớp học 2 tầng | Thôn Bản Lầu | Ban QLDA khu vực Trà Vân | 11.000 | 4.250 | 310 | 2026 - 2028
B | DỰ ÁN KHỞI CÔNG MỚI | | | 21.870 | 14.000 | |
3 | Cầu treo P. Nậm Mu | Thôn Nậm Mu | Phòng Kinh tế xã | 6.400 | 5.000 | 95 | 2027
4 | Nhà văn hóa thôn Bản Lầu | Thôn Bản Lầu | UBND xã | 1.870 | 1.500 | 88 | 2027
5 | Nước sạch tập trung thôn Khe Lạnh | Thôn Khe Lạnh | Phòng Kinh tế xã | 9.100 | 4.000 | 140 | 2027 - 2028
6 | Kè chống sạt lở suối Nậm Cốc | Thôn Nậm Cốc | Ban QLDA khu vực Trà Vân | 4.500 | 3.500 | 60 | 2027 - 2028
`;
const answering = await openText(RESOLUTION, 'dau-tu-cong');
const ask = async (text: string): Promise<string> =>
  (await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['các dự án khởi công mới', ['4 mục', 'Cầu treo P. Nậm Mu', 'Khe Lạnh'], ['Trường TH', 'CHUYỂN TIẾP']],
  ['có mấy dự án chuyển tiếp', ['2 mục'], []],
  ['phụ lục có mấy dự án', ['6 mục'], []],
  ['dự án khởi công mới nào ở nậm cốc', ['Kè chống sạt lở'], ['Đường trung tâm']],
  ['dự án nào tổng mức trên 8 tỷ', ['3 mục', '8.900', '11.000', '9.100'], ['6.400', '19.900']],
])('“%s” gets the rows of the group, and none that titles or sums up', async (question, said, unsaid) => {
  const text = await ask(question);
  for (const piece of said) expect(text).toContain(piece);
  for (const piece of unsaid) expect(text).not.toContain(piece);
});

it.each([
  ['tổng mức đầu tư các dự án chuyển tiếp', 'DỰ ÁN CHUYỂN TIẾP — Tổng mức đầu tư (triệu đồng): 19.900'],
  ['dự án khởi công mới bố trí bao nhiêu vốn năm 2027', 'Vốn năm 2027 (triệu đồng): 14.000'],
  ['tổng vốn 2027 các dự án là bao nhiêu', 'Vốn năm 2027 (triệu đồng): 22.450'],
])('“%s” gets what its own row sums up', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it.each([
  [
    'dự án chuyển tiếp nào tổng mức lớn nhất',
    'Trường TH&THCS Trà Vân, nhà lớp học 2 tầng — Tổng mức đầu tư (triệu đồng): 11.000',
  ],
  ['du an nao von nam 2027 it nhat', 'Nhà văn hóa thôn Bản Lầu — Vốn năm 2027 (triệu đồng): 1.500'],
  ['dự án nào số hộ hưởng lợi nhiều nhất', 'Số hộ hưởng lợi: 310'],
])('“%s” gets the row that comes first', async (question, said) => {
  expect(await ask(question)).toBe(
    said.startsWith('Số hộ') ? `Trường TH&THCS Trà Vân, nhà lớp học 2 tầng — ${said}` : said,
  );
});

it.each([
  ['cau treo nam mu bn tien', 'Tổng mức đầu tư (triệu đồng): 6.400'],
  ['duong di nam coc nam 2027 bo tri may ty', 'Vốn năm 2027 (triệu đồng): 4.200'],
])('“%s” gets money with its unit', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it('a rank that no column tells gets no row as the first', async () => {
  expect(await ask('dự án nào dài nhất')).not.toMatch(/^Đường|^Trường|^Cầu/);
});

it.each([
  ['dự án nào kéo tới 2028', ['Trường TH', 'Khe Lạnh', 'suối Nậm Cốc'], ['Cầu treo']],
  ['công trình nào làm gọn trong năm 2027', ['Cầu treo', 'Nhà văn hóa'], ['Trường TH', 'Khe Lạnh']],
  ['2 da ở bản lầu cộng lại dc bn vốn năm 2027', ['4.250', '1.500'], ['22.450']],
  ['ban qlda làm chủ đầu tư mấy da', ['3 mục'], ['Cầu treo']],
  ['lam cau treo nam mu het bao nhieu', ['6.400'], []],
])('“%s” means all of what the rows say', async (question, said, unsaid) => {
  const text = await ask(question);
  for (const piece of said) expect(text).toContain(piece);
  for (const piece of unsaid) expect(text).not.toContain(piece);
});
