import { expect, it } from 'vitest';
import { turnsNegation } from '../../../src/answering/verdict/turns-negation.ts';

it.each([
  ['Bao nhiêu người chưa có bảo hiểm y tế?', 'Tỷ lệ dân số tham gia bảo hiểm y tế đạt 94%', true],
  ['Bao nhiêu thôn có nhà văn hóa?', 'còn 2 thôn chưa có nhà văn hóa', true],
  ['Bao nhiêu thôn chưa có nhà văn hóa?', 'còn 2 thôn chưa có nhà văn hóa', false],
  ['Bao nhiêu hộ dùng nước sạch rồi, phải không?', '95% hộ sử dụng nước sạch', false],
  ['Cảng đạt bao nhiêu chưa?', 'đạt 190 triệu tấn', false],
  ['Nợ xấu bao nhiêu?', 'nợ xấu không quá 3%', false],
  ['Đạt được không hay chưa, bao nhiêu?', 'đạt 12%', false],
])('“%s” of “%s”: %s', (question, clause, turns) => {
  expect(turnsNegation(question, clause)).toBe(turns);
});
