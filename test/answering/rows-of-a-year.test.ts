import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `HỘI ĐỒNG NHÂN DÂN
TỈNH LAM KHÊ
Số: 41/NQ-HĐND
Lam Khê, ngày 09 tháng 12 năm 2030
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2031
QUYẾT NGHỊ:
Điều 1. Đánh giá tình hình năm 2030
1. Tỷ lệ vườn tạp còn 3,4%; một số bản vùng cao chưa có hộ lý làm việc thường xuyên.
Điều 2. Mục tiêu, chỉ tiêu năm 2031
1. Tỷ lệ chợ nông thôn đạt chuẩn văn minh đạt 64,0%.
2. Có thêm 05 bản đạt chuẩn bản kiểu mẫu, nâng tổng số lên 31/80 bản, trong đó 08 bản đạt chuẩn bản kiểu mẫu nâng cao.
3. Đạt 22,5 giường điều dưỡng và 6,8 hộ lý trên một vạn dân.
4. Tỷ lệ vườn tạp giảm 0,4 điểm phần trăm.
5. Tỷ lệ nông dân học nghề đạt 52%.
Điều 3. Tổ chức thực hiện
Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2031./.
PHỤ LỤC
CÁC CHỈ TIÊU CHỦ YẾU NĂM 2031
(Kèm theo Nghị quyết số 41/NQ-HĐND ngày 09 tháng 12 năm 2030 của Hội đồng nhân dân tỉnh Lam Khê)
TT | Chỉ tiêu | Đơn vị | Ước TH 2030 | KH 2031
1 | Tỷ lệ chợ nông thôn đạt chuẩn văn minh | % | 58,3 | 64,0
2 | Số bản đạt chuẩn bản kiểu mẫu (lũy kế) | Bản | 26 | 31
 | - Số bản đạt chuẩn bản kiểu mẫu nâng cao (lũy kế) | Bản | 5 | 8
3 | Số giường điều dưỡng trên một vạn dân | Giường | 21,2 | 22,5
 | - Số hộ lý trên một vạn dân | Hộ lý | 6,1 | 6,8
4 | Mức giảm tỷ lệ vườn tạp | Điểm % | 0,6 | 0,4
5 | Tỷ lệ nông dân học nghề | % | 47 | 52
`;
const answering = await openText(TEXT, 'nghi-quyet-lam-khe');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['số bản kiểu mẫu năm 2030', '26 Bản'],
  ['số bản đạt kiểu mẫu năm 2030 là bao nhiêu', '26 Bản'],
  ['số bản kiểu mẫu nâng cao 2030', '5 Bản'],
  ['số hộ lý 2030', '6,1 Hộ lý'],
  ['mức giảm tỷ lệ vườn tạp 2030', '0,6 Điểm %'],
])('the row that the words name tells of its year, though the clause speaks of more: %s', async (question, said) => {
  const { kind, text } = await ask(question);
  expect(kind).not.toBe('none');
  expect(text).toContain(said);
});

it('a level is not answered by how much it fell', async () => {
  const { text } = await ask('tỷ lệ vườn tạp 2030');
  expect(text).toContain('3,4%');
  expect(text).not.toContain('0,6');
});

it.each([
  ['tỷ lệ bản kiểu mẫu năm 2030', /26/u],
  ['năm 2030 có mấy hộ lý', /6,1|6,8/u],
  ['số nông dân năm 2030', /47/u],
  ['nông dân 2030 bao nhiêu người', /47/u],
])('a row of another kind of figure is not said: %s', async (question, wrong) => {
  const { kind, text } = await ask(question);
  if (kind !== 'none') expect(text).not.toMatch(wrong);
});
