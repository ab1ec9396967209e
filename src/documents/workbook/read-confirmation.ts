import { readXlsxSheets } from '../../spreadsheets/read-xlsx-sheet.ts';
import type { Sheet } from '../../spreadsheets/sheet.ts';
import { SheetFileError } from '../../spreadsheets/sheet-file-error.ts';
import { readAnew } from '../doubts/read-anew.ts';
import { UnreadableHeadError } from '../head/document-head.ts';
import type { DocumentReading } from '../library/document-reading.ts';
import type { Confirmation, StoredDocument } from '../library/document-store.ts';
import { readLibrary } from '../library/read-library.ts';
import { describeReference } from '../references/describe-reference.ts';
import { listMeasureRows } from './list-measure-rows.ts';
import { SHEETS } from './measure-columns.ts';
import { readHeadTable } from './read-head-table.ts';
import { readMeasureTable } from './read-measure-table.ts';
import { readStored, type StoredText } from './read-stored.ts';

/** A document as it is confirmed. */
export type ConfirmedSource = StoredText &
  Pick<StoredDocument, 'measures'> & {
    readonly reading: Pick<DocumentReading, 'doubts'>;
  };

/** What a person's checking came to: what is to be kept with what it changes, or why nothing of it is. */
export type ReadConfirmation =
  | { readonly confirmation: Confirmation; readonly changes: readonly string[] }
  | { readonly refused: readonly string[] };

/**
 * Reads what a person says of a document: a workbook that they filled in, and how many targets they counted.
 * @param file the name of the workbook, for saying where something is wrong
 * @param bytes undefined confirms the text as it was read; what is guessed stays a guess
 * @param targets undefined where nobody counted
 * @returns nothing half: one fault anywhere refuses all of it, each fault with its sheet and row
 * @throws {UnreadableHeadError} where neither its text nor its entry says a year
 */
export const readConfirmation = async (
  document: ConfirmedSource,
  file: string,
  bytes: Uint8Array | undefined,
  targets: number | undefined,
): Promise<ReadConfirmation> => {
  const sheets = bytes === undefined ? new Map<string, Sheet>() : await readSheets(bytes);
  const read = 'refused' in sheets ? sheets : applySheets(document, sheets, bytes !== undefined);
  if ('refused' in read) return { refused: read.refused.map((reason) => `${file}: ${reason}`) };
  return withReading(document, read, targets);
};

const readSheets = async (
  bytes: Uint8Array,
): Promise<ReadonlyMap<string, Sheet> | { readonly refused: readonly string[] }> => {
  try {
    return await readXlsxSheets(bytes);
  } catch (error) {
    if (error instanceof SheetFileError) return { refused: [`${error.message} ${error.nextStep}`] };
    throw error;
  }
};

const applySheets = (
  document: ConfirmedSource,
  sheets: ReadonlyMap<string, Sheet>,
  isTable: boolean,
): ReadConfirmation => {
  const { resolution, asRead } = readStored(document);
  const { entry, measures } = document;
  const [measureSheet, headSheet] = [sheets.get(SHEETS.measures), sheets.get(SHEETS.head)];
  if (isTable && measureSheet === undefined && headSheet === undefined)
    return {
      refused: [`không thấy trang “${SHEETS.measures}” hay “${SHEETS.head}”; dùng đúng bảng đã xuất`],
    };
  const now = listMeasureRows(resolution);
  const before = asRead === undefined || asRead === resolution ? [] : listMeasureRows(asRead);
  const rows = now.map((row) => [row, ...before.filter(({ measure }) => measure.ref === row.measure.ref)]);
  const bare = resolution.targets.filter((target) => target.measures.length === 0).map(({ ref }) => ref);
  const table = measureSheet && readMeasureTable(measureSheet, { rows, confirmed: measures, bare });
  const head =
    headSheet && readHeadTable(headSheet, { asRead: asRead?.document, document: resolution.document, entry });
  const refused = [table, head].flatMap((one) => (one !== undefined && 'refused' in one ? one.refused : []));
  if (refused.length > 0) return { refused };
  const [said, facts] = [table ?? { measures, changes: [] }, head ?? { entry, changes: [] }];
  if ('refused' in said || 'refused' in facts) return { refused };
  return {
    confirmation: { entry: facts.entry, measures: said.measures },
    changes: [...facts.changes, ...said.changes],
  };
};

/** Reads the document as it is confirmed, and holds it against what the person counted. */
const withReading = (
  document: ConfirmedSource,
  { confirmation, changes }: Exclude<ReadConfirmation, { readonly refused: unknown }>,
  counted: number | undefined,
): ReadConfirmation => {
  const reading = readAgain(() => readAnew({ ...document, ...confirmation, reading: document.reading }));
  if ('refused' in reading) return reading;
  if (counted !== undefined && counted !== reading.targets) {
    const [read] = readLibrary([{ ...document, ...confirmation, confirmed: undefined }], () => undefined);
    const places = read?.targets.map(({ ref }) => `${ref} (${describeReference(ref)})`).join('; ');
    return {
      refused: [
        `Đồng chí đếm được ${counted} chỉ tiêu, chương trình đọc được ${reading.targets}. Chỉ tiêu đọc được ở: ${places || 'không có chỗ nào'}.`,
      ],
    };
  }
  return { confirmation: { ...confirmation, reading }, changes };
};

const readAgain = <T>(read: () => T): T | { readonly refused: readonly string[] } => {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableHeadError) return { refused: [error.message] };
    throw error;
  }
};
