import { DocumentFileError, type FormatNote, type FormatText } from '../format-text.ts';
import { convertForFont, convertLegacyText } from '../legacy/convert-legacy-text.ts';
import { detectLegacyText } from '../legacy/detect-legacy-text.ts';
import { encodingOfFont } from '../legacy/encoding-of-font.ts';
import { findDoubtfulLetters } from '../legacy/find-doubtful-letters.ts';
import { dropRunningLines } from './drop-running-lines.ts';
import { faultOf, type OpenPdf, openPdf } from './open-pdf.ts';
import type { Item, PageParts } from './page-parts.ts';
import { readPage } from './read-page.ts';
import { setPage } from './set-page.ts';
import { writeDocument } from './write-document.ts';

const MOST_PAGES = 1_000;
/** In milliseconds. */
const LONGEST_READING = 60_000;
/** A page with fewer letters than this says nothing: a stamp on a scan. */
const FEWEST_LETTERS = 20;
/** Where more of the pages than this have no letters, the file is a scan. */
const MOST_WITHOUT_LETTERS = 0.5;

/**
 * The words of a PDF with a text layer: paragraphs and rows of tables on a line each, without running heads, feet and
 * page numbers. Page by page, so that memory stays small. No script runs, nothing is fetched, no picture is decoded.
 * @param file its name, for what is said of it
 * @throws {DocumentFileError} `SCAN`, `ENCRYPTED`, `DAMAGED`, `EMPTY`, `ENCODING` or `TOO_BIG`
 */
export const readPdf = async (file: string, bytes: Uint8Array): Promise<FormatText> => {
  const pdf = await openPdf(file, bytes);
  try {
    const read = await readPages(file, pdf);
    refuseScan(file, bytes, read);
    const { pages, notes } = convertLegacyItems(file, read);
    const lines = writeDocument(dropRunningLines(pages.map(setPage)));
    const text = `${lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .replace(/^\n+|(?<!\n)\n+$/gu, '')}\n`;
    const lost = trustLetters(file, text);
    const doubtful = lost > 0 || notes.length > 0 ? findDoubtfulLetters(text) : undefined;
    return { text, notes: [...notes, ...(doubtful === undefined ? [] : [doubtful]), ...leftOut(pages)] };
  } catch (cause) {
    throw faultOf(file, cause);
  } finally {
    await pdf.destroy();
  }
};

const readPages = async (file: string, pdf: OpenPdf): Promise<readonly PageParts[]> => {
  if (pdf.numPages > MOST_PAGES) throw tooBig(file, `tệp có ${pdf.numPages} trang, quá ${MOST_PAGES} trang`);
  const end = Date.now() + LONGEST_READING;
  const pages: PageParts[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(await readPage(pdf, number));
    if (Date.now() > end) throw tooBig(file, `đọc đến trang ${number} đã quá ${LONGEST_READING / 1000} giây`);
  }
  return pages;
};

const tooBig = (file: string, problem: string): DocumentFileError =>
  new DocumentFileError('TOO_BIG', {
    file,
    problem,
    nextStep: 'Tách lấy những trang của văn bản thành tệp riêng rồi thêm tệp đó.',
  });

const lettersOf = ({ items }: PageParts): number =>
  items.reduce((sum, { text }) => sum + text.replace(/[\s\d]+/gu, '').length, 0);

/** Pictures stand in a PDF under a name that nothing hides. */
const PICTURES = ['/Subtype /Image', '/Subtype/Image'];

const refuseScan = (file: string, bytes: Uint8Array, pages: readonly PageParts[]): void => {
  const bare = pages.filter((page) => lettersOf(page) < FEWEST_LETTERS).length;
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hasPictures = PICTURES.some((name) => raw.includes(name));
  if (hasPictures && bare > pages.length * MOST_WITHOUT_LETTERS) {
    throw new DocumentFileError('SCAN', {
      file,
      problem: `tệp là ảnh chụp: ${bare} trong ${pages.length} trang không có chữ để đọc`,
      nextStep:
        'Gửi bản .docx hoặc PDF xuất thẳng từ Word; nếu chỉ có bản chụp, nhận dạng chữ (OCR) rồi soát lại và gửi tệp đó, hoặc nhờ người vận hành cài tesseract (xem README).',
    });
  }
  if (pages.some(({ items }) => items.some(({ text }) => /\p{L}/u.test(text)))) return;
  throw new DocumentFileError('EMPTY', {
    file,
    problem: 'tệp không có chữ nào',
    nextStep: 'Kiểm tra đã chọn đúng tệp chưa, rồi gửi lại bản .docx hoặc PDF của văn bản.',
  });
};

const leftOut = (pages: readonly PageParts[]): readonly FormatNote[] => {
  const bare = pages.flatMap((page, index) => (page.items.length === 0 ? [index + 1] : []));
  const turned = pages.flatMap((page, index) => (page.turned > FEWEST_LETTERS ? [index + 1] : []));
  const note = (what: string, numbers: readonly number[]): readonly FormatNote[] =>
    numbers.length === 0 ? [] : [{ kind: 'left-out', what, where: `trang ${numbers.join(', ')}` }];
  return [
    ...note('trang không có chữ để đọc, có thể là ảnh', bare),
    ...note('bỏ chữ in nghiêng góc hoặc xoay ngang', turned),
  ];
};

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
