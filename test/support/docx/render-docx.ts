import { readLabel } from '../../../src/documents/blocks/read-label.ts';
import { buildDocx, cell, paragraph, run, table } from './build-docx.ts';
import { numberLists } from './number-lists.ts';

/** A text as somebody would set it in Word: how many labels Word counts is given too. */
export interface RenderedDocx {
  readonly bytes: Uint8Array;
  readonly counted: number;
  readonly rows: number;
}

const ROW = /\s\|\s|^\s*\||\|\s*$/u;
const RULE = /^[\s|:-]*-{3}[\s|:-]*$/u;

/**
 * Sets a text in Word: labels become lists that Word counts, rows become tables, the head above the document's kind
 * and its end become tables of two columns without lines.
 */
export const renderDocx = (source: string): RenderedDocx => {
  const lists = numberLists();
  let counted = 0;
  let rows = 0;
  const set = (line: string): string => {
    const { label } = readLabel(line);
    const properties = label === '' || !line.startsWith(label) ? undefined : lists.numbered(label);
    if (properties === undefined) return paragraph(tabbed(line));
    counted += 1;
    return paragraph(line.slice(label.length).trimStart(), properties);
  };
  const setRows = (lines: readonly string[]): string => {
    rows += lines.length;
    return table(lines.map((line) => cellsOf(line).map((text) => cell(text))));
  };
  const { head, body, tail, attached } = partsOf(source.split(/\r?\n/u).map(plainLine));
  const setAll = (lines: readonly string[]): string =>
    groupRows(lines)
      .map((group) => (Array.isArray(group) ? setRows(group) : set(group)))
      .join('');
  const xml = [sideBySide(head, set), setAll(body), sideBySide(tail, set), setAll(attached)].join('');
  return { bytes: buildDocx({ body: xml, numbering: lists.numbering() }), counted, rows };
};

/** Rows of tabs, as a table is copied from Word, have bars here. */
const plainLine = (line: string): string => {
  const cells = line.split('\t');
  return cells.length < FEWEST_CELLS ? line.replaceAll('**', '').trim() : cells.join(' | ');
};
const FEWEST_CELLS = 3;

/** Words far apart have a tab of Word's between them. */
const tabbed = (line: string): string =>
  line.includes('\t')
    ? line
        .split('\t')
        .map((text) => run(text))
        .join('<w:r><w:tab/></w:r>')
    : line;

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\|(.*)\|$/u, '$1')
    .split('|')
    .map((text) => text.replaceAll('<br>', ' ').trim());

const KIND = /^(?:NGHỊ QUYẾT|KẾ HOẠCH|CHỈ THỊ|CHƯƠNG TRÌNH|KẾT LUẬN|QUYẾT ĐỊNH)/u;

/** The lines above the kind; those from the recipients or the signature up to what is attached; those between and behind. */
const partsOf = (lines: readonly string[]) => {
  const kind = lines.findIndex((line) => KIND.test(line));
  const end = lines.findIndex((line) => /^(?:nơi nhận\s*:|T\/?M\.?\s)/iu.test(line));
  const start = kind < 1 || lines.slice(0, kind).some((line) => line.includes('\t')) ? 0 : kind;
  const stop = end < 0 ? lines.length : end;
  const attached = lines.findIndex((line, at) => at > stop && (KIND.test(line) || ROW.test(line)));
  const last = attached < 0 ? lines.length : attached;
  return {
    head: lines.slice(0, start),
    body: lines.slice(start, stop),
    tail: lines.slice(stop, last),
    attached: lines.slice(last),
  };
};

/** Groups of lines parted by empty ones as cells, two in a row; one group has its last line in the second cell. */
const sideBySide = (lines: readonly string[], set: (line: string) => string): string => {
  const groups = lines
    .join('\n')
    .split(/\n{2,}/u)
    .map((group) => group.split('\n').filter((line) => line !== ''))
    .filter((group) => group.length > 0);
  const [only] = groups;
  if (only === undefined) return '';
  const cells = groups.length === 1 && only.length > 1 ? [only.slice(0, -1), only.slice(-1)] : groups;
  const inRows: string[][] = [];
  for (const [at, group] of cells.entries()) {
    const xml = cell(group.map(set).join(''));
    if (at % 2 === 0) inRows.push([xml]);
    else inRows.at(-1)?.push(xml);
  }
  return table(
    inRows.map((row) => (row.length === 1 ? [...row, cell('')] : row)),
    false,
  );
};

/** Rows that stand together, without the strokes of Markdown. */
const groupRows = (lines: readonly string[]): readonly (string | string[])[] => {
  const groups: (string | string[])[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (!ROW.test(line)) groups.push(line);
    else if (RULE.test(line)) continue;
    else if (Array.isArray(last)) last.push(line);
    else groups.push([line]);
  }
  return groups;
};
