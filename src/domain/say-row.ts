import { type Passage, type Span, textAt } from './passage.ts';

/**
 * A piece of a passage as people read it: of a table's row each cell with the words that head its column, `Cầu Trà Nứa 2
 * — Địa điểm: Xã Tân Hạ; Thời gian: 2027 - 2029`; of any other passage its words as printed.
 */
export const sayRow = (
  { text, row }: Pick<Passage, 'text' | 'row'>,
  span: Span = { start: 0, end: text.length },
): string => {
  const cells = row?.cells.filter(({ start, end }) => start < span.end && span.start < end) ?? [];
  if (row === undefined || cells.length < 2) return textAt(text, span);
  const said = cells.map((cell) => {
    const piece = textAt(text, {
      start: Math.max(cell.start, span.start),
      end: Math.min(cell.end, span.end),
    }).trim();
    return cell === row.cells[0] ? piece : `${cell.head}: ${piece}`;
  });
  const [first = '', ...others] = said;
  return row.cells[0] === cells[0] ? `${first} — ${others.join('; ')}` : said.join('; ');
};
