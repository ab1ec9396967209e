import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `TỈNH ỦY VŨ XUYÊN
Số 41-NQ/TU
Vũ Xuyên, ngày 09 tháng 4 năm 2027
NGHỊ QUYẾT
về phát triển nghề dâu tằm giai đoạn 2027 - 2030
I- TÌNH HÌNH
1. Kết quả đạt được
- Trồng được 1.240 ha dâu, sản lượng kén đạt 3.100 tấn.
2. Hạn chế và nguyên nhân
- Giống tằm còn nhập ngoài tỉnh, giá kén lên xuống thất thường.
- Nguyên nhân chủ quan chủ yếu là khâu thu mua chưa gắn với vùng trồng; cán bộ khuyến nông còn thiếu.
3. Bài học kinh nghiệm
- Phải đi từ giống tốt, kỹ thuật nuôi tằm con tập trung.
- Phải có hợp đồng thu mua trước khi mở rộng diện tích.
- Phải giữ nghề ươm tơ thủ công ở các làng cũ.
- Phải cho hộ nghèo vay vốn mua nong, né.
II- QUAN ĐIỂM, MỤC TIÊU
1. Quan điểm
- Lấy hộ trồng dâu làm gốc, doanh nghiệp ươm tơ làm đầu kéo.
- Phát triển theo chuỗi, không chạy theo diện tích.
2. Mục tiêu
2.1. Mục tiêu chung
Đưa Vũ Xuyên thành vùng tơ tằm lớn của cả vùng trung du.
2.2. Mục tiêu cụ thể đến năm 2030
(1) Diện tích dâu đạt 2.000 ha.
(2) Sản lượng kén đạt 5.400 tấn.
2.3. Tầm nhìn đến năm 2040
Vũ Xuyên có thương hiệu lụa riêng, xuất khẩu sang mười nước.
III- NHIỆM VỤ
1. Về giống
- Xây dựng trại giống tằm tại xã Bình Sơn.
2. Về thu mua
- Mở ba chợ kén.
IV- TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường xây dựng kế hoạch từng năm.
2. Các đảng ủy xã phổ biến Nghị quyết đến chi bộ.
3. Văn phòng Tỉnh ủy theo dõi, đôn đốc.
4. Ban Tuyên giáo và Dân vận Tỉnh ủy hướng dẫn tuyên truyền.
`;
const answering = await openText(TEXT, 'nghi-quyet-vu-xuyen-41');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['mục tiêu chung là gì', 'vùng tơ tằm lớn'],
  ['muc tieu chung', 'vùng tơ tằm lớn'],
  ['muc tieu tong quat la gi', 'vùng tơ tằm lớn'],
  ['cho hỏi mục tiêu tổng quát của nghị quyết này là gì ạ', 'vùng tơ tằm lớn'],
  ['quan điểm chỉ đạo', '• Lấy hộ trồng dâu làm gốc'],
  ['quan diem', 'Phát triển theo chuỗi'],
  ['tầm nhìn', 'thương hiệu lụa riêng'],
  ['tam nhin 2040', 'thương hiệu lụa riêng'],
  ['nguyên nhân chủ quan', 'khâu thu mua chưa gắn với vùng trồng; cán bộ khuyến nông'],
  ['nguyen nhan chu quan', 'khâu thu mua chưa gắn với vùng trồng; cán bộ khuyến nông'],
  ['nguyên nhân', 'khâu thu mua chưa gắn với vùng trồng'],
  ['to chuc thuc hien', '• Sở Nông nghiệp và Môi trường xây dựng kế hoạch'],
  ['muc tieu cu the', 'Mục tiêu cụ thể đến năm 2030: 2'],
])('a part that is called by its name is told: %s', async (question, said) => {
  const { kind, text } = await ask(question);
  expect(kind).not.toBe('none');
  expect(text).toContain(said);
});

it.each([
  'bài học kinh nghiệm',
  'bai hoc kinh nghiem la gi',
  'tổ chức thực hiện',
])('the first of more points are said, and that there are more: %s', async (question) => {
  const { text } = await ask(question);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(3);
  expect(lines.at(-1)).toBe('… còn nữa.');
});

it.each([
  'nguyen nhan khach quan',
  'phạm vi điều chỉnh',
  'phương châm',
  'doi tuong ap dung',
])('a part that there isn’t is not found, and nothing is told of another: %s', async (question) => {
  const { kind, verdict, text } = await ask(question);
  expect(kind).toBe('none');
  expect(verdict).toBeNull();
  expect(text).not.toContain('thu mua');
});

it.each([
  ['tầm nhìn đến năm 2050', 'thương hiệu lụa'],
  ['mục tiêu chung năm 2020', 'vùng tơ tằm lớn'],
  ['mục tiêu chung về trại giống', 'vùng tơ tằm lớn'],
  ['tổ chức thực hiện ở xã Hồng Thái thế nào', 'xây dựng kế hoạch từng năm'],
  ['quan điểm của Bộ Chính trị', 'Lấy hộ trồng dâu'],
  ['ai tổ chức thực hiện việc mở chợ kén', 'xây dựng kế hoạch từng năm'],
])('a condition that the part doesn’t meet isn’t answered by it: %s', async (question, said) => {
  expect((await ask(question)).text).not.toContain(said);
});

it.each([
  ['mục tiêu chung đến năm 2030 là gì', 'vùng tơ tằm lớn'],
  ['tổ chức thực hiện năm 2027', 'xây dựng kế hoạch từng năm'],
])('a year that the part is of stands beside its name: %s', async (question, said) => {
  expect((await ask(question)).text).toContain(said);
});

const RULES = `HỘI ĐỒNG NHÂN DÂN TỈNH VŨ XUYÊN
Số: 12/2027/NQ-HĐND
Vũ Xuyên, ngày 15 tháng 7 năm 2027
NGHỊ QUYẾT
quy định mức hỗ trợ hộ trồng dâu
Điều 1.
1. Nghị quyết này quy định mức hỗ trợ giống dâu cho hộ gia đình.
2. Nghị quyết này áp dụng đối với hộ có từ 500 m² dâu trở lên.
Điều 2. Mức hỗ trợ
Hỗ trợ 3 triệu đồng một hộ.
`;
const rules = await openText(RULES, 'nghi-quyet-vu-xuyen-12');

it.each([
  ['phạm vi điều chỉnh', 'quy định mức hỗ trợ giống dâu'],
  ['doi tuong ap dung la ai', 'hộ có từ 500 m² dâu'],
  ['đối tượng áp dụng', 'hộ có từ 500 m² dâu'],
])('what a rule is of is told where no title says it: %s', async (question, said) => {
  const { text } = await rules.answer({
    text: question,
    now: new Date('2027-08-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(text).toContain(said);
});

it('in a talk a part with a title is told too, what no title says is asked of the last answer', async () => {
  const first = await ask('sản lượng kén đạt bao nhiêu');
  const next = (text: string) =>
    answering.answer({ text, now: new Date('2027-05-10T09:01:00+07:00'), subject: first.subject });
  expect((await next('tầm nhìn 2040')).text).toContain('thương hiệu lụa riêng');
  expect((await next('phương châm')).text).not.toContain('Lấy hộ trồng dâu');
});
