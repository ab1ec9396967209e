import { describe, expect, it } from 'vitest';
import { findStated } from '../../../src/answering/verdict/find-stated.ts';
import { judgeInclusion } from '../../../src/answering/verdict/judge-inclusion.ts';
import { judge, saidOf } from './judge-said.ts';

describe('a figure that picks out whom a rule is for', () => {
  const DUTY = 'Công trình có giá trị từ 20 tỷ đồng trở lên phải qua hội đồng thẩm định.';
  const SANCTION = 'Đơn vị giải ngân dưới 60% thì bị cắt vốn.';
  const RIGHT = 'Học sinh nhà cách trường từ 7 km được hỗ trợ 200 nghìn đồng/tháng.';
  const GOAL = 'Thu phí đạt từ 20 tỷ đồng trở lên.';

  it.each([
    ['công trình 35 tỷ có phải qua hội đồng không', DUTY, ['công trình', 'hội đồng'], 'yes'],
    ['công trình 12 tỷ có phải qua hội đồng không', DUTY, ['công trình', 'hội đồng'], null],
    ['đơn vị giải ngân 45% có bị cắt vốn không', SANCTION, ['đơn vị', 'giải ngân', 'cắt', 'vốn'], 'yes'],
    ['đơn vị giải ngân 75% có bị cắt vốn không', SANCTION, ['đơn vị', 'giải ngân', 'cắt', 'vốn'], null],
    ['học sinh nhà cách trường 5 km có được hỗ trợ không', RIGHT, ['học sinh', 'hỗ trợ'], 'no'],
    ['thu phí 35 tỷ phải không', GOAL, ['thu phí'], 'no'],
  ])('“%s” of “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });
});

describe('a whole and its part', () => {
  const LAND = 'Thu hồi đất của 640 hộ, trong đó 85 hộ phải di dời chỗ ở.';

  it.each([
    ['thu hồi đất tổng cộng 85 hộ thôi phải không', ['thu hồi', 'đất'], 'no'],
    ['thu hồi đất của 85 hộ phải không', ['thu hồi', 'đất'], null],
    ['85 hộ phải di dời đúng không', ['di dời'], 'yes'],
    ['thu hồi đất tổng cộng 640 hộ phải không', ['thu hồi', 'đất'], 'yes'],
  ])('“%s”', (question, words, verdict) => {
    expect(judge(question, LAND, words)).toBe(verdict);
  });

  it('names the whole instead of the part', () => {
    const said = saidOf('thu hồi đất tổng cộng 85 hộ thôi phải không', ['thu hồi', 'đất']);
    expect(findStated(said, LAND, () => [])).toBe('640 hộ');
  });
});

describe('what is counted in, or left out', () => {
  const BEDS = 'Đạt 30 giường bệnh (không tính giường phòng khám tư), 12 bác sĩ.';

  it.each([
    ['30 giường là tính luôn giường phòng khám tư phải không', BEDS, 'contradicts'],
    ['30 giường không tính giường ở phòng khám tư đúng không', BEDS, 'agrees'],
    ['30 giường tính cả giường dã chiến phải không', BEDS, 'silent'],
    ['30 giường phải không', BEDS, undefined],
    ['180 xe kể cả xe đạp điện phải không', 'Có 180 xe (gồm cả xe đạp điện).', 'agrees'],
    ['180 xe chưa kể xe đạp điện phải không', 'Có 180 xe (gồm cả xe đạp điện).', 'contradicts'],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(judgeInclusion(question, sentence)).toBe(judged);
  });
});
