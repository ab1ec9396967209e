import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { findDeadlines, readDeadlineCell } from '../../../src/documents/statements/find-deadlines.ts';
import { readDeadlineDay } from '../../../src/documents/statements/read-deadline-day.ts';
import { textAt } from '../../../src/domain/passage.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

describe('times of a sentence', () => {
  it.each([
    [
      'báo cáo trong vòng 45 ngày kể từ ngày ban hành Kế hoạch.',
      'trong vòng 45 ngày kể từ ngày ban hành Kế hoạch',
    ],
    ['báo cáo trước ngày 05 của tháng đầu quý sau.', 'trước ngày 05 của tháng đầu quý sau'],
    ['gửi chậm nhất là ngày 10 tháng sau.', 'chậm nhất là ngày 10 tháng sau'],
    ['nộp trước 17 giờ ngày 15/3/2026.', 'trước 17 giờ ngày 15/3/2026'],
    ['quán triệt trong kỳ sinh hoạt tháng 4/2026.', 'trong kỳ sinh hoạt tháng 4/2026'],
    ['báo cáo định kỳ 6 tháng, 1 năm.', 'định kỳ 6 tháng, 1 năm'],
    ['xong muộn nhất vào cuối quý III/2026.', 'muộn nhất vào cuối quý III/2026'],
    ['hoàn tất trước ngày cuối cùng của tháng 6/2026.', 'hoàn tất trước ngày cuối cùng của tháng 6/2026'],
  ])('%s', (text, time) => {
    expect(findDeadlines(text).map((span) => textAt(text, span))).toEqual([time]);
  });

  it.each([
    'giải quyết hồ sơ trong 3 ngày',
    'tháng 5, 20 lớp được mở',
    'đạt 6 tháng tuổi',
  ])('“%s” sets none', (text) => {
    expect(findDeadlines(text)).toEqual([]);
  });
});

describe('times of a cell', () => {
  it.each([
    ['Quý I, II/2026', '2026-06-30'],
    ['Quý I - III', '2026-09-30'],
    ['Tháng 5 - 11/2026', '2026-11-30'],
    ['Tháng 6 và tháng 12', '2026-12-31'],
    ['Cuối quý III/2026', '2026-09-30'],
    ['T6/2026', undefined],
    ['Đầu tháng 6/2026', undefined],
  ])('%s ends on %s', (cell, day) => {
    expect(readDeadlineCell(cell)).toBeDefined();
    expect(readDeadlineDay(cell, 2026)).toBe(day);
  });
});

it('a column of times and a label inside a line say when a task is due', () => {
  const { resolution } = readDocument(
    asDocumentId('kh-so'),
    `SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 12/KH-SGDĐT
Bắc Long, ngày 3 tháng 3 năm 2026
KẾ HOẠCH
Nâng cao chất lượng giáo dục năm 2026
I. NHIỆM VỤ
1. Ban hành bộ tiêu chí trường học số. Thời hạn: tháng 5/2026.
2. Giao Văn phòng rà soát các quy chế, thời gian hoàn thành: quý II năm 2026.
3. Xây dựng kế hoạch của trường, gửi về Sở chậm nhất ngày
31/3/2026.
II. PHÂN CÔNG
Nhiệm vụ | Chủ trì | Lộ trình
Đối thoại với phụ huynh | Văn phòng | Quý II/2026 và các năm tiếp theo
Kiểm định chất lượng | Phòng Khảo thí | x
`,
  );
  const textOf = (id: string): string => resolution.passages.find((each) => each.id === id)?.text ?? '';
  expect(
    [...resolution.tasks, ...resolution.executions].map(({ passageId, deadlines }) =>
      deadlines.map((span) => textAt(textOf(passageId), span)),
    ),
  ).toEqual([
    ['tháng 5/2026'],
    ['quý II năm 2026'],
    ['chậm nhất ngày 31/3/2026'],
    ['Quý II/2026 và các năm tiếp theo'],
  ]);
});
