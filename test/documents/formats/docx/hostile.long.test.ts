import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import { DocumentFileError } from '../../../../src/documents/formats/format-text.ts';
import {
  buildDocx,
  cell,
  definition,
  inList,
  level,
  list,
  paragraph,
  table,
} from '../../../support/docx/build-docx.ts';
import { machineSlowness, processorMs } from '../../../support/processor-time.ts';

const NUMBERING = definition(0, level(0, 'decimal', '%1.')) + list(1, 0);
const BODY = paragraph('Điều một', inList(1)) + table([[cell('a'), cell('b', '<w:gridSpan w:val="2"/>')]]);

/** Reads, or refuses with a reason; anything else is a fault of the reader's. */
const isTaken = (bytes: Uint8Array): boolean => {
  try {
    return readDocx('a.docx', bytes).text !== '';
  } catch (error) {
    if (error instanceof DocumentFileError) return true;
    throw error;
  }
};

test('a file with bytes changed anywhere is read or refused with a reason', () => {
  const good = buildDocx({ body: BODY, numbering: NUMBERING });
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const bytes = Uint8Array.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(isTaken(bytes)).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test('elements of Word in any order and depth are read or refused with a reason', () => {
  const names =
    'p r t pPr rPr tbl tr tc tcPr gridSpan vMerge numPr numId ilvl ins del sdt br tab txbxContent'.split(' ');
  const values = fc.constantFrom('', '0', '1', '-1', '999999999', '1e9', 'restart', 'nil', '__proto__', 'á');
  const { xml } = fc.letrec<{ xml: string }>((tie) => ({
    xml: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.constant('chữ'),
      fc
        .tuple(fc.constantFrom(...names), values, fc.array(tie('xml'), { maxLength: 4 }))
        .map(
          ([name, value, inner]) =>
            `<w:${name} w:val="${value}" w:id="${value}">${inner.join('')}</w:${name}>`,
        ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(xml, { maxLength: 5 }), xml, (body, numbering) => {
      expect(isTaken(buildDocx({ body: body.join(''), numbering, styles: numbering }))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['spans of a milliard columns', table([[cell('a', '<w:gridSpan w:val="999999999"/>'), cell('b')]])],
  [
    'a milliard columns before the first',
    '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="999999999"/></w:trPr>' + cell('a') + '</w:tr></w:tbl>',
  ],
])('%s don’t fill the memory', (_, body) => {
  expect(
    readDocx('a.docx', buildDocx({ body: paragraph('x') + body + paragraph('y') })).text.length,
  ).toBeLessThan(1000);
});

const MANY = 20_000;
const many = (of: (at: number) => string): string => Array.from({ length: MANY }, (_, at) => of(at)).join('');
test.each([
  ['paragraphs whose ends were all deleted', { body: many(() => paragraph('a', '<w:rPr><w:del/></w:rPr>')) }],
  ['line ends within a paragraph', { body: paragraph(many(() => '<w:r><w:t>a</w:t><w:br/></w:r>')) }],
  [
    'styles each based on the next',
    {
      body: paragraph('a'),
      styles: many((at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`),
    },
  ],
  [
    'lists that each point to a style',
    {
      body: paragraph('a'),
      numbering: many((at) => definition(at, '<w:numStyleLink w:val="x"/>')) + many((at) => list(at, at)),
    },
  ],
  [
    'a list’s level far below',
    {
      body: paragraph('a', inList(1, 999_999_999)),
      numbering: definition(0, level(999_999_999, 'decimal', '%1.')) + list(1, 0),
    },
  ],
])('%s take time that grows with their number only', (_, content) => {
  const bytes = buildDocx(content);
  const start = processorMs();
  expect(isTaken(bytes)).toBe(true);
  expect(processorMs() - start).toBeLessThan(2000 * machineSlowness());
});

test('styles that are based on each other, and lists that point to each other, end', () => {
  const styles = `<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
  const numbering = definition(0, '<w:numStyleLink w:val="A"/>') + list(1, 0);
  const body = paragraph('chữ', '<w:pStyle w:val="A"/>');
  expect(readDocx('a.docx', buildDocx({ body, styles, numbering })).text).toBe('chữ\n');
});

test('strict files, whose names have other spaces, and UTF-16 are read', () => {
  const strict =
    '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>Điều 1</x:t></x:r></x:p></x:body></x:document>';
  expect(readDocx('a.docx', buildDocx({ body: '', entries: { 'word/document.xml': strict } })).text).toBe(
    'Điều 1\n',
  );
  const wide = Uint8Array.from([0xff, 0xfe, ...Buffer.from(strict, 'utf16le')]);
  expect(readDocx('a.docx', buildDocx({ body: '', entries: { 'word/document.xml': wide } })).text).toBe(
    'Điều 1\n',
  );
  expect(
    isTaken(buildDocx({ body: '', entries: { 'word/document.xml': strToU8(strict).subarray(0, 200) } })),
  ).toBe(true);
});
