import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAnswering } from '../../src/answering/open-answering.ts';

const heads = join(import.meta.dirname, '../documents/head/documents');
let dir: string;
let ask: (text: string) => Promise<string>;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'other-kind-'));
  cpSync(join(import.meta.dirname, '../../corpus'), dir, { recursive: true });
  cpSync(join(heads, 'special-zone-plan.md'), join(dir, 'a.txt'));
  writeFileSync(join(dir, 'documents.json'), '[{"id":"a","file":"a.txt"}]\n');
  const answering = await openAnswering({
    corpusDir: dir,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
  const now = new Date('2026-02-10T09:00:00+07:00');
  ask = async (text) => (await answering.answer({ text, subject: undefined, now })).text;
});
afterAll(() => rmSync(dir, { recursive: true }));

it.each([
  ['Kế hoạch số mấy?', '27/KH-UBND'],
  ['ke hoach nay so may', '27/KH-UBND'],
  ['Kế hoạch ban hành ngày nào?', 'ngày 05 tháng 01 năm 2026'],
  ['Kế hoạch này có hiệu lực khi nào?', 'Kế hoạch không nêu thời điểm có hiệu lực'],
  ['Kế hoạch này có hiệu lực khi nào?', 'quý I năm 2026'],
])('a plan is spoken of as a plan: %s', async (question, said) => {
  const answer = await ask(question);
  expect(answer).toContain(said);
  expect(answer).not.toContain('Nghị quyết không');
});
