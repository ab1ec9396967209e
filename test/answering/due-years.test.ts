import { join } from 'node:path';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';

const PLAN = `HỘI ĐỒNG NHÂN DÂN
XÃ THẠCH BÀN THƯỢNG
Số: 9/NQ-HĐND
Thạch Bàn Thượng, ngày 20 tháng 12 năm 2025
NGHỊ QUYẾT
Về phát triển nông thôn giai đoạn 2026 - 2030
Điều 1. Mục tiêu
1. Mục tiêu cụ thể đến năm 2028
a) Có 12/20 thôn đạt chuẩn thông minh.
b) Thu nhập bình quân đạt 60 triệu đồng/người.
2. Mục tiêu cụ thể đến năm 2030
a) Có 18/20 thôn đạt chuẩn thông minh.
b) Trồng mới 300 ha cây ăn quả.
Điều 2. Nhiệm vụ
1. Mở rộng đường liên thôn Bàn Thượng.
`;
const answering = await openAnswering({
  corpusDir: join(import.meta.dirname, '../../corpus'),
  indexDir: undefined,
  office: [readDocument(asDocumentId('nghi-quyet-xa'), PLAN).resolution],
  logger: pino({ level: 'silent' }),
});
const ask = (text: string) =>
  answering.answer({ text, now: new Date('2026-03-10T09:00:00+07:00'), subject: undefined });

describe('a goal with its year in the heading', () => {
  it('is answered for the year that is asked about, and says it', async () => {
    expect((await ask('năm 2028 bao nhiêu thôn đạt chuẩn thông minh?')).text).toBe(
      'Đến năm 2028: Có 12/20 thôn đạt chuẩn thông minh.',
    );
    expect((await ask('năm 2030 bao nhiêu thôn đạt chuẩn thông minh?')).text).toBe(
      'Đến năm 2030: Có 18/20 thôn đạt chuẩn thông minh.',
    );
  });

  it('is said with each year where none is asked about', async () => {
    const { text } = await ask('Bao nhiêu thôn đạt chuẩn thông minh?');
    expect(text).toContain('Đến năm 2028: Có 12/20');
    expect(text).toContain('Đến năm 2030: Có 18/20');
  });

  it('is no yes for another year', async () => {
    expect((await ask('Đến năm 2030 có 12 thôn đạt chuẩn thông minh đúng không?')).verdict).toBe('no');
    expect((await ask('Đến năm 2030 thu nhập bình quân 60 triệu phải không?')).verdict).not.toBe('yes');
  });

  it('is only offered for a year that has none', async () => {
    const { kind, reason } = await ask('Thu nhập bình quân năm 2030 bao nhiêu?');
    expect([kind, reason]).toEqual(['none', 'perhaps']);
  });
});
