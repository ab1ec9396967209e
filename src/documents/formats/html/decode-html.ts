import { isUtf8 } from 'node:buffer';
import { DocumentFileError } from '../document-file-error.ts';
import { detectLegacyText } from '../legacy/detect-legacy-text.ts';

/** Where a page says its charset, by the HTML standard. In bytes. */
const CHARSET_WITHIN = 1024;
const CHARSET = /<meta\b[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?\s{0,3}(?<name>[\w-]{2,30})/iu;

/**
 * A page's text by its byte order mark, else its `meta`, else UTF-8. Bytes of Vietnamese from before Unicode come as
 * Windows-1252 shows them.
 * @throws {DocumentFileError} `ENCODING`
 */
export const decodeHtml = (file: string, bytes: Uint8Array): string => {
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
