import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const FARMING = `TỈNH ỦY SÔNG LAM
Số 21-NQ/TU
Sông Lam, ngày 12 tháng 3 năm 2026
NGHỊ QUYẾT
CỦA BAN CHẤP HÀNH ĐẢNG BỘ TỈNH
về nông nghiệp, nông thôn giai đoạn 2026 - 2030
II. Mục tiêu đến năm 2030
1. Tỷ lệ hộ dân nông thôn dùng nước sạch đạt 82%, riêng các xã ven biển đạt 94%.
2. Tỷ lệ hộ nghèo nông thôn giảm bình quân 0,7%/năm.
III. Nhiệm vụ
1. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Khoa học và Công nghệ xây dựng Đề án lúa phát thải thấp, trình trước ngày 30/6/2026.
2. Bố trí lại dân cư cho 1.240 hộ ở vùng có nguy cơ thiên tai, trong đó 430 hộ hoàn thành trong năm 2026.
3. Đến hết năm 2028, di dời toàn bộ cơ sở chăn nuôi ra khỏi khu vực không được phép chăn nuôi.
4. Tổng nhu cầu vốn khoảng 15.200 tỷ đồng, trong đó: ngân sách Trung ương 4.100 tỷ đồng; ngân sách địa phương 5.900 tỷ đồng (ngân sách tỉnh 3.700 tỷ đồng, ngân sách cấp xã 2.200 tỷ đồng).
IV. Danh mục
STT | Dự án | Địa điểm | Tổng mức đầu tư (tỷ đồng) | Thời gian | Chủ đầu tư
1 | Khu xử lý rác Đồi Sim | Xã An Phú | 310 | 2026 - 2029 | Sở Nông nghiệp và Môi trường
`;
const answering = await openText(FARMING, 'nghi-quyet-nong-nghiep');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-09-10T09:00:00+07:00'), subject: undefined });

it.each([
  // A part's figure isn't the whole's.
  ['nước sạch toàn bộ hộ nông thôn 94% à?', 'yes'],
  ['Ngân sách tỉnh 5.900 tỷ đúng không?', 'yes'],
  // A year that stands beside another figure of the kind is of that.
  ['năm 2026 bố trí xong cho 1.240 hộ vùng thiên tai đúng không?', 'yes'],
  // Each body has the part of its own verb.
  ['Sở Khoa học và Công nghệ chủ trì đề án lúa, Sở Nông nghiệp và Môi trường phối hợp phải không?', 'yes'],
  // To where something falls isn't by how much.
  ['hộ nghèo nông thôn giảm còn 2% đúng không?', 'no'],
  ['hộ nghèo nông thôn xuống còn 0% phải không?', 'no'],
  // What is also said beside a denial.
  ['di dời chăn nuôi xong hết năm 2028 đúng không?', 'no'],
  ['khu xử lý rác đồi sim ở xã tân hà hả?', 'yes'],
])('“%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it.each([
  ['Sở Nông nghiệp và Môi trường chủ trì đề án lúa phát thải thấp phải không?', 'yes'],
  ['Sở Khoa học và Công nghệ chủ trì đề án lúa phát thải thấp phải không?', 'no'],
])('%s %s', async (question, verdict) => {
  expect((await ask(question)).verdict).toBe(verdict);
});

it('what the shipped text lets fall isn’t denied by where it falls to', async () => {
  const shipped = await openText();
  for (const text of [
    'ho ngheo nam nay giam con 0 ha',
    'cuối năm còn 0% hộ nghèo à?',
    'hộ nghèo giảm xuống còn 1% đúng không?',
  ]) {
    const answer = await shipped.answer({
      text,
      now: new Date('2024-06-10T09:00:00+07:00'),
      subject: undefined,
    });
    expect([text, answer.verdict]).toEqual([text, null]);
    expect(answer.text).toContain('0,38%');
  }
  const fallen = await shipped.answer({
    text: 'hộ nghèo giảm 0,5% đúng không?',
    now: new Date('2024-06-10T09:00:00+07:00'),
    subject: undefined,
  });
  expect(fallen.verdict).toBe('no');
});
