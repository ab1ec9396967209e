import { expect, it } from 'vitest';
import { answersWhen } from '../../src/answering/drafting/says-time.ts';

it.each([
  ['khi nào xong', 'Sắp xếp đơn vị hành chính giai đoạn 2023 - 2025 trình phê duyệt.', false],
  ['giai đoạn nào', 'Sắp xếp đơn vị hành chính giai đoạn 2023 - 2025 trình phê duyệt.', true],
  ['khi nào xong', 'Xây cầu, hoàn thành trong năm 2027.', true],
  ['khi nào xong', 'Sửa trường, đưa vào sử dụng trước khai giảng năm học 2026 - 2027.', true],
  ['bao giờ xong', 'Phát triển thương mại, tầm nhìn đến năm 2045.', false],
  ['thứ mấy tiếp dân', 'Chủ tịch tiếp công dân vào thứ Năm hằng tuần.', true],
  ['khi nào tăng', 'Tăng 8% so với năm 2024.', false],
])('“%s” of “%s”: %s', (text, sentence, answers) => {
  expect(answersWhen(sentence, { text })).toBe(answers);
});
