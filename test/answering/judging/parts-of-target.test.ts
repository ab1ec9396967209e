import { expect, it } from 'vitest';
import { openText } from '../../support/open-text.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH KIM GIANG
Số: 14/KH-UBND
Kim Giang, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2026
I. CHỈ TIÊU NĂM 2026
(1) Tỷ lệ chất thải rắn được thu gom: ở đô thị đạt 97%; ở nông thôn đạt 82%.
(2) Giải quyết việc làm mới cho 21.000 lao động; đưa 1.500 lao động đi làm việc ở nước ngoài.
(3) Giá trị xuất khẩu đạt 2,1 tỷ USD.
`;
const answering = await openText(PLAN, 'ke-hoach-tinh');
const textOf = async (text: string): Promise<string> =>
  (await answering.answer({ text, now: new Date('2026-02-10T09:00:00+07:00'), subject: undefined })).text;

it.each([
  ['Rác ở thành thị được thu gom bao nhiêu phần trăm?', /97\s*%/u, /82\s*%/u],
  ['chat thai ran nong thon thu gom may phan tram', /82\s*%/u, /97\s*%/u],
])('“%s” is answered by the part that it asks for', async (question, own, other) => {
  const text = await textOf(question);
  expect(text).toMatch(own);
  expect(text).not.toMatch(other);
});

it('the whole is said where the whole is asked for', async () => {
  const text = await textOf('Chất thải rắn được thu gom bao nhiêu phần trăm?');
  expect(text).toMatch(/97\s*%/u);
  expect(text).toMatch(/82\s*%/u);
});
