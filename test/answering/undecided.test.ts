import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH SÔNG LAM
Số: 61/KH-UBND
Sông Lam, ngày 9 tháng 3 năm 2026
KẾ HOẠCH
Phát triển nuôi biển giai đoạn 2026 - 2030
I. MỤC TIÊU
Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026 | Năm 2030 | Cơ quan theo dõi
Sản lượng nuôi biển | Nghìn tấn | 11,5 | 16 | 48 | Sở Nông nghiệp và Môi trường
Tỷ lệ cơ sở nuôi biển được cấp mã số | % | 30 | 45 | 92 | Sở Nông nghiệp và Môi trường
1. Diện tích mặt biển giao nuôi trồng đạt 5.300 ha, trong đó vùng biển ngoài 03 hải lý đạt 1.900 ha.
II. NHIỆM VỤ
1. Xây dựng nhãn hiệu chứng nhận "Hàu Đầm Sim" và chỉ dẫn địa lý "Nước mắm Cửa Rào".
2. Chuyển đổi nghề cho ngư dân giải bản tàu: hỗ trợ 35 triệu đồng/tàu dài dưới 6 mét; 70 triệu đồng/tàu dài từ 6 mét đến dưới 12 mét.
3. Trong năm 2026, cơ bản hoàn thành Cảng cá Cửa Rào, đường ven biển Hải Trạch; khởi công Bến Cảng Lạch Sim.
4. Áp dụng cơ chế thí điểm tại 10 địa phương đã được Quốc hội cho phép.
5. Kế hoạch được thông qua tại Phiên họp bất thường lần thứ 4 của Ủy ban nhân dân tỉnh.
STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn
1 | Xây dựng chính sách hỗ trợ lồng HDPE | Sở Nông nghiệp và Môi trường | Sở Tài chính; Sở Tư pháp | Tháng 7/2026
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Đình Quỳnh
`;
const answering = await openText(PLAN, 'ke-hoach-nuoi-bien');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  // Between a target's years nothing is set, nor denied.
  ['năm 2028 sản lượng nuôi biển phải lên 30 nghìn tấn đúng không?', 'no'],
  // Money is no share.
  ['năm 2026 cơ sở nuôi biển được cấp hơn 90 tỷ đúng không?', 'no'],
  // Where something lies is none of its figures.
  ['diện tích mặt biển giao nuôi ngoài 3 hải lý là 5.300 ha à?', 'yes'],
  // Both are said: of which is asked the sentence doesn't tell.
  ['Nước mắm Cửa Rào làm chỉ dẫn địa lý chứ không phải nhãn hiệu chứng nhận đúng không?', 'no'],
  // A number grown together with letters isn't left out.
  ['tàu dài 8m giải bản được 35 triệu phải không?', 'yes'],
  // Each of a list has the verb before it.
  ['Bến Cảng Lạch Sim năm 2026 phải hoàn thành à?', 'yes'],
  // Any may be one of so many.
  ['Nghệ An có nằm trong 10 địa phương thí điểm cơ chế đó đúng không?', 'no'],
  ['kế hoạch thông qua ở phiên họp thường kỳ lần thứ 4 đúng không?', 'yes'],
  // Who works along neither leads it nor has nothing to do with it.
  ['sở tư pháp có dính vào việc làm chính sách hỗ trợ lồng HDPE không?', 'no'],
  // Whose name stands under a text says nothing of what else he is.
  ['ông Trần Đình Quỳnh sẽ làm trưởng ban chỉ đạo à?', 'no'],
])('“%s” is never “%s”', async (question, wrong) => {
  expect((await ask(question)).verdict).not.toBe(wrong);
});

it.each([
  ['kế hoạch này phó chủ tịch ký thay chủ tịch phải không?', 'yes'],
  ['năm 2026 sản lượng nuôi biển 16 nghìn tấn đúng không?', 'yes'],
])('%s %s', async (question, verdict) => {
  expect((await ask(question)).verdict).toBe(verdict);
});

it('a follow-up for another year of a row gets that year’s figure', async () => {
  const first = await ask('sản lượng nuôi biển năm 2026 bao nhiêu');
  const next = await answering.answer({
    text: 'còn 2030 thì sao',
    now: new Date('2026-05-10T09:00:00+07:00'),
    subject: first.subject,
  });
  expect(first.text).toContain('16');
  expect(next.text).toContain('48');
  expect(next.text).not.toContain('16 ');
});

it('of several cases that a sentence sets none is picked that isn’t the one asked for', async () => {
  const { text } = await ask('tàu nhà em dài 10m giải bản thì được hỗ trợ bao nhiêu');
  expect(text).toContain('70 triệu đồng');
});
