import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../../src/domain/reporting-week.ts';
import { readResponses } from '../../../../src/week/responses/week-responses.ts';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const [W48] = [parseWeek('2024-W48')] as [ReportingWeek];
const MONDAY = '2024-11-25 08:00';
const FRIDAY_NOON = '2024-11-29 12:00';

const open = async () => {
  const served = await serveWeek();
  const { progress, reminderRules, clock } = served;
  return {
    ...served,
    latestOf: async (ref: string) =>
      (await progress.lastUpdates(asDocumentId('nq14-2024'), [asReference(ref)])).get(asReference(ref))
        ?.latest,
    stateOf: async (id = 3) =>
      (await readResponses(served, reminderRules(), W48, clock.now())).responses.find(
        (each) => each.official === id,
      ),
  };
};

test('“để chiều em báo” is taken calmly, asks again in the afternoon, and is no answer', async () => {
  const { at, official, stateOf } = await open();
  await at(MONDAY);
  const told = await official.ask('để chiều em báo');
  expect(told.text).toContain('Tôi sẽ hỏi lại lúc 14:00 hôm nay');
  expect((await stateOf())?.answeredAt).toBeUndefined();
  await at('2024-11-25 14:00');
  expect(lastHeard(official).text).toContain('Nhắc lại: có gì mới hoặc vướng mắc?');
});

test('“mai em gửi” asks again in the morning; a reply to the nudge is the same', async () => {
  const { at, official, stateOf } = await open();
  await at(MONDAY);
  official.reply(lastHeard(official), 'mai em gửi số');
  expect((await official.hear(2)).text).toContain('08:00 ngày mai');
  expect((await stateOf())?.answeredAt).toBeUndefined();
  await at('2024-11-26 08:00');
  expect(lastHeard(official).text).toContain('Nhắc lại');
});

test('where nothing is open it is only taken note of', async () => {
  const { at, official, outbox } = await open();
  await at(MONDAY);
  await official.ask('cảng 158,2 triệu tấn');
  expect((await official.ask('để chiều em báo')).text).toContain('khi nào có số đồng chí nhắn tôi');
  expect((await outbox.counts()).waiting).toBe(0);
});

test('“không phải việc của em” is told to the office, of the item that is named', async () => {
  const { at, official, staff, untilDelivered, stateOf } = await open();
  await at(MONDAY);
  await staff.ask('/trogiup');
  const told = await official.ask('cảng không phải việc của em');
  expect(told.text).toContain('Tôi đã báo Văn phòng xem lại phân công: (6)');
  await untilDelivered();
  expect(lastHeard(staff).text).toContain('(6)');
  expect((await stateOf())?.answeredAt).toBeUndefined();
});

test('where several may be meant, it is asked which', async () => {
  const { at, official, staff, pressIn, untilDelivered } = await open();
  await at(MONDAY);
  await staff.ask('/trogiup');
  const asked = await official.ask('cái này không phải của em');
  expect(labels(asked)).toEqual(['Chọn việc']);
  await pressIn(official, asked, 'Chọn việc');
  await pressIn(official, asked, labels(asked)[1] ?? '');
  expect(asked.text).toContain('Tôi đã báo Văn phòng xem lại phân công: (7)');
  await untilDelivered();
  expect(lastHeard(staff).text).toContain('(7)');
});

test('“khi nào phải nộp?” is told from the week’s timetable', async () => {
  const { at, official, clock, answering } = await open();
  await at(MONDAY);
  const { text } = await official.ask('khi nào phải nộp báo cáo?');
  expect(text).toContain('Báo cáo tuần 48');
  expect(text).toContain('xin gửi trước 10:00 thứ Sáu 29/11');
  clock.set(FRIDAY_NOON);
  expect((await official.ask('khi nào phải nộp báo cáo?')).text).toMatch(/trước \d{2}:\d{2} thứ Sáu 29\/11/);
  clock.set('2024-11-30 09:00');
  expect((await official.ask('khi nào phải nộp báo cáo?')).text).toContain('đã chốt');
  expect(answering.questions).toEqual([]);
});

test.each([
  'Không',
  'Ko',
  'chưa có',
  'ko có gì mới',
])('“%s” after the nudge, not as a reply, is recorded; of what is due it answers nothing', async (text) => {
  const { at, official, stateOf, latestOf } = await open();
  await at(MONDAY);
  expect((await official.ask(text)).text).toContain('✅ Đã ghi: 2 việc');
  expect((await latestOf('II.2.1(6)'))?.status).toBe('no-news');
  expect((await latestOf('II.2.1(7)'))?.status).toBe('no-news');
  expect((await stateOf())?.state).toBe('silent');
});
