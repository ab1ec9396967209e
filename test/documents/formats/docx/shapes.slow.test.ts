import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../../src/documents/blocks/read-blocks.ts';
import { readDocx } from '../../../../src/documents/formats/docx/read-docx.ts';
import { readDocument } from '../../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../../src/domain/reference.ts';
import { renderDocx } from '../../../support/docx/render-docx.ts';

const FOLDER = join(import.meta.dirname, '../../shapes/texts');

/** A head that Markdown sets as a table, with its cells' lines one after the other. */
const linesOfHead = (source: string): string => {
  const kind = source.search(/^(?:\*\*)?KẾ HOẠCH/mu);
  const head = source.slice(0, kind);
  if (!head.includes('|')) return source;
  const cells = head.split(/\||<br>|\n/u).map((cell) => cell.replaceAll('**', '').trim());
  return cells.filter((cell) => /\p{L}/u.test(cell)).join('\n') + '\n\n' + source.slice(kind);
};
/** A bullet of Word reads as a dash. */
const asDashes = (label: string): string => (label === '•' ? '-' : label);

describe.each(readdirSync(FOLDER))('%s set in Word', (file) => {
  const source = linesOfHead(readFileSync(join(FOLDER, file), 'utf8'));
  const { bytes, counted, rows } = renderDocx(source);
  const { text } = readDocx('a.docx', bytes);

  test('has the pieces of the text', () => {
    const pieces = (from: string) =>
      readBlocks(from).map(({ kind, label, number, text: words, cells }) => ({
        kind,
        label: asDashes(label),
        number,
        words,
        cells,
      }));
    expect(pieces(text)).toEqual(pieces(source));
  });

  test('has its labels counted by Word, and its tables as tables', () => {
    const typed = readBlocks(source);
    // "Một là," and "đ)" are typed in Word too.
    expect(counted).toBeGreaterThanOrEqual(
      typed.filter(({ kind, label }) => kind !== 'row' && kind !== 'group' && /\d|^[-–•]$/u.test(label))
        .length * 0.8,
    );
    expect(rows > 0).toBe(typed.some(({ kind }) => kind === 'row'));
  });

  test('says what the text says', () => {
    const said = (from: string) => readDocument(asDocumentId('a'), from);
    expect(said(text).resolution).toEqual(said(source).resolution);
    expect(said(text).reading).toEqual(said(source).reading);
  });
});
