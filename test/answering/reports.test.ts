import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { asReference } from '../../src/domain/reference.ts';
import { asProgressUpdateId } from '../../src/progress/recording/progress-update.ts';
import type { Report } from '../../src/progress/recording/read-reports.ts';

const PORT = '95,5 triệu tấn · đến 31/10/2024 (Cảng vụ Hàng hải báo ngày 11/11/2024)';
const DOMESTIC = '39.120 tỷ đồng · đến 31/10/2024 (Cục Thuế báo ngày 11/11/2024)';

let stored: readonly Report[] = [];
let answering: Answering;

beforeAll(async () => {
  answering = await openAnswering({
    corpusDir: fileURLToPath(new URL('../../corpus', import.meta.url)),
    indexDir: undefined,
    readReports: async (_, refs) => stored.filter(({ ref }) => refs.includes(ref)),
    logger: pino({ level: 'silent' }),
  });
});

const ask = (text: string, reports: readonly Report[]) => {
  stored = reports;
  return answering.answer({ text, subject: undefined, now: new Date('2024-11-11T02:00:00Z') });
};

const port: Report = { id: asProgressUpdateId(7), ref: asReference('II.2.1(6)'), text: PORT };
const domestic: Report = { id: asProgressUpdateId(8), ref: asReference('II.2.1(4).b'), text: DOMESTIC };

test('how far something has come is said as it was reported, beside the clause that sets it', async () => {
  const answer = await ask('đến nay cảng đạt bao nhiêu rồi?', [port]);
  expect(answer.kind).toBe('progress');
  expect(answer.text).toContain(`Chỉ tiêu (6): ${PORT}.`);
  expect(answer.text).not.toContain('190');
  expect(answer.citations).toContainEqual({ ref: 'TD/7', document: 'tiến độ', quote: PORT });
  expect(answer.citations.map(({ ref }) => ref)).toContain('II.2.1(6)');
});

test('of several figures each is said, also which has no report', async () => {
  const { text } = await ask('đến nay thu ngân sách và thu nội địa đạt bao nhiêu rồi?', [domestic]);
  expect(text).toContain(DOMESTIC);
  expect(text).toContain('chưa có cập nhật');
});

test('without a report that is said, whatever was reported of others', async () => {
  for (const reports of [[], [domestic]]) {
    const answer = await ask('đến nay cảng đạt bao nhiêu rồi?', reports);
    expect(answer.text).toContain('Chưa có cập nhật tiến độ nào cho Chỉ tiêu (6)');
    expect(answer.citations.every(({ document }) => document !== 'tiến độ')).toBe(true);
  }
});

test('what the resolution sets is answered without reports', async () => {
  const answer = await ask('chỉ tiêu hàng hóa qua cảng?', [port]);
  expect(answer.kind).toBe('target');
  expect(answer.text).not.toContain('95,5');
});

const valued: Report = { ...port, value: { decimal: '195.5', unit: 'triệu tấn' } };

test.each([
  ['cảng đã đạt chỉ tiêu chưa?', '195.5', 'yes', 'Có: cao hơn 5,5 triệu tấn so với 190 triệu tấn'],
  ['cảng đã đạt chỉ tiêu chưa?', '95.5', 'no', 'Không: thấp hơn 94,5 triệu tấn so với 190 triệu tấn'],
  ['cang da dat chi tieu chua', '190', 'yes', 'Có: bằng đúng 190 triệu tấn'],
  ['hàng qua cảng đã vượt kế hoạch chưa?', '190', 'no', 'Không: bằng đúng 190 triệu tấn'],
])('%s with %s reported', async (question, decimal, verdict, opening) => {
  const answer = await ask(question, [{ ...valued, value: { decimal, unit: 'triệu tấn' } }]);
  expect(answer).toMatchObject({ kind: 'progress', verdict });
  expect(answer.text.startsWith(`${opening}. `)).toBe(true);
  // Whose figure it is, and of when.
  expect(answer.text).toContain(PORT);
});

test('whether a target is met stays open while nothing was reported', async () => {
  const answer = await ask('cảng đã đạt chỉ tiêu chưa?', []);
  expect(answer).toMatchObject({ kind: 'progress', verdict: null });
});
