import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { parseConfig } from '../../src/config/config.ts';
import { createReportFiles } from '../../src/files/create-report-files.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { reportFileName } from '../../src/week/weekly-report/report-words.ts';
import { readSampleReport } from './read-sample-report.ts';
import { FRIDAY, fillSampleOffice } from './sample-office.ts';

/**
 * Makes a sample report's files, converts them with LibreOffice and reads the PDFs back: what a library of ours reads
 * isn't yet what an office program opens.
 */

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const folder = values.out ?? mkdtempSync(join(tmpdir(), 'bao-cao-'));
mkdirSync(folder, { recursive: true });

const fail = (text: string): never => {
  console.error(text);
  process.exit(1);
};

/** What each file must say once it is a PDF. */
const WANTED = {
  docx: ['ĐẢNG CỘNG SẢN VIỆT NAM', '-BC/VPTU', 'Nơi nhận:', '95,5 triệu tấn', 'III- ĐỀ XUẤT, KIẾN NGHỊ'],
  xlsx: ['Đơn vị chủ trì', '95,5 triệu tấn', 'chậm', 'đúng hạn', 'TD/2'],
} as const;

type Extension = keyof typeof WANTED;

/**
 * What a PDF's reader finds: letters that the font lacks come from another one, out of order, so that those with two
 * marks are looked for by themselves.
 */
const asRead = (text: string): { readonly plain: string; readonly accented: ReadonlySet<string> } => {
  const letters = [...text.normalize('NFC').replace(/\s+/g, '')];
  const isPlain = (letter: string): boolean => letter <= '~';
  return {
    plain: letters.filter(isPlain).join(''),
    accented: new Set(letters.filter((letter) => !isPlain(letter))),
  };
};

const makeFiles = async (): Promise<void> => {
  const db = await openDatabase({ dataDir: mkdtempSync(join(tmpdir(), 'bao-cao-du-lieu-')) }, FRIDAY);
  try {
    await fillSampleOffice(db);
    const report = await readSampleReport(db);
    const files = createReportFiles(parseConfig({}).reportForm);
    writeFileSync(join(folder, reportFileName(report.span, 'docx')), await files.document(report));
    writeFileSync(join(folder, reportFileName(report.span, 'xlsx')), await files.workbook(report));
  } finally {
    await db.destroy();
  }
};

const convert = (extension: Extension): string => {
  const name = 'bao-cao-2024-W48';
  const out = join(folder, extension);
  // A profile of its own: another LibreOffice that runs would take the work over and end at once.
  const profile = pathToFileURL(join(folder, 'libreoffice')).href;
  const { error, status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      out,
      join(folder, `${name}.${extension}`),
    ],
    { encoding: 'utf8', timeout: 180_000 },
  );
  if (error && 'code' in error && error.code === 'ENOENT') {
    fail(
      'LibreOffice isn’t installed, so nothing was checked. On Debian:\n' +
        'apt-get install --no-install-recommends libreoffice-writer libreoffice-calc fonts-liberation',
    );
  }
  if (error || status !== 0) fail(`soffice failed on ${name}.${extension}: ${error?.message ?? stderr}`);
  return join(out, `${name}.pdf`);
};

const check = async (extension: Extension): Promise<void> => {
  const file = convert(extension);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(file)));
  const { totalPages, text } = await extractText(pdf, { mergePages: true });
  if (totalPages === 0) fail(`${file} has no page`);
  const read = asRead(text);
  const missing = WANTED[extension].filter((each) => !read.plain.includes(asRead(each).plain));
  const lost = [...asRead(WANTED[extension].join('')).accented].filter(
    (letter) => !read.accented.has(letter),
  );
  if (lost.length > 0) fail(`${file} has lost letters: ${lost.join(' ')}`);
  if (missing.length > 0) fail(`${file} doesn't say: ${missing.join(' · ')}`);
  console.log(`${file}: ${totalPages} pages`);
};

await makeFiles();
await check('docx');
await check('xlsx');
console.log(`Look at every page: pdftoppm -r 80 -png FILE.pdf page`);
