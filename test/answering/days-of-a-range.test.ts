import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const SOURCE = `ĐẢNG BỘ TỈNH LÂM SƠN

NGHỊ QUYẾT

ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH LẦN THỨ XV

về nhiệm vụ năm 2026

Đại hội đại biểu Đảng bộ tỉnh lần thứ XV họp từ ngày 12 đến ngày 14/6/2025 tại Trung tâm Hội nghị tỉnh.

I. CHỈ TIÊU

1. Thu ngân sách đạt 5.000 tỷ đồng.

II. NHIỆM VỤ

1. Sở Văn hóa, Thể thao và Du lịch tổ chức Lễ hội Hoa ban từ ngày 12 đến ngày 16/3/2026.

2. Sở Công Thương tổ chức Hội chợ nông sản trong các ngày 20 - 25/9/2026.

3. Sở Y tế tiêm chủng bổ sung từ 12/6 đến 14/6/2026 tại các xã.`;
const { resolution, reading } = readDocument(asDocumentId('dai-hoi'), SOURCE);

describe('a document with times of several days', async () => {
  const answering = await openAnswering({
    corpusDir: join(import.meta.dirname, '../../corpus'),
    indexDir: undefined,
    office: [resolution],
    logger: pino({ level: 'silent' }),
  });
  const ask = (text: string) =>
    answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });

  it('has a place for every figure', () => {
    expect(reading.figures.placed).toBe(reading.figures.found);
    expect(reading.deadlines).toBe(3);
  });

  it.each([
    'Đại hội họp ngày nào?',
    'Hội nghị họp ngày nào?',
    'Nghị quyết ban hành ngày nào?',
  ])('says all days of the meeting: %s', async (question) => {
    const { text, citations } = await ask(question);
    expect(text).toContain('ngày 12 đến ngày 14/6/2025');
    expect(citations.map(({ quote }) => quote).join(' ')).toContain('từ ngày 12 đến ngày 14/6/2025');
  });

  it.each([
    ['Lễ hội Hoa ban tổ chức ngày nào?', 'từ ngày 12 đến ngày 16/3/2026', null],
    ['Hội chợ nông sản diễn ra khi nào?', 'các ngày 20 - 25/9/2026', null],
    ['Lễ hội Hoa ban tổ chức ngày 14/3/2026 phải không?', 'Có', 'yes'],
    ['Lễ hội Hoa ban tổ chức ngày 18/3/2026 phải không?', 'Không: từ ngày 12 đến ngày 16/3/2026', 'no'],
    ['Lễ hội Hoa ban bắt đầu ngày 16/3/2026 phải không?', 'Không: từ ngày 12 đến ngày 16/3/2026', 'no'],
  ])('%s', async (question, said, verdict) => {
    const answer = await ask(question);
    expect(answer.text).toContain(said);
    expect(answer.verdict).toBe(verdict);
  });
});
