import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBlocks } from '../../../../src/documents/blocks/read-blocks.ts';
import { DocumentFileError } from '../../../../src/documents/formats/format-text.ts';
import { readPdf } from '../../../../src/documents/formats/pdf/read-pdf.ts';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../../src/domain/reference.ts';
import { writeLegacyText } from '../legacy/write-legacy-text.ts';
import { piecesOfText } from './pieces-of-text.ts';
import { type Piece, printPdf } from './print-pdf.ts';

const TEXTS = join(import.meta.dirname, '../../shapes/texts');
const textOf = (file: string): string => readFileSync(join(TEXTS, file), 'utf8').normalize('NFC');
const KIND = /^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|KẾT LUẬN)/u;

/** The blocks below the head, whose two columns a text may set in several ways. */
const blocksOf = (text: string): readonly string[] => {
  const blocks = readBlocks(text).map(
    ({ kind, label, text: words, isHeading }) => `${kind} ${label} ${isHeading} ${words}`,
  );
  return blocks.slice(blocks.findIndex((block) => KIND.test(block.split(' ').slice(3).join(' '))));
};

/** What is made of a document, without its places in the source. */
const madeOf = (text: string) => {
  const { resolution, reading } = readDocument(asDocumentId('van-ban'), text);
  const { targets, tasks, responsibilities } = resolution;
  const { kind, organ, place, number, date, title, period, figures } = reading;
  return {
    ...{ kind, organ, place, number, date, title, period, figures },
    targets: targets.map(({ ref, measures }) => [
      ref,
      measures.map(({ bound, low, high, unit }) => [bound, low.decimal, high.decimal, unit]),
    ]),
    tasks: tasks.map(({ ref, deadlines }) => [ref, deadlines.length]),
    charges: responsibilities.map(({ ref, role, actor }) => [ref, role, actor.end - actor.start]),
  };
};

const readPieces = async (pieces: readonly Piece[], options: Parameters<typeof printPdf>[1] = {}) =>
  readPdf('văn bản.pdf', await printPdf(pieces, options));

test.each(readdirSync(TEXTS))('%s, printed and read back, is the document that it was', async (file) => {
  const source = textOf(file);
  const { text, notes } = await readPieces(piecesOfText(source), {
    runningHead: 'Hồ sơ công việc của Ủy ban',
  });
  expect(notes).toEqual([]);
  expect(blocksOf(text)).toEqual(blocksOf(source));
  expect(madeOf(text)).toEqual(madeOf(source));
});

const refusal = async (bytes: Uint8Array): Promise<DocumentFileError> => {
  try {
    await readPdf('văn bản.pdf', bytes);
  } catch (error) {
    if (error instanceof DocumentFileError) return error;
    throw error;
  }
  throw new Error('was read');
};
const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('a scan, a locked, a broken and an empty file are refused with the next step', async () => {
  const scan = await printPdf([{ kind: 'picture', png: PICTURE }]);
  expect(await refusal(scan)).toMatchObject({ code: 'SCAN', nextStep: expect.stringContaining('.docx') });
  const locked = await printPdf([paragraph('Điều 1.')], { userPassword: 'mat khau' });
  expect(await refusal(locked)).toMatchObject({
    code: 'ENCRYPTED',
    nextStep: expect.stringContaining('mật khẩu'),
  });
  expect(await refusal(await printPdf([]))).toMatchObject({ code: 'EMPTY' });
  expect(await refusal(await printPdf([paragraph('12 345')]))).toMatchObject({ code: 'EMPTY' });
  for (const bytes of [Buffer.from('không phải PDF'), Buffer.alloc(0), Buffer.from('%PDF-1.7\n%%EOF')])
    expect(await refusal(bytes)).toMatchObject({ code: 'DAMAGED' });
});

test('a file cut anywhere is read or refused calmly, and the bytes stay with the caller', async () => {
  const whole = await printPdf([paragraph('Điều 1. Thu ngân sách đạt 5 tỷ đồng.')]);
  const size = whole.length;
  for (let length = 0; length < size; length += Math.ceil(size / 25)) {
    try {
      await readPdf('a.pdf', whole.subarray(0, length));
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentFileError);
    }
  }
  expect((await readPdf('a.pdf', whole)).text).toBe('Điều 1. Thu ngân sách đạt 5 tỷ đồng.\n');
  expect(whole.length).toBe(size);
});

test('letters of before Unicode come as Unicode, with a note', async () => {
  const source = textOf('tinh-uy-2026.txt');
  const pieces = piecesOfText(writeLegacyText(source, 'VNI'));
  const { text, notes } = await readPieces(pieces);
  expect(notes).toEqual([{ kind: 'legacy-font', what: 'đã đổi bảng mã VNI sang Unicode' }]);
  expect(text.replace(/\s+/gu, ' ').trim()).toEqual(source.replace(/\s+/gu, ' ').trim());
});

test('old letters of which one is lost on the way are refused', async () => {
  const lines = writeLegacyText(textOf('tinh-uy-2026.txt').toLowerCase(), 'TCVN3').split('\n');
  const printed = await printPdf(lines.filter((line) => line !== '').map(paragraph));
  expect(await refusal(printed)).toMatchObject({
    code: 'ENCODING',
    nextStep: expect.stringContaining('.docx'),
  });
});

test('letters that were lost are refused', async () => {
  const lost = await printPdf([paragraph('Thu ngân sách \uE001\uE002\uE003 đạt 5 tỷ đồng trên địa bàn.')]);
  expect(await refusal(lost)).toMatchObject({ code: 'ENCODING', nextStep: expect.stringContaining('.docx') });
});

test('marks that are printed behind their letters join them', async () => {
  const source = 'Điều 1. Nghị quyết về nhiệm vụ phát triển kinh tế của xã năm 2026.';
  expect((await readPieces([paragraph(source.normalize('NFD'))])).text).toBe(`${source}\n`);
});

const ROWS = Array.from({ length: 60 }, (_row, index) => [
  String(index + 1),
  `Chỉ tiêu thứ ${index + 1} về phát triển kinh tế của các xã`,
  index % 2 === 0 ? 'Tỷ đồng' : '%',
  `${index + 10},5`,
]);
const HEADS = ['TT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2026'];

test('a table over several pages is one, its heads once', async () => {
  const { text } = await readPieces([
    { kind: 'table', rows: [HEADS, ...ROWS.slice(0, 40)] },
    { kind: 'page' },
    { kind: 'table', rows: [HEADS, ...ROWS.slice(40)] },
    paragraph('Điều 2. Tổ chức thực hiện.'),
  ]);
  expect(text.trim().split('\n')).toEqual([
    ...[HEADS, ...ROWS].map((row) => row.join(' | ')),
    '',
    'Điều 2. Tổ chức thực hiện.',
  ]);
});

test('a row is kept though the next page begins with the same', async () => {
  const rows = [HEADS, ...ROWS.slice(0, 1)];
  const { text } = await readPieces([{ kind: 'table', rows }, { kind: 'page' }, { kind: 'table', rows }]);
  expect(text.trim().split('\n')).toEqual([...rows, ...rows.slice(1)].map((row) => row.join(' | ')));
});

test('a table without rules is read by its columns', async () => {
  const rows = ROWS.slice(0, 12).map(([count = '', name = '', unit = '', figure = '']) => [
    count,
    `${name} và phường, đặc khu thuộc tỉnh quản lý`,
    unit,
    figure,
  ]);
  const { text } = await readPieces(
    [paragraph('Các chỉ tiêu:'), { kind: 'table', rows: [HEADS, ...rows] }, paragraph('Điều 2. Thực hiện.')],
    { isUnruled: true },
  );
  expect(text.trim().split('\n')).toEqual([
    'Các chỉ tiêu:',
    '',
    ...[HEADS, ...rows].map((row) => row.join(' | ')),
    '',
    'Điều 2. Thực hiện.',
  ]);
});
