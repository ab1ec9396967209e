import { parse } from 'parse5';
import { DocumentFileError } from '../document-file-error.ts';
import type { FormatNote, FormatText } from '../format-text.ts';
import { convertLegacyText } from '../legacy/convert-legacy-text.ts';
import { detectLegacyText } from '../legacy/detect-legacy-text.ts';
import { findDoubtfulLetters } from '../legacy/find-doubtful-letters.ts';
import { decodeHtml } from './decode-html.ts';
import { writePage } from './write-page.ts';

/**
 * The words of a saved web page or of pasted HTML: a paragraph a line with its list's label, a table's row a line. What
 * a browser wouldn't print is left out; nothing is fetched and no script runs.
 * @param file its name, for what is said of it
 * @throws {DocumentFileError} `ENCODING` or `EMPTY`
 */
export const readHtml = (file: string, bytes: Uint8Array): FormatText => {
  const { lines, fonts, lost } = writePage(parse(decodeHtml(file, bytes)).childNodes);
  const written = lines.join('\n').replace(/^\n+|(?<!\n)\n+$/gu, '');
  const found = fonts.size > 0 ? undefined : detectLegacyText(written);
  const text = (found === undefined ? written : convertLegacyText(written, found.encoding)).normalize('NFC');
  if (!/\p{L}/u.test(text)) {
    throw new DocumentFileError('EMPTY', {
      file,
      problem: 'trang không có chữ nào của văn bản',
      nextStep:
        'Mở trang trong trình duyệt, chép toàn văn vào một tệp .txt (mã UTF-8), rồi thêm tệp .txt đó.',
    });
  }
  const notes: FormatNote[] = [...fonts].map((font) => ({
    kind: 'legacy-font',
    what: `đã đổi chữ phông ${font} sang Unicode`,
  }));
  if (found !== undefined)
    notes.push({ kind: 'legacy-font', what: `đã đổi bảng mã ${found.encoding} sang Unicode theo mặt chữ` });
  const doubtful = notes.length > 0 ? findDoubtfulLetters(text) : undefined;
  if (doubtful !== undefined) notes.push(doubtful);
  if (lost > 0) notes.push({ kind: 'left-out', what: `bỏ ${lost} phần lồng quá sâu của trang` });
  return { text: `${text}\n`, notes };
};
