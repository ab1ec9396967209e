import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const PLAN = `ĐẢNG BỘ TỈNH LẠC XUYÊN
ĐẢNG ỦY PHƯỜNG THƯỢNG BẾN
Số: 52-NQ/ĐU
Thượng Bến, ngày 18 tháng 12 năm 2031
NGHỊ QUYẾT
Về nhiệm vụ năm 2032
I. KẾT QUẢ NĂM 2031
1. Sau khi sắp xếp từ phường Bến Cũ và xã Đồng Trên, với 17 tổ dân phố, 6.420 hộ, 24.310 nhân khẩu, Đảng bộ đạt 12 chỉ tiêu.
2. Mới có 14 trên 23 nhà trẻ có bếp ăn một chiều; 9 sân bóng trong tổng số 15 sân bóng có đèn chiếu sáng.
3. Xóa 04 điểm đổ rác, trong đó 03 điểm ở Tổ dân phố số 5 và 01 điểm ở Tổ dân phố số 9.
II. NHIỆM VỤ
1. Thành lập Ban Chỉ đạo gồm 11 thành viên do đồng chí Phó Bí thư Đảng ủy làm Trưởng ban.
2. Ban Chỉ đạo họp hằng tháng.
`;
const answering = await openText(PLAN, 'nghi-quyet-thuong-ben-2032');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2032-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  // What a place is made of stands once, whatever else is counted in its parts.
  ['phường có mấy tổ dân phố', '17 tổ dân phố'],
  ['phuong co bao nhieu dan', '24.310 nhân khẩu'],
  ['phường mình bao nhiêu người', '24.310 nhân khẩu'],
  ['phường có bao nhiêu hộ', '6.420 hộ'],
  // So many out of so many, in words.
  ['con may nha tre chua co bep an mot chieu', '14 trên 23 nhà trẻ'],
  ['còn bao nhiêu sân bóng chưa có đèn chiếu sáng', '9 sân bóng trong tổng số 15'],
  ['ai đứng đầu ban chỉ đạo vậy', 'Phó Bí thư Đảng ủy làm Trưởng ban'],
])('“%s” is answered with %s', async (text, words) => {
  const answer = await ask(text);
  expect(answer.kind).not.toBe('none');
  expect(answer.text).toContain(words);
});

it.each([
  ['quá nửa số nhà trẻ có bếp ăn một chiều phải không', 'yes'],
  ['nhà trẻ nào cũng có bếp ăn một chiều à', 'no'],
])('“%s” is answered with %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});

it('tells of no others than are asked how many are left', async () => {
  expect((await ask('còn mấy nhà trẻ chưa có sân chơi')).text).not.toContain('14 trên 23');
});
