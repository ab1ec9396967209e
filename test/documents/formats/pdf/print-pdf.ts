import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

type Sheet = InstanceType<typeof PDFDocument>;

const fonts = createRequire(import.meta.url);
const fontOf = (name: string): Buffer =>
  readFileSync(fonts.resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`));
const REGULAR = fontOf('400Regular');
const BOLD = fontOf('700Bold');

/** A4 with the margins of a Vietnamese official document; in points. */
const MARGIN = { left: 85, right: 43, top: 57, bottom: 57 };
const SIZE = 13;
const SMALL = 10;
const PLACED = 11;
const INDENT = 36;
const PADDING = 4;

/** What to print: pieces of a page, from top to bottom. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'columns'; readonly left: readonly string[]; readonly right: readonly string[] }
  | { readonly kind: 'page' }
  /** Words each at its place, in points from the page's top left corner, as office programs print them. */
  | { readonly kind: 'placed'; readonly words: readonly PlacedWords[]; readonly boxes?: readonly Box[] }
  | { readonly kind: 'picture'; readonly png: string }
  /** A page that is one picture, to its edges. */
  | { readonly kind: 'scan'; readonly png: Buffer }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export type PlacedWords = readonly [x: number, y: number, text: string];

/** A ruled cell, from its top left corner. */
export type Box = readonly [x: number, y: number, width: number, height: number];

export interface PrintOptions {
  readonly runningHead?: string;
  readonly userPassword?: string;
  readonly isUnruled?: boolean;
  /** A font's file in place of ours. */
  readonly letters?: Buffer | undefined;
}

/** Prints pieces on A4 pages: wrapped and justified, with a number on each page, tables ruled. */
export const printPdf = async (pieces: readonly Piece[], options: PrintOptions = {}): Promise<Uint8Array> => {
  const { userPassword } = options;
  const sheet = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    bufferPages: true,
    ...(userPassword === undefined ? {} : { userPassword }),
  });
  const chunks: Buffer[] = [];
  sheet.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => sheet.on('end', resolve));
  const { letters } = options;
  sheet.registerFont('regular', letters ?? REGULAR).registerFont('bold', letters ?? BOLD);
  for (const piece of pieces) printPiece(sheet, piece, options);
  if (!pieces.some(({ kind }) => kind === 'scan')) numberPages(sheet, options);
  sheet.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
};

const widthOf = (sheet: Sheet): number => sheet.page.width - MARGIN.left - MARGIN.right;
const bottomOf = (sheet: Sheet): number => sheet.page.height - MARGIN.bottom;

const printPiece = (sheet: Sheet, piece: Piece, options: PrintOptions): void => {
  const width = widthOf(sheet);
  if (piece.kind === 'page') sheet.addPage();
  else if (piece.kind === 'picture')
    sheet.image(Buffer.from(piece.png, 'base64'), MARGIN.left, MARGIN.top, { width });
  else if (piece.kind === 'scan')
    sheet.image(piece.png, 0, 0, { width: sheet.page.width, height: sheet.page.height });
  else if (piece.kind === 'placed') printPlaced(sheet, piece);
  else if (piece.kind === 'columns') printColumns(sheet, piece);
  else if (piece.kind === 'table') printTable(sheet, piece.rows, options.isUnruled ?? false);
  else if (piece.kind === 'centred') {
    sheet.font('bold', SIZE).text(piece.text, MARGIN.left, sheet.y, { width, align: 'center' });
    sheet.moveDown(0.3);
  } else {
    sheet.font('regular', SIZE);
    sheet.text(piece.text, MARGIN.left, sheet.y, { width, align: 'justify', indent: INDENT, lineGap: 2 });
    sheet.moveDown(0.4);
  }
};

const printPlaced = (
  sheet: Sheet,
  { words, boxes = [] }: Extract<Piece, { readonly kind: 'placed' }>,
): void => {
  for (const [x, y, text] of words) sheet.font('regular', PLACED).text(text, x, y, { lineBreak: false });
  for (const box of boxes)
    sheet
      .rect(...box)
      .lineWidth(0.5)
      .stroke();
};

/** Two columns of centred lines, as a document's head and tail have them. */
const printColumns = (
  sheet: Sheet,
  { left, right }: { readonly left: readonly string[]; readonly right: readonly string[] },
): void => {
  const share = 0.42;
  const width = widthOf(sheet);
  if (sheet.y + SIZE * 2 * Math.max(left.length, right.length) > bottomOf(sheet)) sheet.addPage();
  const top = sheet.y;
  const isTail = /^nơi nhận/iu.test(left[0] ?? '');
  const print = (lines: readonly string[], x: number, room: number, align: 'left' | 'center'): number => {
    sheet.y = top;
    for (const line of lines) {
      if (line === '') sheet.moveDown(1);
      else
        sheet.font(align === 'left' ? 'regular' : 'bold', 11).text(line, x, sheet.y, { width: room, align });
    }
    return sheet.y;
  };
  const one = print(left, MARGIN.left, width * share - 10, isTail ? 'left' : 'center');
  const other = print(right, MARGIN.left + width * share, width * (1 - share), 'center');
  sheet.y = Math.max(one, other) + SIZE;
};

const printTable = (sheet: Sheet, rows: readonly (readonly string[])[], isUnruled: boolean): void => {
  const widths = columnWidths(rows, widthOf(sheet));
  sheet.font('regular', SMALL);
  for (const row of rows) {
    const isGroup = row.length > 1 && row.slice(1).every((cell) => cell === '');
    const cells = isGroup ? row.slice(0, 1) : row;
    const rooms = isGroup ? [widthOf(sheet)] : widths;
    const height =
      2 * PADDING +
      Math.max(
        ...cells.map((cell, column) =>
          sheet.heightOfString(cell === '' ? ' ' : cell, { width: (rooms[column] ?? 0) - 2 * PADDING }),
        ),
      );
    if (sheet.y + height > bottomOf(sheet)) sheet.addPage();
    const top = sheet.y;
    let x = MARGIN.left;
    for (const [column, cell] of cells.entries()) {
      const room = rooms[column] ?? 0;
      if (!isUnruled) sheet.rect(x, top, room, height).lineWidth(0.5).stroke();
      if (cell !== '') sheet.text(cell, x + PADDING, top + PADDING, { width: room - 2 * PADDING });
      x += room;
    }
    sheet.y = top + height;
  }
  sheet.y += SIZE;
};

/** Wider columns for longer cells. */
const columnWidths = (rows: readonly (readonly string[])[], width: number): readonly number[] => {
  const count = Math.max(...rows.map((row) => row.length));
  const weights = Array.from({ length: count }, (_, column) =>
    Math.min(30, Math.max(8, ...rows.map((row) => (row.length === count ? (row[column]?.length ?? 0) : 0)))),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (weight / all) * width);
};

const numberPages = (sheet: Sheet, { runningHead }: PrintOptions): void => {
  const { start, count } = sheet.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    sheet.switchToPage(page);
    sheet.page.margins.bottom = 0;
    sheet.page.margins.top = 0;
    const at = { width: widthOf(sheet), align: 'center' as const, lineBreak: false };
    if (page > start) sheet.font('regular', SIZE).text(String(page + 1), MARGIN.left, 25, at);
    if (runningHead !== undefined)
      sheet
        .font('regular', 9)
        .text(`${runningHead} - ${page + 1}/${count}`, MARGIN.left, sheet.page.height - 35, at);
  }
};
