import fc from 'fast-check';
import { expect, it } from 'vitest';
import { saysShare, writeRates, writeShares } from '../../src/answering/understanding/write-shares.ts';

it.each([
  ['quá nửa số hộ', 'quá 50% số hộ'],
  ['chưa tới một nửa GRDP', 'chưa tới 50% GRDP'],
  ['ít nhất 3/10 GRDP', 'ít nhất 30% GRDP'],
  ['chưa tới 1/5 tổng chi', 'chưa tới 20% tổng chi'],
  ['chín trên mười hộ', '90% hộ'],
  ['hơn chín phần mười số hộ', 'hơn 90% số hộ'],
  ['grdp tăng hai con số', 'grdp tăng từ 10% trở lên'],
  ['grdp tăng trên 2 chữ số', 'grdp tăng từ 10% trở lên'],
  ['hai con số này', 'hai con số này'],
  ['có hai con số khác nhau', 'có hai con số khác nhau'],
  ['hơn 9 phần 10 số hộ', 'hơn 90% số hộ'],
  ['đạt 15/11 hằng năm', 'đạt 15/11 hằng năm'],
  // All there are may be all of another thing: they stay words.
  ['xã nào cũng đạt chuẩn', 'xã nào cũng đạt chuẩn'],
  // Times, days and halves of a year are no shares.
  ['năm nào cũng tổ chức', 'năm nào cũng tổ chức'],
  ['nửa năm báo cáo một lần', 'nửa năm báo cáo một lần'],
  ['hơn nửa tháng', 'hơn nửa tháng'],
  ['xong trước 3/10', 'xong trước 3/10'],
])('%s', (said, written) => {
  expect(writeShares(said)).toBe(written);
});

it.each([
  ['cứ 10 người thì 8 người có chữ ký số', '80% người có chữ ký số'],
  ['cứ 10 lớp thì ít nhất 7 cái có máy chiếu', 'ít nhất 70% lớp có máy chiếu'],
  ['cử 10 lớp thì ít nhất 7 cái có máy chiếu', 'ít nhất 70% lớp có máy chiếu'],
  // Who is sent somewhere is no rate.
  ['cử 10 cán bộ có 8 nữ đi học', 'cử 10 cán bộ có 8 nữ đi học'],
])('%s', (said, written) => {
  expect(writeRates(said)).toBe(written);
});

it('says a share of any so many of ten, typed with marks or without', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 1, max: 9 }), (all, part) => {
      fc.pre(part < all);
      const percent = String(Math.round((part / all) * 10_000) / 100);
      expect(saysShare(`it nhat ${part}/${all} so ho`, percent)).toBe(true);
      expect(writeShares(`ít nhất ${part}/${all} số hộ`)).toBe(`ít nhất ${percent.replace('.', ',')}% số hộ`);
    }),
  );
});

it('says no share that the words don’t hold', () => {
  expect(saysShare('kinh tế số chiếm 3/10', '40')).toBe(false);
  expect(saysShare('có đạt không', '100')).toBe(false);
});
