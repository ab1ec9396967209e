import { findSpans, type Span } from '../../domain/passage.ts';

/** Before a number nothing may stand that it would go on from: a letter, a digit, a date's or a code's mark. */
const OPEN = String.raw`(?<![\p{L}\d/.,-])`;
/** A kind or an organ in capitals, with the small letters that some have: NQ, CTr, TTg, QH15, NĐ, SNN&MT. */
const CODE = String.raw`[A-ZĐĂÂÊÔƠƯ][A-Za-zĐđĂÂÊÔƠƯăâêôơư\d&]{0,11}`;

/**
 * How the numbers of Vietnamese documents are printed:
 * - a Party's: `45-NQ/TW`, `1705-TB/TU`, `49-CTr/TU`, `99- TB/TW`, `12-QĐ/BTCTW`
 * - a law's or a decree's, with its year: `35/2021/QH15`, `39/2022/NĐ-CP`, `43/2015/TTLT-BNNPTNT-BKHĐT`
 * - any other of the State's: `144/KH-UBND`, `411/QĐ-TTg`, `133/TTr-SKHCN`
 */
const DOCUMENT_NUMBER = new RegExp(
  `${OPEN}\\d{1,6}(?:\\s?-\\s?${CODE}/${CODE}(?:-${CODE}){0,2}|/(?:19|20)\\d\\d/${CODE}(?:-${CODE}){0,3}|/${CODE}(?:-${CODE}){1,3})(?![\\p{L}\\d])`,
  'gu',
);

/** Spans of every document number in a text, without the "số" before it. */
export const findDocumentNumbers = (text: string): readonly Span[] => findSpans(text, DOCUMENT_NUMBER);
