import { expect, test } from 'vitest';
import { openText } from '../support/open-text.ts';

const answering = await openText();
const now = new Date('2024-06-10T02:00:00Z');
const ask = (text: string) => answering.answer({ text, now, subject: undefined });

test.each([
  ['mục 3.3', 'II.3.3', 'Tăng tốc'],
  ['II.3.3', 'II.3.3', 'Tăng tốc'],
  ['Mục III.2 nói gì?', 'III.2', 'Đảng đoàn Hội đồng nhân dân'],
  ['phần III mục 2 quy định gì', 'III.2', 'Đảng đoàn Hội đồng nhân dân'],
  ['Văn bản ngày 15/9/2023 là gì?', 'II.3', '464-BC/'],
  ['Tháng 1/2024 phải xong việc gì?', 'II.3.3/5', 'đào tạo nghề'],
])('a place or a date is quoted: “%s”', async (question, ref, words) => {
  const { kind, text, citations } = await ask(question);
  expect(kind).toBe('passage');
  expect(citations[0]?.ref).toBe(ref);
  expect(text).toContain(words);
});

test.each([
  ['ngày 1/1/2019 có gì?', 'không nhắc đến ngày, tháng này'],
  ['mục IX.9 nói gì?', 'chưa tìm thấy'],
  ['mục III.9 nói gì?', 'không có mục này'],
])('one that isn’t there is said to be missing: “%s”', async (question, said) => {
  const { kind, text } = await ask(question);
  expect([kind, text]).toEqual(['none', expect.stringContaining(said)]);
});

test.each([
  ['văn bản số mấy?', 'none', 'không ghi số, ký hiệu'],
  ['ký ngày nào?', 'passage', 'không ghi ngày ký'],
  ['hội nghị họp ngày nào?', 'passage', 'hội nghị họp ngày 01/12/2023'],
  ['văn bản này tên là gì?', 'passage', 'về mục tiêu, nhiệm vụ, giải pháp năm 2024'],
  ['ai ký?', 'passage', 'Phần ký của Nghị quyết ghi'],
  ['chủ đề năm là gì?', 'passage', 'Chủ đề năm 2024'],
  ['nghị quyết có mấy phần?', 'list', '3 mục lớn'],
  ['có hiệu lực từ khi nào?', 'none', 'không nêu thời điểm có hiệu lực'],
  ['thay thế văn bản nào?', 'none', 'không nêu việc thay thế'],
])('the document itself: “%s”', async (question, kind, said) => {
  const answer = await ask(question);
  expect([answer.kind, answer.text]).toEqual([kind, expect.stringContaining(said)]);
});
