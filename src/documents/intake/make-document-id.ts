import { asDocumentId, type DocumentId } from '../../domain/reference.ts';
import { fold } from '../../text/fold.ts';
import { DocumentFileError } from '../formats/format-text.ts';
import type { DocumentReading } from '../library/document-reading.ts';

const LONGEST_ID = 60;
const ID = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** An id that a person chose. @throws {DocumentFileError} `ID` if it isn't of the form */
export const checkDocumentId = (file: string, id: string): DocumentId => {
  if (ID.test(id)) return asDocumentId(id);
  throw new DocumentFileError('ID', {
    file,
    problem: `mã “${id}” không hợp lệ`,
    nextStep: `Mã chỉ gồm chữ thường không dấu, số và dấu gạch nối, dài nhất ${LONGEST_ID} ký tự, ví dụ --id kh18-2026.`,
  });
};

/** `18-kh-ubnd-2026`, of its number or kind and its year; with `-2`, `-3` behind it where that is taken. */
export const makeDocumentId = (
  { number, kind, period, date }: DocumentReading,
  isTaken: (id: DocumentId) => boolean,
): DocumentId => {
  const base = slugOf(number ?? kind ?? '').slice(0, LONGEST_ID - 10) || 'van-ban';
  const year = (period?.from ?? date)?.slice(0, 4);
  const whole = year === undefined || base.includes(year) ? base : `${base}-${year}`;
  for (let count = 1; ; count += 1) {
    const id = asDocumentId(count === 1 ? whole : `${whole}-${count}`);
    if (!isTaken(id)) return id;
  }
};

const slugOf = (text: string): string =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .join('-');
