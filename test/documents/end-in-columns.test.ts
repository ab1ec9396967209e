import { expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const read = (lines: readonly string[]) =>
  readDocument(asDocumentId('phuong'), ['NGHỊ QUYẾT', 'Về nhiệm vụ năm 2027', ...lines].join('\n'))
    .resolution;

test('recipients and who signs beside them are read one after the other', () => {
  const { passages } = read([
    'I. Nhiệm vụ',
    '1. Đảng ủy xã rà soát hộ nghèo.',
    '',
    'Nơi nhận:                              T/M ĐẢNG ỦY',
    '- Ban Thường vụ Tỉnh ủy (báo cáo),     BÍ THƯ',
    '- Các chi bộ trực thuộc,',
    '- Lưu Văn phòng.                       Trần Văn Bảy',
  ]);
  const of = (kind: string) => passages.filter((one) => one.kind === kind).map(({ text }) => text);
  expect(of('signature').join(' ')).toBe('T/M ĐẢNG ỦY BÍ THƯ Trần Văn Bảy');
  expect(of('recipients').join(' ')).not.toContain('BÍ THƯ');
});

test('a figure said apart keeps the commas of its own name', () => {
  const { targets } = read([
    'I. Chỉ tiêu',
    '1. Tỷ lệ lao động qua đào tạo đạt 78%, riêng có bằng cấp, chứng chỉ đạt 36%.',
  ]);
  expect(targets[0]?.measures.map(({ name }) => name)).toEqual([
    'Tỷ lệ lao động qua đào tạo',
    expect.stringContaining('có bằng cấp, chứng chỉ'),
  ]);
});

test('a row of a table may be counted “2a”', () => {
  const { targets } = read([
    'I. Chỉ tiêu',
    'TT | Chỉ tiêu | Đơn vị | Kế hoạch 2027',
    '2 | Thu ngân sách | tỷ đồng | 335',
    '2a | Trong đó: thu tiền sử dụng đất | tỷ đồng | 105',
    '3 | Sản phẩm OCOP | sản phẩm | 8',
  ]);
  expect(targets.flatMap(({ measures }) => measures).map(({ unit }) => unit)).toEqual([
    'tỷ đồng',
    'tỷ đồng',
    'sản phẩm',
  ]);
});

test('a group that counts its own is no target, and swallows none', () => {
  const { targets } = read([
    'I. Chỉ tiêu',
    'Nhóm thứ nhất: kinh tế (1 chỉ tiêu)',
    '1/ Thu ngân sách đạt 335 tỷ đồng.',
    'Nhóm thứ hai: xã hội (1 chỉ tiêu)',
    '2/ Giảm 20 hộ nghèo.',
  ]);
  expect(targets.map(({ text }) => text.replace(/\.$/u, ''))).toEqual([
    'Thu ngân sách đạt 335 tỷ đồng',
    'Giảm 20 hộ nghèo',
  ]);
});
