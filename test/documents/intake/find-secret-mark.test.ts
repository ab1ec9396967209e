import { expect, test } from 'vitest';
import { findSecretMark } from '../../../src/documents/intake/prepare-document.ts';

test.each([
  ['TỈNH ỦY SƠN KHÊ\nMẬT\nNGHỊ QUYẾT', 'MẬT', 2],
  ['\n\n**TỐI MẬT**\nKẾ HOẠCH', 'TỐI MẬT', 3],
  ['Số: 12-KH/TU        TUYỆT MẬT\nKẾ HOẠCH', 'TUYỆT MẬT', 1],
  ['| MẬT | CỘNG HÒA |', 'MẬT', 1],
  ['Độ mật: Tối mật', 'TỐI MẬT', 1],
  ['[ M Ậ T ]', 'MẬT', 1],
  ['T Ố I M Ậ T', 'TỐI MẬT', 1],
  ['Tối  mật', 'TỐI MẬT', 1],
])('%j has a mark', (text, mark, line) => {
  expect(findSecretMark(text)).toEqual({ mark, line });
});

test.each([
  'KẾ HOẠCH\nvề công tác bảo mật thông tin năm 2026',
  'Bảo vệ bí mật nhà nước',
  'Sản xuất mật ong; mật độ dân số',
  'KẾ HOẠCH\nMẬT ONG\nBẢO MẬT THÔNG TIN',
  `${'Điều 1. Một dòng.\n'.repeat(80)}MẬT\n`,
])('%j has none', (text) => {
  expect(findSecretMark(text)).toBeUndefined();
});
