import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Answering, Subject } from '../../src/answering/answer.ts';
import { openAnswering } from '../../src/answering/open-answering.ts';
import {
  type Assignment,
  asAssignmentId,
  asDay,
  asUnitId,
  type Part,
  type Unit,
} from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { createAssignmentReader } from '../../src/people/assignments/assignment-table.ts';
import { Directory } from '../../src/people/directory.ts';
import { testMembership, testOfficial, testUnit } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T09:00:00+07:00');
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));

const UNITS: readonly Unit[] = [
  { ...testUnit(1, 'Sở Giao thông vận tải', 'Sở GTVT'), aliases: ['sở giao thông'] },
  { ...testUnit(2, 'Cảng vụ Hàng hải Hải Phòng', 'CVHH'), aliases: ['cảng vụ'] },
  testUnit(3, 'Sở Tài chính', 'STC'),
  testUnit(4, 'Cục Thuế thành phố', 'Cục Thuế'),
  testUnit(5, 'Công an thành phố'),
  { ...testUnit(6, 'UBND quận Lê Chân'), aliases: ['quận'] },
  { ...testUnit(7, 'UBND quận Ngô Quyền'), aliases: ['quận'] },
];
const OFFICIALS = [testOfficial(1, 'Nguyễn Văn An', 'official', 11), testOfficial(2, 'Lê Mới', 'official')];

const row = (
  id: number,
  unit: number,
  ref: string,
  part: Part,
  edit: Partial<Assignment> = {},
): Assignment => ({
  id: asAssignmentId(id),
  document: asDocumentId('nq14-2024'),
  ref: asReference(ref),
  unit: asUnitId(unit),
  part,
  from: asDay('2024-01-15'),
  until: undefined,
  assignedAt: new Date('2024-01-10T01:00:00Z'),
  endedAt: undefined,
  ...edit,
});

const ROWS = [
  row(1, 1, 'II.2.1(6)', 'lead'),
  row(2, 2, 'II.2.1(6)', 'support', { from: undefined, until: asDay('2024-12-31') }),
  row(3, 3, 'II.2.1(4).b', 'lead'),
  row(4, 4, 'II.2.1(4).a', 'lead'),
  row(5, 1, 'II.3.3/5', 'support'),
  // Not in force on the day: to come, over, ended.
  row(6, 3, 'II.2.1(6)', 'lead', { from: asDay('2024-06-11') }),
  row(7, 4, 'II.2.1(6)', 'lead', { until: asDay('2024-06-09') }),
  row(8, 5, 'II.2.1(6)', 'lead', { endedAt: NOW }),
];

const directoryWith = (assignments: readonly Assignment[]): Directory =>
  new Directory(
    {
      version: 1,
      units: UNITS,
      officials: OFFICIALS,
      memberships: [testMembership(1, 1, 1)],
      assignments,
      nextIds: { unit: 9, official: 9, membership: 9, assignment: 99 },
    },
    asDay('2024-06-10'),
  );

let plain: Answering;
let answering: Answering;
let directory: Directory;

beforeAll(async () => {
  const options = { corpusDir: CORPUS, indexDir: undefined, logger: pino({ level: 'silent' }) };
  plain = await openAnswering(options);
  const readAssignments = createAssignmentReader(async () => directory, 'Asia/Ho_Chi_Minh');
  answering = await openAnswering({ ...options, readAssignments });
});
beforeEach(() => {
  directory = directoryWith(ROWS);
});

const ask = (text: string, subject?: Subject): Promise<Answer> =>
  answering.answer({ text, subject, now: NOW });
const askAs = (official: number, text: string): Promise<Answer> => {
  const [asker] = OFFICIALS.filter(({ id }) => id === official).map((each) => directory.actorOf(each));
  return answering.answer({ text, subject: undefined, asker, now: NOW });
};
/** What was asked is said after what the resolution says. */
const tableOf = ({ text }: Answer): string => text.slice(text.indexOf('Theo bảng phân công'));

describe('who carries a target', () => {
  it('is said by the resolution first, then by the office’s table with its days', async () => {
    const answer = await ask('ai phụ trách chỉ tiêu cảng?');
    expect(answer.kind).toBe('responsibility');
    expect(answer.text).toMatch(/^Nghị quyết không nêu đơn vị cụ thể/);
    expect(tableOf(answer)).toBe(
      [
        'Theo bảng phân công:',
        '• Sở Giao thông vận tải chủ trì chỉ tiêu (6), từ 15/01/2024.',
        '• Cảng vụ Hàng hải Hải Phòng phối hợp chỉ tiêu (6), giao ngày 10/01/2024, đến 31/12/2024.',
      ].join('\n'),
    );
    expect(answer.citations.slice(-2)).toEqual([
      {
        ref: 'PC/1',
        document: 'phân công',
        quote: 'Sở Giao thông vận tải chủ trì chỉ tiêu (6), từ 15/01/2024',
      },
      {
        ref: 'PC/2',
        document: 'phân công',
        quote: 'Cảng vụ Hàng hải Hải Phòng phối hợp chỉ tiêu (6), giao ngày 10/01/2024, đến 31/12/2024',
      },
    ]);
  });

  it('is said in a follow-up too', async () => {
    const first = await ask('Chỉ tiêu hàng hóa qua cảng?');
    expect(first.text).not.toContain('phân công');
    expect(tableOf(await ask('ai phụ trách?', first.subject))).toContain('Sở Giao thông vận tải chủ trì');
  });

  it('holds the parts of a target, and of a part only that part', async () => {
    const whole = tableOf(await ask('đơn vị nào chủ trì chỉ tiêu 4'));
    expect(whole).toContain('• Sở Tài chính chủ trì chỉ tiêu (4)b');
    expect(whole).toContain('• Cục Thuế thành phố chủ trì chỉ tiêu (4)a');
    const part = tableOf(await ask('đơn vị nào chủ trì chỉ tiêu 4b'));
    expect(part).toBe('Theo bảng phân công: Sở Tài chính chủ trì chỉ tiêu (4)b, từ 15/01/2024.');
  });

  it('is said after a body that the clause itself charges', async () => {
    directory = directoryWith([row(9, 5, 'II.2.4(21)', 'lead')]);
    const { text } = await ask('ai phụ trách chỉ tiêu 21');
    expect(text).toMatch(/^.*Ban Thường vụ.*\nTheo bảng phân công: Công an thành phố chủ trì/s);
  });
});

describe('what a unit carries', () => {
  it.each([
    'Sở Giao thông vận tải phụ trách những gì?',
    'sở gtvt làm gì',
    'so giao thong van tai phu trach gi',
    'Cho tôi hỏi sở giao thông được giao việc gì ạ?',
    'Đơn vị Sở GTVT có nhiệm vụ gì trong năm 2024?',
    'Nhiệm vụ của SỞ GTVT là gì',
    'sở gtvt chủ trì chỉ tiêu nào',
    'Sở Giao thông vận tải Hải Phòng phụ trách gì',
    'so gtvt tp hai phong lam gi',
  ])('%s', async (question) => {
    const answer = await ask(question);
    expect(answer.kind).toBe('responsibility');
    expect(answer.text).toContain('Nghị quyết không nêu nhiệm vụ riêng của Sở Giao thông vận tải.');
    expect(tableOf(answer)).toMatch(
      /^Theo bảng phân công, Sở Giao thông vận tải:\n• Chủ trì chỉ tiêu \(6\), từ 15\/01\/2024: Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn\.\n• Phối hợp nhiệm vụ ở Mục II\.3\.3, gạch đầu dòng 5, từ 15\/01\/2024: /,
    );
    expect(answer.citations.map(({ ref }) => ref)).toEqual(['II.2.1(6)', 'II.3.3/5', 'PC/1', 'PC/5']);
    expect(answer.related.map(({ ref }) => ref)).toEqual(['II.2.1(6)', 'II.3.3/5']);
  });

  it('comes after what the resolution charges it with', async () => {
    directory = directoryWith([row(9, 5, 'II.2.1(8)', 'support')]);
    const charged = await plain.answer({
      text: 'Công an thành phố có nhiệm vụ gì?',
      subject: undefined,
      now: NOW,
    });
    const { text } = await ask('Công an thành phố có nhiệm vụ gì?');
    expect(charged.kind).toBe('responsibility');
    expect(text.startsWith(charged.text)).toBe(true);
    expect(text).toContain('Theo bảng phân công, Công an thành phố:\n• Phối hợp chỉ tiêu (8)');
  });

  it('is nothing for a unit without work, and that is said', async () => {
    const { kind, text } = await ask('UBND quận Lê Chân phụ trách gì?');
    expect(kind).toBe('none');
    expect(text).toContain('Theo bảng phân công, UBND quận Lê Chân hiện chưa được giao việc nào.');
  });

  it('goes on with another unit, and back to who carries what', async () => {
    const first = await ask('Sở GTVT phụ trách gì?');
    const next = await ask('còn Sở Tài chính?', first.subject);
    expect(tableOf(next)).toMatch(/^Theo bảng phân công, Sở Tài chính:\n• Chủ trì chỉ tiêu \(4\)b, từ/);
    expect((await ask('còn Cục Thuế?', next.subject)).text).toContain('(4)a');
    expect((await ask('còn Sở Tài chính?')).text).not.toContain('Theo bảng phân công, Sở Tài chính:');
  });

  it('is found by a name without the city that the table has', async () => {
    expect(tableOf(await ask('cảng vụ hàng hải phụ trách chỉ tiêu nào'))).toContain(
      '• Phối hợp chỉ tiêu (6)',
    );
    expect((await ask('công an phụ trách gì')).text).toContain('Công an thành phố');
  });

  it('is asked back for where a name is of several units', async () => {
    const { kind, text } = await ask('quận phụ trách gì');
    expect(kind).toBe('none');
    expect(text).toContain('UBND quận Lê Chân, UBND quận Ngô Quyền?');
  });

  it('names two units one after the other', async () => {
    const { text } = await ask('Sở Tài chính và Cục Thuế phụ trách gì?');
    expect(text).toMatch(/phân công, Sở Tài chính:[\s\S]*phân công, Cục Thuế thành phố:/);
  });
});

describe('what is not a question for a unit’s work', () => {
  it.each([
    'Sở Thiên văn phụ trách gì?',
    'Sở Giao thông vận tải Hải Dương phụ trách gì?',
    'Giao thông vận tải có nhiệm vụ gì?',
    'Sở GTVT có trách nhiệm gì với cầu Tân Vũ?',
    'Nhiệm vụ tới là gì?',
    'Sở GTVT ở đâu?',
    'Chỉ tiêu hàng hóa qua cảng?',
    'liệt kê các chỉ tiêu môi trường',
  ])('%s is answered as without a table', async (text) => {
    expect(await ask(text)).toEqual(await plain.answer({ text, subject: undefined, now: NOW }));
  });

  it('with no assignment in force every answer is as it was', async () => {
    directory = directoryWith(ROWS.slice(5));
    for (const text of [
      'ai phụ trách chỉ tiêu cảng?',
      'Sở GTVT phụ trách gì?',
      'tôi phụ trách gì?',
      'việc của tôi',
    ]) {
      expect(await ask(text)).toEqual(await plain.answer({ text, subject: undefined, now: NOW }));
    }
  });
});

describe('what oneself carries', () => {
  it.each([
    'tôi phụ trách gì?',
    'viec cua toi',
    'mình phải làm gì',
    'đơn vị tôi được giao chỉ tiêu nào?',
  ])('%s', async (text) => {
    expect(tableOf(await askAs(1, text))).toContain('Sở Giao thông vận tải:\n• Chủ trì chỉ tiêu (6)');
  });

  it('is told to nobody whom the bot doesn’t know, and who has no unit is told so', async () => {
    expect((await ask('tôi phụ trách gì?')).text).toContain('khi biết người hỏi');
    const without = await askAs(2, 'việc của tôi');
    expect(without.kind).toBe('none');
    expect(without.text).toContain('chưa được ghi ở đơn vị nào');
  });
});
