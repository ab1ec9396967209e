import writeXlsxFile, { type Sheet as WorkbookSheet } from 'write-excel-file/node';
import { getCellAddress } from 'write-excel-file/utility';
import type { StoredDocument } from '../library/document-store.ts';
import type { TiedWording } from '../wordings/tied-wording.ts';
import { ALLOWED_VALUES, GUIDE_LINES } from './guide-lines.ts';
import { HEAD_COLUMNS, HEAD_FIELDS, showHeadFact } from './head-fields.ts';
import { listMeasureRows, type MeasureRow, writeSaidCells } from './list-measure-rows.ts';
import { listTaskRows, listWordingRows } from './list-task-rows.ts';
import {
  SAID_COLUMNS,
  SAID_ORDER,
  type SaidColumn,
  SHEETS,
  TEXT_COLUMNS,
  TEXT_ORDER,
} from './measure-columns.ts';
import { type DropDown, printedSheet } from './printed-sheet.ts';
import { isGuess } from './profile-words.ts';
import { type ReadStored, readStored, type StoredText } from './read-stored.ts';

/** A document as its workbook is written from. */
export type WorkbookSource = StoredText & Pick<StoredDocument, 'measures'>;

/**
 * Writes what was read of a document as a workbook that a person corrects and sends back.
 * @param wordings what the office said of wordings, of any document; those of this one are shown
 * @throws {UnreadableHeadError} where neither its text nor its entry says a year
 */
export const writeWorkbook = (
  document: WorkbookSource,
  wordings: readonly TiedWording[] = [],
): Promise<Buffer> => {
  const read = readStored(document);
  const rows = listMeasureRows(read.resolution);
  const asked = wordingSheets(read, wordings);
  return writeXlsxFile([measureSheet(rows, document), taskSheet(read), headSheet(read), ...asked, GUIDE], {
    features: [printedSheet(rows.length === 0 ? [] : dropDownsOf(rows.length))],
  }).toBuffer();
};

const GREY = '#EDEDED';
const YELLOW = '#FFF9DB';
const ORANGE = '#FFE0B2';
const BLUE = '#DDEBF7';

/** Control characters make a workbook that Excel doesn't open. */
const CONTROL = /[^\P{Cc}\n]/gu;

/** Text, so that Excel leaves `28.000` and `15/01/2026` as they are. */
const cellOf = (value: string, backgroundColor?: string) => ({
  value: value.replace(CONTROL, ' '),
  type: String,
  format: '@',
  wrap: true,
  alignVertical: 'top' as const,
  ...(backgroundColor === undefined
    ? {}
    : { backgroundColor, borderStyle: 'thin' as const, borderColor: '#BFBFBF' }),
});

const headOf = (titles: readonly string[]) =>
  titles.map((title) => ({ ...cellOf(title, BLUE), fontWeight: 'bold' as const }));

const widths = (...all: readonly number[]) => all.map((width) => ({ width }));

const measureSheet = (
  rows: readonly MeasureRow[],
  { measures }: Pick<StoredDocument, 'measures'>,
): WorkbookSheet<never> => {
  const confirmed = new Map(measures.map((one) => [one.measure, one]));
  return {
    sheet: SHEETS.measures,
    data: [
      headOf([...Object.values(TEXT_COLUMNS), ...Object.values(SAID_COLUMNS)]),
      ...rows.map(({ measure, text, guess }) => {
        const said = writeSaidCells(measure, confirmed.get(measure.ref), guess);
        return [
          ...TEXT_ORDER.map((column) => cellOf(text[column], GREY)),
          ...SAID_ORDER.map((column) => cellOf(said[column], isGuess(said[column]) ? ORANGE : YELLOW)),
        ];
      }),
    ],
    columns: widths(13, 40, 46, 12, 14, 13, 10, 20, 16, 12, 19, 20, 13, 24, 34),
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    orientation: 'landscape',
  };
};

const taskSheet = ({ resolution }: ReadStored): WorkbookSheet<never> => ({
  sheet: SHEETS.tasks,
  data: [
    headOf(['Mã', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Hạn']),
    ...listTaskRows(resolution).map(({ code, text, lead, support, due }) =>
      [code, text, lead, support, due].map((value) => cellOf(value, GREY)),
    ),
  ],
  columns: widths(14, 80, 28, 28, 22),
  stickyRowsCount: 1,
  orientation: 'landscape',
});

const headSheet = ({ resolution, asRead }: ReadStored): WorkbookSheet<never> => ({
  sheet: SHEETS.head,
  data: [
    headOf(Object.values(HEAD_COLUMNS)),
    ...HEAD_FIELDS.map((of) => [
      cellOf(of.label, GREY),
      cellOf(showHeadFact(of, asRead?.document), GREY),
      cellOf(showHeadFact(of, resolution.document), YELLOW),
    ]),
  ],
  columns: widths(22, 60, 60),
  stickyRowsCount: 1,
  orientation: 'landscape',
});

/** No sheet where nothing was said. */
const wordingSheets = (
  { resolution }: ReadStored,
  wordings: readonly TiedWording[],
): readonly WorkbookSheet<never>[] => {
  const rows = listWordingRows(resolution, wordings);
  if (rows.length === 0) return [];
  return [
    {
      sheet: SHEETS.wordings,
      data: [
        headOf(['Mã', 'Cách hỏi', 'Nghĩa là']),
        ...rows.map(({ code, words, means }) => [code, words, means].map((value) => cellOf(value, GREY))),
      ],
      columns: widths(14, 60, 80),
      stickyRowsCount: 1,
      orientation: 'landscape',
    },
  ];
};

/** Of cells that are joined Excel doesn't find the height by itself. */
const heightOf = (line: string): number => 16 * Math.ceil(line.length / 110);

const GUIDE: WorkbookSheet<never> = {
  sheet: SHEETS.guide,
  data: [
    ...GUIDE_LINES.map((line) => [{ ...cellOf(line), columnSpan: 3, height: heightOf(line) }]),
    ...ALLOWED_VALUES.map(({ column, value, meaning }) =>
      [SAID_COLUMNS[column], value, meaning].map((text) => cellOf(text, GREY)),
    ),
  ],
  columns: widths(18, 34, 80),
  orientation: 'landscape',
};

const dropDownsOf = (rows: number): readonly DropDown[] =>
  SAID_ORDER.flatMap((column, index) => {
    const values = valuesOf(column);
    if (values === undefined) return [];
    const at = TEXT_ORDER.length + index;
    return [{ cells: `${getCellAddress(1, at)}:${getCellAddress(rows, at)}`, values }];
  });

/** Where the guide lists a column's values. */
const valuesOf = (column: SaidColumn): string | undefined => {
  const isOf = (allowed: (typeof ALLOWED_VALUES)[number]) => allowed.column === column;
  const first = ALLOWED_VALUES.findIndex(isOf);
  if (first < 0) return undefined;
  const row = GUIDE_LINES.length + first + 1;
  return `'${SHEETS.guide}'!$B$${row}:$B$${row + ALLOWED_VALUES.filter(isOf).length - 1}`;
};
