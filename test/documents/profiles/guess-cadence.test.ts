import { expect, it } from 'vitest';
import { guessClause } from './guess-clause.ts';

const FIVE_YEARS = { validFrom: '2026-01-01', validTo: '2030-12-31' };
const FROM_JULY = { validFrom: '2026-07-01', validTo: '2027-06-30' };

const guess = (text: string, period?: typeof FIVE_YEARS) =>
  guessClause(text, { ...(period && { period }) }).map(({ kind, cadence }) => [kind, cadence]);

it('a clause says it itself, or it is known of what is measured', () => {
  expect(guess('Mỗi tháng tổ chức 02 buổi tiếp công dân')).toEqual([[undefined, 'tháng']]);
  expect(guess('GRDP bình quân đầu người đạt 9.000 USD')).toEqual([['mức', 'năm']]);
  expect(guess('GRDP tăng 9,2%')).toEqual([['tốc độ', 'quý']]);
  expect(guess('Thu nội địa 45.000 tỷ đồng')).toEqual([['tổng', 'tháng']]);
});

it('what is only held against the GRDP hasn’t its quarters', () => {
  expect(guess('Kinh tế số chiếm 30% GRDP')).toEqual([['tỷ trọng', undefined]]);
});

it('of several years a sum is one only where it is said of which', () => {
  expect(guess('Thu ngân sách đến năm 2030 đạt 5.000 tỷ đồng', FIVE_YEARS)).toEqual([[undefined, undefined]]);
  expect(guess('Tạo việc làm cho 88.000 lao động trong giai đoạn 2026 - 2030', FIVE_YEARS)).toEqual([
    ['tổng', undefined],
  ]);
  expect(guess('Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98%', FIVE_YEARS)).toEqual([['mức', 'tháng']]);
  expect(guess('Kim ngạch xuất khẩu đạt 3 tỷ USD', FROM_JULY)).toEqual([['tổng', 'tháng']]);
});
