import { pino } from 'pino';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { createRandom } from './careless-typing.ts';
import { median, percentile } from './measure-search.ts';
import type { BenchSizes } from './sizes.ts';
import { makeDocumentText } from './synthetic-document.ts';
import {
  makeEntries,
  makeQuestions,
  type SyntheticEntry,
  type SyntheticQuestion,
} from './synthetic-office.ts';

const SEED = 150;
/** In the period of every made document. */
const NOW = new Date('2024-06-10T09:00:00+07:00');

export interface ReadingFigures {
  readonly pages: number;
  readonly readMs: number;
}

const read = (entry: SyntheticEntry, pages: number, random: () => number) => {
  const text = makeDocumentText(entry, pages, random);
  const begun = performance.now();
  const { resolution, reading } = readDocument(asDocumentId(entry.id), text);
  return { resolution, reading, readMs: performance.now() - begun };
};

/** Time of reading one long document, the first of its process. */
export const measureReading = async ({
  readPages: pages,
}: Pick<BenchSizes, 'readPages'>): Promise<ReadingFigures> => {
  const [entry] = makeEntries(1);
  if (entry === undefined) throw new Error('no document to read');
  const { reading, readMs } = read(entry, pages, createRandom(SEED));
  if (reading.targets === 0 || reading.charges === 0) throw new Error('nothing was read of the document');
  return { pages, readMs };
};

export interface LibraryFigures {
  readonly documents: number;
  readonly pages: number;
  readonly questions: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Of the first question to each document, which makes its index. */
  readonly firstMs: number;
  /** Questions that name a document and are answered, and how many of them from it alone. */
  readonly named: number;
  readonly fromNamed: number;
}

type LibrarySizes = Pick<
  BenchSizes,
  'officeDocuments' | 'officePages' | 'officeQuestions' | 'officeWarmUpQuestions'
>;

/** Time of an answer where an office has brought many documents in, all of them in force and asked before. */
export const measureLibrary = async (sizes: LibrarySizes): Promise<LibraryFigures> => {
  const random = createRandom(SEED);
  const entries = makeEntries(sizes.officeDocuments);
  const answering = await openAnswering({
    corpusDir: CORPUS_DIR,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
    office: entries.map((entry) => read(entry, sizes.officePages, random).resolution),
    now: () => NOW,
  });
  const ask = async ({ text, document }: SyntheticQuestion) => {
    const begun = performance.now();
    const { kind, citations } = await answering.answer({ text, subject: undefined, now: NOW });
    const ms = performance.now() - begun;
    const isNamed = document !== undefined && kind !== 'none' && citations.length > 0;
    return { ms, isNamed, isRight: isNamed && citations.every((one) => one.document === document) };
  };
  const firstMs: number[] = [];
  for (const { id, number } of entries)
    firstMs.push((await ask({ text: `Giải pháp về du lịch theo văn bản ${number}?`, document: id })).ms);
  const warmUp = sizes.officeWarmUpQuestions;
  const questions = makeQuestions(entries, warmUp + sizes.officeQuestions, random);
  const asked = [];
  for (const question of questions) asked.push(await ask(question));
  const measured = asked.slice(warmUp).map(({ ms }) => ms);
  return {
    documents: entries.length,
    pages: sizes.officePages,
    questions: measured.length,
    p50Ms: median(measured),
    p95Ms: percentile(measured, 0.95),
    firstMs: median(firstMs),
    named: asked.filter(({ isNamed }) => isNamed).length,
    fromNamed: asked.filter(({ isRight }) => isRight).length,
  };
};
