import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { findDocumentTopic } from '../../src/answering/drafting/find-document-topic.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const heads = join(import.meta.dirname, '../documents/head/documents');

const open = async (source: string, day = '2026-03-10') => {
  const office = source === '' ? [] : [readDocument(asDocumentId('other'), source).resolution];
  const logger = pino({ level: 'silent' });
  const answering = await openAnswering({ corpusDir, indexDir: undefined, office, logger });
  const now = new Date(`${day}T09:00:00+07:00`);
  return (text: string) => answering.answer({ text, now, subject: undefined });
};

const council = readFileSync(join(heads, 'city-council.txt'), 'utf8');
const decision = readFileSync(join(heads, 'department-decision.txt'), 'utf8');
const REPLACING =
  'Nghị quyết này có hiệu lực từ ngày 01 tháng 01 năm 2026 và thay thế Nghị quyết số 12/2022/NQ-HĐND ngày 08/7/2022';

describe('a document that says so', async () => {
  const ask = await open(council);

  it.each([
    'Nghị quyết này có hiệu lực từ khi nào?',
    'nghi quyet nay co hieu luc tu khi nao',
    'văn bản này thay thế văn bản nào?',
    'thay thế nghị quyết nào',
    'thay the nghi quyet nao',
    'nghị quyết này bãi bỏ nghị quyết nào',
    'Nghị quyết này có thay thế văn bản nào không?',
  ])('is quoted: %s', async (question) => {
    const { kind, text, citations } = await ask(question);
    expect(kind).toBe('passage');
    expect(text).toContain(REPLACING);
    expect(citations.map(({ quote }) => quote)).toEqual([REPLACING]);
  });

  it('is quoted, yes, for what it is asked to replace', async () => {
    const { text, verdict } = await ask('Nghị quyết này thay thế Nghị quyết 12/2022/NQ-HĐND phải không?');
    expect(text).toContain(REPLACING);
    expect(verdict).not.toBe('no');
  });

  it.each([
    'văn bản nào thay thế nghị quyết này?',
    'nghị quyết này bị thay thế chưa',
  ])('isn’t quoted for what replaces it: %s', async (question) => {
    expect(findDocumentTopic(question)).toBeUndefined();
  });
});

it('the day of signing is said where the text counts from it', async () => {
  const ask = await open(decision, '2026-09-10');
  const { text } = await ask('quyet dinh nay co hieu luc khi nao');
  expect(text).toBe('Quyết định này có hiệu lực kể từ ngày ký. Ngày của văn bản: 02/02/2026.');
});

it('of the shipped text both are denied, since it was looked through', async () => {
  const ask = await open('', '2024-06-10');
  const effect = await ask('Nghị quyết này có hiệu lực từ khi nào?');
  expect(effect).toMatchObject({ kind: 'none', reason: 'not-stated' });
  expect(effect.text).toContain('Nghị quyết không nêu thời điểm có hiệu lực');
  expect(await ask('van ban nay thay the van ban nao')).toMatchObject({
    kind: 'none',
    reason: 'not-stated',
    text: 'Nghị quyết không nêu việc thay thế, bãi bỏ văn bản nào.',
  });
});

it('another paper’s effect is neither quoted as its own nor denied of that paper', async () => {
  const source = council.replace(
    /Điều 4\. Hiệu lực thi hành\n1\. [^\n]*/u,
    'Điều 4. Tổ chức thực hiện\n1. Triển khai Luật Giáo dục có hiệu lực từ ngày 01 tháng 7 năm 2025.',
  );
  const ask = await open(source);
  expect((await ask('Nghị quyết này có hiệu lực từ khi nào?')).text).toContain('không nêu thời điểm');
  const law = await ask('Luật Giáo dục có hiệu lực từ khi nào?');
  expect(law.text).toContain('01 tháng 7 năm 2025');
});

it('where it may be said otherwise nothing is denied', async () => {
  const source = council.replace(
    /1\. Nghị quyết này có hiệu lực[^\n]*/u,
    '1. Hiệu lực thi hành kể từ ngày 01 tháng 01 năm 2026.',
  );
  const { text } = await (await open(source))('Nghị quyết này có hiệu lực từ khi nào?');
  expect(text).not.toContain('không nêu');
});

it.each([
  'nâng cao hiệu lực quản lý nhà nước thế nào',
  'giải pháp về hiệu lực, hiệu quả',
  'trồng rừng thay thế bao nhiêu ha',
])('words that only sound like it ask for no fact of the head: %s', (question) => {
  expect(findDocumentTopic(question)).toBeUndefined();
});
