import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { addOfficeDocuments } from '../../../src/corpus/add-office-documents.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import type { ConfirmedMeasure } from '../../../src/documents/library/document-said.ts';
import { readLibrary } from '../../../src/documents/library/read-library.ts';
import { asDay } from '../../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';
import { judgeStanding } from '../../../src/progress/standing/judge-standing.ts';
import { storedReport } from '../../support/test-report.ts';

const corpusDir = join(import.meta.dirname, '../../../corpus');
const file = join(import.meta.dirname, '../../documents/shapes/texts/hdnd-tinh-2026.txt');
const id = asDocumentId('other');
const BUDGET = asReference('Đ1.2.a/2');
const POOR = asReference('Đ1.2.b/2');
const FOREST = asReference('Đ1.2.c/1');

const read = (measures: readonly ConfirmedMeasure[]) => {
  const stored = { id, source: readFileSync(file, 'utf8'), entry: {}, fileName: 'a.txt', measures };
  const [resolution] = readLibrary([{ ...stored, confirmed: undefined }], (_, error) => {
    throw error;
  });
  if (resolution === undefined) throw new Error('not read');
  return resolution;
};

const guessed = read([]);
const confirmed = read([
  {
    isMeasure: true,
    measure: BUDGET,
    kind: 'tổng',
    better: 'tăng',
    cadence: 'tháng',
    rule: 'cộng-dồn-theo-thời-gian',
    aliases: ['tiền về kho bạc'],
  },
  {
    isMeasure: true,
    measure: POOR,
    kind: 'mức giảm',
    better: 'tăng',
    cadence: 'năm',
    rule: 'đã-giảm',
    aliases: [],
  },
  { isMeasure: false, measure: FOREST },
]);

const open = async (resolution: typeof guessed) => {
  const logger = pino({ level: 'silent' });
  const answering = await openAnswering({ corpusDir, indexDir: undefined, office: [resolution], logger });
  return (text: string) => answering.answer({ text, now: new Date('2026-06-01'), subject: undefined });
};
const [askGuessed, ask] = await Promise.all([open(guessed), open(confirmed)]);

it('a confirmed row decides what a guess leaves open', async () => {
  const question = 'hộ nghèo giảm 1 điểm phần trăm có đạt không?';
  expect((await askGuessed(question)).text).toMatch(/^Chưa kết luận được/);
  expect((await ask(question)).text).toMatch(/^Không: thấp hơn 0,2/);
});

it('a measure is known by the names that a person gave it', async () => {
  const question = 'tiền về kho bạc bao nhiêu?';
  expect((await ask(question)).citations[0]?.ref).toBe(BUDGET);
  expect((await askGuessed(question)).kind).not.toBe('target');
});

it('a removed measure is no target, and its words are still found', async () => {
  const list = await ask('liệt kê các chỉ tiêu');
  expect(list.text).not.toContain('51,6');
  expect((await askGuessed('liệt kê các chỉ tiêu')).text).toContain('51,6');
  const found = await ask('tỷ lệ che phủ rừng');
  expect(found.citations[0]?.quote).toContain('51,6');
  expect(found.kind).not.toBe('target');
});

it('what is confirmed is classed, judged and known to the reader of reports', () => {
  const corpus = addOfficeDocuments(loadCorpus(corpusDir), [confirmed]);
  expect(corpus.profiles.get(id)?.map(({ measure }) => measure)).toEqual([BUDGET, POOR]);
  expect(corpus.unclassed.map(({ ref }) => ref)).toEqual(
    guessed.targets
      .flatMap(({ measures }) => measures.map(({ ref }) => ref))
      .filter((ref) => ref !== BUDGET && ref !== POOR && ref !== FOREST),
  );
  const figure = storedReport(1, { ref: BUDGET, asOf: '2026-05-31', figure: ['2000', 'tỷ đồng'] });
  const last = new Map([[BUDGET, { latest: figure, figure, state: undefined }]]);
  const standingOf = (resolution: typeof guessed) => {
    const { items } = openCorpusReader(corpusDir, () => resolution)();
    const standing = judgeStanding(
      resolution,
      (ref) => items.measure(ref)?.profile,
      last,
      asDay('2026-06-05'),
    );
    return standing.flatMap(({ measures }) => measures).find(({ measure }) => measure.ref === BUDGET)
      ?.verdict;
  };
  expect(standingOf(guessed)?.status).toBe('unclassed');
  expect(standingOf(confirmed)?.status).toBe('behind');
});

it('the reader of reports is made anew when the document was read anew', () => {
  let current = guessed;
  const reader = openCorpusReader(corpusDir, () => current);
  expect(reader().items.measure(BUDGET)?.profile).toBeUndefined();
  current = confirmed;
  expect(reader().items.measure(BUDGET)?.profile?.kind).toBe('tổng');
  expect(reader()).toBe(reader());
});
