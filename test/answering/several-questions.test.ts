import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openText } from '../support/open-text.ts';

const file = join(import.meta.dirname, '../documents/shapes/texts/tinh-uy-2026.txt');
const shipped = await openText();
const other = await openText(readFileSync(file, 'utf8'), 'tinh-uy-2026');

const ask = (text: string, answering = shipped) =>
  answering.answer({
    text,
    now: new Date(answering === shipped ? '2024-06-10T02:00:00Z' : '2026-03-10T02:00:00Z'),
    subject: undefined,
  });

test('each of several questions is answered, each kind by its own way', async () => {
  const { text, citations } = await ask('GRDP bao nhiêu, cảng bao nhiêu tấn và ai phụ trách nước sạch?');
  expect(text).toContain('11,5% - 12,0%');
  expect(text).toContain('190 triệu tấn');
  expect(text).toContain('“ai phụ trách nước sạch”: Nghị quyết không nêu đơn vị cụ thể');
  expect(citations.map(({ ref }) => ref)).toEqual(
    expect.arrayContaining(['II.2.1(1)', 'II.2.1(6)', 'III.2']),
  );
});

test('a later part may go on from the one before it', async () => {
  const { text } = await ask('kết nạp đảng viên mới bao nhiêu, riêng trong doanh nghiệp tư nhân bao nhiêu?');
  expect(text).toContain('3.800 - 3.900 đảng viên');
  expect(text).toContain('380 đảng viên mới');
  expect((await ask('Ai ký? Chức vụ gì?')).text).toContain('Lê Tiến Châu: BÍ THƯ');
});

test('parts of one target are answered each, of any document', async () => {
  const { text } = await ask('bao nhieu bac si, bao nhieu giuong benh?', other);
  expect(text).toContain('11,5');
  expect(text).toContain('34 giường');
});

test('the part without an answer is named in the words that were typed', async () => {
  expect((await ask('xuất khẩu bao nhiêu, giá vàng bao nhiêu?')).text).toBe(
    'Năm 2024: Kim ngạch xuất khẩu đạt 33 tỷ USD.\nChưa tìm thấy phần: “giá vàng bao nhiêu”.',
  );
  expect((await ask('xuất khẩu và nhập khẩu bao nhiêu tỷ USD')).text).toContain(
    'Chưa tìm thấy phần: “nhập khẩu bao nhiêu tỷ USD”.',
  );
});

test('a part that is refused for a reason says the reason', async () => {
  const { text, kind } = await ask('GRDP năm nay bao nhiêu, năm 2026 bao nhiêu?');
  expect(kind).toBe('target');
  expect(text).toContain('“năm 2026 bao nhiêu”: Nghị quyết đặt ra cho năm 2024, không nêu cho năm 2026.');
});

test('what one clause answers whole stays one answer', async () => {
  const { text } = await ask('bao nhiêu xã và huyện nào làm nông thôn mới kiểu mẫu từ 2024');
  expect(text).not.toContain('Chưa tìm thấy');
  expect(text.match(/13 xã/gu)).toHaveLength(1);
});

test('a message of which nothing is found is refused as one', async () => {
  const { kind, text } = await ask('giá vàng bao nhiêu, giá xăng bao nhiêu?');
  expect(kind).toBe('none');
  expect(text).not.toContain('Chưa tìm thấy phần');
});
