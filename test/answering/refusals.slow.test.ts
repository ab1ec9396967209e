import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Answering } from '../../src/answering/answer.ts';
import { LONGEST_REFUSAL } from '../../src/answering/drafting/refuse.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';

const corpusDir = fileURLToPath(new URL('../../corpus', import.meta.url));
const now = new Date('2024-06-10T02:00:00Z');
const logger = pino({ level: 'silent' });

describe('a refusal', () => {
  let answering: Answering;
  beforeAll(async () => {
    answering = await openAnswering({ corpusDir, indexDir: undefined, logger });
  });
  const ask = (text: string): Promise<Answer> => answering.answer({ text, subject: undefined, now });

  it.each([
    ['Chỉ tiêu xuất khẩu năm 2025?', 'not-stated', 'năm 2025'],
    ['GRDP của Quảng Ninh tăng bao nhiêu?', 'not-stated', 'Quảng Ninh'],
    ['xuat khau quy 1 bao nhieu', 'not-stated', 'cả năm'],
    ['kim ngạch xuất khẩu tăng bao nhiêu phần trăm?', 'not-stated', 'mức tăng'],
    ['chỉ tiêu số 40', 'not-stated', 'chỉ tiêu mang số này'],
    ['Kết luận 999-KL/TU nói gì?', 'not-stated', 'văn bản mang số này'],
    ['Sở Du lịch có nhiệm vụ gì?', 'not-stated', 'Sở Du lịch'],
    ['giá vàng hôm nay', 'not-found', ''],
    ['tỷ lệ che phủ rừng', 'not-found', 'Tôi chưa tìm thấy'],
    ['chào bạn', 'small-talk', 'Chào đồng chí'],
  ])('of “%s” is %s and names what differs', async (question, reason, named) => {
    const answer = await ask(question);
    expect(answer).toMatchObject({ kind: 'none', reason, verdict: null });
    expect(answer.text).toContain(named);
  });

  it('offers the clause that comes near, and denies nothing', async () => {
    const answer = await ask('Ở quê mình rác sinh hoạt thu phí thế nào?');
    expect(answer).toMatchObject({ kind: 'none', reason: 'perhaps' });
    expect(answer.text).toMatch(/^Có lẽ đồng chí hỏi: /u);
    expect(answer.citations).toHaveLength(1);
  });

  it('is two lines on a phone, and doesn’t say the question again', async () => {
    for (const question of [
      'Chỉ tiêu xuất khẩu năm 2027 của tỉnh Quảng Ninh là bao nhiêu, cho tôi biết thật chi tiết với nhé?',
      'Sở Giáo dục và Đào tạo có nhiệm vụ gì?',
      'Ai là người giữ chức giám đốc sở tài chính hiện nay?',
      'số lượng tàu sân bay của thành phố',
    ]) {
      const { kind, text } = await ask(question);
      expect(kind).toBe('none');
      expect(text.length, text).toBeLessThanOrEqual(LONGEST_REFUSAL);
      expect(text).not.toContain(question.slice(0, 30));
    }
  });

  it('names a place of its own territory by its name', async () => {
    const { text } = await ask('Xuất khẩu của quận Lê Chân là bao nhiêu?');
    expect(text).toContain('Lê Chân');
    expect(text).not.toContain('địa phương đó');
  });
});

describe('an inner error', () => {
  it('says so with a code that the log has, and denies nothing', async () => {
    const logged: string[] = [];
    const answering = await openAnswering({
      corpusDir,
      indexDir: undefined,
      readReports: () => Promise.reject(new Error('gone')),
      readStanding: () => Promise.reject(new Error('gone')),
      logger: pino({ level: 'error' }, { write: (line) => logged.push(line) }),
    });
    const answer = await answering.answer({ text: 'đến nay cảng đạt bao nhiêu?', subject: undefined, now });
    const code = /Mã lỗi: ([A-Z\d]{6})\./u.exec(answer.text)?.[1];
    expect(answer).toMatchObject({ kind: 'none', reason: 'error' });
    expect(answer.text).not.toContain('không nêu');
    expect(logged.join()).toContain(`"code":"${code}"`);
  });
});

describe('what a document says of itself', () => {
  let folder: string;
  let answering: Answering;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'numbered-'));
    cpSync(corpusDir, folder, { recursive: true });
    const file = join(folder, 'nq14-2024/text.txt');
    const text = readFileSync(file, 'utf8');
    const [head = '', ...rest] = text.split('\n\n');
    const numbered = [head, 'Số: 27-NQ/TU', 'Đông Hà, ngày 05 tháng 12 năm 2023', ...rest].join('\n\n');
    const inForce = numbered.replace(
      'Nơi nhận:',
      'Nghị quyết này có hiệu lực từ ngày 01/01/2024.\n\nNơi nhận:',
    );
    writeFileSync(file, inForce);
    answering = await openAnswering({ corpusDir: folder, indexDir: undefined, logger });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['Nghị quyết này số bao nhiêu?', '27-NQ/TU'],
    ['Nghị quyết ký ngày nào?', 'ngày 05 tháng 12 năm 2023'],
    ['Nghị quyết có hiệu lực khi nào?', 'có hiệu lực từ ngày 01/01/2024'],
  ])('is quoted where it is there: %s', async (question, said) => {
    const answer = await answering.answer({ text: question, subject: undefined, now });
    expect(answer.kind).toBe('passage');
    expect(answer.text).toContain(said);
    expect(answer.citations.some(({ quote }) => quote.includes(said))).toBe(true);
  });

  it.each([
    'Nghị quyết này số bao nhiêu?',
    'Nghị quyết có hiệu lực khi nào?',
  ])('is only denied where it was looked for in vain: %s', async (question) => {
    const plain = await openAnswering({ corpusDir, indexDir: undefined, logger });
    const answer = await plain.answer({ text: question, subject: undefined, now });
    expect(answer).toMatchObject({ kind: 'none', reason: 'not-stated' });
  });
});
