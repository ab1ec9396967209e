import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import { DocumentFileError } from '../../../../src/documents/formats/format-text.ts';
import { buildDocx, paragraph, W } from '../../../support/docx/build-docx.ts';

const refusal = (bytes: Uint8Array): DocumentFileError => {
  try {
    readDocx('tệp.docx', bytes);
  } catch (error) {
    if (error instanceof DocumentFileError) return error;
    throw error;
  }
  throw new Error('was read');
};
const BODY = paragraph('Điều 1');
const withDocument = (xml: string): Uint8Array =>
  buildDocx({ body: '', entries: { 'word/document.xml': xml } });
const documentOf = (inner: string): string =>
  `<w:document xmlns:w="${W}"><w:body>${inner}</w:body></w:document>`;
const ole = (words: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(512),
    ...Buffer.from(words, 'utf16le'),
  ]);

/** Where an entry of a name stands in the central directory. */
const entryOf = (bytes: Uint8Array, name: string): number => Buffer.from(bytes).lastIndexOf(name) - 46;
const changed = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  change(new DataView(copy.buffer));
  return copy;
};

describe('a file of another kind', () => {
  test.each([
    ['plain text', strToU8('Điều 1'), 'FORMAT', 'không phải tệp Word'],
    ['nothing', new Uint8Array(), 'FORMAT', 'không phải tệp Word'],
    ['an old .doc', ole('WordDocument'), 'FORMAT', 'kiểu cũ'],
    ['one with a password', ole('EncryptedPackage'), 'ENCRYPTED', 'mật khẩu'],
    ['a ZIP of something else', zipSync({ 'a.txt': strToU8('a') }), 'FORMAT', 'không có văn bản Word'],
    ['an empty ZIP', zipSync({}), 'FORMAT', 'không có văn bản Word'],
    ['one of another program', withDocument('<html><body/></html>'), 'FORMAT', 'không có văn bản Word'],
    [
      'one with macros',
      buildDocx({ body: BODY, entries: { 'word/vbaProject.bin': 'x' } }),
      'MACROS',
      'macro',
    ],
    [
      'a .docm',
      buildDocx({ body: BODY, mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'MACROS',
      'macro',
    ],
    ['one without words', buildDocx({ body: paragraph('12') }), 'EMPTY', 'không có chữ'],
  ])('%s is refused', (_, bytes, code, problem) => {
    const error = refusal(bytes);
    expect(error).toMatchObject({ code, message: expect.stringContaining(problem) });
    expect(error.nextStep).toMatch(/\.$/u);
  });
});

describe('XML that Word doesn’t write', () => {
  test.each([
    ['broken', documentOf('<w:p>').slice(0, -20), 'DAMAGED'],
    ['closed the wrong way', documentOf('<w:p><w:r></w:p></w:r>'), 'DAMAGED'],
    [
      'with own entities',
      `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${documentOf(paragraph('&c;'))}`,
      'DAMAGED',
    ],
    ['with an outside DTD', `<!DOCTYPE a SYSTEM "http://evil/a.dtd">${documentOf(BODY)}`, 'DAMAGED'],
    [
      'thousands deep',
      documentOf('<w:tbl><w:tr><w:tc>'.repeat(3000) + '</w:tc></w:tr></w:tbl>'.repeat(3000)),
      'BOMB',
    ],
    ['deep where nothing is kept', documentOf('<a>'.repeat(9000) + '</a>'.repeat(9000)), 'BOMB'],
    ['empty', '', 'DAMAGED'],
  ])('%s is refused', (_, xml, code) => {
    expect(refusal(withDocument(xml))).toMatchObject({
      code,
      message: expect.stringContaining('word/document.xml'),
    });
  });

  test('entities that nobody declared stay as they are', () => {
    expect(
      readDocx('a.docx', withDocument(documentOf('<w:p><w:r><w:t>Luật &amp; &b;</w:t></w:r></w:p>'))).text,
    ).toBe('Luật & &b;\n');
  });
});

describe('a ZIP that harms', () => {
  const good = buildDocx({ body: BODY });

  test('whose part packs a thousand times smaller is refused before it is unpacked', () => {
    const bomb = withDocument(documentOf(' '.repeat(30_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toMatchObject({ code: 'BOMB' });
  });

  test('that says that it unpacks to more than a document does is refused', () => {
    const at = entryOf(good, '_rels/.rels');
    expect(refusal(changed(good, (view) => view.setUint32(at + 24, 300_000_000, true)))).toMatchObject({
      code: 'BOMB',
    });
  });

  test('that unpacks to more than it says is stopped there', () => {
    const bomb = withDocument(documentOf(' '.repeat(30_000_000)));
    const at = entryOf(bomb, 'word/document.xml');
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(changed(bomb, (view) => view.setUint32(at + 24, 1000, true)))).toMatchObject({
      code: 'BOMB',
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('with thousands of entries is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, at) => [`word/${at}.xml`, '']));
    expect(refusal(buildDocx({ body: BODY, entries: many }))).toMatchObject({ code: 'BOMB' });
  });

  test('with a part under a password is refused', () => {
    const at = entryOf(good, 'word/document.xml');
    expect(refusal(changed(good, (view) => view.setUint16(at + 8, 1, true)))).toMatchObject({
      code: 'ENCRYPTED',
    });
  });

  test('whose bytes were changed or cut is refused', () => {
    const at = entryOf(good, 'word/document.xml');
    expect(refusal(changed(good, (view) => view.setUint32(at + 16, 1, true)))).toMatchObject({
      code: 'DAMAGED',
    });
    expect(refusal(good.slice(0, good.length - 40))).toMatchObject({ code: 'DAMAGED' });
    for (let cut = 0; cut < good.length; cut += 97)
      expect(refusal(good.slice(0, cut)).code).toMatch(/DAMAGED|FORMAT/u);
  });

  test('entries that lead out of the file are left alone', () => {
    const bytes = buildDocx({ body: BODY, entries: { '../../evil.xml': '<a/>' } });
    expect(readDocx('a.docx', bytes).text).toBe('Điều 1\n');
  });
});
