import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `ĐẢNG BỘ TỈNH SÔNG LAM
Số 15-NQ/TU
Sông Lam, ngày 10 tháng 12 năm 2026
NGHỊ QUYẾT
về nhiệm vụ năm 2027
I. KẾT QUẢ NĂM 2026
1. Năm 2026, có 17/20 chỉ tiêu chủ yếu đạt và vượt kế hoạch, trong đó 6 chỉ tiêu vượt; 3 chỉ tiêu không đạt là: thu hút khách du lịch, số hợp tác xã mới và tỷ lệ rác được phân loại.
II. HẠN CHẾ
1. Thu hút khách du lịch mới đạt 81% kế hoạch; phân loại rác còn hình thức.
III. CHỈ TIÊU NĂM 2027
1. Đón 900 nghìn lượt khách du lịch.
2. Tỷ lệ rác được phân loại đạt 60%.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-song-lam');
const ask = async (text: string) =>
  (await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['năm ngoái mấy ct ko đạt, là những cái nào', '3 chỉ tiêu không đạt là'],
  ['nam ngoai rot may chi tieu, la nhung cai nao', '3 chỉ tiêu không đạt là'],
  ['2026 truot may ct', '3 chỉ tiêu không đạt là'],
  ['những chỉ tiêu nào năm 2026 không đạt', '3 chỉ tiêu không đạt là'],
  ['2026 co bao nhieu chi tieu vuot', '6 chỉ tiêu vượt'],
])('%s: the sentence that counts them', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it('what follows from so many isn’t how many there were', async () => {
  expect(await ask('trượt mấy chỉ tiêu thì mất danh hiệu thi đua')).not.toContain('3 chỉ tiêu');
});

it('what came of the goals of another year isn’t told by these', async () => {
  expect(await ask('năm 2025 mấy chỉ tiêu không đạt')).not.toContain('3 chỉ tiêu');
});
