import { expect, it } from 'vitest';
import { readChange } from '../../src/answering/verdict/read-change.ts';
import { openText } from '../support/open-text.ts';

const CONGRESS = `ĐẢNG BỘ XÃ SƠN KHÊ
NGHỊ QUYẾT
ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ SƠN KHÊ LẦN THỨ I, NHIỆM KỲ 2025 - 2030
I. KẾT QUẢ NHIỆM KỲ 2020 - 2025
1. Kinh tế phát triển khá. Diện tích cà phê 410 ha, hồ tiêu 95 ha. Thu ngân sách trên địa bàn năm 2025 đạt 7 tỷ đồng, gấp 1,4 lần năm 2020.
II. CHỈ TIÊU CHỦ YẾU
(1) Diện tích cà phê đến năm 2027 đạt 500 ha, đến năm 2030 đạt 640 ha, trong đó ít nhất 200 ha được cấp mã số vùng trồng.
(2) Sản phẩm OCOP đến năm 2027 có 4 sản phẩm, đến năm 2030 có 11 sản phẩm.
(3) Thu ngân sách trên địa bàn đến năm 2030 đạt 12 tỷ đồng trở lên.
(4) Số trường đạt chuẩn quốc gia tăng thêm 3 trường.
(5) Số hợp tác xã hoạt động hiệu quả đến năm 2030 đạt 9 hợp tác xã.
`;
const answering = await openText(CONGRESS, 'dai-hoi-son-khe');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2026-09-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  [
    'Từ nay đến năm 2030 diện tích cà phê phải tăng thêm bao nhiêu ha?',
    /^Cao hơn 230 ha\..*640 ha\.\n.*410 ha/su,
  ],
  ['dien tich ca phe 2030 tang them may ha so voi 2027', /^Cao hơn 140 ha\..*640 ha\.\n.*500 ha/su],
  ['số sp ocop 2030 nhiều hơn 2027 mấy cái', /^Cao hơn 7 sản phẩm\./u],
  ['Thu ngân sách đến 2030 tăng thêm mấy tỷ so với 2025?', /^Cao hơn ít nhất 5 tỷ đồng\..*7 tỷ đồng/su],
])('by how much more it is to be stands beside both levels: %s', async (question, said) => {
  expect(await ask(question)).toMatch(said);
});

it('an increase that the text states is given', async () => {
  expect(await ask('Số trường đạt chuẩn quốc gia phải tăng thêm bao nhiêu?')).toMatch(/tăng thêm 3 trường/u);
});

it.each([
  ['Số hợp tác xã hoạt động hiệu quả phải tăng thêm bao nhiêu?', '9 hợp tác xã'],
  ['Diện tích cà phê đến 2030 phải tăng thêm bao nhiêu phần trăm?', '640 ha'],
  ['dien tich ca phe phai tang them bao nhieu', '500 ha'],
])('a level is said to be no more than that: %s', async (question, level) => {
  const said = await ask(question);
  expect(said).toMatch(/^Nghị quyết không nêu mức tăng, giảm, chỉ nêu mức phải đạt: /u);
  expect(said).toContain(level);
});

it.each([
  ['Diện tích cà phê tăng lên bao nhiêu ha?', false],
  ['Phải có thêm bao nhiêu đảng viên mới?', false],
  ['GRDP tăng bao nhiêu?', false],
  ['Kéo giảm hộ nghèo thêm mấy phần trăm?', true],
  ['Xuất khẩu cao hơn năm ngoái bao nhiêu?', true],
])('only a change is asked for as one: %s', (question, isAsked) => {
  expect(readChange(question) !== undefined).toBe(isAsked);
});

const YEARLY = `HỘI ĐỒNG NHÂN DÂN
XÃ SƠN KHÊ
Số: 21/NQ-HĐND
Sơn Khê, ngày 15 tháng 12 năm 2026
NGHỊ QUYẾT
Về nhiệm vụ năm 2027
Điều 1. Chỉ tiêu
1. Thu ngân sách trên địa bàn đạt 14 tỷ đồng, tăng 12% so với ước thực hiện năm 2026.
Điều 2. Hiệu lực
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2027.
PHỤ LỤC
CÁC CHỈ TIÊU NĂM 2027
STT | Chỉ tiêu | Đơn vị tính | Ước thực hiện 2026 | Kế hoạch 2027 | Cơ quan theo dõi
1 | Sản lượng mật ong rừng | Tấn | 84 | 79 | Phòng Kinh tế
2 | Kim ngạch xuất khẩu | Triệu USD | 12 | 15 | Phòng Kinh tế
3 | Số hợp tác xã thành lập mới | Hợp tác xã | 6 | 9 | Phòng Kinh tế
`;
const yearly = await openText(YEARLY, 'nghi-quyet-son-khe-2027');
const askYearly = async (text: string) =>
  (await yearly.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['mat ong 2027 dat bn tan, tang hay giam so 2026', /^Thấp hơn 5 Tấn\..*79 Tấn.*84 Tấn/su],
  ['kim ngạch xuất khẩu 2027 tăng bao nhiêu so với 2026', /^Cao hơn 3 Triệu USD\..*15 Triệu.*12 Triệu/su],
  ['xuất khẩu 2027 tăng thêm bn triệu đô so 2026', /^Cao hơn 3 Triệu USD\..*15 Triệu.*12 Triệu/su],
  ['số hợp tác xã thành lập mới tăng hay giảm so với năm 2026', /^Cao hơn 3 Hợp tác xã\..*9 Hợp tác xã/su],
])('a row says what is set, what was, and what lies between: %s', async (question, said) => {
  expect(await askYearly(question)).toMatch(said);
});

it('a rate that the clause sets is given', async () => {
  expect(await askYearly('thu ngân sách 2027 tăng bao nhiêu so với năm ngoái')).toContain('tăng 12%');
});
