import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { exampleQuestions } from '../../src/answering/example-questions.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import type { Resolution } from '../../src/domain/resolution.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const texts = join(import.meta.dirname, '../documents/shapes/texts');
const NOW = new Date('2026-03-10T09:00:00+07:00');

const read = (file: string): Resolution =>
  readDocument(asDocumentId(file.replace(/\..*$/, '')), readFileSync(join(texts, file), 'utf8')).resolution;

const documents = [
  'chuong-trinh-nhieu-nam.txt',
  'ke-hoach-bang.md',
  'tinh-uy-2026.txt',
  'hdnd-xa-khong-gach.txt',
  'dai-hoi-xa.txt',
].map(read);

const open = (office: readonly Resolution[]) =>
  openAnswering({ corpusDir, indexDir: undefined, office, logger: pino({ level: 'silent' }) });

const together = await open(documents);
const ask = (text: string) => together.answer({ text, now: NOW, subject: undefined });

describe('a table with a column a year', () => {
  it('is answered with the figure of the year that is asked about', async () => {
    const { text, kind } = await ask('san luong hai san nam 2027');
    expect(kind).toBe('target');
    expect(text).toContain('Năm 2027: 47,5 nghìn tấn');
    expect(text).not.toMatch(/45 nghìn|50 nghìn/u);
  });

  it('says of each figure which year it is of', async () => {
    const { text } = await ask('chi tieu san luong khai thac hai san');
    expect(text).toContain('Năm 2026: 45 nghìn tấn; Năm 2027: 47,5 nghìn tấn; Năm 2028: 50 nghìn tấn.');
  });
});

describe('a year that a document looks back on', async () => {
  const alone = await open(documents.filter(({ document }) => document.id === 'tinh-uy-2026'));
  const onIt = (text: string) => alone.answer({ text, now: NOW, subject: undefined });

  it.each([
    ['thu ngan sach nam 2025 cua tinh bao nhieu', undefined],
    ['thu ngân sách năm 2025 là 30.000 tỷ phải không', undefined],
  ])('“%s” is answered from its results (%s)', async (question, offered) => {
    const { text, reason, citations } = await onIt(question);
    expect(reason).toBe(offered);
    expect(text).toContain('31.200 tỷ đồng');
    expect(citations.map(({ ref }) => ref)).toEqual(['I']);
  });

  it('of which nothing is said is found nowhere', async () => {
    expect(await onIt('xuất khẩu năm 2025 bao nhiêu')).toMatchObject({ kind: 'none' });
  });
});

it('an office of two organs is one body, and its document is asked first', async () => {
  const { text, citations } = await ask('van phong hdnd va ubnd phuong phu trach gi');
  expect(text).toContain('Số hóa hồ sơ đất đai');
  expect(new Set(citations.map(({ document }) => document))).toEqual(new Set(['ke-hoach-bang']));
});

it('a commune that no list has is a document’s own place', async () => {
  const answer = await ask('tỷ lệ hộ nghèo phường Tân Lộc 0,8% có đạt không');
  expect(answer).toMatchObject({ kind: 'target', verdict: 'yes' });
});

describe.each(documents.map((document) => ({ id: document.document.id, document })))('$id alone', ({
  document,
}) => {
  it('greets with its own name, and answers every question that it offers to try', async () => {
    const alone = await open([document]);
    const on = (text: string) => alone.answer({ text, now: NOW, subject: undefined });
    expect((await on('xin chào')).text).toContain(document.document.name);
    const examples = exampleQuestions(document);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      const { kind, citations } = await on(example);
      expect({ example, kind, documents: new Set(citations.map((each) => each.document)) }).toEqual({
        example,
        kind: expect.not.stringMatching(/^none$/),
        documents: new Set([document.document.id]),
      });
    }
  });
});

it('the shipped text offers what stands with it', () => {
  const [shipped] = loadCorpus(corpusDir).resolutions;
  expect(shipped && exampleQuestions(shipped)).toContain('Chỉ tiêu hàng hóa qua cảng?');
});
