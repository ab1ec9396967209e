import { expect, test } from 'vitest';
import { readPdf } from '../../../../src/documents/formats/pdf/read-pdf.ts';
import { readHead } from '../../../../src/documents/head/read-head.ts';
import { type PlacedWords, printPdf } from './print-pdf.ts';

const BODY = [
  'Thực hiện Nghị quyết số 31/NQ-HĐND ngày 24 tháng 12 năm 2025 của Hội đồng nhân',
  'dân xã, Ủy ban nhân dân xã ban hành Kế hoạch phát triển kinh tế, xã hội như sau:',
].map((text, index): PlacedWords => [72, 300 + 14 * index, text]);

const readPlaced = async (words: readonly PlacedWords[]): Promise<string> =>
  (await readPdf('văn bản.pdf', await printPdf([{ kind: 'placed', words }]))).text;

const headOf = async (words: readonly PlacedWords[]) => {
  const { kind, organ, number, date } = readHead(await readPlaced([...words, ...BODY]));
  return [kind?.value, number?.value, date?.value.day, organ?.value];
};

test('columns that are flush left are read though a short rest stands in the middle of the page', async () => {
  expect(
    await headOf([
      [72, 72, 'ỦY BAN NHÂN DÂN'],
      [306, 72, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT'],
      [72, 86, 'XÃ VĨNH THUẬN ĐÔNG'],
      [306, 86, 'NAM'],
      [306, 100, 'Độc lập - Tự do - Hạnh phúc'],
      [72, 114, 'Số: 09/KH-UBND'],
      [306, 114, 'Vĩnh Thuận Đông, ngày 15 tháng 01'],
      [306, 128, 'năm 2026'],
      [72, 142, 'KẾ HOẠCH'],
      [72, 156, 'Phát triển kinh tế - xã hội năm 2026'],
    ]),
  ).toEqual(['Kế hoạch', '09/KH-UBND', '2026-01-15', 'Ủy ban nhân dân xã Vĩnh Thuận Đông']);
});

test('columns that wrap at different heights and nearly touch are read one after the other', async () => {
  expect(
    await headOf([
      [60, 72, 'HỘI ĐỒNG NHÂN DÂN TỈNH LONG'],
      [258, 78, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
      [90, 86, 'HƯNG THƯỢNG'],
      [300, 92, 'VIỆT NAM'],
      [80, 106, 'Số: 47/NQ-HĐND'],
      [262, 110, 'Long Hưng Thượng, ngày 11'],
      [290, 124, 'tháng 12 năm 2025'],
      [262, 160, 'NGHỊ QUYẾT'],
      [150, 174, 'Về kế hoạch phát triển kinh tế - xã hội năm 2026'],
    ]),
  ).toEqual(['Nghị quyết', '47/NQ-HĐND', '2025-12-11', 'Hội đồng nhân dân tỉnh Long Hưng Thượng']);
});

test('a number that a tab without room sets against the place of issue stays the number', async () => {
  expect(
    await headOf([
      [72, 72, 'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [72, 86, 'TỈNH HẬU GIANG THƯỢNG'],
      [250, 86, 'Độc lập - Tự do - Hạnh phúc'],
      [72, 100, 'Số: 1288/QĐ-UBNDHậu Giang Thượng, ngày 06 tháng 3 năm 2026'],
      [72, 128, 'QUYẾT ĐỊNH'],
      [72, 142, 'Về việc ban hành Kế hoạch phát triển nhà ở xã hội năm 2026'],
    ]),
  ).toEqual(['Quyết định', '1288/QĐ-UBND', '2026-03-06', 'Ủy ban nhân dân tỉnh Hậu Giang Thượng']);
});

test('a head whose words go on from one column to the other is read across', async () => {
  expect(
    await headOf([
      [72, 72, 'ỦY BAN NHÂN DÂN'],
      [306, 72, 'TỈNH BẮC HÀ'],
      [72, 86, 'CỘNG HÒA XÃ HỘI'],
      [306, 86, 'CHỦ NGHĨA VIỆT NAM'],
      [72, 100, 'Số: 144/KH-UBND'],
      [306, 100, 'Độc lập - Tự do - Hạnh phúc'],
      [72, 114, 'Bắc Hà, ngày 24'],
      [306, 114, 'tháng 11 năm 2025'],
      [72, 142, 'KẾ HOẠCH'],
      [72, 156, 'Phát triển kinh tế số năm 2026'],
    ]),
  ).toEqual(['Kế hoạch', '144/KH-UBND', '2025-11-24', 'Ủy ban nhân dân tỉnh Bắc Hà']);
});

test("a Party committee's head without a motto has two columns too", async () => {
  expect(
    await headOf([
      [72, 72, 'BAN THƯỜNG VỤ THÀNH ỦY'],
      [306, 72, 'Số: 03-CT/TU'],
      [72, 86, 'THÀNH PHỐ HÀ LĨNH'],
      [72, 128, 'CHỈ THỊ'],
      [72, 142, 'về đẩy mạnh giải ngân vốn đầu tư công năm 2026'],
    ]),
  ).toEqual(['Chỉ thị', '03-CT/TU', undefined, 'Ban Thường vụ Thành ủy Hà Lĩnh']);
});

test('labels that stand apart from their words are no column', async () => {
  const text = await readPlaced([
    [72, 72, 'b)'],
    [108, 72, 'Thời gian hỗ trợ: Từ nay đến hết ngày 31 tháng 12 năm 2025.'],
    [72, 98, 'II.'],
    [108, 98, 'CÁC NHIỆM VỤ TRỌNG TÂM'],
    [72, 124, '1.'],
    [108, 124, 'Về an sinh xã hội'],
    ...BODY,
  ]);
  expect(text).toContain('b) Thời gian hỗ trợ');
  expect(text).toContain('\nII. CÁC NHIỆM VỤ TRỌNG TÂM\n');
});

test('who receives it is read apart from who signs it, though its lines come near', async () => {
  const text = await readPlaced([
    [72, 72, 'Nơi nhận:'],
    [350, 72, 'TM. CHÍNH PHỦ'],
    [72, 86, '- Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính'],
    [350, 86, 'THỦ TƯỚNG'],
    [72, 100, 'phủ;'],
    [72, 114, '- Lưu: VT.'],
    [350, 128, 'Phạm Văn An'],
  ]);
  expect(text.split('\n').filter((line) => line !== '')).toEqual([
    'Nơi nhận:',
    '- Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ;',
    '- Lưu: VT.',
    'TM. CHÍNH PHỦ',
    'THỦ TƯỚNG',
    'Phạm Văn An',
  ]);
});
