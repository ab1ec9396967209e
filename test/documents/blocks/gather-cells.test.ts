import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../src/documents/blocks/read-blocks.ts';

const HEADS = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện 2025', 'Kế hoạch 2026'];
const rows = (...lines: readonly string[]): readonly string[] =>
  readBlocks(['II. CÁC CHỈ TIÊU', ...lines].join('\n\n'))
    .filter(({ kind, isHeading }) => (kind === 'row' || kind === 'group') && !isHeading)
    .map(({ label, text }) => `${label} ${text}`);

describe('gatherCells', () => {
  it('reads a table that a web page gave with one cell a line', () => {
    const table = [
      ...HEADS,
      '1',
      'Thu ngân sách',
      'Tỷ đồng',
      '18,6',
      '20',
      '2',
      'Hộ nghèo',
      '%',
      '1,3',
      '0,9',
    ];
    const expected = ['1 Thu ngân sách | Tỷ đồng | 18,6 | 20', '2 Hộ nghèo | % | 1,3 | 0,9'];
    expect(rows(...table)).toEqual(expected);
    expect(rows(...table, 'III. NHIỆM VỤ', '1. Sở Y tế lập đề án.')).toEqual(expected);
    const header = readBlocks(table.join('\n')).flatMap(({ cells }) => cells.map((cell) => cell.header));
    expect(header.slice(-4)).toEqual(HEADS.slice(1));
  });

  it('reads one without counts by the columns of its figures', () => {
    expect(
      rows('Chỉ tiêu', 'Đơn vị', 'Kế hoạch 2026', 'Thu', 'Tỷ đồng', '20', 'Chi', 'Tỷ đồng', '19'),
    ).toEqual([' Thu | Tỷ đồng | 20', ' Chi | Tỷ đồng | 19']);
  });

  it('keeps its titles', () => {
    const heads = ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2026'];
    const table = [
      ...heads,
      'I',
      'Kinh tế',
      '1',
      'Thu',
      'Tỷ đồng',
      '20',
      '2',
      'Chi',
      'Tỷ đồng',
      '19',
      'II',
      'Xã hội',
      '1',
      'Hộ nghèo',
      '%',
      '0,9',
    ];
    expect(readBlocks(table.join('\n')).filter(({ kind }) => kind === 'group')).toHaveLength(2);
    expect(rows(...table)).toContain('1 Hộ nghèo | % | 0,9');
  });

  it.each([
    ['a cell is empty', ['2', 'Hộ nghèo', '%', '0,9', '3', 'Nước sạch', '%', '96', '98']],
    [
      'a cell wraps over two lines while another is empty',
      ['2', 'Tỷ lệ', 'hộ nghèo', '%', '0,9', '3', 'Nước', '%', '96', '98'],
    ],
  ])('stops, not shifting a figure under another’s head, where %s', (_, broken) => {
    const first = ['1', 'Thu', 'Tỷ đồng', '18,6', '20', '2', 'Chi', 'Tỷ đồng', '17', '19'];
    const moved = broken.map((cell) => (cell === '3' ? '4' : cell === '2' ? '3' : cell));
    expect(rows(...HEADS, ...first, ...moved)).toEqual([
      '1 Thu | Tỷ đồng | 18,6 | 20',
      '2 Chi | Tỷ đồng | 17 | 19',
    ]);
  });
});
