import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openText } from '../support/open-text.ts';

const file = join(import.meta.dirname, '../documents/shapes/texts/tinh-uy-2026.txt');
const shipped = await openText();
const other = await openText(readFileSync(file, 'utf8'), 'tinh-uy-2026');

const ask = (text: string, answering = shipped) =>
  answering.answer({
    text,
    now: new Date(answering === shipped ? '2024-06-10T02:00:00Z' : '2026-03-10T02:00:00Z'),
    subject: undefined,
  });

const LONGEST = 600;

describe('a section', () => {
  it.each([
    ['hạn chế của 2023 là gì?', 'I.TT', 'chưa được thường xuyên quan tâm'],
    ['kết quả nổi bật?', 'I.KQ', 'Kết quả nổi bật'],
    ['nhiệm vụ về y tế?', 'II.3.3/6', 'khám, chữa bệnh'],
  ])('“%s” is answered by several points, and that there are more is said', async (question, ref, first) => {
    const { kind, text, citations } = await ask(question);
    expect(kind).toBe('passage');
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('• '))).toHaveLength(3);
    expect(lines[0]).toContain(first);
    expect(lines.at(-1)).toBe('… còn nữa.');
    expect(text.length).toBeLessThanOrEqual(LONGEST);
    expect(citations[0]?.ref).toBe(ref);
  });

  it('of one sentence has no more', async () => {
    const { text } = await ask('hạn chế năm 2025 là gì', other);
    expect(text).toMatch(/^Hạn chế: Tiến độ/u);
    expect(text).not.toContain('còn nữa');
  });

  it('that a heading names is listed by what stands under it', async () => {
    const { kind, text } = await ask('nhiệm vụ về phát triển kinh tế', other);
    expect(kind).toBe('list');
    expect(text).toContain('có 3 nội dung');
    expect(text).toContain('Khu công nghiệp Tân Lập');
  });

  it('isn’t made of a question for one fact', async () => {
    const { text } = await ask('Đề án đào tạo nghề khi nào xong?');
    expect(text).not.toContain('• ');
    expect(text).not.toContain('còn nữa');
  });
});
