import { expect, it } from 'vitest';
import { wordsOf } from '../../../src/documents/statements/words.ts';
import { CLAUSES } from '../statements/clauses.ts';
import { guessClause } from './guess-clause.ts';

const namesOf = (text: string) => guessClause(text).map(({ aliases }) => aliases);

it.each([
  ['Tỷ lệ thất nghiệp thành thị ở mức 3,5%', ['tỷ lệ thất nghiệp thành thị', 'thất nghiệp thành thị']],
  ['Thu ngân sách nhà nước trên địa bàn đạt 18.750 tỷ đồng', ['thu ngân sách nhà nước']],
  ['Giải quyết việc làm cho 21.500 lao động', ['giải quyết việc làm', 'việc làm']],
  ['Chỉ số sản xuất công nghiệp (IIP) tăng khoảng 15%', ['chỉ số sản xuất công nghiệp', 'iip']],
  ['Mức giảm tỷ lệ hộ nghèo là 0,38%', ['mức giảm tỷ lệ hộ nghèo', 'mức giảm hộ nghèo']],
  ['Kết nạp từ 25 - 30 đảng viên mới mỗi năm', ['kết nạp đảng viên mới']],
  ['Hoàn thành 1.850 căn nhà ở xã hội', ['hoàn thành nhà ở xã hội']],
  ['Hỗ trợ 1 - 2 doanh nghiệp công nghệ số', ['hỗ trợ doanh nghiệp công nghệ số']],
  ['08 xã hoàn thành', ['xã hoàn thành']],
  ['Đảng ủy xã kiểm tra chuyên đề 25 lượt tổ chức đảng', ['kiểm tra chuyên đề tổ chức đảng']],
  ['Tổng sản phẩm trên địa bàn đạt 90.000 tỷ đồng', ['tổng sản phẩm']],
])('%s', (text, names) => {
  expect(namesOf(text)).toEqual([names]);
});

it.each([
  ['growth of a thing isn’t the thing', 'Thu ngân sách tăng 10%'],
  ['a share of a whole isn’t the part', 'Công nghiệp chiếm 45% GRDP'],
  ['what is left over of a sentence is no name', 'so với năm 2025, không quá 31 vụ'],
])('%s', (_, text) => {
  expect(namesOf(text)).toEqual([[]]);
});

it('every word of a name stands in the clause', () => {
  for (const [text] of CLAUSES) {
    const words = new Set(wordsOf(text).map(({ key }) => key));
    for (const name of namesOf(text).flat())
      expect(
        wordsOf(name).filter(({ key }) => !words.has(key)),
        name,
      ).toEqual([]);
  }
});
