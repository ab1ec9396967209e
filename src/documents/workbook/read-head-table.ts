import { formatDay } from '../../domain/local-time.ts';
import { asDay } from '../../domain/people.ts';
import type { ResolutionDocument } from '../../domain/resolution.ts';
import { type CellReading, readDay, readText } from '../../spreadsheets/read-cell.ts';
import type { Cell, Sheet } from '../../spreadsheets/sheet.ts';
import type { DocumentEntry } from '../library/document-said.ts';
import { HEAD_COLUMNS, HEAD_FIELDS, type HeadField, showHeadFact } from './head-fields.ts';
import { mapColumns, refusalAt } from './map-columns.ts';
import { SHEETS } from './measure-columns.ts';

/** What is held against the sheet of the head. */
export interface KnownHead {
  /** As the text alone says it; undefined where that says no year. */
  readonly asRead: ResolutionDocument | undefined;
  /** As it is used now. */
  readonly document: ResolutionDocument;
  readonly entry: DocumentEntry;
}

/** The entry once the sheet is applied, and what that changes; or why nothing of it is. */
export type HeadPatch =
  | { readonly entry: DocumentEntry; readonly changes: readonly string[] }
  | { readonly refused: readonly string[] };

type Fact = { readonly of: HeadField; readonly value: string | undefined };

/** Reads the sheet of the head: what is as the text says it, or empty, is no correction. */
export const readHeadTable = (sheet: Sheet, known: KnownHead): HeadPatch => {
  const mapped = mapColumns(sheet, [HEAD_COLUMNS.label, HEAD_COLUMNS.value]);
  if ('missing' in mapped) {
    const columns = mapped.missing.map((title) => `“${title}”`).join(', ');
    return { refused: [refusalAt(SHEETS.head, undefined, `không thấy cột ${columns}`)] };
  }
  const read = mapped.rows.map((row) => {
    const fault = (reason: string) => ({ refused: refusalAt(SHEETS.head, row.number, reason) });
    const label = readText(row.cell(HEAD_COLUMNS.label));
    const of = HEAD_FIELDS.find((each) => each.label === (label.fault === undefined ? label.value : ''));
    if (of === undefined) return fault(`không có mục nào tên như vậy; chỉ giữ các mục của bảng xuất ra`);
    const value = readValue(of, row.cell(HEAD_COLUMNS.value), known.asRead);
    return value.fault === undefined
      ? { facts: [{ of, value: value.value }] }
      : fault(`${of.label}: ${value.fault}`);
  });
  const refused = read.flatMap((one) => ('refused' in one ? [one.refused] : []));
  if (refused.length > 0) return { refused };
  return applyFacts(
    read.flatMap((one) => ('facts' in one ? one.facts : [])),
    known,
  );
};

/** What the database keeps of a fact. */
const LONGEST_FACT = 1_000;

/** A correction; undefined where the cell is as the text was read, or empty. */
const readValue = (
  of: HeadField,
  cell: Cell,
  asRead: ResolutionDocument | undefined,
): CellReading<string | undefined> => {
  const shown = readText(showHeadFact(of, asRead), { longest: Number.POSITIVE_INFINITY });
  const text = readText(cell, { longest: Number.POSITIVE_INFINITY });
  if (text.fault !== undefined) return text;
  if (text.value === '' || (shown.fault === undefined && text.value === shown.value))
    return { value: undefined };
  if (!of.isDay) return readText(cell, { longest: LONGEST_FACT });
  const day = readDay(cell);
  return day.fault === undefined && day.value === asRead?.[of.field] ? { value: undefined } : day;
};

const applyFacts = (facts: readonly Fact[], { asRead, document, entry }: KnownHead): HeadPatch => {
  const next = facts.reduce<DocumentEntry>(withFact, entry);
  const from = next.validFrom ?? asRead?.validFrom;
  const to = next.validTo ?? asRead?.validTo;
  if (from !== undefined && to !== undefined && from > to)
    return {
      refused: [
        refusalAt(
          SHEETS.head,
          undefined,
          `ngày áp dụng đầu (${formatDay(asDay(from))}) sau ngày cuối (${formatDay(asDay(to))})`,
        ),
      ],
    };
  const changed = HEAD_FIELDS.filter(({ field }) => next[field] !== entry[field]);
  return {
    entry: next,
    changes: changed.map((of) => {
      const value = next[of.field];
      const now = showHeadFact(of, { ...document, [of.field]: value ?? asRead?.[of.field] });
      return `${of.label}: ${showHeadFact(of, document) || 'không thấy'} → ${now || 'như văn bản'}`;
    }),
  };
};

const withFact = (entry: DocumentEntry, { of: { field }, value }: Fact): DocumentEntry => {
  const { [field]: _, ...rest } = entry;
  return value === undefined ? rest : { ...rest, [field]: value };
};
