import { isUtf8 } from 'node:buffer';
import { DocumentFileError } from './document-file-error.ts';

/** Endings whose files are text as they stand. */
const TEXT = ['.txt', '.md'];

const SAVE_AS_TEXT = 'Mở tệp, lưu thành văn bản thuần .txt với mã UTF-8, rồi thêm tệp .txt đó';
const OTHER_FORMATS: Readonly<Record<string, string>> = {
  '.docx': `${SAVE_AS_TEXT} (trong Word: Lưu thành > Văn bản thuần túy > UTF-8).`,
  '.doc': `${SAVE_AS_TEXT} (trong Word: Lưu thành > Văn bản thuần túy > UTF-8).`,
  '.pdf': 'Chép phần chữ của tệp vào một tệp .txt (mã UTF-8), đủ từ đầu đến nơi nhận, rồi thêm tệp .txt đó.',
  '.html': 'Mở trong trình duyệt, chép toàn văn vào một tệp .txt (mã UTF-8), rồi thêm tệp .txt đó.',
};

const NEWLINE = 0x0a;

/**
 * The text of a `.txt` or `.md` file, as NFC and with plain line ends.
 * @param file its name, for its ending and for what is said of it
 * @throws {DocumentFileError} `FORMAT`, `ENCODING` or `EMPTY`
 */
export const readTextFile = (file: string, bytes: Uint8Array): string => {
  refuseOtherFormats(file);
  const text = decode(file, bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  if (/\p{L}/u.test(text)) return text;
  throw new DocumentFileError('EMPTY', {
    file,
    problem: 'tệp không có chữ nào',
    nextStep: 'Chép lại toàn văn văn bản vào tệp rồi thêm lại.',
  });
};

const refuseOtherFormats = (file: string): void => {
  const ending = /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';
  if (TEXT.includes(ending)) return;
  const known = OTHER_FORMATS[ending];
  throw new DocumentFileError('FORMAT', {
    file,
    problem:
      known === undefined
        ? `không nhận tệp ${ending === '' ? 'không có đuôi' : `đuôi ${ending}`}, chỉ nhận ${TEXT.join(', ')}`
        : `chưa đọc được tệp ${ending}, chỉ nhận ${TEXT.join(', ')}`,
    nextStep: known ?? `${SAVE_AS_TEXT}.`,
  });
};

const decode = (file: string, bytes: Uint8Array): string => {
  const line = findBadLine(bytes);
  if (line === undefined) return new TextDecoder('utf-8').decode(bytes);
  throw new DocumentFileError('ENCODING', {
    file,
    where: `dòng ${line}`,
    problem: 'không phải văn bản UTF-8',
    nextStep: 'Lưu lại tệp với mã UTF-8 (trong Notepad: Lưu thành, Mã hóa: UTF-8) rồi thêm lại.',
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
