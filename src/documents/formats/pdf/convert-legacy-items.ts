import { DocumentFileError, type FormatNote } from '../format-text.ts';
import { convertForFont, convertLegacyText } from '../legacy/convert-legacy-text.ts';
import { detectLegacyText } from '../legacy/detect-legacy-text.ts';
import { encodingOfFont } from '../legacy/encoding-of-font.ts';
import type { Item, PageParts } from './page-parts.ts';

/** Pages in Unicode, with a note where they weren't. */
interface ConvertedPages {
  readonly pages: readonly PageParts[];
  readonly notes: readonly FormatNote[];
}

/** Words that show the encoding. */
const SAMPLE = 4_000;

/**
 * Turns letters of before Unicode into Unicode: those of legacy fonts, or all where fonts don't tell. Only where the
 * words show it, for a file may name the old font and yet give Unicode.
 * @throws {DocumentFileError} `ENCODING` where the file has lost a letter of the old encoding
 */
export const convertLegacyItems = (file: string, pages: readonly PageParts[]): ConvertedPages => {
  const items = pages.flatMap((page) => page.items);
  const fonts = [...new Set(items.map(({ font }) => font))].filter(
    (font) => encodingOfFont(font) !== undefined,
  );
  const ofFonts = fonts.length > 0 ? items.filter(({ font }) => fonts.includes(font)) : items;
  const found = detectLegacyText(
    ofFonts
      .slice(0, SAMPLE)
      .map(({ text }) => text)
      .join(' '),
  );
  if (found === undefined) return { pages, notes: [] };
  if (found.encoding === 'TCVN3') refuseWithoutU(file, ofFonts);
  const convert = (item: Item): Item => ({
    ...item,
    text:
      fonts.length > 0
        ? (convertForFont(item.text, item.font) ?? item.text)
        : convertLegacyText(item.text, found.encoding),
  });
  return {
    pages: pages.map((page) => ({ ...page, items: page.items.map(convert) })),
    notes: [{ kind: 'legacy-font', what: `đã đổi bảng mã ${found.encoding} sang Unicode` }],
  };
};

/** TCVN3 writes `ư` as the soft hyphen, which PDF's readers take for no letter. */
const WRITTEN_U = '\u00AD';
/** A text has `ư` at least this often. Share of its letters; it is near 0.015. */
const LEAST_U = 0.003;

const refuseWithoutU = (file: string, items: readonly Item[]): void => {
  const text = items.map((item) => item.text).join('');
  if (text.split(WRITTEN_U).length - 1 >= text.length * LEAST_U) return;
  throw new DocumentFileError('ENCODING', {
    file,
    problem: 'tệp dùng phông chữ cũ (.VnTime, bảng mã TCVN3) và đã mất chữ “ư”',
    nextStep:
      'Gửi tệp Word (.docx) gốc của văn bản; nếu không có, chép toàn văn vào một tệp .txt (mã UTF-8).',
  });
};

/** Letters that nobody can read; more than this share of them and the text can't be trusted. */
const MOST_LOST = 0.01;
/** What a font without its letters' names gives, and marks that belong to no letter. */
const LOST = /[\uFFFD\p{Co}\p{Cn}]|(?![\n\t])\p{Cc}|(?<![\p{L}\p{M}])\p{M}/gu;

/**
 * Refuses a text whose letters were lost on the way into the file.
 * @returns how many letters are lost
 * @throws {DocumentFileError} `ENCODING`
 */
export const trustLetters = (file: string, text: string): number => {
  const lost = (text.match(LOST) ?? []).length;
  const all = text.replace(/\s+/gu, '').length;
  if (lost <= all * MOST_LOST) return lost;
  throw new DocumentFileError('ENCODING', {
    file,
    problem: `${Math.ceil((lost / all) * 100)} % chữ của tệp không đọc ra được (phông chữ thiếu bảng mã)`,
    nextStep:
      'Gửi tệp Word (.docx) gốc của văn bản; nếu không có, chép toàn văn vào một tệp .txt (mã UTF-8).',
  });
};
