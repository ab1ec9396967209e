import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { readBlocks } from '../../../../src/documents/blocks/read-blocks.ts';
import { DocumentFileError } from '../../../../src/documents/formats/format-text.ts';
import { readHtml } from '../../../../src/documents/formats/html/read-html.ts';
import { readHead } from '../../../../src/documents/head/read-head.ts';
import { writeLegacyText } from '../legacy/write-legacy-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const linesOf = (html: string) =>
  readHtml('trang.html', bytesOf(html))
    .text.split('\n')
    .filter((line) => line !== '');

const refusal = (bytes: Uint8Array): DocumentFileError => {
  try {
    readHtml('trang.html', bytes);
  } catch (error) {
    if (error instanceof DocumentFileError) return error;
  }
  throw new Error('was read');
};

test('a paragraph is a line, whatever marks are within it', () => {
  expect(
    linesOf(
      '<h1>NGHỊ QUYẾT</h1><p>Về <b>kế\n hoạch</b> n&#259;m&nbsp;2026<br>của xã</p><div>Điều&#32;1.<div>a) M&ecirc;</div></div>x < y &amp; z',
    ),
  ).toEqual(['NGHỊ QUYẾT', 'Về kế hoạch năm 2026', 'của xã', 'Điều 1.', 'a) Mê', 'x < y & z']);
});

test('what a browser does not print, and the way about a site, are left out', () => {
  expect(
    linesOf(
      `<head><title>Trang</title><style>p{}</style></head><body><nav>Trang chủ | Tin tức</nav><script>alert('x')</script>
      <p hidden>ẩn</p><p style="color:red; display: none">ẩn</p><div role="navigation">đường dẫn</div><template>mẫu</template>
      <noscript>bật</noscript><svg><text>hình</text></svg><p>Điều 1. Còn lại.</p><!-- ghi chú --></body>`,
    ),
  ).toEqual(['Điều 1. Còn lại.']);
});

test('lists have the labels that are printed', () => {
  expect(
    linesOf(
      `<ol start="3"><li>ba<ol type="a"><li>một</li><li><p>hai</p></li></ol></li><li value="7">bảy</li><li></li></ol>
      <ol type="I"><li>MỤC</li></ol><ol type="i"><li>nhỏ</li></ol><ol style="list-style-type: upper-alpha"><li>lớn</li></ol>
      <ul><li>gạch<ul><li>trong</li></ul></li><li>- sẵn</li></ul><ol><li>1. sẵn</li></ol><ul style="list-style:none"><li>trơn</li></ul>
      <ol reversed><li>hai</li><li>một</li></ol><ol start="99999999999"><li>xa</li></ol>`,
    ),
  ).toEqual(
    '3. ba;a) một;b) hai;7. bảy;I. MỤC;(i) nhỏ;A. lớn;- gạch;- trong;- sẵn;1. sẵn;trơn;2. hai;1. một;9999. xa'.split(
      ';',
    ),
  );
});

test('a table is a row a line, and spanned cells are empty', () => {
  expect(
    linesOf(
      `<table><caption>Bảng 1</caption><thead><tr><th rowspan="2">TT</th><th rowspan="2">Chỉ tiêu</th><th colspan="2">Năm</th></tr>
      <tr><th>2025</th><th>2026</th></tr></thead><tbody><tr><td>1</td><td>Thu<br>ngân sách | xã</td><td></td><td><p>102,5</p></td></tr>
      <tr><td colspan="4">Xã hội</td></tr><tr><td>2<td>Hộ nghèo<td>1,2</table>`,
    ),
  ).toEqual([
    'Bảng 1',
    'TT | Chỉ tiêu | Năm | ',
    ' |  | 2025 | 2026',
    '1 | Thu ngân sách / xã |  | 102,5',
    'Xã hội |  |  | ',
    '2 | Hộ nghèo | 1,2 | ',
  ]);
});

test('a row that begins and ends with empty cells keeps both', () => {
  const { text } = readHtml(
    'a.html',
    bytesOf(
      '<table><tr><td></td><td>Năm</td><td></td></tr><tr><td>Thu</td><td>88</td><td>tỷ</td></tr></table>',
    ),
  );
  expect(readBlocks(text).map((block) => block.text)).toEqual(['Năm', 'Thu | 88 | tỷ']);
});

test('a head and a tail side by side are read cell by cell', () => {
  const { text } = readHtml(
    'a.html',
    bytesOf(`<table><tr><td><p>HỘI ĐỒNG NHÂN DÂN</p><p>XÃ AN LÃO</p></td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>
      <tr><td>Số: 12/NQ-HĐND</td><td>An Lão, ngày 11 tháng 12 năm 2025</td></tr></table>
      <p>NGHỊ QUYẾT</p><p>Về nhiệm vụ năm 2026</p><p>Điều 1. Thu ngân sách đạt 5 tỷ đồng.</p>
      <table><tr><td>Nơi nhận:<br>- Lưu: VT.</td><td>CHỦ TỊCH<br><br>Lò Thị Hương</td></tr></table>`),
  );
  const head = readHead(text);
  expect([head.kind?.value, head.number?.value, head.title?.value, head.date?.value.day]).toEqual([
    'Nghị quyết',
    '12/NQ-HĐND',
    'Về nhiệm vụ năm 2026',
    '2025-12-11',
  ]);
  expect(readBlocks(text).map(({ kind }) => kind)).toContain('recipients');
});

test('a figure keeps its footnote apart, a unit its power', () => {
  expect(linesOf('<p>Đạt 1.500<sup>1</sup> tỷ đồng, 20 m<sup>2</sup> sàn</p>')).toEqual([
    'Đạt 1.500¹ tỷ đồng, 20 m2 sàn',
  ]);
});

test('the charset is that of the mark, of meta, or UTF-8', () => {
  const page = '<p>Nghị quyết</p>';
  const utf16 = Buffer.from(`\uFEFF${page}`, 'utf16le');
  expect(readHtml('a.html', utf16).text).toBe('Nghị quyết\n');
  expect(readHtml('a.html', utf16.swap16()).text).toBe('Nghị quyết\n');
  expect(readHtml('a.html', bytesOf(`\uFEFF${page.normalize('NFD')}`)).text).toBe('Nghị quyết\n');
  expect(readHtml('a.html', bytesOf(`<meta charset="utf-16">${page}`)).text).toBe('Nghị quyết\n');
  expect(readHtml('a.html', bytesOf(`<meta charset="x-nope">${page}`)).text).toBe('Nghị quyết\n');
  // Windows-1258: ê is 0xEA and the dot below a mark behind it, 0xF2; the acute 0xEC.
  const windows = Buffer.concat([
    bytesOf('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>Nghi'),
    Uint8Array.from([0xf2]),
    bytesOf(' quy'),
    Uint8Array.from([0xea, 0xec]),
    bytesOf('t</p>'),
  ]);
  expect(readHtml('a.html', windows).text).toBe('Nghị quyết\n');
  expect(refusal(Uint8Array.from([...bytesOf('<p>a'), 0xd0, 0xff]))).toMatchObject({ code: 'ENCODING' });
});

const TEXTS = join(import.meta.dirname, '../../shapes/texts');
const source = readFileSync(join(TEXTS, 'hdnd-theo-xa.txt'), 'utf8');

test('legacy fonts come as Unicode, and so does text of before Unicode without its fonts', () => {
  const legacy = writeLegacyText('Nghị quyết về nhiệm vụ', 'TCVN3');
  const page = `<p style="font-family:.VnTimeH">${legacy}</p><font face=".VnTime">${legacy}</font> <i>Điều 1</i>`;
  expect(readHtml('a.html', bytesOf(page))).toEqual({
    text: 'NGHỊ QUYẾT VỀ NHIỆM VỤ\n\nNghị quyết về nhiệm vụ Điều 1\n',
    notes: [
      { kind: 'legacy-font', what: 'đã đổi chữ phông .VnTimeH sang Unicode' },
      { kind: 'legacy-font', what: 'đã đổi chữ phông .VnTime sang Unicode' },
    ],
  });
  const plain = `<p>${writeLegacyText(source.toLowerCase(), 'TCVN3').replaceAll('\n', '<p>')}`;
  const read = readHtml('a.html', Buffer.from(plain, 'latin1'));
  expect(read.text).toContain('căn cứ luật tổ chức chính quyền địa phương');
  expect(read.notes).toMatchObject([{ kind: 'legacy-font' }]);
});

test.each(readdirSync(TEXTS))('%s as a page gives the blocks of the text', (file) => {
  const text = readFileSync(join(TEXTS, file), 'utf8').normalize('NFC');
  if (file.endsWith('.md') || text.includes('\t')) return;
  const page = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
    .join('\n');
  expect(readBlocks(readHtml('a.html', bytesOf(page)).text)).toEqual(readBlocks(text));
});

test('a page without words is refused', () => {
  expect(refusal(bytesOf('<script>chữ</script><p>12 %</p>'))).toMatchObject({ code: 'EMPTY' });
});

test('any text is read or refused calmly, however deep', () => {
  expect(readHtml('a.html', bytesOf(`<p>chữ</p>${'<div>'.repeat(20_000)}sâu`)).notes).toMatchObject([
    { kind: 'left-out' },
  ]);
  expect(linesOf(`<p>chữ</p>${'<table><tr><td>'.repeat(3_000)}sâu`)).toEqual(['chữ']);
  assert(
    property(string({ unit: 'grapheme', maxLength: 300 }), (html) => {
      try {
        return readHtml('a.html', bytesOf(html)).text.length > 0;
      } catch (error) {
        return error instanceof DocumentFileError;
      }
    }),
  );
});
