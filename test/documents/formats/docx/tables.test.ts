import { describe, expect, test } from 'vitest';
import { cell, paragraph, table } from '../../../support/docx/build-docx.ts';
import { linesOf } from '../../../support/docx/lines-of.ts';

describe('tables', () => {
  test('a row is a line; what is merged leaves empty cells', () => {
    const span = '<w:gridSpan w:val="2"/>';
    const rows = [
      [cell('TT'), cell('Nội dung'), cell('Kế hoạch', span), cell('Ghi chú')],
      [
        cell('1'),
        cell(paragraph('Thu') + paragraph('ngân sách'), '<w:vMerge w:val="restart"/>'),
        cell('5'),
        cell('6'),
        cell(''),
      ],
      [cell('2'), cell('', '<w:vMerge/>'), cell('> 7'), cell('8'), cell('x')],
    ];
    expect(linesOf({ body: table(rows) })).toEqual([
      'TT | Nội dung | Kế hoạch |  | Ghi chú',
      '1 | Thu ngân sách | 5 | 6 | ',
      '2 |  | >7 | 8 | x',
    ]);
  });

  test('a row that only has one cell beside merged ones says again what it is of', () => {
    const merged = (text: string, isFirst = false) =>
      cell(text, `<w:vMerge${isFirst ? ' w:val="restart"' : ''}/>`);
    const rows = [
      [cell('TT'), cell('Nhiệm vụ'), cell('Sản phẩm'), cell('Ghi chú')],
      [merged('1', true), merged('Sửa chợ', true), cell('Công trình'), cell('')],
      [merged(''), merged(''), cell('Báo cáo'), cell('')],
    ];
    expect(linesOf({ body: table(rows) }).at(-1)).toBe(' | Sửa chợ | Báo cáo | ');
  });

  test('the head and the end of a document are read column by column', () => {
    const head = [
      [
        cell(paragraph('ỦY BAN NHÂN DÂN') + paragraph('XÃ A')),
        cell(paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
      ],
      [cell('Số: 1/KH-UBND'), cell('A, ngày 1 tháng 2 năm 2026')],
    ];
    const tail = [
      [
        cell(paragraph('Nơi nhận:') + paragraph('- Lưu: VT.')),
        cell(paragraph('CHỦ TỊCH') + paragraph('Lê B')),
      ],
    ];
    const body = table(head, false) + paragraph('KẾ HOẠCH') + table(tail);
    expect(linesOf({ body })).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ A',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 1/KH-UBND',
      'A, ngày 1 tháng 2 năm 2026',
      'KẾ HOẠCH',
      'Nơi nhận:',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Lê B',
    ]);
  });

  test('a table within a cell stands in its place', () => {
    const inner = table([[cell('a'), cell('b')]]);
    const body =
      paragraph('trước') + table([[cell('1'), cell(`${inner}${paragraph('c')}`)]]) + paragraph('sau');
    expect(linesOf({ body })).toEqual(['trước', '1 | a b c', 'sau']);
  });
});
