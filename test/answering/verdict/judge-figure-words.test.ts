import { expect, it } from 'vitest';
import { judgeFigureWords } from '../../../src/answering/verdict/judge-figure-words.ts';

const INSURANCE = 'Hỗ trợ 60% phí cho hộ cận nghèo và 90% cho hộ nghèo.';

it.each([
  ['hộ cận nghèo được 90% phải không', ['hộ cận nghèo'], INSURANCE, 'silent'],
  ['hộ nghèo được 60% phải không', ['hộ nghèo'], INSURANCE, 'silent'],
  ['hộ nghèo được 90% phải không', ['hộ nghèo'], INSURANCE, undefined],
  ['hộ cận nghèo được 60% phải không', ['hộ cận nghèo'], INSURANCE, undefined],
  ['giải ngân đạt 95% đúng không', ['giải ngân'], 'Giải ngân đạt 83,2% kế hoạch (mục tiêu 95%).', 'silent'],
  [
    'giải ngân đạt 83,2% đúng không',
    ['giải ngân'],
    'Giải ngân đạt 83,2% kế hoạch (mục tiêu 95%).',
    undefined,
  ],
  ['thu 45 tỷ đúng không', ['thu'], 'Thu 45 tỷ đồng, kết nạp 30 đảng viên.', undefined],
])('“%s”, words %j, of “%s”: %s', (question, words, sentence, judged) => {
  expect(judgeFigureWords({ question, words }, sentence)).toBe(judged);
});
