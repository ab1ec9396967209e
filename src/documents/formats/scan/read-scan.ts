import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentFileError } from '../document-file-error.ts';
import type { FormatNote } from '../format-text.ts';
import { dropRunningLines } from '../pdf/drop-running-lines.ts';
import { faultOf, openPdf } from '../pdf/open-pdf.ts';
import { setPage } from '../pdf/set-page.ts';
import { writeDocument } from '../pdf/write-document.ts';
import { drawCut, drawPage } from './draw-page.ts';
import { pageOfWords } from './page-of-words.ts';
import { type PlacedWords, placeWords, type SuspectPage } from './place-words.ts';
import { planCuts } from './plan-cuts.ts';
import { type RecognisedPage, recognisePage } from './recognise-page.ts';
import type { OnPage, PictureCut, ScanText } from './scan-reader.ts';
import { suspectWords } from './suspect-words.ts';

/** Recognising takes seconds a page. */
const MOST_PAGES = 100;
/** A4 at 300 and at 220 points an inch: what one picture blurs, the other may show. */
const FINE = 3_508;
const COARSE = 2_572;

/**
 * Reads a PDF of pictures: each page is drawn and recognised twice; what of its numbers the readings differ on stands
 * first among what a person must check, each with a cut-out of its place. Nothing else of the pictures stays.
 * @throws {DocumentFileError} `ENCRYPTED`, `DAMAGED`, `TOO_BIG` or `EMPTY`
 */
export const readScan = async (file: string, bytes: Uint8Array, onPage: OnPage): Promise<ScanText> => {
  const pages = await countPages(file, bytes);
  const folder = await mkdtemp(join(tmpdir(), 'nghi-quyet-scan-'));
  try {
    const pdf = join(folder, 'scan.pdf');
    await writeFile(pdf, bytes, { mode: 0o600 });
    const read: RecognisedPage[] = [];
    const suspects: SuspectPage[] = [];
    const cuts: PictureCut[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const [fine, coarse] = await readTwice(file, folder, pdf, page);
      read.push(fine);
      const planned = planCuts(page, fine, suspectWords(fine, coarse));
      suspects.push({ page, words: planned.words });
      for (const cut of planned.cuts)
        cuts.push({ name: cut.name, jpeg: await drawCut(folder, pdf, page, FINE, cut) });
      await onPage(page, pages);
    }
    return { ...writeScan(file, read, suspects), cuts };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const countPages = async (file: string, bytes: Uint8Array): Promise<number> => {
  const pdf = await openPdf(file, bytes);
  try {
    if (pdf.numPages <= MOST_PAGES) return pdf.numPages;
    throw new DocumentFileError('TOO_BIG', {
      file,
      problem: `tệp có ${pdf.numPages} trang ảnh, quá ${MOST_PAGES} trang`,
      nextStep: 'Tách lấy những trang của văn bản thành tệp riêng rồi gửi lại.',
    });
  } finally {
    await pdf.destroy();
  }
};

const readTwice = async (
  file: string,
  folder: string,
  pdf: string,
  page: number,
): Promise<readonly [RecognisedPage, RecognisedPage]> => {
  try {
    const fine = await recognisePage(await drawPage(folder, pdf, page, FINE));
    const coarse = await recognisePage(await drawPage(folder, pdf, page, COARSE));
    return [fine, coarse];
  } catch (cause) {
    throw faultOf(`${file}, trang ${page}`, cause);
  }
};

const writeScan = (
  file: string,
  read: readonly RecognisedPage[],
  suspects: readonly SuspectPage[],
): Omit<ScanText, 'cuts'> => {
  const lines = writeDocument(dropRunningLines(read.map(pageOfWords).map(setPage)));
  const text = `${lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|(?<!\n)\n+$/gu, '')}\n`;
  if (!/\p{L}/u.test(text))
    throw new DocumentFileError('EMPTY', {
      file,
      problem: 'không nhận ra chữ nào trong ảnh',
      nextStep: 'Quét lại rõ hơn (300 dpi, thẳng, đủ sáng), hoặc gửi bản .docx của văn bản.',
    });
  const { placed, lost } = placeWords(text, suspects);
  return { text, notes: [readFromPictures(read.length), ...lostNotes(lost)], pictureWords: placed };
};

const readFromPictures = (pages: number): FormatNote => ({
  kind: 'picture',
  what: `chữ được đọc từ ảnh chụp (${pages} trang): từng con số phải có người xem lại`,
});

const lostNotes = (lost: PlacedWords['lost']): readonly FormatNote[] => {
  const pages = [...new Set(lost.map(({ page }) => page))];
  return pages.map((page) => {
    const words = lost.filter((one) => one.page === page).map(({ word }) => `“${word.text}”`);
    return {
      kind: 'picture',
      what: `đọc từ ảnh nhưng không rõ nằm ở câu nào: ${words.join(', ')}`,
      where: `trang ${page}`,
    };
  });
};
