import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReportTalk } from '../../../src/progress/recording/report-talk.ts';
import { readLast } from '../../eval/replies/stranger-row.ts';
import { countAsking } from './count-asking.ts';
import { type PlayedTalk, playTalk } from './play-talk.ts';

const LAST = readLast();
const SENT = '2024-11-25T08:30:00+07:00';
const FORWARDED = '2024-11-20T15:10:00+07:00';

type Messages = Exclude<PlayedTalk['said'], string>;

const play = (said: Messages, leads: readonly string[] = ['II.2.1(6)', 'II.2.1(7)', 'II.2.2(15)']) =>
  playTalk({ leads, last: LAST, said, sent: SENT });

const said = fc.constantFrom(
  ...[
    'cảng 168,4 triệu tấn',
    'xuất khẩu 28,7 tỷ USD đến 20/11',
    'bhyt 93,4%',
    'cảng 1684 triệu tấn',
    '168,4',
  ],
  ...['xuất khẩu 60 tỷ USD, cảng 169,1 triệu tấn', 'cảng tuần này thêm 2,5 triệu tấn', '172 triệu tấn'],
  ...[
    'xuất khẩu dệt may 2,1 tỷ USD',
    'vướng luồng vào cảng',
    'hết vướng rồi',
    'không có gì mới',
    'ok',
    'hủy',
  ],
  ...[
    'đến 20/11',
    'nhầm, 167,9 chứ không phải 168,4',
    'cảng phải đạt bao nhiêu?',
    'cảng đạt 90,8% KH',
    '170-172',
  ],
  ...['để chiều em báo', 'bỏ đi', 'cảng 168,4 triệu tấn phải không?', 'thêm 3 đồng chí dự họp', '???', '👍'],
);
const message = fc.oneof(
  { weight: 4, arbitrary: said },
  { weight: 1, arbitrary: said.map((text) => ({ text, replyTo: 'nudge' as const })) },
  { weight: 1, arbitrary: said.map((text) => ({ text, replyTo: 'card' as const })) },
  { weight: 1, arbitrary: said.map((text) => ({ text, forwarded: FORWARDED })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('sua', 'huy', 'giu', '1', '2', '3', '9').map((press) => ({ press })),
  },
);
const talk = fc.array(message, { maxLength: 7 });

test('whatever is said and tapped: at most one thing is asked, and it is shown; what stands was said', () => {
  fc.assert(
    fc.property(talk, (messages) => {
      const { asked, rows, shown } = play(messages);
      expect(countAsking(shown)).toBeLessThanOrEqual(1);
      for (const row of rows) expect(row.doubt === '' || row.codes.length > 0).toBe(true);
      const last = messages.at(-1);
      const isSaid = last !== undefined && (typeof last === 'string' || 'text' in last);
      const isAskedNow = isSaid && asked.length > 0 && play(messages.slice(0, -1)).asked.length === 0;
      if (isAskedNow) expect([messages, shown]).toEqual([messages, expect.stringMatching(/\?|giúp|Có đúng/)]);
      expectSaid(messages, rows);
    }),
    { numRuns: 400 },
  );
});

test('two odd figures of a forwarded message are asked about together', () => {
  const { shown, rows } = play([
    { text: '172 triệu tấn', replyTo: 'nudge' },
    { text: 'xuất khẩu 60 tỷ USD, cảng 169,1 triệu tấn', forwarded: FORWARDED },
    { press: '1' },
  ]);
  expect(rows).toHaveLength(3);
  expect(shown).toContain('Chờ đồng chí xác nhận: 2 số');
  expect(countAsking(shown)).toBe(1);
});

/** Every figure is in the words of one of the messages. */
const expectSaid = (messages: Messages, rows: ReportTalk['rows']): void => {
  const words = messages
    .map((each) => (typeof each === 'string' ? each : 'text' in each ? each.text : ''))
    .join('\n');
  for (const { value, share } of rows)
    for (const decimal of [value?.decimal, share])
      if (decimal !== undefined)
        expect([messages, words]).toEqual([messages, expect.stringContaining(decimal.replace('.', ','))]);
};

const report = fc.constantFrom(
  ['cảng 168,4 triệu tấn', 'II.2.1(6)', '168.4'],
  ['xuất khẩu 28,7 tỷ USD', 'II.2.1(7)', '28.7'],
  ['bhyt 93,4%', 'II.2.2(15)', '93.4'],
) as fc.Arbitrary<[string, string, string]>;

const figureOf = (messages: Messages, ref: string) =>
  play(messages).rows.findLast((row) => row.ref === ref && row.value !== undefined)?.value?.decimal;

test('a report that stands isn’t lost by a correction that says no other figure', () => {
  const patch = fc.constantFrom(
    ...[
      'đến 20/11',
      'tính đến hết 22/11',
      'vướng mặt bằng',
      'hết vướng rồi',
      'đề nghị hỗ trợ',
      '???',
      'ừm',
      'abc',
    ],
    ...['số này chưa kiểm tra kỹ', '👍', 'đến 31/11', 'hôm qua', 'ok', 'chỉ tiêu là bao nhiêu?'],
  );
  fc.assert(
    fc.property(report, patch, ([text, ref, decimal], words) => {
      const messages = [text, { press: 'sua' }, words];
      expect([words, figureOf(messages, ref)]).toEqual([words, decimal]);
    }),
    { numRuns: 100 },
  );
});

test('what neither reports nor takes back leaves what stands as it is', () => {
  const remark = fc.constantFrom(
    'ok',
    '👍',
    'cảm ơn nhé',
    'để chiều em báo',
    'khi nào phải nộp?',
    '???',
    'cảng phải đạt bao nhiêu?',
    'lần trước tôi báo bao nhiêu?',
    'cái này bên Sở khác',
  );
  fc.assert(
    fc.property(report, fc.array(remark, { maxLength: 4 }), ([text, ref, decimal], remarks) => {
      const { rows } = play([text, ...remarks]);
      const figures = rows.filter(({ value }) => value !== undefined);
      expect(figures.map((row) => [row.ref, row.value?.decimal, row.doubt])).toEqual([[ref, decimal, '']]);
    }),
    { numRuns: 100 },
  );
});

test('taken back is as if it had never been said', () => {
  const back: fc.Arbitrary<Messages[number]> = fc.constantFrom(
    'hủy',
    'xóa báo cáo vừa rồi',
    'bỏ đi, số đó chưa chuẩn',
    { press: 'huy' },
  );
  fc.assert(
    fc.property(report, report, back, ([one, ref], [other, otherRef], take) => {
      fc.pre(ref !== otherRef);
      const shape = (messages: Messages) => play(messages).rows.map((row) => [row.ref, row.value?.decimal]);
      expect([take, shape([one, other, take])]).toEqual([take, shape([one])]);
    }),
    { numRuns: 60 },
  );
});

test('the same words at the same moment always give the same', () => {
  fc.assert(
    fc.property(talk, (messages) => {
      const [once, again] = [play(messages), play(messages)];
      expect(again.rows).toEqual(once.rows);
      expect([again.shown, again.asked, again.isQuestion]).toEqual([once.shown, once.asked, once.isQuestion]);
    }),
    { numRuns: 100 },
  );
});
