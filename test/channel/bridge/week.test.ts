import { expect, test } from 'vitest';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';
import { serveBare } from './serve-bare.ts';

readWorkbooksHere();

/** The number that chooses something of what was just read. */
const numberOf = (text: string, label: string): string => {
  const found = new RegExp(`^(\\d+)\\. .*${label}`, 'mu').exec(text)?.[1];
  if (found === undefined) throw new Error(`no choice “${label}” in:\n${text}`);
  return found;
};

test('a week on a channel that can only send texts: nudge, reply, card, correction, board, report', async () => {
  const { at, official, leader, staff, untilDelivered, log } = await serveBare();
  await at('2024-11-25 08:00');
  const nudge = official.reads();
  expect(nudge).toContain('1. Không có gì mới\n2. Nhập số\n3. Vướng mắc');
  // Nothing can be changed there: the items to choose from come as a new message.
  const items = await official.types(numberOf(nudge, 'Nhập số'));
  expect(items).toMatch(/Nhập số cho việc nào\?\n\n1\. \(6\) /);
  expect(await official.types(numberOf(items, '\\(6\\)'))).toContain('số mới là bao nhiêu (triệu tấn');

  const card = await official.types('95,5 triệu tấn đến hết tháng 10');
  expect(card).toContain('95,5 triệu tấn · đến 31/10/2024\n\n1. Sửa\n2. Hủy');
  expect(await official.types(numberOf(card, 'Sửa'))).toContain('Đồng chí gõ lại nội dung đúng');
  const corrected = await official.types('96,2');
  expect(corrected).toContain('96,2 triệu tấn · đến 31/10/2024');
  expect(corrected).toContain('Nội dung này đã được sửa.');

  const board = await staff.types('/theodoi');
  expect(board).toContain('Đã trả lời 1/2 người');
  expect(await staff.types(numberOf(board, 'Đã trả lời 1'))).toContain('Nguyễn Văn An');

  await at('2024-11-29 14:00');
  const draft = staff.reads();
  expect(draft).toContain('Dự thảo báo cáo tuần 48');
  // What Telegram shows as a toast is a message there.
  expect(await staff.types(numberOf(draft, 'Gửi'))).toContain('Đã gửi cho lãnh đạo.');
  await untilDelivered();
  const report = leader.reads();
  expect(report).toContain('Báo cáo tuần 48');
  expect(report).toContain('Kênh này không gửi được tệp “bao-cao-2024-W48.xlsx”.');
  expect(log.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a number that chooses nothing is a message, and choices are everybody’s own', async () => {
  const { at, official, leader, staff } = await serveBare();
  await at('2024-11-25 08:00');
  official.reads();
  expect(await staff.types('/theodoi')).toContain('1. ');
  expect(await leader.types('1')).toContain('Trả lời: 1');
  expect(await official.types('9')).not.toContain('Nhập số cho việc nào?');
});
