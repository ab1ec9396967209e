import { describe, expect, it } from 'vitest';
import { judgeFrequency } from '../../../src/answering/verdict/judge-frequency.ts';
import { judgeHowOften } from '../../../src/answering/verdict/judge-how-often.ts';
import { judge, saidOf } from './judge-said.ts';

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

describe('how often, where one clause says all else', () => {
  const BOARD =
    'Tổ chỉ đạo huyện giao ban mỗi quý một lần, tổ chỉ đạo xã mỗi tháng một lần; Bí thư tiếp dân ngày 10 hằng tháng, Chủ tịch tiếp dân vào sáng thứ Ba hằng tuần.';
  const LEAST = 'Trạm y tế khám lưu động ít nhất 02 lần/năm.';
  const REPORT = 'Phòng Tài chính định kỳ hằng quý, hằng năm báo cáo thu chợ.';
  const EACH = 'Mỗi năm kiểm tra ít nhất 9 hợp tác xã.';

  it.each([
    ['tổ chỉ đạo huyện giao ban hằng tháng phải không', BOARD, 'contradicts'],
    ['tổ chỉ đạo huyện giao ban 3 tháng một lần phải không', BOARD, 'agrees'],
    ['chủ tịch tiếp dân mỗi tháng đúng một buổi thôi à', BOARD, 'contradicts'],
    ['bí thư tiếp dân hằng tháng à', BOARD, 'agrees'],
    ['trạm y tế khám lưu động mỗi năm một lần à', LEAST, 'contradicts'],
    // Which is meant isn't sure, or more than the least may be.
    ['tổ chỉ đạo giao ban hằng tháng à', BOARD, undefined],
    ['trạm y tế khám lưu động hằng tháng à', LEAST, undefined],
    ['trạm y tế tiêm lưu động mỗi năm một lần à', LEAST, undefined],
    ['phòng tài chính hằng quý báo cáo thu chợ à', REPORT, undefined],
    ['hằng quý kiểm tra hợp tác xã à', EACH, undefined],
  ])('“%s” of “%s”: %s', (question, sentence, judged) => {
    expect(judgeHowOften(saidOf(question, []), sentence)?.judgement).toBe(judged);
  });
});
