import type { FormatText } from '../format-text.ts';
import { countLabels } from './count-labels.ts';
import { describeDocx } from './describe-docx.ts';
import { openParts } from './open-parts.ts';
import type { ConvertFont } from './print-spans.ts';
import { type BodyContext, readBody } from './read-body.ts';
import { readNotes } from './read-notes.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { refuseDocx } from './refuse-docx.ts';
import { unpackDocx } from './unpack-docx.ts';
import { childOf } from './xml-element.ts';

/**
 * Reads a Word file: its paragraphs with the numbers that Word prints, its tables a row a line, tracked changes
 * accepted. Nothing outside the file is fetched.
 * @param file its name, for what is said of it
 * @param convert turns text of fonts of older codes into Unicode; without it such text is left as it is
 * @throws {DocumentFileError} `FORMAT`, `ENCRYPTED`, `MACROS`, `BOMB`, `DAMAGED` or `EMPTY`
 */
export const readDocx = (file: string, bytes: Uint8Array, convert?: ConvertFont): FormatText => {
  const parts = openParts(file, unpackDocx(file, bytes));
  const styles = readStyles(parts.named('styles'));
  const numbering = readNumbering(parts.named('numbering'), styles);
  const context: BodyContext = {
    styles,
    numbering,
    nextLabel: countLabels(numbering),
    convert,
    tally: { converted: 0, contents: 0, notes: new Set() },
  };
  const body = childOf(parts.document.root, 'w:body');
  const lines = body === undefined ? [] : readBody(body, context);
  const noteLines = readNotes(parts, context);
  const text = joinLines([...lines, ...noteLines]).normalize('NFC');
  if (!/\p{L}/u.test(text)) throw refuseDocx(file, 'empty');
  return { text: `${text}\n`, notes: describeDocx(parts, context.tally) };
};

/** Empty lines at the ends left out, several as one. White space stays: a row may start or end with an empty cell. */
const joinLines = (lines: readonly string[]): string => {
  const last = lines.findLastIndex((line) => line !== '');
  return lines
    .slice(0, last + 1)
    .filter((line, at, kept) => line !== '' || (kept[at - 1] ?? '') !== '')
    .join('\n');
};
