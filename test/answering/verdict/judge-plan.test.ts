import { describe, expect, it } from 'vitest';
import { judgePlan } from '../../../src/answering/verdict/judge-plan.ts';
import { judgeTrend } from '../../../src/answering/verdict/judge-trend.ts';

describe('what came of a plan', () => {
  const REVENUE = 'Thu ngân sách đạt 21,3 tỷ đồng, bằng 112% dự toán huyện giao.';
  const SHORT = 'Thành lập 430 hộ kinh doanh, đạt 86,2% so với kế hoạch.';
  const GROWTH = 'Kinh tế ước tăng 8,12% so với năm 2029 (kế hoạch là 8,0%).';

  it.each([
    ['thu ngân sách vượt dự toán', REVENUE, 'agrees'],
    ['thu ngân sách không đạt dự toán', REVENUE, 'contradicts'],
    ['hộ kinh doanh đạt kế hoạch', SHORT, 'contradicts'],
    ['hộ kinh doanh hụt kế hoạch', SHORT, 'agrees'],
    ['kinh tế tăng vượt kế hoạch đề ra', GROWTH, 'agrees'],
    ['kinh tế tăng 8%', GROWTH, undefined],
    ['thu ngân sách vượt dự toán', 'Thu ngân sách đạt 21,3 tỷ đồng.', undefined],
    // Of which of the two is asked isn't told.
    ['vượt kế hoạch', `${REVENUE} ${SHORT}`, undefined],
  ])('“%s” of “%s”', (question, piece, judgement) => {
    expect(judgePlan(question, piece)).toBe(judgement);
  });
});

describe('a figure with an earlier year’s behind it', () => {
  const EXPORTS = 'Xuất khẩu đạt 2,4 tỷ USD (năm 2029 ước đạt 2,05 tỷ USD).';

  it.each([
    ['xuất khẩu cao hơn năm 2029', EXPORTS, 'agrees'],
    ['xuất khẩu thấp hơn 2029', EXPORTS, 'contradicts'],
    ['xuất khẩu cao hơn năm 2027', EXPORTS, undefined],
    ['xuất khẩu ít hơn năm trước', EXPORTS, 'contradicts'],
  ])('“%s”', (question, piece, judgement) => {
    expect(judgeTrend(question, piece)).toBe(judgement);
  });
});
