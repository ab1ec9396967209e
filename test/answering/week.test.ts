import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answering } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import { findWeekQuestion } from '../../src/answering/understanding/find-progress-question.ts';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { parseWeek, type ReportingWeek } from '../../src/domain/reporting-week.ts';
import { type Actor, Directory, LOCAL_OPERATOR } from '../../src/people/directory.ts';
import { listResponses, type WeekResponses } from '../../src/week/responses/week-responses.ts';
import { DEFAULT_SCHEDULE } from '../../src/week/schedule.ts';
import { at, CALENDAR, official, place, type Rows, SMALL_OFFICE, validIn, ZONE } from '../week/office.ts';

describe('which questions ask who has answered the week', () => {
  test.each([
    ['tuần này ai chưa báo cáo?', 'people', false],
    ['đơn vị nào chưa báo cáo?', 'units', false],
    ['ai chưa trả lời tuần này', 'people', false],
    ['Những ai chưa cập nhật tiến độ?', 'people', false],
    ['còn đơn vị nào chưa nộp báo cáo tuần này không ạ', 'units', false],
    ['có bao nhiêu đơn vị chưa báo cáo', 'units', false],
    ['danh sách cán bộ chưa trả lời', 'people', false],
    ['tuan nay ai chua bao cao', 'people', false],
    ['DON VI NAO CHUA BAO CAO', 'units', false],
    ['ai đã báo cáo tuần này?', 'people', true],
    ['đơn vị nào đã trả lời rồi?', 'units', true],
  ])('%s', (text, of, answered) => {
    expect(findWeekQuestion(text)).toEqual({ of, answered });
  });

  test.each([
    ['tuần trước ai chưa báo cáo?', 'people', { before: 1 }],
    ['tuần vừa rồi đơn vị nào chưa trả lời?', 'units', { before: 1 }],
    ['hai tuần trước ai chưa báo cáo', 'people', { before: 2 }],
    ['tuần 47 ai chưa báo cáo?', 'people', { number: 47 }],
  ])('%s of an earlier week', (text, of, earlier) => {
    expect(findWeekQuestion(text)).toEqual({ of, answered: false, earlier });
  });

  test.each([
    'chỉ tiêu nào chưa báo cáo?',
    'đơn vị nào báo cáo Thành ủy?',
    'ai báo cáo kết quả thực hiện Nghị quyết?',
    'đơn vị nào chưa báo cáo chỉ tiêu 6?',
    'ai phụ trách báo cáo?',
    'đơn vị nào chưa có trụ sở?',
    'tuần 60 ai chưa báo cáo?',
    'tuần 0 ai chưa báo cáo?',
    'tôi chưa báo cáo',
    'đơn vị tôi chưa báo cáo',
  ])('not %s', (text) => {
    expect(findWeekQuestion(text)).toBeUndefined();
  });
});

const ROWS: Rows = {
  ...SMALL_OFFICE,
  officials: SMALL_OFFICE.officials.map((each) =>
    each.id === 2 ? official(2, { person: undefined }) : each,
  ),
  memberships: [...SMALL_OFFICE.memberships, place(2, 2)],
};
const NOW = at('2024-11-27 09:00');

const weekAt = (now: Date, answered: readonly number[], rows = ROWS): WeekResponses =>
  listResponses({
    now,
    rules: { calendar: CALENDAR, schedule: DEFAULT_SCHEDULE, documents: validIn(2024), timeZone: ZONE },
    period: parseWeek('2024-W48') as ReportingWeek,
    directory: new Directory(
      { version: 1, nextIds: { unit: 0, official: 0, membership: 0, assignment: 0 }, ...rows },
      asDay('2024-11-27'),
    ),
    rows: {
      asks: [1, 3].map((id) => ({ about: [asOfficialId(id)], state: 'sent', at: at('2024-11-25 08:00') })),
      reported: [],
      marked: answered.map((id) => ({ official: asOfficialId(id), at: at('2024-11-26 08:00') })),
    },
    away: [],
  });

let week: WeekResponses | undefined;
let answering: Answering;

beforeAll(async () => {
  answering = await openAnswering({
    corpusDir: fileURLToPath(new URL('../../corpus', import.meta.url)),
    indexDir: undefined,
    readWeek: async () => week ?? weekAt(NOW, []),
    logger: pino({ level: 'silent' }),
  });
});

const actor = (id: number, role: Actor['role']): Actor => ({
  official: official(id, { role }),
  role,
  units: [],
});
const LEADER = actor(8, 'leader');

const ask = (text: string, asker: Actor | undefined, answered: readonly number[] = [1]) => {
  week = weekAt(NOW, answered);
  return answering.answer({ text, subject: undefined, asker, now: NOW });
};

test('leaders and the office are told who hasn’t answered, by unit, with why', async () => {
  for (const asker of [LEADER, actor(9, 'staff'), LOCAL_OPERATOR]) {
    const answer = await ask('tuần này ai chưa báo cáo?', asker);
    expect(answer.kind).toBe('progress');
    expect(answer.text).toBe(
      [
        'Theo bot, tuần 48 (25/11 - 01/12/2024): 2 trên 3 người chủ trì chưa trả lời:',
        '• Đơn vị 1: Cán bộ 2 (chưa vào bot)',
        '• Đơn vị 2: Cán bộ 2 (chưa vào bot), Cán bộ 3',
      ].join('\n'),
    );
  }
});

test('units have answered once one of their people has', async () => {
  expect((await ask('đơn vị nào chưa báo cáo?', LEADER)).text).toBe(
    [
      'Theo bot, tuần 48 (25/11 - 01/12/2024): 1 trên 2 đơn vị chủ trì chưa có ai trả lời:',
      '• Đơn vị 2: Cán bộ 2 (chưa vào bot), Cán bộ 3',
      'Mới trả lời một phần, còn thiếu:',
      '• Đơn vị 1: Cán bộ 2 (chưa vào bot)',
    ].join('\n'),
  );
  expect((await ask('đơn vị nào đã trả lời?', LEADER)).text).toContain(
    '1 trên 2 đơn vị chủ trì đã có người trả lời:\n• Đơn vị 1: Cán bộ 1',
  );
});

test('with everybody’s answer in that is what is said', async () => {
  expect((await ask('ai chưa trả lời tuần này', LEADER, [1, 2, 3])).text).toContain(
    'tất cả 3 người chủ trì đã trả lời.',
  );
});

test.each([
  'tuan nay ai chua bao cao',
  'TUẦN NÀY AI CHƯA BÁO CÁO',
  'tuần này ai chưa báo cáo'.normalize('NFD'),
  'tuaanf nafy ai chuwa baso caso',
  'tuần nay ai chưa bao cáo vậy',
])('any typing: %s', async (text) => {
  expect((await ask(text, LEADER)).text).toContain('2 trên 3 người chủ trì chưa trả lời');
});

test('officials are told of themselves only, and in a group nobody is told of anybody', async () => {
  const own = await ask('tuần này ai chưa báo cáo?', actor(3, 'official'));
  expect(own.kind).toBe('progress');
  expect(own.text).toContain('việc của Văn phòng và lãnh đạo');
  expect(own.text).toContain('Tuần này đồng chí chưa trả lời; báo bằng /capnhat.');
  expect((await ask('ai chưa báo cáo?', actor(1, 'official'))).text).toContain('đồng chí đã trả lời rồi');
  const nobody = await ask('tuần này ai chưa báo cáo?', undefined);
  expect(nobody.text).not.toMatch(/Cán bộ \d|đồng chí/);
});
