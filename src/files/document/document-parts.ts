import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';

/** What XML can't hold: control characters but for tab and line ends, halves of characters, two non-characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text that an office file can hold; everything that can be seen stays. */
export const cleanText = (text: string): string => text.replace(UNWRITABLE, '');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

/** Word counts letters in half points and lengths in twentieths of a point. */
const halfPoints = (points: number): number => points * 2;
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** The width of what is written on a page: A4 without its margins of 30 and 15 mm. */
export const TEXT_WIDTH = twips(165);
export const BODY_POINTS = 14;
const TABLE_POINTS = 11;

/** How a piece of text looks. */
interface Look {
  readonly points?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly isUnderlined?: boolean;
}

export const run = (text: string, look: Look = {}): TextRun => {
  const { points = BODY_POINTS, isBold = false, isItalic = false, isUnderlined = false } = look;
  return new TextRun({
    text,
    size: halfPoints(points),
    bold: isBold,
    italics: isItalic,
    ...(isUnderlined ? { underline: {} } : {}),
  });
};

/** A line without space around it, as in heads and feet. */
export const line = (text: string, look: Look = {}, align: Align = AlignmentType.CENTER): Paragraph =>
  new Paragraph({ alignment: align, children: [run(text, look)] });

/** A paragraph of the body: its first line set in, both edges straight. */
export const bodyParagraph = (
  runs: readonly TextRun[],
  options: Pick<IParagraphOptions, 'keepNext'> = {},
): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(10) },
    spacing: { before: 60, after: 60, line: 340, lineRule: LineRuleType.AT_LEAST },
    children: [...runs],
    ...options,
  });

/** A paragraph as small as a table. */
export const tableParagraph = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 40 },
    children: [run(cleanLine(text), { points: TABLE_POINTS })],
  });

/** An empty line with a rule of `width` twips in the middle of a column that is `column` wide. */
export const rule = (width: number, column: number, after = 0): Paragraph => {
  const indent = Math.max(0, Math.round((column - width) / 2));
  return new Paragraph({
    indent: { left: indent, right: indent },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 60, after, line: 120, lineRule: LineRuleType.EXACT },
    children: [],
  });
};

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** Two columns side by side without lines. */
export const twoColumns = (
  left: readonly Paragraph[],
  right: readonly Paragraph[],
  leftWidth: number,
): Table => {
  const widths = [leftWidth, TEXT_WIDTH - leftWidth];
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { left: 0, right: 0 },
      children: [...children],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({ cantSplit: true, children: [cell(left, widths[0] ?? 0), cell(right, widths[1] ?? 0)] }),
    ],
  });
};

/** One column of a table. */
export interface TableColumn {
  readonly title: string;
  /** In millimetres; all columns together are as wide as the table. */
  readonly width: number;
  readonly align?: Align;
}

const tableCell = (text: string, { width, align }: TableColumn, isBold: boolean): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: isBold ? VerticalAlign.CENTER : VerticalAlign.TOP,
    margins: { left: twips(1.2), right: twips(1.2), top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment: isBold ? AlignmentType.CENTER : (align ?? AlignmentType.LEFT),
        children: [run(cleanLine(text), { points: TABLE_POINTS, isBold })],
      }),
    ],
  });

const tableRow = (cells: readonly string[], columns: readonly TableColumn[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: columns.map((column, index) => tableCell(cells[index] ?? '', column, false)),
  });

/** A heading over all columns. */
const groupRow = (title: string, columns: readonly TableColumn[]): TableRow =>
  new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        columnSpan: columns.length,
        margins: { left: twips(1.2), right: twips(1.2), top: 40, bottom: 40 },
        children: [
          new Paragraph({
            keepNext: true,
            children: [run(cleanLine(title), { points: TABLE_POINTS, isBold: true })],
          }),
        ],
      }),
    ],
  });

/** Rows under a heading of their own; an empty heading for none. */
interface TableGroup {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * A table whose head stands again on every page and whose rows aren't cut by one.
 * @param width in twips.
 */
export const table = (columns: readonly TableColumn[], groups: readonly TableGroup[], width: number): Table =>
  new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => twips(width)),
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => tableCell(column.title, column, true)),
      }),
      ...groups.flatMap(({ title, rows }) => [
        ...(title === '' ? [] : [groupRow(title, columns)]),
        ...rows.map((cells) => tableRow(cells, columns)),
      ]),
    ],
  });
