import { expect, test } from 'vitest';
import { printNumber } from '../../../../src/documents/formats/docx/print-number.ts';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import {
  buildDocx,
  definition,
  inList,
  level,
  list,
  paragraph,
  run,
} from '../../../support/docx/build-docx.ts';
import { linesOf, notesOf } from '../../../support/docx/lines-of.ts';

test.each([
  [1, 'decimal', '1'],
  [7, 'decimalZero', '07'],
  [12, 'decimalZero', '12'],
  [5, 'lowerLetter', 'e'],
  [26, 'upperLetter', 'Z'],
  [28, 'lowerLetter', 'bb'],
  [53, 'lowerLetter', 'aaa'],
  [4, 'upperRoman', 'IV'],
  [49, 'lowerRoman', 'xlix'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [3, 'decimalEnclosedParen', '(3)'],
  [3, 'none', ''],
  [1, 'vietnameseCounting', 'một'],
  [15, 'vietnameseCounting', 'mười lăm'],
  [21, 'vietnameseCounting', 'hai mươi mốt'],
  [3, 'ordinalText', '3'],
  [0, 'lowerLetter', '0'],
  [999_999_999, 'lowerLetter', '999999999'],
  [999_999_999, 'upperRoman', '999999999'],
])('%i as %s is %s', (count, format, printed) => {
  expect(printNumber(count, format)).toBe(printed);
});

test('a heading’s label stands on its own line, as it is printed above the heading', () => {
  const numbering = definition(0, level(0, 'upperRoman', 'Chương %1')) + list(1, 0);
  expect(linesOf({ numbering, body: paragraph('QUY ĐỊNH CHUNG', inList(1)) })).toEqual([
    'Chương I',
    'QUY ĐỊNH CHUNG',
  ]);
});

test('a label whose words are missing is kept where it has words of its own', () => {
  const numbering =
    definition(0, level(0, 'decimal', 'Điều %1.')) +
    definition(1, level(0, 'decimal', '%1.')) +
    list(1, 0) +
    list(2, 1);
  const body =
    paragraph('', inList(1)) + paragraph('nội dung') + paragraph('', inList(2)) + paragraph('b', inList(2));
  expect(linesOf({ numbering, body })).toEqual(['Điều 1.', 'nội dung', '2. b']);
});

test('numbers as digits where the level says so', () => {
  const numbering =
    definition(0, level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) + list(1, 0);
  const body = [0, 0, 1, 1].map((depth) => paragraph('x', inList(1, depth))).join('');
  expect(linesOf({ numbering, body })).toEqual(['I. x', 'II. x', '2.1. x', '2.2. x']);
});

test('a label typed for a font of an older code is converted too', () => {
  const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
  const numbering =
    `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§iÒu %1."/>${font}</w:lvl></w:abstractNum>` +
    list(1, 0);
  const convert = (text: string, name: string) =>
    name === '.VnTime' ? text.replace('§iÒu', 'Điều') : undefined;
  const bytes = buildDocx({ numbering, body: paragraph(run('Phạm vi'), inList(1)) });
  expect(readDocx('a.docx', bytes, convert).text).toBe('Điều 1. Phạm vi\n');
});

test('a table of contents is left out, and said so', () => {
  const styles = '<w:style w:type="paragraph" w:styleId="Mclc1"><w:name w:val="toc 1"/></w:style>';
  const body = paragraph('Điều 1. Phạm vi 3', '<w:pStyle w:val="Mclc1"/>') + paragraph('Điều 1. Phạm vi');
  expect(linesOf({ styles, body })).toEqual(['Điều 1. Phạm vi']);
  expect(notesOf({ styles, body })).toEqual(['left-out: bỏ mục lục gồm 1 dòng']);
});
