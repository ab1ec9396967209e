import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import type { WeeklyReport } from '../../src/week/weekly-report/weekly-report.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { readSampleReport } from './read-sample-report.ts';
import { fillSampleOffice } from './sample-office.ts';

/** Beside its head, headings and foot, as LibreOffice sets it in Times New Roman 14. */
export const LETTERS_OF_THREE_PAGES = 6_200;

let sample: Promise<WeeklyReport> | undefined;

const readSample = async (): Promise<WeeklyReport> => {
  const db = await openTestDatabase();
  await fillSampleOffice(db);
  return readSampleReport(db);
};

/** The week's report of the sample office, read once for all tests: nothing changes it. */
export const openSample = (): Promise<WeeklyReport> => {
  sample ??= readSample();
  return sample;
};

export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

interface ReadDocument {
  readonly paragraphs: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

/** A document as Word shows it: the paragraphs outside of tables, and the tables' cells. */
export const readDocument = async (file: Uint8Array): Promise<ReadDocument> => {
  const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
  const tables = [...html.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) =>
        plainText(cell.replaceAll('</p><p>', '\n')),
      ),
    ),
  );
  const rest = html.replace(/<table>.*?<\/table>/gs, '');
  return {
    tables,
    paragraphs: [...rest.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => plainText(text)),
  };
};

export type Tables = ReadDocument['tables'];

export const footOf = (tables: Tables): Tables[number] | undefined =>
  tables.find(([row]) => row?.[0]?.startsWith('Nơi nhận:'));
export const measuresOf = (tables: Tables): Tables[number] => tables.find(([row]) => row?.[0] === 'TT') ?? [];

/** The parts of the file by their names. */
export const xmlOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(file)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
