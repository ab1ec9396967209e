import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { databaseFile } from '../../src/storage/open-sqlite.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { runDocumentHere } from '../support/run-document-here.ts';

const DOCUMENTS = join(import.meta.dirname, '../support/documents');
const IN_2026 = '2026-03-10T09:00:00+07:00';
const IN_2024 = '2024-06-10T09:00:00+07:00';

const rowSchema = z.object({
  kind: z.string(),
  answer: z.string(),
  citations: z.array(z.object({ document: z.string(), quote: z.string() })),
});

/** Asks questions of one chat each, or all of one chat. */
const ask = async (data: string, now: string, questions: readonly string[], chat?: string) => {
  const input = questions
    .map((question, index) => JSON.stringify({ id: index, chat: chat ?? `c${index}`, question }))
    .join('\n');
  const run = await runCommand('ask', ['--jsonl', '--data', data, '--now', now], { cwd: data, input });
  expect(run).toMatchObject({ code: 0, stderr: '' });
  return run.stdout
    .trim()
    .split('\n')
    .map((line) => {
      const { kind, answer, citations } = rowSchema.parse(JSON.parse(line));
      return { kind, answer, documents: [...new Set(citations.map(({ document }) => document))] };
    });
};

const add = async (data: string, file: string, ...options: readonly string[]) => {
  const run = await runDocumentHere('add', join(DOCUMENTS, file), '--data', data, ...options);
  expect(run).toMatchObject({ code: 0, stderr: '' });
};

test('a live document answers on a day in its period, the shipped one on a day in its own or by its year', async () => {
  const data = makeTestFolder();
  await add(data, 'nq-son-khe-2026.txt', '--live', '--id', 'sonkhe-2026');
  const cover = 'Tỷ lệ che phủ rừng đạt bao nhiêu?';
  const port = 'Chỉ tiêu hàng hóa qua cảng?';
  const [forest, ofPort, byYear, byNumber] = await ask(data, IN_2026, [
    cover,
    port,
    `${port.slice(0, -1)} năm 2024?`,
    'Theo Nghị quyết 27/NQ-HĐND, trồng mới bao nhiêu ha dược liệu?',
  ]);
  expect(forest).toMatchObject({ kind: 'target', documents: ['sonkhe-2026'] });
  expect(forest?.answer).toContain('61,5%');
  expect(ofPort?.documents).not.toContain('nq14-2024');
  expect(byYear).toMatchObject({ kind: 'target', documents: ['nq14-2024'] });
  expect(byYear?.answer).toContain('190 triệu tấn');
  expect(byNumber).toMatchObject({ kind: 'target', documents: ['sonkhe-2026'] });
  expect(byNumber?.answer).toContain('1.250 ha');
  const [before, forestBefore, named] = await ask(data, IN_2024, [
    port,
    cover,
    `${cover.slice(0, -1)} năm 2026?`,
  ]);
  expect(before).toMatchObject({ kind: 'target', documents: ['nq14-2024'] });
  expect(forestBefore?.documents).not.toContain('sonkhe-2026');
  expect(named).toMatchObject({ kind: 'target', documents: ['sonkhe-2026'] });
}, 60_000);

test('an answer from what was read and not confirmed says so below it, and in a field of its own', async () => {
  const data = makeTestFolder();
  await add(data, 'nq-son-khe-2026.txt', '--live', '--id', 'sonkhe-2026');
  const question = 'Tỷ lệ che phủ rừng đạt bao nhiêu?';
  const options = ['--data', data, '--now', IN_2026];
  const { stdout } = await runCommand('ask', [question, '--json', ...options], { cwd: data });
  const row = JSON.parse(stdout);
  expect(Object.keys(row)).toEqual(['kind', 'answer', 'citations', 'confidence', 'verdict', 'unconfirmed']);
  expect(row).toMatchObject({ unconfirmed: true, answer: expect.not.stringContaining('soát') });
  const shown = await runCommand('ask', [question, ...options], { cwd: data });
  expect(shown.stdout.trimEnd()).toMatch(/\n\nVăn bản này chưa được Văn phòng soát\.$/u);
  const ofShipped = ['Chỉ tiêu hàng hóa qua cảng năm 2024?', '--json', ...options];
  const shipped = await runCommand('ask', ofShipped, { cwd: data });
  expect(JSON.parse(shipped.stdout)).not.toHaveProperty('unconfirmed');
}, 60_000);

test('a chat stays with the document that it is about', async () => {
  const data = makeTestFolder();
  await add(data, 'nq-son-khe-2026.txt', '--live', '--id', 'sonkhe-2026');
  const questions = ['Chỉ tiêu hàng hóa qua cảng năm 2024?', 'còn xuất khẩu?', 'thế che phủ rừng năm 2026?'];
  const [, exports, forest] = await ask(data, IN_2026, questions, 'một');
  expect(exports).toMatchObject({ kind: 'target', documents: ['nq14-2024'] });
  expect(forest).toMatchObject({ documents: ['sonkhe-2026'] });
}, 60_000);

test('two documents in force: each answers what it states, whichever was added last', async () => {
  const data = makeTestFolder();
  await add(data, 'nq-son-khe-2026.txt', '--live', '--id', 'sonkhe-2026');
  await add(data, 'kh-nam-luc-2026.txt', '--live', '--id', 'namluc-2026');
  const [forest, poor, named] = await ask(data, IN_2026, [
    'Tỷ lệ che phủ rừng đạt bao nhiêu?',
    'Số hộ thoát nghèo đạt bao nhiêu?',
    'Kế hoạch của UBND xã giao bao nhiêu hộ thoát nghèo?',
  ]);
  expect(forest).toMatchObject({ kind: 'target', documents: ['sonkhe-2026'] });
  expect(poor).toMatchObject({ kind: 'target', documents: ['namluc-2026'] });
  expect(named?.documents).toEqual(['namluc-2026']);
}, 60_000);

test('nobody is answered from a draft or a withdrawn document, and asking makes no database', async () => {
  const data = makeTestFolder();
  await add(data, 'nq-son-khe-2026.txt', '--id', 'sonkhe-2026');
  await add(data, 'kh-nam-luc-2026.txt', '--live', '--id', 'namluc-2026');
  expect(await runDocumentHere('withdraw', 'namluc-2026', '--data', data)).toMatchObject({ code: 0 });
  const rows = await ask(data, IN_2026, [
    'Tỷ lệ che phủ rừng đạt bao nhiêu?',
    'Số hộ thoát nghèo đạt bao nhiêu?',
  ]);
  for (const { documents } of rows) expect(documents.filter((id) => id !== 'nq14-2024')).toEqual([]);
  const nowhere = join(data, 'nowhere');
  const run = await runCommand('ask', ['Chỉ tiêu hàng hóa qua cảng?', '--data', nowhere], { cwd: data });
  expect(run.stdout).toContain('190 triệu tấn');
  expect(existsSync(databaseFile(nowhere))).toBe(false);
}, 60_000);
