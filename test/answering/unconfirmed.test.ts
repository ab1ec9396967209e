import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { expect, it } from 'vitest';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readLibrary } from '../../src/documents/library/read-library.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const corpusDir = join(import.meta.dirname, '../../corpus');
const file = join(import.meta.dirname, '../support/documents/nq-son-khe-2026.txt');
const NOW = new Date('2026-03-10T09:00:00+07:00');

const open = async (confirmed: { byName: string; at: Date } | undefined) => {
  const stored = { id: asDocumentId('sonkhe'), source: readFileSync(file, 'utf8'), entry: {}, confirmed };
  const office = readLibrary([{ ...stored, fileName: 'a.txt' }], (_, error) => {
    throw error;
  });
  const logger = pino({ level: 'silent' });
  const answering = await openAnswering({ corpusDir, indexDir: undefined, office, logger });
  return (text: string) => answering.answer({ text, now: NOW, subject: undefined });
};

const live = await open(undefined);
const confirmed = await open({ byName: 'Trần Thị Bình', at: NOW });
const TARGET = 'Tỷ lệ che phủ rừng đạt bao nhiêu?';

it.each([
  TARGET,
  'liệt kê các chỉ tiêu',
  'Nghị quyết này có hiệu lực từ khi nào?',
  'giá vàng của tỉnh',
  'chỉ tiêu số 99',
])('what is said, or denied, of a document that nobody confirmed is marked: %s', async (question) => {
  const answer = await live(question);
  expect(answer.isUnconfirmed).toBe(true);
  expect(answer.text).not.toContain('chưa được Văn phòng soát');
  expect((await confirmed(question)).isUnconfirmed).toBeUndefined();
});

it('the shipped text is confirmed', async () => {
  const answer = await live('Chỉ tiêu hàng hóa qua cảng năm 2024?');
  expect(answer.citations[0]?.document).toBe('nq14-2024');
  expect(answer.isUnconfirmed).toBeUndefined();
});

it.each(['xin chào', 'bạn là ai'])('a line about no document isn’t marked: %s', async (text) => {
  expect((await live(text)).isUnconfirmed).toBeUndefined();
});
