import { expect, test } from 'vitest';
import { readPdf } from '../../../../src/documents/formats/pdf/read-pdf.ts';
import { type Box, type PlacedWords, printPdf } from './print-pdf.ts';

const LINE = 14;
const PADDING = 5;

/** A row of cells, each of lines parted by `¦`; widths in points. */
const placeRow = (top: number, cells: readonly string[], widths: readonly number[]) => {
  const height = LINE * Math.max(...cells.map((cell) => cell.split('¦').length)) + PADDING;
  const words: PlacedWords[] = [];
  const boxes: Box[] = [];
  let x = 72;
  for (const [column, width] of widths.entries()) {
    for (const [line, text] of (cells[column] ?? '').split('¦').entries())
      if (text !== '') words.push([x + PADDING, top + PADDING / 2 + LINE * line, text]);
    boxes.push([x, top, width, height]);
    x += width;
  }
  return { words, boxes, bottom: top + height };
};

const placeRows = (top: number, rows: readonly (readonly string[])[], widths: readonly number[]) => {
  const placed: ReturnType<typeof placeRow>[] = [];
  for (const row of rows) placed.push(placeRow(placed.at(-1)?.bottom ?? top, row, widths));
  return {
    kind: 'placed' as const,
    words: placed.flatMap(({ words }) => words),
    boxes: placed.flatMap(({ boxes }) => boxes),
  };
};

const linesOf = async (pages: Parameters<typeof printPdf>[0]): Promise<readonly string[]> =>
  (await readPdf('văn bản.pdf', await printPdf(pages))).text.trim().split('\n');

test('what a narrow cell broke between two letters is whole again, what stood below each other stays apart', async () => {
  const cells = [
    ['II¦I', 17, 'III'],
    ['10.3¦00', 34, '10.300'],
    ['Triệ¦u¦đồn¦g', 34, 'Triệu đồng'],
    ['202¦7', 34, '2027'],
    ['Ghi¦ch¦ú', 30, 'Ghi chú'],
    ['STEA¦M', 40, 'STEAM'],
    ['2026¦2027', 40, '2026 2027'],
    ['UBND¦tỉnh', 44, 'UBND tỉnh'],
    ['Sở Xây dựng¦và các sở', 120, 'Sở Xây dựng và các sở'],
  ] as const;
  const printed = placeRows(
    72,
    [cells.map(([printedAs]) => printedAs)],
    cells.map(([, width]) => width),
  );
  expect(await linesOf([printed])).toEqual([cells.map(([, , readAs]) => readAs).join(' | ')]);
});

const HEADS = ['TT', 'Tên xã', 'Nhiệm vụ', 'Năm 2026'];
const WIDTHS = [40, 120, 200, 80];

/** The rows of a table that is printed on two pages, its heads on both. */
const rowsOf = async (
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
): Promise<readonly string[]> =>
  (
    await linesOf([
      placeRows(72, [HEADS, ...above], WIDTHS),
      { kind: 'page' },
      placeRows(72, [HEADS, ...below], WIDTHS),
    ])
  ).slice(1);

test("a row that the page's end cut is one, whichever of its cells goes on", async () => {
  const next = ['2', 'Xã Tòng', 'Xây chợ', '340'];
  expect(await rowsOf([['1', 'Xã Mường', 'Xây trạm y tế', '412']], [['', 'Thanh', '', ''], next])).toEqual([
    '1 | Xã Mường Thanh | Xây trạm y tế | 412',
    next.join(' | '),
  ]);
  expect(
    await rowsOf(
      [['1', 'Xã Tòng', 'Thực hiện Quyết định số 1968/QĐ-', '412']],
      [['', '', 'TTg ngày 22/11/2021', ''], next],
    ),
  ).toEqual(['1 | Xã Tòng | Thực hiện Quyết định số 1968/QĐ-TTg ngày 22/11/2021 | 412', next.join(' | ')]);
  expect(
    await rowsOf([['Xã', 'Mường', 'Sở Giáo dục và', '412']], [['', '', 'Đào tạo, Sở Y tế', ''], next]),
  ).toEqual(['Xã | Mường | Sở Giáo dục và Đào tạo, Sở Y tế | 412', next.join(' | ')]);
});

test('a row of its own stays one though it leaves cells empty', async () => {
  const above = ['1', 'Xã Mường', 'Xây trạm y tế.', '412'];
  for (const below of [
    ['2', 'Xã Tòng', '', ''],
    ['', '', 'Sửa trường học', ''],
    ['', 'Xã Tòng', '', '340'],
    ['II', '', '', ''],
  ])
    expect(await rowsOf([above], [below])).toEqual([above.join(' | '), below.join(' | ').trimEnd()]);
});

test('who receives it, set cell by cell, is no table', async () => {
  const rows = [
    ['Nơi nhận:', '- Bộ Khoa học và Công nghệ;'],
    ['- Khuyế¦n nông;', '- UBND cấp xã;'],
    ...Array.from({ length: 6 }, (_row, index) => [`- Sở ${index};`, `- Ban ${index};`]),
    ['BÍ THƯ', 'Lê Văn An'],
  ];
  const lines = await linesOf([placeRows(72, rows, [58, 300])]);
  expect(lines.filter((line) => line !== '')).toEqual([
    'Nơi nhận:',
    '- Bộ Khoa học và Công nghệ;',
    '- Khuyến nông;',
    ...rows.flat().slice(3),
  ]);
});
