import type { PictureWord } from '../formats/scan/scan-reader.ts';
import type { ReadingDoubt } from '../library/document-reading.ts';

/** "1.", "a)", "Điều 2.", "(3)" at a line's start: a label that was read surely needs nobody's look. */
const LABEL =
  /^\s*(?:(?:Điều|Chương|Phần|Mục|Khoản|Phụ lục|Biểu)\s+)?\(?[\p{L}\d]{1,5}(?:\.\d{1,3})*[.):]?$/iu;
/** A label of which the recognition was less sure than this is looked at like any number. */
const SURE_LABEL = 0.5;

/**
 * What a person must hold against the paper: every number that was read from a picture, in its line.
 * @param words the most suspicious first
 */
export const doubtPictureWords = (text: string, words: readonly PictureWord[]): readonly ReadingDoubt[] =>
  words.flatMap(({ start, end, page, suspicion, cut }) => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const lineEnd = text.indexOf('\n', end);
    const clause = text.slice(from, lineEnd < 0 ? text.length : lineEnd);
    const figure = { start: start - from, end: end - from };
    if (suspicion < SURE_LABEL && LABEL.test(clause.slice(0, figure.end))) return [];
    return [
      {
        what: `đọc từ ảnh: “${text.slice(start, end)}”`,
        where: `trang ${page}`,
        about: { of: 'figure', clause, figure, page, ...(cut !== undefined && { cut }) },
      },
    ];
  });
