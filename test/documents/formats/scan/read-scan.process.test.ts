import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findScanReader } from '../../../../src/documents/formats/scan/find-scan-reader.ts';
import { doubtPictureWords, prepareDocument } from '../../../../src/documents/intake/prepare-document.ts';
import type { ReadingDoubt } from '../../../../src/documents/library/document-reading.ts';
import { piecesOfText } from '../pdf/pieces-of-text.ts';
import { printPdf } from '../pdf/print-pdf.ts';

const readScan = await findScanReader();
if (readScan === undefined)
  console.warn('Scans are not tested: tesseract with vie, or pdftoppm, is missing.');
const isInstalled = readScan !== undefined;
const TEXTS = join(import.meta.dirname, '../../shapes/texts');
/** Tools of other letters than those of our fonts read documents better; Debian has these beside its desktop. */
const LETTERS = '/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf';

/** A printed text as a scanner gives it: a picture a page, so many points an inch. */
const scanOf = async (
  file: string,
  dpi: number,
): Promise<{ readonly source: string; readonly bytes: Uint8Array }> => {
  const source = readFileSync(join(TEXTS, file), 'utf8').normalize('NFC');
  const folder = mkdtempSync(join(tmpdir(), 'nghi-quyet-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const letters = existsSync(LETTERS) ? readFileSync(LETTERS) : undefined;
  writeFileSync(join(folder, 'printed.pdf'), await printPdf(piecesOfText(source), { letters }));
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', 'printed.pdf', 'page'], { cwd: folder });
  const pages = execFileSync('ls', { cwd: folder, encoding: 'utf8' }).match(/page-\d+\.png/g) ?? [];
  const pieces = pages.flatMap((page, at) => [
    ...(at === 0 ? [] : [{ kind: 'page' as const }]),
    { kind: 'scan' as const, png: readFileSync(join(folder, page)) },
  ]);
  return { source, bytes: await printPdf(pieces) };
};

/** So coarse that a few numbers are misread. */
const BAD_SCANS = [
  ['chuong-trinh-chinh-phu.txt', 90],
  ['tinh-uy-2026.txt', 100],
] as const;
/** Recognising takes seconds a page, more where others work on the machine. In milliseconds. */
const LONGEST = 600_000;

/** A stretch of three lines is recognised a little otherwise than its page. */
const SHOWN_AGAIN = 0.8;
const wordsIn = (jpeg: Uint8Array): string =>
  execFileSync('tesseract', ['stdin', 'stdout', '-l', 'vie', '--psm', '6'], {
    input: jpeg,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
    // As the program calls it: its threads take longer to wait for one another than a stretch takes.
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  }).normalize('NFC');

const numbersOf = (text: string): readonly string[] => text.match(/\d+(?:[.,/]\d+)*/g) ?? [];

test.skipIf(!isInstalled)(
  'a clean scan has the numbers of its text, each to be looked at',
  async () => {
    const { source, bytes } = await scanOf('hdnd-tinh-2026.txt', 200);
    const pages: string[] = [];
    const scans = {
      find: findScanReader,
      onPage: async (page: number, of: number) => void pages.push(`${page}/${of}`),
    };
    const prepared = await prepareDocument({ name: 'a.pdf', bytes }, { live: false, force: false, scans });
    expect(pages).toEqual(pages.map((_, at) => `${at + 1}/${pages.length}`));
    const seen = prepared.reading.doubts.filter(
      ({ about }) => about?.of === 'figure' && about.page !== undefined,
    );
    const figures = numbersOf(source).filter((number) => /[.,]/.test(number));
    for (const figure of figures) expect(prepared.source).toContain(figure);
    for (const figure of figures) expect(seen.some(({ what }) => what.includes(figure))).toBe(true);
    // What is cut out beside a figure shows it: read by itself, it says the figure again.
    const cuts = new Map(prepared.cuts?.map(({ name, jpeg }) => [name, jpeg]));
    const shown = seen.filter(({ what, about }) => {
      const cut = about?.of === 'figure' ? cuts.get(about.cut ?? '') : undefined;
      return cut !== undefined && wordsIn(cut).includes(/“(.*)”/u.exec(what)?.[1] ?? '-');
    });
    expect(shown.length).toBeGreaterThan(seen.length * SHOWN_AGAIN);
    await expect(
      prepareDocument({ name: 'a.pdf', bytes }, { live: true, force: true, scans }),
    ).rejects.toMatchObject({
      code: 'LITTLE_READ',
    });
  },
  LONGEST,
);

test.skipIf(!isInstalled)(
  'of a bad scan nine of ten misread numbers stand in the first tenth of its doubts',
  async () => {
    if (readScan === undefined) throw new Error('not installed');
    let wrong = 0;
    let first = 0;
    for (const [file, dpi] of BAD_SCANS) {
      const { source, bytes } = await scanOf(file, dpi);
      const { text, pictureWords } = await readScan('a.pdf', bytes, async () => {});
      const doubts = doubtPictureWords(text, pictureWords);
      const printed = new Set(numbersOf(source));
      const isRight = ({ what }: ReadingDoubt): boolean => {
        const numbers = numbersOf(what);
        return numbers.length > 0 && numbers.every((number) => printed.has(number));
      };
      wrong += doubts.filter((doubt) => !isRight(doubt)).length;
      first += doubts.slice(0, Math.ceil(doubts.length / 10)).filter((doubt) => !isRight(doubt)).length;
    }
    expect(wrong).toBeGreaterThan(0);
    expect(first / wrong).toBeGreaterThanOrEqual(0.9);
  },
  LONGEST,
);
