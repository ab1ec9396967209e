import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const HOUSES = `CHÍNH PHỦ
Số: 12/NQ-CP
Hà Nội, ngày 05 tháng 01 năm 2026
NGHỊ QUYẾT
Về phát triển nhà ở giai đoạn 2026 - 2030
Điều 1. Mục tiêu
1. Đến hết năm 2030, cả nước hoàn thành ít nhất 900.000 căn hộ nhà ở xã hội, trong đó:
a) Năm 2026 hoàn thành 140.000 căn;
b) Giai đoạn 2027 - 2028 hoàn thành 380.000 căn;
c) Số còn lại hoàn thành trong giai đoạn 2029 - 2030.
Điều 2. Tổ chức thực hiện
1. Bộ Xây dựng chủ trì theo dõi việc thực hiện Nghị quyết.
`;
const answering = await openText(HOUSES, 'nha-o');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-01-15T09:00:00+07:00'), subject: undefined });

it.each([
  ['năm 2026 hoàn thành bao nhiêu căn', '140.000'],
  ['giai đoạn 2027 - 2028 hoàn thành bao nhiêu căn', '380.000'],
])('“%s” is answered from the clause that opens with it', async (question, figure) => {
  expect((await ask(question)).text).toContain(figure);
});

it('a year that no clause opens with is answered from none of them', async () => {
  expect((await ask('năm 2029 hoàn thành bao nhiêu căn')).kind).toBe('none');
});
