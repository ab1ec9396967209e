import { describe, expect, it } from 'vitest';
import { judgeEarlierYear } from '../../../src/answering/verdict/judge-earlier-year.ts';
import { judgeTrend } from '../../../src/answering/verdict/judge-trend.ts';
import { isWayOfOther } from '../../../src/answering/verdict/judge-way-of-part.ts';
import { judge, saidOf } from './judge-said.ts';

describe('what there was before it changed', () => {
  const SCHOOLS =
    'Đến hết năm 2032, toàn huyện có 52 trường đạt chuẩn, tăng 15 trường so với năm 2029; 3 xã chưa có trường.';
  const COAL = 'Sản lượng than đạt 8.450 tấn, giảm 350 tấn so với năm 2031.';
  const PAY = 'Lương bình quân đạt 9,5 triệu đồng/tháng, tăng 12% so với năm 2031.';

  it.each([
    ['năm 2029 huyện chưa tới 40 trường đạt chuẩn phải không', SCHOOLS, 'agrees'],
    ['năm 2029 có 37 trường đạt chuẩn đúng không', SCHOOLS, 'agrees'],
    ['năm 2029 có 52 trường đạt chuẩn đúng không', SCHOOLS, 'contradicts'],
    ['năm 2029 đã vượt 40 trường đạt chuẩn rồi nhỉ', SCHOOLS, 'contradicts'],
    ['năm ngoái tức 2031 sản lượng than là 8800 tấn đúng không', COAL, 'agrees'],
    // What it was isn't plain, or something else is asked of that year.
    ['năm 2029 có 37 trường có bể bơi đúng không', SCHOOLS, 'silent'],
    ['năm 2029 có khoảng 37 trường đạt chuẩn', SCHOOLS, 'silent'],
    ['năm 2031 lương bình quân là 9,5 triệu đồng đúng không', PAY, 'silent'],
    ['năm 2032 có 52 trường đạt chuẩn', SCHOOLS, undefined],
    ['tăng 15 trường so với năm 2029 đúng không', SCHOOLS, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(judgeEarlierYear(saidOf(question, []), sentence)).toBe(judged);
  });
});

describe('which way a part went', () => {
  const FRUIT = 'Sản lượng quả tăng 8% so với năm 2031, trong đó cam chiếm 40%, vải tăng 3%.';

  it.each([
    ['cam tăng so với năm 2031?', ['cam'], true],
    ['vải tăng so với năm 2031?', ['vải'], false],
    ['sản lượng quả tăng so với năm 2031?', ['sản lượng', 'quả'], false],
    ['cam chiếm 40%?', ['cam'], false],
  ])('“%s” is of another: %s', (question, words, isOther) => {
    expect(isWayOfOther(saidOf(question, words), FRUIT)).toBe(isOther);
  });

  it.each([
    ['điểm hài lòng tụt phải không', 'yes'],
    ['điểm hài lòng nhích lên phải không', 'no'],
  ])('“%s”: %s', (question, verdict) => {
    expect(judge(question, 'Điểm hài lòng đạt 81, giảm 2 điểm.', ['điểm', 'hài lòng'])).toBe(verdict);
  });

  it.each([
    ['thu ngân sách cao hơn hồi 2031?', 'agrees'],
    ['thu ngân sách thấp hơn năm 2031?', 'contradicts'],
    ['thu ngân sách thấp hơn năm 2028?', undefined],
  ])('“%s”: %s', (question, judged) => {
    expect(judgeTrend(question, 'Thu ngân sách đạt 95 tỷ, cao hơn mức 88 tỷ của năm 2031')).toBe(judged);
  });
});
