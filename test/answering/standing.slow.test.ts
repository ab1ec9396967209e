import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { findStandingQuestion } from '../../src/answering/understanding/find-progress-question.ts';
import { asDay } from '../../src/domain/people.ts';
import type { Actor } from '../../src/people/directory.ts';
import type { LastUpdate } from '../../src/progress/recording/progress-store.ts';
import type { Report } from '../../src/progress/recording/read-reports.ts';
import { judgeStanding } from '../../src/progress/standing/judge-standing.ts';
import { storedReport, type TestReport } from '../support/test-report.ts';

const TITLES = ['Các chỉ tiêu kinh tế', 'Các chỉ tiêu xã hội', 'Các chỉ tiêu về công tác xây dựng Đảng'];

describe('which questions ask how all targets stand', () => {
  test.each([
    ['chỉ tiêu nào chậm?', 'slow', undefined],
    ['Những chỉ tiêu nào đang chậm tiến độ?', 'slow', undefined],
    ['chi tieu nao cham', 'slow', undefined],
    ['có chỉ tiêu nào chậm không?', 'slow', undefined],
    ['chỉ tiêu xã hội nào chậm?', 'slow', 1],
    ['chỉ tiêu nào chưa có số liệu?', 'no figure', undefined],
    ['liệt kê các chỉ tiêu chưa có số', 'no figure', undefined],
    ['chỉ tiêu nào chưa báo cáo?', 'no figure', undefined],
    ['chỉ tiêu xây dựng đảng nào thiếu số liệu?', 'no figure', 2],
    ['chỉ tiêu nào đúng tiến độ?', 'on track', undefined],
    ['năm 2024 chỉ tiêu nào đã đạt?', 'achieved', undefined],
    ['chỉ tiêu nào đạt rồi?', 'achieved', undefined],
    ['chi tieu nao hoan thanh roi', 'achieved', undefined],
    ['có những chỉ tiêu nào đang trễ?', 'slow', undefined],
    ['chỉ tiêu nào kịp?', 'on track', undefined],
    ['chỉ tiêu nào chậm nhất?', 'worst', undefined],
    ['chỉ tiêu kinh tế nào kém nhất', 'worst', 0],
    ['24 chỉ tiêu đạt mấy?', 'all', undefined],
    ['các chỉ tiêu đạt được bao nhiêu rồi?', 'all', undefined],
    ['các chỉ tiêu còn thiếu bao nhiêu?', 'left', undefined],
    ['vì sao các chỉ tiêu chậm?', 'why', undefined],
  ])('%s', (text, asked, group) => {
    expect(findStandingQuestion(text, TITLES, 2024, 24)).toEqual({ asked, group });
  });

  test.each([
    'năm 2023 chỉ tiêu nào chậm?',
    'chỉ tiêu xuất khẩu có chậm không?',
    'chỉ tiêu nào chưa đạt?',
    'chỉ tiêu nào chưa có đơn vị phụ trách?',
    'nhiệm vụ nào chậm?',
    'chỉ tiêu 6 chậm không?',
    'chỉ tiêu nào có cơ sở tôn giáo?',
  ])('not %s', (text) => {
    expect(findStandingQuestion(text, TITLES, 2024)).toBeUndefined();
  });
});

const PORT = 'II.2.1(6)';
const SAID: readonly TestReport[] = [
  { ref: PORT, asOf: '2024-10-31', figure: ['95', 'triệu tấn'] },
  { ref: 'II.2.1(4).a', asOf: '2024-10-31', figure: ['100000', 'tỷ đồng'] },
  { ref: 'II.2.1(4).b', asOf: '2024-10-31', figure: ['20000', 'tỷ đồng'] },
  { ref: 'II.2.2(15)', asOf: '2024-10-31', figure: ['95', '%'] },
];
const rows = SAID.map((said, index) => storedReport(index + 1, said));

let isReported = true;
let answering: Answering;

beforeAll(async () => {
  answering = await openAnswering({
    corpusDir: fileURLToPath(new URL('../../corpus', import.meta.url)),
    indexDir: undefined,
    readReports: async (_, refs) =>
      rows
        .filter(({ ref }) => isReported && refs.includes(ref))
        .map(
          ({ id, ref, value }): Report => ({
            id,
            ref,
            text: `${value?.decimal} (đã báo)`,
            blocker: ref === PORT ? '“vướng luồng” (Cảng vụ)' : undefined,
          }),
        ),
    readStanding: async (resolution, profileOf) => {
      const last = rows.map((row) => [row.ref, { latest: row, figure: row, state: undefined }] as const);
      const known = new Map<(typeof rows)[number]['ref'], LastUpdate>(isReported ? last : []);
      return judgeStanding(resolution, profileOf, known, asDay('2024-11-25'));
    },
    logger: pino({ level: 'silent' }),
  });
});

const ask = (text: string, reported = true) => {
  isReported = reported;
  return answering.answer({ text, subject: undefined, now: new Date('2024-11-25T02:00:00Z') });
};

test('slow targets are listed with their rows, and what is not known is counted', async () => {
  const answer = await ask('chỉ tiêu nào chậm?');
  expect(answer.kind).toBe('progress');
  expect(answer.text).toContain('có 2 chỉ tiêu chậm (kể cả chỉ một phần):');
  expect(answer.text).toContain('Chỉ tiêu (6), Sản lượng hàng hoá thông qua cảng: chậm, 95 (đã báo).');
  expect(answer.text).toContain('Chỉ tiêu (4)b, thu nội địa: chậm, 20000 (đã báo).');
  expect(answer.text).not.toContain('Chỉ tiêu (4)a');
  expect(answer.text).toMatch(/chưa xét được hết: \d+ chỉ tiêu\.$/);
  expect(answer.citations.map(({ ref }) => ref)).toEqual(['TD/3', 'TD/1']);
});

test('without a figure in it, a group is not said to be in order', async () => {
  const { text } = await ask('chỉ tiêu môi trường nào chậm?');
  expect(text).toContain('không có chỉ tiêu nào chậm.');
  expect(text).toContain('Thiếu số liệu nên chưa xét được hết: 3 chỉ tiêu.');
});

test('targets without a figure are listed once each', async () => {
  const { text } = await ask('chỉ tiêu nào chưa có số liệu?');
  expect(text.match(/• Chỉ tiêu \(1\)/g)).toHaveLength(1);
  expect(text).toContain('Chỉ tiêu (4)c, thu từ hoạt động xuất, nhập khẩu: chưa có số liệu.');
  expect(text).not.toContain('Chỉ tiêu (6)');
});

test('of all targets together it is counted how they stand', async () => {
  const { text } = await ask('tình hình thực hiện các chỉ tiêu?');
  expect(text).toContain('trong 24 chỉ tiêu:');
  expect(text).toContain('• đạt: 1');
  expect(text).toContain('• chậm: 2');
  const counts = [...text.matchAll(/: (\d+)$/gm)].map(([, count]) => Number(count));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(24);
});

test('of a target that is named it is said where it stands, also where that is what is asked', async () => {
  for (const question of ['tình hình thực hiện chỉ tiêu 6?', 'chỉ tiêu 6 có chậm không?']) {
    const answer = await ask(question);
    expect(answer.text).toContain('Chỉ tiêu (6): 95 (đã báo). Tình trạng: chậm.');
    expect(answer.text).not.toContain('%');
    expect(answer.citations.map(({ ref }) => ref)).toContain('TD/1');
  }
});

test('with nothing reported at all that is what is said', async () => {
  for (const question of ['chỉ tiêu nào chậm?', 'tiến độ các chỉ tiêu'])
    expect((await ask(question, false)).text).toBe('Chưa có cập nhật tiến độ nào.');
});

test.each([
  ['đến nay cảng đạt bao nhiêu rồi?', 'II.2.1(6)'],
  ['cảng đạt bao nhiêu % kế hoạch?', 'II.2.1(6)'],
  ['cang dat may phan tram ke hoach roi', 'II.2.1(6)'],
  ['cảng hiện giờ được bao nhiêu phần trăm rồi?', 'II.2.1(6)'],
  ['cảng có kịp không?', 'II.2.1(6)'],
  ['cang co kip ke hoach khong', 'II.2.1(6)'],
  ['cảng đạt kế hoạch chưa?', 'II.2.1(6)'],
  ['bảo hiểm y tế có kịp không', 'II.2.2(15)'],
])('%s: what was reported of it, with its row', async (question, ref) => {
  const answer = await ask(question);
  expect(answer.kind).toBe('progress');
  expect(answer.text).toMatch(/\(đã báo\)\. Tình trạng: /);
  const row = rows.find((each) => each.ref === ref);
  expect(answer.citations.map((each) => [each.ref, each.document])).toEqual([
    [ref, 'nq14-2024'],
    [`TD/${row?.id}`, 'tiến độ'],
  ]);
});

test.each([
  'tỷ lệ bảo hiểm y tế là bao nhiêu phần trăm?',
  'lao động qua đào tạo đạt bao nhiêu %?',
  'xuất khẩu đạt bao nhiêu?',
])('%s asks what the resolution sets', async (question) => {
  expect((await ask(question)).kind).toBe('target');
});

test('the worst are named with the reason and the row; what is left and why is asked of them', async () => {
  const leader = { official: undefined, role: 'leader', units: [] } as unknown as Actor;
  isReported = true;
  const now = new Date('2024-11-25T02:00:00Z');
  const worst = await answering.answer({
    text: 'chỉ tiêu nào chậm nhất?',
    subject: undefined,
    now,
    asker: leader,
  });
  expect(worst.text).toMatch(
    /^Theo cập nhật của đơn vị, chậm nhất là:\n• Chỉ tiêu \(4\)b, thu nội địa: chậm, đạt/,
  );
  expect(worst.text).toContain('Chỉ tiêu (6), Sản lượng hàng hoá thông qua cảng: chậm, đạt 50% sau 83%');
  expect(worst.text).toContain('95 (đã báo). Vướng mắc: “vướng luồng” (Cảng vụ).');
  const subject = worst.subject;
  const left = await answering.answer({ text: 'còn thiếu bao nhiêu?', subject, now, asker: leader });
  expect(left.text).toContain(
    'Sản lượng hàng hoá thông qua cảng: còn thiếu 95 triệu tấn; chậm; 95 (đã báo).',
  );
  expect(left.text).toContain('thu nội địa: còn thiếu 25.000 tỷ đồng');
  const why = await answering.answer({ text: 'vì sao chậm?', subject, now, asker: leader });
  expect(why.text).toContain('Vướng mắc: “vướng luồng” (Cảng vụ)');
  // Officials see of others value and day only.
  const official = { ...leader, role: 'official' } as Actor;
  const seen = await answering.answer({
    text: 'chỉ tiêu nào chậm nhất?',
    subject: undefined,
    now,
    asker: official,
  });
  expect(seen.text).not.toContain('vướng luồng');
});

test('how many of all are reached is counted', async () => {
  const { text } = await ask('24 chỉ tiêu đạt mấy?');
  expect(text).toContain('trong 24 chỉ tiêu:\n• đạt: 1');
});

test.each([
  ['cảng còn thiếu bao nhiêu?', 'còn thiếu 95 triệu tấn'],
  ['chỉ tiêu 6 còn thiếu bao nhiêu?', 'còn thiếu 95 triệu tấn'],
  ['vì sao chỉ tiêu 6 chậm?', 'chậm, đạt 50% sau 83% thời gian của năm'],
])('%s of a target that is named', async (question, said) => {
  const { text } = await ask(question);
  expect(text).toContain(said);
  expect(text).not.toContain('thu nội địa');
});
