import { expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const BODY = `NGHỊ QUYẾT
Về phát triển kinh tế năm 2027
I. MỤC TIÊU
1. Quy mô GDP đạt khoảng trên 600 tỷ USD.
2. Tỷ lệ thất nghiệp khu vực thành thị dưới 4%.
`;
const national = await openText(
  `CHÍNH PHỦ
Số: 7/NQ-CP
Hà Nội, ngày 8 tháng 1 năm 2027
${BODY}`,
  'nghi-quyet-7',
);
const ofProvince = await openText(
  `HỘI ĐỒNG NHÂN DÂN
TỈNH SÔNG LAM
Số: 9/NQ-HĐND
Sông Lam, ngày 8 tháng 1 năm 2027
${BODY}`,
  'nghi-quyet-9',
);
const asked = { now: new Date('2027-03-10T09:00:00+07:00'), subject: undefined };

it('what the Government sets is set for the whole country', async () => {
  const { text } = await national.answer({ text: 'quy mô GDP cả nước năm 2027 là bao nhiêu', ...asked });
  expect(text).toContain('trên 600 tỷ USD');
});

it('what a province sets isn’t', async () => {
  const { kind } = await ofProvince.answer({ text: 'quy mô GDP cả nước năm 2027 là bao nhiêu', ...asked });
  expect(kind).toBe('none');
});

it('about so much is that much, whichever side of it', async () => {
  const verdictOf = async (text: string) => (await national.answer({ text, ...asked })).verdict;
  expect(await verdictOf('quy mô GDP năm 2027 tầm trên 600 tỷ USD đúng không')).toBe('yes');
  expect(await verdictOf('quy mô GDP năm 2027 tầm trên 600 triệu USD đúng không')).not.toBe('yes');
});
