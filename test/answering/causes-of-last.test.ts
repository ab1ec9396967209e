import { expect, it } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import { asksWhy } from '../../src/answering/detail/turn-asked.ts';
import { openText } from '../support/open-text.ts';

const PLAN = `ĐẢNG BỘ TỈNH SÔNG LAM
ĐẢNG ỦY XÃ CỒN LAU
Số 12-KH/ĐU
Cồn Lau, ngày 20 tháng 12 năm 2026
KẾ HOẠCH
về nhiệm vụ năm 2027
I. KẾT QUẢ NĂM 2026
1. Giải ngân vốn đầu tư công đạt 70,1% kế hoạch, thấp hơn mục tiêu 95%.
2. Thu gom rác thải sinh hoạt đạt 55%.
II. HẠN CHẾ
1. Giải ngân vốn đầu tư công chậm, chủ yếu do vướng đền bù ở đường Bờ Tây. Rác thải sinh hoạt được thu gom còn thấp.
III. CÁC CÔNG VIỆC CỤ THỂ
1. Sắp xếp lại 12 hộ bán hàng ở bến Cầu Gỗ vào chợ mới. Các hộ tự nguyện chuyển trước ngày 15/4/2027 được miễn phí chợ 3 tháng, trừ hộ đã bị xử phạt. Chủ trì: Ủy ban nhân dân xã. Thời gian hoàn thành: trước ngày 30/4/2027.
`;
const answering = await openText(PLAN, 'ke-hoach-con-lau-2027');
/** The last answer of a talk. */
const talk = async (...turns: readonly string[]): Promise<string> => {
  let subject: Subject | undefined;
  let said = '';
  for (const text of turns) {
    const answer = await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject });
    subject = answer.subject ?? subject;
    said = answer.text;
  }
  return said;
};

it.each([
  'vì sao chậm thế?',
  'vì sao',
  'sao chậm vậy',
])('%s: why, where the same thing’s cause stands', async (why) => {
  expect(await talk('giải ngân đầu tư công năm 2026 được bao nhiêu', why)).toContain('do vướng đền bù');
});

it('another thing’s cause is at most offered', async () => {
  expect(await talk('thu gom rác thải sinh hoạt năm 2026 được bao nhiêu', 'vì sao chậm thế?')).not.toMatch(
    /^Giải ngân/u,
  );
});

it('who is left out is said with what from, where it stands beside the clause', async () => {
  const said = await talk('sắp xếp lại 12 hộ bán hàng khi nào xong', 'ai không được hưởng ưu đãi đó?');
  expect(said).toContain('được miễn phí chợ 3 tháng, trừ hộ đã bị xử phạt');
});

it.each([
  'vì sao năm 2026 đầu tư công giải ngân chậm',
  'sao không thấy chỉ tiêu',
  'sở nào',
])('“%s” is a question of its own', (question) => {
  expect(asksWhy(question)).toBe(false);
});
