import type { Span } from '../domain/passage.ts';

/** `45-NQ/TW`, `464-BC/TU`, `49-CTr/TU`, `35/2021/QH15`: the number of a Party's or the State's document. */
const DOCUMENT_NUMBER =
  /(?<![\p{L}\d/-])\d+(?:-[A-ZĐ][A-Za-zĐđ]{0,4}\/[A-ZĐ]{1,6}|\/\d{4}\/[A-ZĐ][A-ZĐ\d-]*)(?![\p{L}\d])/gu;

/** Spans of every document number in a text. */
export const findDocumentNumbers = (text: string): readonly Span[] =>
  [...text.matchAll(DOCUMENT_NUMBER)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
