import { expect, it } from 'vitest';
import { withSaidBound } from '../../../src/answering/verdict/said-bound.ts';
import { findFigures } from '../../../src/quantities/find-figures.ts';
import { openText } from '../../support/open-text.ts';

it.each([
  ['xuất khẩu chưa tới 33 tỷ là hụt', '<'],
  ['gần 33 tỷ là đạt', '<'],
  ['xuất khẩu 33 tỷ trở xuống', '≤'],
  ['từ 33 tỷ trở lên là đạt', '≥'],
  ['trên 33 tỷ là vượt', '>'],
  ['33 tỷ là đạt', '='],
])('“%s” is %s', (text, bound) => {
  const [figure] = findFigures(text);
  expect(figure && withSaidBound(text, figure).bound).toBe(bound);
});

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH THANH LÂM
Số: 7/KH-UBND
Thanh Lâm, ngày 12 tháng 01 năm 2031
KẾ HOẠCH
Phát triển kinh tế năm 2031
I. CHỈ TIÊU NĂM 2031
1. Kim ngạch xuất khẩu đạt 12 tỷ USD.
2. Thu hút 2 đến 3 tỷ USD vốn đầu tư nước ngoài.
`;

it.each([
  ['xuất khẩu chưa tới 12 tỷ là hụt đúng không', 'yes'],
  ['xuất khẩu chưa tới 12 tỷ có đạt không', 'no'],
  ['xuất khẩu gần 12 tỷ là đạt đúng không', 'no'],
  ['xuất khẩu 12 tỷ trở lên là đạt đúng không', 'yes'],
  ['xuất khẩu 12 tỷ trở xuống là không đạt đúng không', undefined],
  // Whether no less will do.
  ['xuất khẩu 12 tỷ mới đạt đúng không', 'yes'],
  ['xuất khẩu 15 tỷ mới đạt đúng không', 'no'],
  ['xuat khau hon 12 ty moi goi la dat dk', 'no'],
  ['thu hút đầu tư nước ngoài 2 tỷ mới đạt đúng không', 'yes'],
  ['thu hút đầu tư nước ngoài 3 tỷ mới đạt đúng không', 'no'],
  // What has come about isn't told by what is planned.
  ['xuất khẩu vượt 10 tỷ chưa', undefined],
  ['xuat khau dat 12 ty chua', undefined],
  ['12 tỷ xuất khẩu thì đạt chưa', 'yes'],
  ['thu hút đầu tư nước ngoài trên 3 tỷ là vượt đúng không', 'yes'],
  ['thu hút đầu tư nước ngoài trên 2 tỷ là vượt đúng không', undefined],
])('“%s”: %s', async (text, verdict) => {
  const answering = await openText(PLAN, 'ke-hoach-thanh-lam');
  const now = new Date('2031-03-10T09:00:00+07:00');
  expect((await answering.answer({ text, now, subject: undefined })).verdict ?? undefined).toBe(verdict);
});
