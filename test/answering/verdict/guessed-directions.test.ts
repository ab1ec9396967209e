import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { addOfficeDocuments } from '../../../src/corpus/add-office-documents.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../../corpus');
const file = join(import.meta.dirname, '../../documents/shapes/texts/hdnd-tinh-2026.txt');
const id = asDocumentId('other');
const { resolution } = readDocument(id, readFileSync(file, 'utf8'));
const answering = await openAnswering({
  corpusDir,
  indexDir: undefined,
  office: [resolution],
  logger: pino({ level: 'silent' }),
});

it.each([
  ['kim ngạch xuất khẩu 1,7 tỷ USD có đạt chỉ tiêu không?', 'Không: thấp hơn 0,15 tỷ USD'],
  ['kim ngạch xuất khẩu 2 tỷ USD có đạt chỉ tiêu không?', 'Có: cao hơn 0,15 tỷ USD'],
  ['GRDP tăng 8% có đạt chỉ tiêu không?', 'Không: thấp hơn 1,2 điểm %'],
  ['hộ nghèo giảm 1 điểm phần trăm có đạt không?', 'Chưa kết luận được: thấp hơn 0,2 điểm phần trăm'],
])('%s', async (text, verdict) => {
  const answer = await answering.answer({ text, now: new Date('2026-06-01'), subject: undefined });
  expect(answer.text.startsWith(verdict), answer.text).toBe(true);
});

it('a guess classes nothing: the measures stay unclassed, and nothing judges their progress', () => {
  const corpus = addOfficeDocuments(loadCorpus(corpusDir), [resolution]);
  expect(corpus.profiles.get(id)).toBeUndefined();
  expect(corpus.unclassed).toEqual(resolution.targets.flatMap(({ measures }) => measures));
});
