import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const TEXT = `TỈNH ỦY VŨ XUYÊN
Số 45-NQ/TU
Vũ Xuyên, ngày 09 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I- KẾT QUẢ NĂM 2026
1. Sửa 12 cầu treo với kinh phí 31 tỷ đồng.
II- CHỈ TIÊU NĂM 2027
1. Đón 900.000 lượt khách du lịch.
III- NHIỆM VỤ
1. Làm lại chợ nổi; kinh phí 18 tỷ đồng.
2. Mở bến thuyền, kinh phí do doanh nghiệp bảo đảm.
3. Trồng 40 ha hoa súng.
`;
const answering = await openText(TEXT, 'nghi-quyet-vu-xuyen-45');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-05-10T09:00:00+07:00'), subject: undefined });

it.each([
  'kinh phí',
  'kinh phi',
])('a word alone gets all clauses that hold it, what is to be first: %s', async (question) => {
  const { text } = await ask(question);
  const lines = text.split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('18 tỷ đồng');
  expect(lines[2]).toContain('31 tỷ đồng');
});

it.each([
  ['hoa súng', '40 ha hoa súng'],
  ['du lich', '900.000 lượt khách'],
  ['kinh phí làm lại chợ nổi bao nhiêu', '18 tỷ đồng'],
])('one clause, a target, or more words are told alone: %s', async (question, said) => {
  const { text } = await ask(question);
  expect(text).toContain(said);
  expect(text).not.toContain('• ');
});
