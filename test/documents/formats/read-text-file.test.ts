import { expect, test } from 'vitest';
import { DocumentFileError } from '../../../src/documents/formats/format-text.ts';
import { readTextFile } from '../../../src/documents/formats/read-document-file.ts';
import { writeLegacyText } from './legacy/write-legacy-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const refusal = (file: string, bytes: Uint8Array): DocumentFileError => {
  try {
    readTextFile(file, bytes);
  } catch (error) {
    if (error instanceof DocumentFileError) return error;
  }
  throw new Error('was read');
};

test('text comes as NFC with plain line ends and without a byte order mark', () => {
  const decomposed = '\uFEFFNghị quyết\r\nĐiều 1\rĐiều 2\n'.normalize('NFD');
  expect(readTextFile('a.txt', bytesOf(decomposed))).toEqual({
    text: 'Nghị quyết\nĐiều 1\nĐiều 2\n',
    notes: [],
  });
  expect(readTextFile('A.MD', bytesOf('Điều 1')).text).toBe('Điều 1');
});

test('what is no UTF-8 text is refused with the line', () => {
  const windows = Uint8Array.from([...bytesOf('dòng một\n'), 0xd0, 0x69, 0x0a, 0x62]);
  expect(refusal('cũ.txt', windows)).toMatchObject({
    code: 'ENCODING',
    message: 'cũ.txt, dòng 2: không phải văn bản UTF-8.',
    nextStep: expect.stringContaining('UTF-8'),
  });
  expect(refusal('a.txt', bytesOf('một\nhai\n\0'))).toMatchObject({
    message: expect.stringContaining('dòng 3'),
  });
});

test('an empty file is refused', () => {
  expect(refusal('a.txt', bytesOf(' \n--\n'))).toMatchObject({ code: 'EMPTY' });
});

test('letters of an older code are converted, and that is told', () => {
  const old = writeLegacyText(
    'Nghị quyết về phát triển kinh tế, xã hội: phấn đấu trồng mới ba trăm hecta rừng, thu hút đầu tư vào khu công nghiệp',
    'TCVN3',
  );
  expect(readTextFile('cũ.txt', bytesOf(old))).toEqual({
    text: expect.stringContaining('phấn đấu trồng mới ba trăm hecta rừng'),
    notes: [{ kind: 'legacy-font', what: 'chữ theo bảng mã cũ TCVN3 đã được chuyển sang Unicode' }],
  });
});
