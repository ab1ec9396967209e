import { describe, expect, it } from 'vitest';
import { judgeFrequency } from '../../../src/answering/verdict/judge-frequency.ts';
import { judge } from './judge-said.ts';

describe('how often', () => {
  it.each([
    ['tổ dân phố họp mỗi tháng một lần?', 'tổ dân phố họp mỗi quý một lần', 'contradicts'],
    ['báo cáo hằng tuần?', 'báo cáo vào thứ Hai của tuần đầu hằng tháng', 'contradicts'],
    ['khám 2 lần mỗi năm?', 'khám ít nhất 02 lần/năm', 'agrees'],
    ['mỗi năm họp ít nhất một lần?', 'họp ít nhất mỗi quý một lần', 'silent'],
    ['họp hằng tháng?', 'họp khi cần', 'silent'],
    ['họp hằng tháng?', 'họp hằng tháng, báo cáo hằng quý', undefined],
    ['giảm 5% trong năm?', 'giảm 5% mỗi năm', undefined],
  ])('“%s” of “%s”: %s', (question, piece, judged) => {
    expect(judgeFrequency(question, piece)).toBe(judged);
  });
});

describe('what stands a few words apart', () => {
  it.each([
    // A year that something is held against isn't the one it is of.
    [
      'thu năm 2033 tăng hơn 9% đúng không',
      'Thu tăng 9,4% so với ước thực hiện năm 2032.',
      ['thu', 'tăng'],
      null,
    ],
    // So many of what a sentence denies.
    [
      'sạt lở làm chết 3 người?',
      'Sạt lở làm 03 người bị thương, không có người chết.',
      ['sạt lở', 'chết'],
      'no',
    ],
    // Those inside of what a rule picks out, several words before its bound.
    [
      'lớp có 70% trẻ ăn trưa được thêm một cô nuôi?',
      'Lớp có từ 40% trẻ ăn trưa tại trường trở lên được bố trí thêm 01 cô nuôi.',
      ['lớp', 'trẻ'],
      'yes',
    ],
    // A number without a unit, by the words behind it.
    ['mở 9 phòng khám lưu động?', 'Mở 4 phòng khám lưu động.', ['mở', 'phòng khám'], 'no'],
    ['mở 4 phòng khám lưu động?', 'Mở 4 phòng khám lưu động.', ['mở', 'phòng khám'], 'yes'],
    ['mở 9 phòng học?', 'Mở 4 phòng khám lưu động.', ['mở', 'phòng'], null],
  ])('“%s” of “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });
});
