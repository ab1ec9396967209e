import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answering, Subject } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';

const corpus = fileURLToPath(new URL('../../corpus', import.meta.url));
const second = fileURLToPath(new URL('../documents/second-resolution', import.meta.url));
const NOW = new Date('2025-03-03T09:00:00+07:00');

let folder: string;
let answering: Answering;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'two-resolutions-'));
  cpSync(corpus, folder, { recursive: true });
  cpSync(second, folder, { recursive: true, force: true });
  answering = await openAnswering({
    corpusDir: folder,
    indexDir: undefined,
    logger: pino({ level: 'silent' }),
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const ask = (text: string, subject?: Subject) => answering.answer({ text, subject, now: NOW });

describe('two resolutions', () => {
  it.each([
    ['Chỉ tiêu hàng hóa qua cảng năm 2024?', 'nq14-2024', '190 triệu tấn'],
    ['Kim ngạch xuất khẩu 2024', 'nq14-2024', '33 tỷ USD'],
    ['chi tieu 9 nam 2024', 'nq14-2024', '35 xã'],
  ])('answers %s from the resolution of that year', async (question, document, figure) => {
    const answer = await ask(question);
    expect(answer.text).toContain(figure);
    expect(answer.citations.map((citation) => citation.document)).toContain(document);
  });

  it('takes the latest year where none is named, and says which year it is', async () => {
    const answer = await ask('Chỉ tiêu hàng hóa qua cảng?');
    expect(answer.citations[0]?.document).toBe('nq19-2025');
    expect(answer.text).toContain('Năm 2025');
    expect(answer.text).not.toContain('190');
  });

  it('stays with the year that is talked about, until another is named', async () => {
    const first = await ask('Kim ngạch xuất khẩu năm 2024?');
    const follow = await ask('còn hàng qua cảng?', first.subject);
    expect(follow.text).toContain('190 triệu tấn');
    const other = await ask('thế năm 2025?', first.subject);
    expect(other.text).toContain('36,5 tỷ USD');
    expect(other.text).not.toContain('33 tỷ USD');
  });

  it('refuses a year that has no resolution', async () => {
    const answer = await ask('Chỉ tiêu hàng hóa qua cảng năm 2027?');
    expect(answer.kind).toBe('none');
  });
});
