import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../support/run-command.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'retrieve-'));
});

afterAll(() => rm(directory, { recursive: true, force: true }));

const file = async (name: string, ...lines: readonly string[]): Promise<string> => {
  const path = join(directory, name);
  await writeFile(path, lines.join('\n'));
  return path;
};

const run = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await runCommand('retrieve', args, { cwd: directory });
  return { code, out: stdout, err: stderr };
};

const passageLines = [
  '{"id":"p1","text":"Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn"}',
  '',
  '{"id":2,"text":"Kim ngạch xuất khẩu đạt 33 tỷ USD","more":true}',
  '{"id":"p3","text":""}',
];

test('prints the hits of every query in order, and the figures last on stderr', async () => {
  const passages = await file('p.jsonl', ...passageLines);
  const queries = await file(
    'q.jsonl',
    '{"id":"a","text":"xuat khau","gold":["2"]}',
    '{"id":"b","text":"hàng qua ca3ng"}',
    '{"id":"c","text":""}',
  );
  const { code, out, err } = await run('--passages', passages, '--queries', queries, '--top', '1');
  expect([code, out]).toEqual([0, '{"id":"a","hits":[2]}\n{"id":"b","hits":["p1"]}\n{"id":"c","hits":[]}\n']);
  expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toEqual({
    index_ms: expect.any(Number),
    p50_ms: expect.any(Number),
    p95_ms: expect.any(Number),
    rss_mb: expect.any(Number),
  });
});

test.each([
  ['a broken line', ['{"id":"a","text":"x"}', '{"id":'], /q\.jsonl, dòng 2: /],
  ['a line without a text', ['{"id":"a"}'], /q\.jsonl, dòng 1: .*text/s],
])('says which line is %s, and fails', async (_, lines, message) => {
  const passages = await file('p.jsonl', ...passageLines);
  const { code, out, err } = await run('--passages', passages, '--queries', await file('q.jsonl', ...lines));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(message);
});

test.each([
  [
    'a file that is not there',
    ['--passages', '/no/such.jsonl', '--queries', '/no/such.jsonl'],
    /\/no\/such\.jsonl: ENOENT/,
  ],
  ['no file', [], /--passages p\.jsonl --queries q\.jsonl/],
  ['a strange number of hits', ['--passages', 'p', '--queries', 'q', '--top', '0'], /--top/],
  ['a strange option', ['--nope'], /--nope/],
])('refuses %s', async (_, args, message) => {
  const { code, err } = await run(...args);
  expect(code).toBe(1);
  expect(err).toMatch(message);
});

test('refuses two passages of one id', async () => {
  const passages = await file('twice.jsonl', '{"id":"a","text":"x"}', '{"id":"a","text":"y"}');
  const { code, err } = await run('--passages', passages, '--queries', passages);
  expect(code).toBe(1);
  expect(err).toMatch(/twice\.jsonl: .*"a"/);
});
