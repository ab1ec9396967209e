import { expect, test } from 'vitest';
import type { ScanReader } from '../../../../src/documents/formats/scan/scan-reader.ts';
import { printPdf } from '../../../documents/formats/pdf/print-pdf.ts';
import { serveClerks } from '../../../support/serve-clerks.ts';

/** What a scan is recognised as. */
const TEXT = `HỘI ĐỒNG NHÂN DÂN TỈNH SƠN KHÊ
NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2026

I. CÁC CHỈ TIÊU

(1) Tỷ lệ che phủ rừng đạt 61,5%.
(2) Trồng mới 1.200 ha rừng, chăm sóc 3.400 ha rừng.
`;
const wordAt = (word: string, page: number, suspicion: number, cut?: string) => {
  const start = TEXT.indexOf(word);
  return { start, end: start + word.length, page, suspicion, cut };
};
const recognise: ScanReader = async (_, __, onPage) => {
  await onPage(1, 2);
  await onPage(2, 2);
  const pictureWords = [wordAt('61,5%.', 1, 1), wordAt('1.200', 2, 0.1), wordAt('3.400', 2, 0)];
  return { text: TEXT, notes: [], pictureWords, cuts: [] };
};
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const serve = async (reader: ScanReader | undefined) => {
  const served = await serveClerks({ findScanReader: async () => reader });
  const scan = await printPdf([{ kind: 'picture', png: PICTURE }]);
  return { ...served, message: await served.clerk.send(Buffer.from(scan), 'ban-chup.pdf') };
};

test('a scan is a draft until each of its figures was looked at, a line at once, and back', async () => {
  const { clerk, message, documents } = await serve(recognise);
  expect(message.text).toContain('đọc từ ảnh: “61,5%.”');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng 2, đưa vào dùng');
  expect(message.text).toContain('còn 3 con số đọc từ ảnh chưa có người xem');
  expect((await documents.list())[0]?.state).toBe('draft');
  await clerk.tap(message, '❓ Xem chỗ ngờ (3)');
  expect(message.text).toContain('đọc từ ảnh, trang 1. Có đúng như trên giấy không?');
  expect(message.html).toContain('<b>61,5%.</b>');
  await clerk.tap(message, '✅ Đúng');
  await clerk.tap(message, '✅ Đúng cả câu (2 số)');
  expect(message.text).toContain('Không còn chỗ ngờ nào phải soát');
  await clerk.tap(message, '↩️ Hoàn tác chỗ vừa ghi');
  expect(message.text).toContain('còn 2 chỗ');
  await clerk.tap(message, '✅ Đúng cả câu (2 số)');
  await clerk.tap(message, 'Về văn bản');
  await clerk.tap(message, '✅ Đưa vào dùng');
  await clerk.tap(message, 'Đúng 2, đưa vào dùng');
  expect((await documents.list())[0]?.state).toBe('live');
});

test('where nothing reads pictures, what to send instead is said, and nothing is kept', async () => {
  const { message, documents } = await serve(undefined);
  expect(message.text).toContain('tệp là ảnh chụp');
  expect(message.text).toContain('.docx');
  expect(await documents.list()).toEqual([]);
});

/** Two places are shown by one cut-out, the third by another. */
const recogniseWithCuts: ScanReader = async () => ({
  text: TEXT,
  notes: [],
  pictureWords: [wordAt('61,5%.', 1, 1, '1-1'), wordAt('1.200', 2, 0.1, '2-1'), wordAt('3.400', 2, 0, '2-1')],
  cuts: [
    { name: '1-1', jpeg: Buffer.from('ảnh một') },
    { name: '2-1', jpeg: Buffer.from('ảnh hai') },
  ],
});

test('each figure of a scan is shown below the stretch of the page that it was read from', async () => {
  const { clerk, message, documents, api } = await serve(recogniseWithCuts);
  const { person } = clerk;
  /** What is shown anew in place of what was pressed, which is gone then. */
  const pressAnew = async (on: typeof message, label: string) => {
    const newest = Math.max(...person.heard().map(({ id }) => id));
    person.press(on, label);
    return api.changed.until('a new message in place of the old one', () => {
      const heard = person.heard();
      return !heard.includes(on) && heard.find(({ id }) => id > newest);
    });
  };
  const shownIn = ({ file }: typeof message) => [file?.kind, Buffer.from(file?.content ?? []).toString()];
  const first = await pressAnew(message, '❓ Xem chỗ ngờ (3)');
  expect(shownIn(first)).toEqual(['photo', 'ảnh một']);
  expect(first.html).toContain('<b>61,5%.</b>');
  const second = await pressAnew(first, '✅ Đúng');
  expect(shownIn(second)).toEqual(['photo', 'ảnh hai']);
  expect(second.text).toContain('còn 2 chỗ');
  const asked = person.heard().length;
  person.press(second, '✏️ Sửa');
  expect((await person.hear(asked + 1)).text).toContain('Đang đọc là “1.200”');
  const proposed = await person.ask('1.250');
  expect(shownIn(proposed)).toEqual(['photo', 'ảnh hai']);
  expect(proposed.html).toContain('<b>1.250</b>');
  const third = await pressAnew(proposed, '✅ Giữ: “1.200” thành “1.250”');
  const done = await pressAnew(third, '✅ Đúng');
  expect(shownIn(done)).toEqual([undefined, '']);
  const card = await clerk.tap(done, 'Về văn bản');
  const [draft] = await documents.list();
  if (draft === undefined) throw new Error('no draft was kept');
  expect(await documents.findCut(draft.id, '2-1')).toEqual(Buffer.from('ảnh hai'));
  await clerk.tap(card, '✅ Đưa vào dùng');
  await clerk.tap(card, 'Đúng 2, đưa vào dùng');
  expect((await documents.list())[0]?.state).toBe('live');
  expect(await documents.findCut(draft.id, '2-1')).toBeUndefined();
});
