import { pino } from 'pino';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../src/config/corpus-dir.ts';
import { asDocumentId } from '../src/domain/reference.ts';
import { openLibrary } from '../src/open-library.ts';
import { OPERATOR } from '../src/people/people-store.ts';
import { createDocumentRepository } from '../src/storage/document-repository.ts';
import { testDocument } from './support/office-document.ts';
import { openTestDatabase } from './support/open-test-database.ts';

const NOW = new Date('2026-06-10T02:00:00Z');
const NOTE = { by: OPERATOR, at: NOW };

const plan = (tons: string) => `ỦY BAN NHÂN DÂN XÃ SƠN KHÊ
Số: 18/KH-UBND
Sơn Khê, ngày 20 tháng 12 năm 2025
KẾ HOẠCH
Phát triển kinh tế rừng năm 2026
I. CHỈ TIÊU
1. Sản lượng gỗ khai thác đạt ${tons} m3.
2. Trồng mới 300 ha rừng.
`;

const open = async () => {
  const documents = createDocumentRepository(await openTestDatabase());
  const library = await openLibrary({
    corpusDir: CORPUS_DIR,
    documents,
    answering: { indexDir: undefined },
    logger: pino({ level: 'silent' }),
    now: () => NOW,
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const ask = async (text = 'Sản lượng gỗ khai thác năm 2026 là bao nhiêu?') =>
    (await library.answering.answer({ text, subject: undefined, now: NOW })).text;
  return { documents, library, ask };
};

test('a document is answered from, corrected and dropped while the process runs', async () => {
  const { documents, library, ask } = await open();
  const id = asDocumentId('kh18-2026');
  expect(await ask()).not.toContain('9.000');
  await documents.add(testDocument(id, { source: plan('9.000'), state: 'draft' }), NOTE);
  await library.refresh();
  expect(await ask()).not.toContain('9.000');
  await documents.confirm(id, { entry: {}, measures: [] }, NOTE);
  await library.refresh();
  expect(await ask()).toContain('9.000 m3');
  expect(library.resolution().document.id).toBe(id);
  expect(library.updateReader()).toBe(library.updateReader());
  await documents.replace(id, { ...testDocument(id, { source: plan('9.500') }), measures: [] }, NOTE);
  await library.refresh();
  expect(await ask()).toContain('9.500 m3');
  await documents.withdraw(id, NOTE);
  await library.refresh();
  expect(await ask()).not.toContain('9.500');
  expect(library.resolution().document.id).toBe('nq14-2024');
  await library.close();
});

test('a text that tells nothing harms no other document', async () => {
  const { documents, library, ask } = await open();
  await documents.add(testDocument('kh18-2026', { source: plan('9.000') }), NOTE);
  await documents.add(testDocument('hong-2026', { source: '\u0000' }), NOTE);
  await library.refresh();
  expect(await ask()).toContain('9.000 m3');
  await library.close();
});
