import { describe, expect, it } from 'vitest';
import { findRelation } from '../../../src/answering/verdict/find-relation.ts';
import type { AskedRelation } from '../../../src/answering/verdict/judge-relation.ts';
import { findFigures } from '../../../src/quantities/find-figures.ts';

const read = (question: string): AskedRelation => {
  const [figure] = findFigures(question, { spoken: true });
  if (figure === undefined) throw new Error(`no figure in "${question}"`);
  return findRelation(question, figure);
};

describe('findRelation', () => {
  it.each([
    ['xuất khẩu đạt 35 tỷ usd có vượt chỉ tiêu không?', 'exceeds'],
    ['xuất khẩu 35 tỷ usd có quá chỉ tiêu không', 'exceeds'],
    ['xuất khẩu 35 tỷ usd có qua chỉ tiêu không', 'exceeds'],
    ['xuất khẩu có vượt 35 tỷ usd không', 'is above'],
    ['xuất khẩu có đạt 30 tỷ không', 'is'],
    ['xuất khẩu 30 tỷ đã đạt chỉ tiêu chưa', 'reaches'],
    ['xuất khẩu mới 30 tỷ thì hụt chỉ tiêu đúng không', 'fails'],
    ['xuất khẩu 32 tỷ là chưa đạt phải không', 'fails'],
    ['xuất khẩu 32 tỷ thì có thấp hơn chỉ tiêu không', 'falls below'],
    ['31 tỷ usd có dưới mức chỉ tiêu không', 'falls below'],
    ['mức 35 tỷ usd có cao hơn mục tiêu xuất khẩu không', 'exceeds'],
    ['grdp tăng 11,8% có nằm trong khoảng chỉ tiêu không', 'within'],
    ['grdp nằm trong khoảng 11 - 12% đúng không', 'is within'],
    ['chỉ tiêu fdi thấp nhất là 2 tỷ usd phải không', 'lowest is'],
    ['fdi tối thiểu phải là 2 tỷ usd', 'lowest is'],
    ['fdi cao nhất là 2,5 tỷ usd à', 'highest is'],
    ['fdi ít nhất phải đạt 2 tỷ usd', 'is at least'],
    ['xuất khẩu không quá 33 tỷ usd à', 'is at most'],
    ['xuất khẩu từ 30 tỷ usd trở lên đúng không', 'is at least'],
    ['xuất khẩu thấp hơn 35 tỷ đúng không', 'is below'],
    ['xuất khẩu chưa tới 35 tỷ phải không', 'is below'],
    ['xuất khẩu khoảng 33 tỷ à', 'is about'],
    ['xuất khẩu 30 tỷ thôi à', 'is'],
    ['hoàn thành xây dựng 35 xã nông thôn mới đúng không', 'is'],
    ['xuat khau duoi 35 ty usd dung khong', 'is below'],
  ])('%s', (question, relation) => {
    expect(read(question)).toEqual({ relation, isNegated: false, asking: 'yes-no' });
  });

  it.each([
    ['xuất khẩu 35 tỷ không vượt chỉ tiêu đúng không', 'exceeds'],
    ['xuất khẩu không phải 35 tỷ đúng không', 'is'],
  ])('denied: %s', (question, relation) => {
    expect(read(question)).toEqual({ relation, isNegated: true, asking: 'yes-no' });
  });

  it.each([
    ['35 tỷ usd cao hơn hay thấp hơn chỉ tiêu xuất khẩu', 'exceeds', 'higher-lower'],
    ['khách du lịch trên hay dưới 9,1 triệu lượt', 'is above', 'higher-lower'],
    ['35 tỷ usd vượt hay hụt so với chỉ tiêu', 'exceeds', 'over-short'],
  ])('either-or: %s', (question, relation, asking) => {
    expect(read(question)).toEqual({ relation, isNegated: false, asking });
  });
});
