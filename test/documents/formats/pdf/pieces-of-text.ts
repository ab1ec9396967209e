import type { Piece } from './print-pdf.ts';

const MOTTO =
  /CỘNG HÒA XÃ HỘI|Độc lập - Tự do|ĐẢNG CỘNG SẢN VIỆT NAM$|^\S.{1,40}, ngày \d+ tháng \d+ năm \d{4}$/u;
const KIND = /^(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|KẾ HOẠCH|CHƯƠNG TRÌNH|CHỈ THỊ|KẾT LUẬN)/u;
const LONGEST_CENTRED = 75;

const plain = (line: string): string => line.replaceAll('**', '').trim();
const isRow = (line: string): boolean => line.includes(' | ') || line.split('\t').length > 2;
const isCapitals = (line: string): boolean => /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line);

/** What a text's lines are printed as: a head and a tail in two columns, titles in the middle, tables. */
export const piecesOfText = (text: string): readonly Piece[] => {
  const lines = text.normalize('NFC').split('\n').flatMap(unfold);
  const pieces: Piece[] = [];
  const kindAt = lines.findIndex((line) => KIND.test(plain(line)));
  const above = lines
    .slice(0, Math.max(0, kindAt))
    .filter((line) => line.trim() !== '' && !/^[-|\s*]+$/u.test(line));
  const hasHead = above.some((line) => MOTTO.test(line));
  let at = hasHead ? kindAt : 0;
  if (hasHead)
    pieces.push({
      kind: 'columns',
      left: above.filter((line) => !MOTTO.test(line)),
      right: above.filter((line) => MOTTO.test(line)),
    });
  while (at < lines.length) {
    const rest = lines.slice(at);
    const line = plain(rest[0] ?? '');
    const rows = rest.slice(
      0,
      rest.findIndex((each) => !isRow(each) && !/^\|[-|]+\|$/u.test(each)),
    );
    if (line === '') at += 1;
    else if (rows.length > 1) {
      pieces.push({ kind: 'table', rows: rows.filter((row) => !/^\|[-|]+\|$/u.test(row)).map(cellsOf) });
      at += rows.length;
    } else if (/^Nơi nhận:/u.test(line)) {
      const end = rest.findIndex((each) => /^PHỤ LỤC|^KẾ HOẠCH|^CHƯƠNG TRÌNH/u.test(plain(each)));
      const tail = (end === -1 ? rest : rest.slice(0, end)).map(plain).filter((each) => each !== '');
      const signs = tail.findIndex((each, index) => index > 0 && !each.startsWith('-'));
      pieces.push({ kind: 'columns', left: tail.slice(0, signs), right: tail.slice(signs) });
      at += end === -1 ? rest.length : end;
    } else {
      pieces.push({ kind: isTitle(line) ? 'centred' : 'paragraph', text: line });
      at += 1;
    }
  }
  return pieces;
};

/** A head that is a Markdown table, or whose columns are parted by tabs, as lines. */
const unfold = (line: string): readonly string[] =>
  /CỘNG HÒA|^\| Số:/u.test(line) || line.split('\t').length === 2
    ? line
        .replace(/<br>/gu, '|')
        .split(/[|\t]/u)
        .map(plain)
        .filter((each) => each !== '')
    : [line];

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\|\s?/u, '')
    .replace(/\s?\|$/u, '')
    .split(/[|\t]/u)
    .map(plain);

const isTitle = (line: string): boolean =>
  line.length <= LONGEST_CENTRED && isCapitals(line) && !/^[IVX]+\.|^[A-Z]\./u.test(line);
