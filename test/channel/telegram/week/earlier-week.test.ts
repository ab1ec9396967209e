import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import type { Reference } from '../../../../src/domain/reference.ts';
import { parseWeek, type ReportingWeek } from '../../../../src/domain/reporting-week.ts';
import { readResponses } from '../../../../src/week/responses/week-responses.ts';
import { readWeeklyReport } from '../../../../src/week/weekly-report/read-weekly-report.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const [W48, W49] = ['2024-W48', '2024-W49'].map((text) => parseWeek(text)) as [ReportingWeek, ReportingWeek];
const MONDAY = '2024-11-25 08:00';
const NEXT_MONDAY = '2024-12-02 08:00';

const open = async () => {
  const served = await serveWeek();
  const stateOf = async (week: ReportingWeek, id = 3) =>
    (await readResponses(served, served.reminderRules(), week, served.clock.now())).responses.find(
      (each) => each.official === id,
    )?.state;
  /** Replies, and waits until that is wholly dealt with: messages of a chat are worked in order. */
  const reply = async (
    person: FakePerson,
    to: ChatMessage,
    text: string,
    more: Partial<Message> = {},
  ): Promise<ChatMessage> => {
    const before = person.heard().length;
    person.reply(to, text, more);
    const answer = await person.hear(before + 1);
    await person.settle();
    return answer;
  };
  return { ...served, stateOf, reply };
};

test('a reply to last week’s question answers last week, late; its figure is of its own day', async () => {
  const { at, official, clock, stateOf, reply } = await open();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await at(NEXT_MONDAY);
  clock.set('2024-12-02 09:00');
  expect((await reply(official, nudge, 'cảng 172 triệu tấn')).text).toContain(
    '172 triệu tấn · đến 02/12/2024',
  );
  expect(await stateOf(W48)).toBe('late');
  expect(await stateOf(W49)).toBe('silent');
  await at('2024-12-04 14:00');
  expect(lastHeard(official).text).toContain('Nhắc lần hai: còn chờ trả lời. Tuần 49');
});

test('the report of a week that is over stays as it was at its end, whoever answers it later', async () => {
  const { at, official, clock, stateOf, reply, resolution, updateReader, reminderRules, ...stores } =
    await open();
  const { measure } = updateReader().items;
  const subject = {
    resolution: resolution(),
    profileOf: (ref: Reference) => measure(ref)?.profile,
    rules: reminderRules(),
  };
  const unitOfPort = async () =>
    (await readWeeklyReport(stores, subject, W48, clock.now())).units.find(({ unit }) => unit === 'Sở Y tế')
      ?.state;
  await at(MONDAY);
  const nudge = lastHeard(official);
  await at(NEXT_MONDAY);
  expect(await unitOfPort()).toBe('silent');
  clock.set('2024-12-02 09:00');
  await reply(official, nudge, 'cảng 172 triệu tấn');
  expect(await stateOf(W48)).toBe('late');
  expect(await unitOfPort()).toBe('silent');
});

test('words alone answer the week in which they are said', async () => {
  const { at, official, clock, stateOf } = await open();
  await at(MONDAY);
  await at(NEXT_MONDAY);
  clock.set('2024-12-02 09:00');
  await official.ask('cảng 172 triệu tấn');
  expect(await stateOf(W48)).toBe('silent');
  expect(await stateOf(W49)).toBe('on time');
});

test('what was asked back about such a reply is of its week too, and so is what is corrected', async () => {
  const { at, official, clock, stateOf, pressFor, db, reply } = await open();
  await at(MONDAY);
  const nudge = lastHeard(official);
  await at(NEXT_MONDAY);
  const asked = await reply(official, nudge, 'tuần này họp với các bên');
  expect(labels(asked)).toContain('Tôi báo cáo');
  expect(await stateOf(W48)).toBe('late');
  const which = await pressFor(official, asked, 'Tôi báo cáo');
  clock.set('2024-12-03 09:00');
  const card = await pressFor(official, which, labels(which)[0] ?? '');
  expect(await stateOf(W49)).toBe('silent');
  await pressFor(official, card, 'Sửa');
  await official.ask('172');
  expect(await stateOf(W49)).toBe('silent');
  const rows = await db.selectFrom('progress_update').select(['answers_week']).execute();
  expect(rows.map(({ answers_week }) => answers_week)).toEqual(['2024-W48', '2024-W48']);
});

test('a head who replies to last week’s escalation answers that week for the unit', async () => {
  const { at, head, clock, stateOf, reply } = await open();
  await at(MONDAY);
  await at('2024-11-29 10:00');
  const escalation = lastHeard(head);
  expect(escalation.text).toContain('Chưa trả lời tuần 48');
  clock.set('2024-12-02 07:30');
  expect((await reply(head, escalation, 'bảo hiểm y tế 93,5%')).text).toContain('93,5%');
  expect(await stateOf(W48, 8)).toBe('late');
  // The figure was asked of the unit, and is there.
  expect(await stateOf(W48, 7)).toBe('late');
  await at(NEXT_MONDAY);
  expect(lastHeard(head).text).toContain('Tuần 49');
});

test('a reply to last week’s card counts for that week, and, as a new word, for this one', async () => {
  const { at, official, clock, stateOf, pressIn, reply } = await open();
  await at(MONDAY);
  const card = await official.ask('cảng 158,2 triệu tấn');
  await pressIn(official, card, 'Hủy');
  expect(await stateOf(W48)).toBe('silent');
  await at(NEXT_MONDAY);
  clock.set('2024-12-02 09:00');
  expect((await reply(official, card, '172')).text).toContain('172 triệu tấn');
  expect(await stateOf(W48)).toBe('late');
  expect(await stateOf(W49)).toBe('on time');
});

test('a reply that was sent on Sunday, and got on Monday, answers the week in which it was sent', async () => {
  const { at, official, clock, stateOf, reply } = await open();
  await at(MONDAY);
  const nudge = lastHeard(official);
  clock.set('2024-12-02 07:00');
  const sent = Date.parse('2024-12-01T21:00:00+07:00') / 1_000;
  await reply(official, nudge, 'đã trao đổi với các bên', { date: sent });
  expect(await stateOf(W48)).toBe('late');
  expect(await stateOf(W49)).not.toBe('on time');
});
