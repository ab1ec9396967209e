import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const CONGRESS = `ĐẢNG BỘ XÃ VĨNH LỘC
Số 01-NQ/ĐH
Vĩnh Lộc, ngày 20 tháng 7 năm 2025
NGHỊ QUYẾT
ĐẠI HỘI ĐẢNG BỘ XÃ VĨNH LỘC LẦN THỨ I, NHIỆM KỲ 2025 - 2030
Xã Vĩnh Lộc được thành lập trên cơ sở sáp nhập ba xã Vĩnh Lộc, Hòa Bình và Tân Tiến, có 21 thôn.
I. Kết quả nhiệm kỳ 2020 - 2025
1. Kết nạp 128 đảng viên (kế hoạch 140 đảng viên).
2. Thu nhập bình quân đầu người ước đạt 61,5 triệu đồng/năm (kế hoạch 58 triệu đồng/năm), tăng 20,4 triệu đồng so với năm 2020.
II. Các chỉ tiêu đến năm 2030
(1) Kết nạp 160 đảng viên trong cả nhiệm kỳ.
(2) Có 20/21 thôn đạt danh hiệu Thôn văn hóa.
(3) Thu nhập bình quân đầu người đạt 95 triệu đồng/năm.
(4) Có 06 trường đạt chuẩn mức độ 2.
III. Nhiệm vụ
1. Cụm công nghiệp Gò Mây quy mô 52 ha: giải phóng mặt bằng xong trong quý III/2026; giai đoạn 1 rộng 25 ha đi vào hoạt động năm 2028.
2. Sắp xếp các trường từ 8 xuống còn 6 trường, xong trước năm học 2028 - 2029.
`;
const answering = await openText(CONGRESS, 'nghi-quyet-dai-hoi-xa');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });

describe('a term gone by is answered by what it reached, never by what is set', () => {
  it.each([
    'nhiệm kỳ trước kết nạp được bao nhiêu đảng viên?',
    'nhiem ky trc ket nap dc bao nhieu dv',
    'khoa truoc ket nap bao nhieu dang vien',
    '5 nam qua ket nap bao nhieu dang vien',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.text).toContain('128 đảng viên');
    expect(answer.text).not.toContain('160');
  });

  it('and the term to come by what is set', async () => {
    expect((await ask('nhiệm kỳ này kết nạp bao nhiêu đảng viên?')).text).toContain('160 đảng viên');
  });
});

it.each([
  // Against what a change is held isn't the time of the figure.
  ['Năm 2025 thu nhập bình quân đầu người vượt kế hoạch đúng không?', 'no'],
  // How many there are, of which a part is set.
  ['xã có 21 thôn đúng không?', 'no'],
  // A number that the sentence has.
  ['Giai đoạn 1 cụm công nghiệp Gò Mây rộng 25 ha à?', 'no'],
  ['sắp xếp từ 8 trường còn 6 trường phải không?', 'no'],
  // So many in the whole term aren't so many each year.
  ['mỗi năm kết nạp 160 đảng viên à?', 'yes'],
  // Two words that the sentence has of different things.
  ['Xã có kế hoạch sáp nhập thôn không?', 'yes'],
  ['06 trường đạt chuẩn mức độ 2 có phải là trường mầm non không?', 'yes'],
])('“%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it('so many each year isn’t what is set for the whole term', async () => {
  expect((await ask('mỗi năm kết nạp 160 đảng viên phải không?')).verdict).toBe('no');
});
