import { expect, it } from 'vitest';
import { asReference } from '../../../src/domain/reference.ts';
import type { Resolution } from '../../../src/domain/resolution.ts';
import { nameItem } from '../../../src/week/weekly-report/name-item.ts';

const nameOf = (text: string): string => {
  const passage = { ref: asReference('II.1'), text } as Resolution['passages'][number];
  return nameItem({ targets: [], passages: [passage] }, asReference('II.1'));
};

it.each([
  [
    '- Chủ động lãnh đạo, chỉ đạo triển khai thực hiện các chủ trương, nghị quyết của Trung ương về công tác nội chính, phòng, chống tham nhũng, tiêu cực và cải cách tư pháp.',
    'Chủ động lãnh đạo, chỉ đạo triển khai thực hiện các chủ trương, nghị quyết của Trung ương về công tác nội chính',
  ],
  [
    'Đẩy nhanh tiến độ các dự án hạ tầng du lịch; mở rộng cảng.',
    'Đẩy nhanh tiến độ các dự án hạ tầng du lịch; mở rộng cảng',
  ],
])('a task is named by its opening words, up to where a thought ends', (text, name) => {
  expect(nameOf(text)).toBe(name);
});
