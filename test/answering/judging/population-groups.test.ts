import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG PHÚ TÂY
Số: 13/KH-UBND
Đồng Phú Tây, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển xã hội năm 2026
I. CHỈ TIÊU NĂM 2026
(1) Tỷ lệ dân số tham gia bảo hiểm y tế đạt 94%.
(2) Kết nạp mới 25 đảng viên, trong đó 5 đảng viên là học sinh.
(3) Tỷ lệ người cao tuổi được khám sức khỏe định kỳ đạt 80%.
`;
const answering = await openText(PLAN, 'ke-hoach-xa');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-02-10T09:00:00+07:00'), subject: undefined });

it.each([
  'Tỷ lệ người cao tuổi có thẻ BHYT?',
  'bao nhiêu phần trăm người khuyết tật có thẻ bảo hiểm y tế',
  'Kết nạp bao nhiêu đảng viên là bộ đội xuất ngũ?',
])('“%s” asks of a group for which nothing is set', async (question) => {
  expect((await ask(question)).kind).toBe('none');
});

it.each([
  ['bao nhiêu % người già được khám sức khỏe định kỳ?', /80\s*%/u],
  ['kết nạp bao nhiêu đảng viên là học sinh?', /5 đảng viên/u],
])('“%s” asks of a group that the clause is for', async (question, figure) => {
  const { kind, text } = await ask(question);
  expect({ kind, text }).toEqual({ kind: 'target', text: expect.stringMatching(figure) });
});
