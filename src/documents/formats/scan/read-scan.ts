import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentFileError, type FormatNote } from '../format-text.ts';
import { dropRunningLines } from '../pdf/drop-running-lines.ts';
import { faultOf, openPdf } from '../pdf/open-pdf.ts';
import type { Item, PageParts } from '../pdf/page-parts.ts';
import { setPage } from '../pdf/set-page.ts';
import { writeDocument } from '../pdf/write-document.ts';
import { drawCut, drawPage } from './draw-page.ts';
import { planCuts } from './plan-cuts.ts';
import { type RecognisedPage, type RecognisedWord, recognisePage } from './recognise-page.ts';
import type { OnPage, PictureCut, PictureWord, ScanText } from './scan-reader.ts';
import { type SuspectWord, suspectWords } from './suspect-words.ts';

/** Of a page of A4, in points: pictures are as tall as that. */
const LONGEST_SIDE = 842;
/** Words that touch in the picture are still words apart; share of the letters' height. */
const LEAST_GAP = 0.2;
/** Letters without what reaches below their line; share of the line's height. */
const LETTERS = 0.75;

/** A recognised page as a PDF with a text layer would give it: its words at their places, in points. */
export const pageOfWords = ({ width, height, words }: RecognisedPage): PageParts => {
  const points = LONGEST_SIDE / Math.max(width, height, 1);
  const items = words.map((word, index) => itemOf(word, words[index + 1], points));
  return { width: width * points, height: height * points, items, rules: [], turned: 0 };
};

const itemOf = (word: RecognisedWord, next: RecognisedWord | undefined, points: number): Item => {
  const { text, left, width, baseline, lineHeight } = word;
  const height = lineHeight * LETTERS;
  const isBefore = next !== undefined && next.baseline === baseline && next.left > left;
  const room = isBefore ? next.left - left - LEAST_GAP * height : width;
  return {
    text,
    x: left * points,
    y: baseline * points,
    width: Math.max(1, Math.min(width, room)) * points,
    height: height * points,
    font: '',
  };
};

/** Suspect words of a page. */
export interface SuspectPage {
  /** 1-based. */
  readonly page: number;
  readonly words: readonly (SuspectWord & { readonly cut?: string })[];
}

/** Words with their places in the text, and those that stand nowhere in it as they were read. */
export interface PlacedWords {
  readonly placed: readonly PictureWord[];
  readonly lost: readonly (SuspectWord & { readonly page: number })[];
}

/**
 * Where the suspect words of the pages stand in the text that was made of them: of several that are alike the first of
 * the pages is the first of the text.
 */
export const placeWords = (text: string, pages: readonly SuspectPage[]): PlacedWords => {
  const places = new Map<string, number[]>();
  for (const { 0: word, index } of text.matchAll(/[^\s|]+/gu))
    places.set(word, [...(places.get(word) ?? []), index]);
  const placed: PictureWord[] = [];
  const lost: (SuspectWord & { readonly page: number })[] = [];
  for (const { page, words } of pages)
    for (const suspect of words) {
      const start = places.get(suspect.word.text)?.shift();
      if (start === undefined) lost.push({ ...suspect, page });
      else {
        const { word, suspicion, cut } = suspect;
        placed.push({ start, end: start + word.text.length, page, suspicion, cut });
      }
    }
  return { placed: placed.toSorted((one, other) => other.suspicion - one.suspicion), lost };
};

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
