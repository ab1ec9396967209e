import { expect, test } from 'vitest';
import { readDocumentFile } from '../../../src/documents/formats/read-document-file.ts';
import { readWorkbooksHere } from '../../support/read-workbooks-here.ts';

readWorkbooksHere();

const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each([
  'a.doc',
  'a.xlsx',
  'a',
  'thư.mục/a',
  'ảnh.JPG',
])('%s is refused with what to send instead', async (file) => {
  await expect(readDocumentFile(file, bytesOf('chữ'))).rejects.toMatchObject({
    code: 'FORMAT',
    message: expect.stringContaining('chỉ nhận .docx, .pdf, .html, .txt, .md'),
    nextStep: expect.stringContaining('.docx'),
  });
});

test.each([
  ['kế hoạch.docx', '%PDF-1.7', '.pdf'],
  ['kế hoạch.pdf', 'PK\u0003\u0004', '.docx'],
  ['kế hoạch.txt', '%PDF-1.7', '.pdf'],
])('%s that is another format inside is refused with its real ending', async (file, content, real) => {
  await expect(readDocumentFile(file, bytesOf(content))).rejects.toMatchObject({
    code: 'FORMAT',
    nextStep: expect.stringContaining(real),
  });
});

test('each ending is read by its own reader', async () => {
  const text = await readDocumentFile('a.MD', bytesOf('Điều 1'));
  const page = await readDocumentFile('a.htm', bytesOf('<ol><li>Trồng rừng<li>Chăn nuôi</ol>'));
  expect(text.text).toBe('Điều 1');
  expect(page.text).toBe('1. Trồng rừng\n2. Chăn nuôi\n');
});
