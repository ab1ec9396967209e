import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const RESOLUTION = `ĐẢNG BỘ PHƯỜNG SÔNG TRÀ
Số 04-NQ/ĐU
Sông Trà, ngày 20 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I- KẾT QUẢ NĂM 2026
1. Thu ngân sách trên địa bàn năm 2026 đạt 140 tỷ đồng, bằng 108% dự toán.
II- CHỈ TIÊU NĂM 2027
(1) 100% trục phố lớn và 85% ngách nhỏ có camera.
(2) Tỷ lệ hộ dùng nước sạch đạt 92%.
III- NHIỆM VỤ
1. Hoàn thành chợ Bến Đá trong năm 2027.
2. Không mở thầu khi chưa có ít nhất 75% mặt bằng.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-song-tra');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // Of what a list has figures for, that of the thing named.
  ['ngách nhỏ cũng phải 100% lắp mắt thần à?', 'no'],
  ['ngách nhỏ 85% có camera đúng không', 'yes'],
  ['trục phố lớn 100% có camera đúng không', 'yes'],
  // What there is each year isn't denied by another year's.
  ['thu ngân sách năm 2023 có đạt dự toán không', null],
  // What is done once is.
  ['chợ Bến Đá hoàn thành năm 2029 đúng không', 'no'],
])('%s: %s', async (question, verdict) => {
  expect((await ask(question)).verdict).toBe(verdict);
});

it('what must be there first is no denial', async () => {
  expect((await ask('có bao nhiêu % mặt bằng mới được mở thầu')).text).toContain('75%');
});
