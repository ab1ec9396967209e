import { isUtf8 } from 'node:buffer';
import { readDocx } from './docx/read-docx.ts';
import { DocumentFileError, type FormatNote, type FormatText } from './format-text.ts';
import { readHtml } from './html/read-html.ts';
import { convertForFont, convertLegacyText } from './legacy/convert-legacy-text.ts';
import { detectLegacyText } from './legacy/detect-legacy-text.ts';
import { findDoubtfulLetters } from './legacy/find-doubtful-letters.ts';
import type { FindScanReader } from './scan/find-scan-reader.ts';
import type { OnPage, ScanText } from './scan/scan-reader.ts';

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

type FormatReader = (file: string, bytes: Uint8Array) => FormatText | Promise<FormatText>;

/** PDF's reader brings a megabyte of code, which is loaded for the first PDF only. */
const readPdfFile: FormatReader = async (file, bytes) =>
  (await import('./pdf/read-pdf.ts')).readPdf(file, bytes);

const READERS: Readonly<Record<string, FormatReader>> = {
  '.txt': readTextFile,
  '.md': readTextFile,
  '.docx': (file, bytes) => readDocx(file, bytes, convertForFont),
  '.pdf': readPdfFile,
  '.html': readHtml,
  '.htm': readHtml,
};

/** Endings of files that may be brought in, as a person reads them. */
export const ACCEPTED_ENDINGS = '.docx, .pdf, .html, .txt, .md';

/** What files of other endings are saved as instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  '.doc': 'Mở bằng Word, chọn Lưu thành, kiểu Tài liệu Word (.docx), rồi gửi tệp .docx đó.',
  '.rtf': 'Mở bằng Word, chọn Lưu thành, kiểu Tài liệu Word (.docx), rồi gửi tệp .docx đó.',
  '.odt': 'Mở bằng LibreOffice, chọn Lưu thành, kiểu Word (.docx), rồi gửi tệp .docx đó.',
  '.docm': 'Mở bằng Word, chọn Lưu thành, kiểu Tài liệu Word (.docx), là kiểu không có mã lệnh.',
  '.zip': 'Giải nén rồi gửi từng tệp văn bản bên trong.',
  '.jpg': 'Ảnh chụp chưa đọc được; gửi tệp Word (.docx) hoặc PDF có lớp chữ.',
  '.jpeg': 'Ảnh chụp chưa đọc được; gửi tệp Word (.docx) hoặc PDF có lớp chữ.',
  '.png': 'Ảnh chụp chưa đọc được; gửi tệp Word (.docx) hoặc PDF có lớp chữ.',
};

const NAMES = /\.(?:docx?|docm|pdf|html?|txt|md|rtf|odt)$/i;

/** Whether a file is for being read as a document, also where its ending is one to be told what to do with. */
export const looksLikeDocument = (file: string): boolean => NAMES.test(file);

/** What files begin with that often bear another ending. */
const BEGINNINGS: readonly (readonly [ending: string, bytes: readonly number[]])[] = [
  ['.pdf', [0x25, 0x50, 0x44, 0x46]],
  ['.docx', [0x50, 0x4b, 0x03, 0x04]],
];

/** How pages that are pictures are read, and who is told of each. */
export interface ScanWish {
  readonly find: FindScanReader;
  readonly onPage: OnPage;
}

/**
 * The words of a file that somebody brings in, by its ending.
 * @param file its name, for its ending and for what is said of it
 * @param scans left out, a scan is refused
 * @throws {DocumentFileError} naming what is wrong and what to send instead
 */
export const readDocumentFile = async (
  file: string,
  bytes: Uint8Array,
  scans?: ScanWish,
): Promise<FormatText & Partial<Pick<ScanText, 'pictureWords' | 'cuts'>>> => {
  const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
  const reader = READERS[ending];
  if (reader === undefined) throw refuseEnding(file, ending);
  const real = BEGINNINGS.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte))?.[0];
  if (real !== undefined && real !== ending) throw refuseWrongEnding(file, ending, real);
  try {
    return await reader(file, bytes);
  } catch (error) {
    const isScan = error instanceof DocumentFileError && error.code === 'SCAN';
    const readScan = isScan ? await scans?.find() : undefined;
    if (scans === undefined || readScan === undefined) throw error;
    return readScan(file, bytes, scans.onPage);
  }
};

const refuseEnding = (file: string, ending: string): DocumentFileError =>
  new DocumentFileError('FORMAT', {
    file,
    problem: `không nhận tệp ${ending === '' ? 'không có đuôi' : `đuôi ${ending}`}, chỉ nhận ${ACCEPTED_ENDINGS}`,
    nextStep: INSTEAD[ending] ?? `Lưu văn bản thành một trong các loại ${ACCEPTED_ENDINGS} rồi gửi lại.`,
  });

const refuseWrongEnding = (file: string, ending: string, real: string): DocumentFileError =>
  new DocumentFileError('FORMAT', {
    file,
    problem: `tệp mang đuôi ${ending} nhưng bên trong là loại ${real}`,
    nextStep: `Đổi tên tệp cho đúng đuôi ${real}, hoặc mở ra lưu lại rồi gửi tệp mới.`,
  });
