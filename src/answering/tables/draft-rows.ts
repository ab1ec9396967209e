import type { Passage, RowCell, Span } from '../../domain/passage.ts';
import { SURE } from '../drafting/confidence.ts';
import type { AnswerDraft } from '../drafting/draft.ts';
import { quoteSpan } from '../drafting/draft-passage.ts';
import { type Segment, words } from '../lock/segments.ts';
import type { RowsAsked } from './choose-rows.ts';
import type { RowPassage } from './table.ts';
import { kindOfColumn } from './tables-of.ts';

/** A longer list says that it goes on. */
const MOST_ROWS = 10;
/** In characters; a longer name is cut at a comma or a space. */
const LONGEST_NAME = 140;

/** The rows that were asked for, each by its name, with the cell by which it was chosen where that tells them apart. */
export const draftRows = ({ rows, by }: RowsAsked, detail: 'list' | 'count'): AnswerDraft | undefined => {
  const [first] = rows;
  if (first === undefined) return undefined;
  if (rows.length === 1 && detail === 'list') return quoteSpan(first, { start: 0, end: first.text.length });
  const { document } = first;
  const shown = detail === 'count' ? [] : rows.slice(0, MOST_ROWS);
  return {
    kind: 'list',
    segments: [
      words('Trong bảng có '),
      { type: 'count', document, of: rows.map(({ ref }) => ref) },
      words(detail === 'count' ? ' mục.' : ' mục:'),
      ...shown.flatMap((row) => [words('\n• '), ...nameSegments(row), ...cellSegments(row, by)]),
      ...(shown.length > 0 && rows.length > shown.length ? [words('\n… còn nữa.')] : []),
    ],
    quotes: (shown.length > 0 ? shown : rows.slice(0, MOST_ROWS)).map(({ id }) => ({
      document,
      passageId: id,
    })),
    confidence: SURE,
    related: rows.slice(0, MOST_ROWS).map(({ ref }) => ({ document, ref })),
    subject: rows.slice(0, MOST_ROWS).map(({ ref }) => ref),
  };
};

const nameSegments = (row: RowPassage): readonly Segment[] => {
  const [name] = row.row.cells;
  if (name === undefined) return [];
  const span = openingOf(row, name);
  return [clauseAt(row, span), ...(span.end < name.end ? [words(' …')] : [])];
};

/** What was asked of bodies and places is the same in each; times and figures differ. */
const cellSegments = (row: RowPassage, by: readonly string[]): readonly Segment[] =>
  row.row.cells
    .filter(({ head }) => by.includes(head) && ['time', 'other'].includes(kindOfColumn(head)))
    .flatMap((cell) => [words(' — '), cellAt(row, cell)]);

/** What one cell of a row says, behind the row's name. */
export const draftCell = (row: RowPassage, cells: readonly RowCell[]): AnswerDraft => {
  const [name] = row.row.cells;
  return {
    kind: 'passage',
    segments: [
      ...(name === undefined ? [] : nameSegments(row)),
      ...cells.flatMap((cell, at) => [words(at === 0 ? ' — ' : '; '), cellAt(row, cell)]),
    ],
    quotes: [{ document: row.document, passageId: row.id }],
    confidence: SURE,
    related: [],
    subject: [row.ref],
  };
};

const clauseAt = ({ document, id }: Passage, span: Span): Segment => ({
  type: 'clause',
  document,
  passageId: id,
  span,
});

const cellAt = ({ document, id }: Passage, { start, end }: RowCell): Segment => ({
  type: 'cell',
  document,
  passageId: id,
  span: { start, end },
});

const openingOf = ({ text }: Passage, { start, end }: Span): Span => {
  if (end - start <= LONGEST_NAME) return { start, end };
  const opening = text.slice(start, start + LONGEST_NAME);
  const cut = /^.*(?=[;,]\s)/su.exec(opening)?.[0] ?? opening.replace(/(?<!\s)\s+\S*$/u, '');
  return { start, end: start + Math.max(1, cut.length) };
};
