import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const RESOLUTION = `HỘI ĐỒNG NHÂN DÂN
XÃ TRÀ VÂN
Số: 31/NQ-HĐND
Trà Vân, ngày 18 tháng 12 năm 2026
NGHỊ QUYẾT
Về kinh tế - xã hội năm 2027 của xã Trà Vân
I. KẾT QUẢ NĂM 2026
1. Giải ngân vốn đầu tư công đến ngày 30/11/2026 mới đạt 71%.
II. CHỈ TIÊU NĂM 2027
1. Giải ngân vốn đầu tư công đến ngày 30/6/2027 đạt tối thiểu 45%, đến ngày 30/9/2027 đạt tối thiểu 70% và đến ngày 31/01/2028 đạt 100% kế hoạch vốn được giao.
2. Tỷ lệ đường thôn được cứng hóa đạt 82%.
III. NHIỆM VỤ
1. Dự án đến ngày 30/9/2027 giải ngân dưới 50% thì điều chuyển vốn sang dự án khác trước ngày 15/10/2027.
`;
const answering = await openText(RESOLUTION, 'nghi-quyet-tra-van');
const ask = async (text: string): Promise<string> =>
  (await answering.answer({ text, now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['giai ngan den 30/6 bao nhieu', '45%'],
  ['6 tháng đầu năm 2027 phải giải ngân bao nhiêu %', '45%'],
  ['giữa năm phải giải ngân được bao nhiêu', '45%'],
  ['quý III/2027 giải ngân bao nhiêu', '70%'],
  ['đến hết tháng 9/2027 giải ngân mấy phần trăm', '70%'],
  // Its year isn't the one that the targets are for.
  ['đến 31/1/2028 giải ngân bao nhiêu', '100%'],
  ['giải ngân đến 30/11/2026 được bao nhiêu', '71%'],
])('%s: %s, which is set or told up to then', async (question, figure) => {
  const text = await ask(question);
  expect(text).toContain(figure);
  for (const other of ['45%', '70%', '100%', '71%', '50%'].filter((one) => one !== figure))
    expect(text).not.toContain(other);
});

it.each([
  // A year, and who is meant; as a number it would have its point.
  ['2027 xã giải ngân đến 30/6 bao nhiêu', '45%'],
  ['2027 xã cứng hóa bao nhiêu % đường thôn', '82%'],
])('%s: %s', async (question, said) => {
  expect(await ask(question)).toContain(said);
});

it('a figure up to another day is no answer for the day asked', async () => {
  const text = 'dự án giải ngân đến 31/8/2027 dưới bao nhiêu thì điều chuyển vốn';
  const now = new Date('2027-03-10T09:00:00+07:00');
  expect((await answering.answer({ text, now, subject: undefined })).kind).toBe('none');
});
