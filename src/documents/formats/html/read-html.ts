import { isUtf8 } from 'node:buffer';
import { parse } from 'parse5';
import { DocumentFileError, type FormatNote, type FormatText } from '../format-text.ts';
import { convertLegacyText } from '../legacy/convert-legacy-text.ts';
import { detectLegacyText } from '../legacy/detect-legacy-text.ts';
import { findDoubtfulLetters } from '../legacy/find-doubtful-letters.ts';
import { writePage } from './write-page.ts';

/** Where a page says its charset, by the HTML standard. In bytes. */
const CHARSET_WITHIN = 1024;
const CHARSET = /<meta\b[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}(?<name>[\w-]{2,30})/iu;

/**
 * A page's text by its byte order mark, else its `meta`, else UTF-8. Bytes of Vietnamese from before Unicode come as
 * Windows-1252 shows them.
 * @throws {DocumentFileError} `ENCODING`
 */
const decodeHtml = (file: string, bytes: Uint8Array): string => {
  const marked = markedCharset(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  const said = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, CHARSET_WITHIN)));
  const decoder = decoderFor(said?.groups?.['name'] ?? 'utf-8');
  // A page that says UTF-16 where `meta` could be read isn't; the standard takes it as UTF-8.
  if (decoder !== undefined && !/^utf-/u.test(decoder.encoding)) return decoder.decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const shown = new TextDecoder('windows-1252').decode(bytes);
  if (detectLegacyText(shown.replace(/<[^<>]*>/gu, ' ')) !== undefined) return shown;
  throw new DocumentFileError('ENCODING', {
    file,
    problem: 'không rõ trang viết bằng bảng mã nào',
    nextStep: 'Mở trong trình duyệt, chép toàn văn vào một tệp .txt (mã UTF-8), rồi thêm tệp .txt đó.',
  });
};

const markedCharset = (bytes: Uint8Array): string | undefined => {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/** Undefined where the name is none that is known. */
const decoderFor = (name: string) => {
  try {
    return new TextDecoder(name);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

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
