import { readDocx } from '../../../src/documents/formats/docx/read-docx.ts';
import { buildDocx, type DocxContent } from './build-docx.ts';

/** The lines that are read of a Word file, but for empty ones. */
export const linesOf = (content: DocxContent): readonly string[] =>
  readDocx('a.docx', buildDocx(content))
    .text.split('\n')
    .filter((line) => line !== '');

/** What is said of the file, each as `kind: words`. */
export const notesOf = (content: DocxContent): readonly string[] =>
  readDocx('a.docx', buildDocx(content)).notes.map(({ kind, what }) => `${kind}: ${what}`);
