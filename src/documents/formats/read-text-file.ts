import { isUtf8 } from 'node:buffer';
import { DocumentFileError, type FormatNote, type FormatText } from './format-text.ts';
import { convertLegacyText } from './legacy/convert-legacy-text.ts';
import { detectLegacyText } from './legacy/detect-legacy-text.ts';
import { findDoubtfulLetters } from './legacy/find-doubtful-letters.ts';

const NEWLINE = 0x0a;

/**
 * The text of a `.txt` or `.md` file, as NFC and with plain line ends; letters of an older code are converted.
 * @param file its name, for what is said of it
 * @throws {DocumentFileError} `ENCODING` or `EMPTY`
 */
export const readTextFile = (file: string, bytes: Uint8Array): FormatText => {
  const read = convertOldCode(decode(file, bytes).replace(/\r\n?/g, '\n'));
  if (/\p{L}/u.test(read.text)) return read;
  throw new DocumentFileError('EMPTY', {
    file,
    problem: 'tệp không có chữ nào',
    nextStep: 'Chép lại toàn văn văn bản vào tệp rồi gửi lại.',
  });
};

const convertOldCode = (text: string): FormatText => {
  const found = detectLegacyText(text);
  if (found === undefined) return { text: text.normalize('NFC'), notes: [] };
  const converted = convertLegacyText(text, found.encoding).normalize('NFC');
  const told: FormatNote = {
    kind: 'legacy-font',
    what: `chữ theo bảng mã cũ ${found.encoding} đã được chuyển sang Unicode`,
  };
  const doubtful = findDoubtfulLetters(converted);
  return { text: converted, notes: doubtful === undefined ? [told] : [told, doubtful] };
};

const decode = (file: string, bytes: Uint8Array): string => {
  const line = findBadLine(bytes);
  if (line === undefined) return new TextDecoder('utf-8').decode(bytes);
  throw new DocumentFileError('ENCODING', {
    file,
    where: `dòng ${line}`,
    problem: 'không phải văn bản UTF-8',
    nextStep: 'Lưu lại tệp với mã UTF-8 (trong Notepad: Lưu thành, Mã hóa: UTF-8) rồi gửi lại.',
  });
};

/** The first line that isn't UTF-8 or holds a NUL, which no text has; 1-based. */
const findBadLine = (bytes: Uint8Array): number | undefined => {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    const piece = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (piece.includes(0) || !isUtf8(piece)) return line;
    start = end < 0 ? bytes.length : end + 1;
  }
  return undefined;
};
