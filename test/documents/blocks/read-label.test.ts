import { expect, it } from 'vitest';
import { readLabel } from '../../../src/documents/blocks/read-label.ts';

it.each([
  ['I/- TÌNH HÌNH', 'roman', 'I', 'TÌNH HÌNH'],
  ['IV/ - TỔ CHỨC THỰC HIỆN', 'roman', 'IV', 'TỔ CHỨC THỰC HIỆN'],
  ['II- NHIỆM VỤ', 'roman', 'II', 'NHIỆM VỤ'],
  ['1/- Kết quả đạt được', 'number', '1', 'Kết quả đạt được'],
  ['2/ Hạn chế', 'number', '2', 'Hạn chế'],
  ['3.- Nguyên nhân', 'number', '3', 'Nguyên nhân'],
  ['a/- Về kinh tế', 'letter', 'a', 'Về kinh tế'],
  ['b/ Về xã hội', 'letter', 'b', 'Về xã hội'],
  ['A/- KẾT QUẢ NĂM TRƯỚC', 'part', 'A', 'KẾT QUẢ NĂM TRƯỚC'],
  ['Chỉ tiêu 4 » Tỷ lệ hộ nghèo giảm', 'item', '4', 'Tỷ lệ hộ nghèo giảm'],
  ['Chỉ tiêu thứ hai: Tỷ lệ hộ nghèo giảm', 'item', '2', 'Tỷ lệ hộ nghèo giảm'],
  ['Nhóm thứ nhất - Nâng cao nhận thức.', 'item', '1', 'Nâng cao nhận thức.'],
  ['Thứ ba, rà soát quy hoạch', 'number', '3', 'rà soát quy hoạch'],
])('reads the label of “%s”', (line, kind, number, text) => {
  expect(readLabel(line)).toMatchObject({ kind, number, text });
});

it.each([
  '12/NQ-HĐND của xã',
  'a/c kính gửi',
  '1/2 số hộ đã có nước',
  'Nhóm hộ nghèo - cận nghèo',
])('takes no label from “%s”', (line) => {
  expect(readLabel(line).label).toBe('');
});
