import { describe, expect, it } from 'vitest';
import { findStated } from '../../../src/answering/verdict/find-stated.ts';
import { judgeActor } from '../../../src/answering/verdict/judge-actor.ts';
import { judgeFrequency, judgeWeekdays } from '../../../src/answering/verdict/judge-frequency.ts';
import { judgeSentence } from '../../../src/answering/verdict/judge-sentence.ts';
import { judgeTrend } from '../../../src/answering/verdict/judge-trend.ts';
import { saidOf } from './judge-said.ts';

describe('which way something went', () => {
  const VISITS = 'Bệnh viện tiếp nhận 41.300 lượt khám, tăng 6,2% so với năm 2029.';

  it.each([
    ['lượt khám ít hơn năm 2029?', VISITS, 'contradicts'],
    ['lượt khám nhiều hơn cùng kỳ?', VISITS, 'agrees'],
    ['lượt khám tăng nhiều?', VISITS, undefined],
    ['lượt khám ít hơn năm 2029?', 'Tăng 5% so với năm 2029, giảm 2% so với năm 2028', undefined],
    ['thu ít hơn bệnh viện huyện?', VISITS, undefined],
  ])('“%s” of “%s”: %s', (question, piece, judged) => {
    expect(judgeTrend(question, piece)).toBe(judged);
  });

  it.each([
    ['lượt khám ít hơn năm 2029?', 'no'],
    ['lượt khám nhiều hơn năm 2029?', 'yes'],
  ])('“%s”: %s', (question, verdict) => {
    expect(judgeSentence(saidOf(question, ['lượt', 'khám']), VISITS, VISITS, () => [])).toBe(verdict);
  });
});

describe('days of the week, and any month', () => {
  it.each([
    ['chợ mở thứ hai với thứ tư?', 'mở vào thứ Ba và thứ Năm hằng tuần', 'contradicts'],
    ['chợ mở thứ ba?', 'mở vào thứ Ba và thứ Năm hằng tuần', 'agrees'],
    ['chợ mở thứ ba, thứ bảy?', 'mở vào thứ Ba và thứ Năm hằng tuần', 'silent'],
    ['chợ mở thứ hai?', 'thông qua tại kỳ họp thứ hai', 'silent'],
    ['chợ mở hằng ngày?', 'mở vào thứ Ba', undefined],
  ])('“%s” of “%s”: %s', (question, piece, judged) => {
    expect(judgeWeekdays(question, piece)).toBe(judged);
  });

  it('reads “tháng nào cũng” as each month', () => {
    expect(judgeFrequency('tháng nào cũng phải báo cáo?', 'báo cáo vào ngày 05 hằng tháng')).toBe('agrees');
  });
});

describe('a body that no list knows', () => {
  const charged = [
    { text: 'Đảng ủy Quân sự huyện', role: 'lead' },
    { text: 'Đảng ủy Công an huyện', role: 'support' },
  ] as const;
  const SENTENCE = 'Đảng ủy Quân sự huyện chủ trì, phối hợp với Đảng ủy Công an huyện tổ chức diễn tập.';

  it.each([
    ['diễn tập do đảng ủy công an chủ trì?', 'contradicts'],
    ['diễn tập do đảng ủy quân sự chủ trì?', undefined],
    ['diễn tập do đảng ủy chủ trì?', 'silent'],
  ])('“%s”: %s', (question, judged) => {
    const slot = judgeActor(saidOf(question, ['diễn tập']), SENTENCE, charged);
    expect(slot === 'contradicts').toBe(judged === 'contradicts');
  });
});

it('says the limit, where a limit is asked, and not another day', () => {
  const said = saidOf('điều chuyển vốn hạn chót 15/12/2031', ['chuyển', 'vốn']);
  const sentence = 'Dự án đến ngày 30/6/2031 giải ngân dưới 40% thì điều chuyển vốn trước ngày 15/8/2031.';
  expect(findStated(said, sentence, () => [])).toBe('trước ngày 15/8/2031');
});
