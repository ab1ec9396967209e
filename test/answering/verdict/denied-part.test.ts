import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ĐẢNG ỦY XÃ PHÚ KHÊ
Số 14-NQ/ĐU
Phú Khê, ngày 08 tháng 12 năm 2030
NGHỊ QUYẾT
về nhiệm vụ năm 2031
I- KẾT QUẢ NĂM 2030
1. Toàn xã có 4/6 trạm cấp nước hoạt động, còn trạm Bãi Nổi và trạm Gò Sim chưa hoạt động; 9/11 nhà văn hóa thôn đạt chuẩn, riêng nhà văn hóa thôn Lò Vôi chưa đạt.
II- NHIỆM VỤ NĂM 2031
1. Xây dựng 5 công trình, công trình chuyển tiếp sang năm 2032 chỉ có Trạm y tế Gò Sim.
2. Mỗi tổ dân cư thành lập 1 đội thu gom rác, mỗi tuần thu gom 2 lần tại các ngõ xa đường, hộ khó khăn được miễn phí.
3. Triển khai sổ khám điện tử tại 100% phòng khám công lập trước ngày 01/7/2031.
4. Hội Nông dân xã chủ trì thành lập 3 tổ hợp tác trồng sen tại vùng trũng.
`;
const answering = await openText(PLAN, 'nghi-quyet-phu-khe-2031');
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2031-03-10T09:00:00+07:00'), subject: undefined });

it.each([
  ['nhà văn hóa thôn Lò Vôi đã đạt chuẩn rồi đúng không', 'no'],
  ['nhà văn hóa thôn Lò Vôi chưa đạt chuẩn đúng không', 'yes'],
  ['Hội Phụ nữ xã chủ trì thành lập tổ hợp tác trồng sen đúng không', 'no'],
])('“%s”: %s', async (text, verdict) => {
  expect((await ask(text)).verdict).toBe(verdict);
});

it.each([
  // Of what else is told denied of two of them, nothing is confirmed.
  ['trạm Gò Sim đã hoạt động rồi đúng không', 'yes'],
  // That it meets a standard isn't told where its building is.
  ['Trạm y tế Gò Sim đạt chuẩn vào năm 2032 phải không', 'yes'],
  // "Tư" is no "tử" of "điện tử".
  ['phòng khám tư cũng phải làm sổ khám điện tử trước 01/7/2031 đúng không', 'yes'],
  // Nobody in particular is charged with it, and which is first of all isn't told.
  ['công an xã phụ trách tổ dân cư nhiều hộ khó khăn nhất phải không', 'no'],
])('“%s” isn’t answered with %s', async (text, wrong) => {
  expect((await ask(text)).verdict).not.toBe(wrong);
});
