import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EVIDENCE } from '../../src/answering/judging/gather-evidence.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const TEXT = `ĐẢNG ỦY XÃ ĐỒI CHÈ
Số 05-NQ/ĐU
NGHỊ QUYẾT
về nhiệm vụ năm 2026

I. CHỈ TIÊU

1. Tỷ lệ hộ dùng nước sạch đạt 92%.
2. Trồng 500 ha rừng.

II. NHIỆM VỤ

1. Sửa chữa hồ chứa trước mùa mưa.
2. Mở lớp dạy nghề cho thanh niên.
`;

const QUESTIONS = [
  { chat: 'a', question: 'trồng bao nhiêu ha rừng', expect: { kind: 'target', cite: ['I.2'], all: ['500'] } },
  // A second turn isn't asked alone.
  { chat: 'a', question: 'thế còn nước sạch?', expect: { kind: 'target', cite: ['I.1'] } },
  { chat: 'b', question: 'tỷ lệ hộ dùng nước sạch', expect: { kind: ['target', 'list'], all: ['92'] } },
  { chat: 'e', question: 'bao giờ khánh thành sân vận động', expect: { kind: 'none' } },
  // What a list or a report answers isn't one clause's.
  { chat: 'f', question: 'liệt kê chỉ tiêu', expect: { kind: 'list', cite: ['I'] } },
  { chat: 'g', question: 'tiến độ trồng rừng', expect: { kind: 'progress', cite: ['I.2'] } },
];

const learnedSchema = z.object({
  weights: z.record(z.string(), z.number()),
  none: z.number(),
  learnedFrom: z.string().regex(/^[\da-f]{64}$/),
});

test('clauses are weighed by questions of one’s own, and nothing is written unasked', async () => {
  const folder = makeTestFolder();
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents', 'nq-doi-che.txt'), TEXT);
  const file = join(folder, 'own.jsonl');
  const rows = QUESTIONS.map((row) => JSON.stringify({ ...row, document: 'nq-doi-che' }));
  writeFileSync(file, rows.join('\n'));
  const { code, stdout, stderr } = await runCommand('calibrate', ['--clauses', '--questions', file], {
    cwd: folder,
  });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('Câu hỏi: 3, trong đó 1 câu không có lời đáp\n');
  expect(stdout.match(/^[→ ] \d\.\d\d {2}\d+ · \d+ · \d+ · \d+$/gm)?.length).toBeGreaterThan(2);
  expect(stdout).toMatch(/trọng số đang lưu -?\d+ câu, vừa học -?\d+ câu/);
  expect(stdout).not.toContain('Đã ghi');
  const learned = learnedSchema.parse(JSON.parse(stdout.slice(stdout.indexOf('{'))));
  expect(Object.keys(learned.weights)).toEqual([...EVIDENCE]);
});
