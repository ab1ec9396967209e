import { expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const periodOf = (subject: string) =>
  readDocument(
    asDocumentId('qd'),
    `ỦY BAN NHÂN DÂN
TỈNH AN HÒA
Số: 88/QĐ-UBND
An Hòa, ngày 06 tháng 01 năm 2026
QUYẾT ĐỊNH
${subject}
Điều 1. Giao các sở thực hiện.
`,
  ).reading.period;

it.each([
  ['Về chỉ tiêu kế hoạch năm 2026 và giai đoạn 2026 - 2030', '2030-12-31'],
  ['Về kế hoạch 5 năm 2026 - 2030 và năm 2026', '2030-12-31'],
  ['Về kế hoạch năm 2026 thực hiện Đề án giai đoạn 2026 - 2030', '2026-12-31'],
])('%s is for the time until %s', (subject, to) => {
  expect(periodOf(subject)).toEqual({ from: '2026-01-01', to });
});
