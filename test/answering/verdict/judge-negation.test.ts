import { describe, expect, it } from 'vitest';
import { judge } from './judge-said.ts';

describe('a question that denies', () => {
  const CARE = 'Tổ chức khám sức khỏe định kỳ cho toàn bộ người cao tuổi.';

  it.each([
    ['người cao tuổi không được khám sức khỏe định kỳ phải không', 'no'],
    ['người cao tuổi được khám sức khỏe định kỳ phải không', 'yes'],
  ])('is never agreed to by a sentence that says it: “%s” %s', (question, verdict) => {
    expect(judge(question, CARE, ['người cao tuổi', 'khám', 'sức khỏe', 'định kỳ'])).toBe(verdict);
  });

  it('is left open where the sentence lacks a word of it', () => {
    expect(judge('học sinh không được khám sức khỏe phải không', CARE, ['học sinh', 'khám'])).toBeNull();
  });

  const LAND = 'Không điều chỉnh quy hoạch để hợp thức hóa vi phạm.';

  it.each([
    ['có phải không được điều chỉnh quy hoạch không', 'yes'],
    ['được điều chỉnh quy hoạch phải không', 'no'],
  ])('agrees with what the sentence denies, whatever stands between: “%s” %s', (question, verdict) => {
    expect(judge(question, LAND, ['điều chỉnh', 'quy hoạch'])).toBe(verdict);
  });

  it('takes a bound for no denial', () => {
    expect(judge('chi không quá 5 tỷ đồng phải không', 'Chi không quá 5 tỷ đồng.', ['chi'])).toBe('yes');
  });
});

describe('what a sentence takes out', () => {
  const FOREST = 'Không chuyển mục đích rừng tự nhiên, trừ dự án phục vụ quốc phòng.';

  it.each([
    [
      'dự án quốc phòng có được chuyển mục đích rừng tự nhiên không',
      ['dự án', 'quốc phòng', 'chuyển'],
      'yes',
    ],
    ['dự án quốc phòng không được chuyển mục đích phải không', ['dự án', 'quốc phòng', 'chuyển'], 'no'],
    ['dự án quốc phòng ở đảo có được chuyển mục đích không', ['dự án', 'quốc phòng', 'đảo'], null],
  ])('“%s” %s', (question, words, verdict) => {
    expect(judge(question, FOREST, words)).toBe(verdict);
  });
});

describe('a figure of a question', () => {
  it.each([
    ['cầu tốn 22,5 tỷ đúng không', 'Xây cầu dài 48 m, kinh phí 16,8 tỷ đồng.', ['cầu'], 'no'],
    ['khám 20 đợt phải không', 'Tổ chức 18 đợt khám sàng lọc lưu động.', ['khám'], 'no'],
    ['khám 18 đợt phải không', 'Tổ chức 18 đợt khám sàng lọc lưu động.', ['khám'], 'yes'],
  ])('is held against what the sentence counts alike: “%s”', (question, sentence, words, verdict) => {
    expect(judge(question, sentence, words)).toBe(verdict);
  });
});

describe('a small place that no list has', () => {
  const FEAST = 'Tổ chức lễ hội tại bản Hua Tát.';

  it.each([
    ['lễ hội tổ chức ở bản co muồng đúng không', 'no'],
    ['lễ hội tổ chức ở bản hua tát đúng không', 'yes'],
  ])('“%s” %s', (question, verdict) => {
    expect(judge(question, FEAST, ['lễ hội'])).toBe(verdict);
  });
});
