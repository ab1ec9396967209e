import { expect, test } from 'vitest';
import { TOO_FAST_TEXT, tooManyText } from '../../../src/answering/answer-in-chat.ts';
import { FixedClock } from '../../support/serve-in-process.ts';
import { serveOffice } from '../../support/serve-office.ts';

const MINUTE_MS = 60 * 1000;

const open = async (perMinute: number, perDay: number) => {
  const clock = new FixedClock();
  return { clock, ...(await serveOffice(clock.now, { perMinute, perDay })) };
};

test('over the limit of a minute there is one calm line a minute, and afterwards answers again', async () => {
  const { clock, official, leader, answering, log } = await open(2, 100);
  await official.ask('Một?');
  await official.ask('Hai?');
  expect((await official.ask('Ba?')).text).toBe(TOO_FAST_TEXT);
  official.say('Bốn?');
  expect((await leader.ask('Một?')).text).toContain('Trả lời');
  await log.changed.until(
    'the silent one',
    () => log.lines.filter(({ msg }) => msg === 'over the limit of answers').length === 2,
  );
  expect(official.heard()).toHaveLength(3);
  clock.advance(MINUTE_MS);
  expect((await official.ask('Năm?')).text).toContain('Trả lời: Năm?');
  expect(answering.questions.map(({ text }) => text)).toEqual(['Một?', 'Hai?', 'Một?', 'Năm?']);
});

test('the limit of a day is counted over 24 hours', async () => {
  const { clock, official } = await open(100, 2);
  await official.ask('Một?');
  clock.advance(12 * 60 * MINUTE_MS);
  await official.ask('Hai?');
  expect((await official.ask('Ba?')).text).toBe(tooManyText(2));
  clock.advance(12 * 60 * MINUTE_MS);
  expect((await official.ask('Bốn?')).text).toContain('Trả lời: Bốn?');
});

test('buttons that ask count like questions; commands and other buttons are never limited', async () => {
  const { api, official, staff } = await open(1, 100);
  const answer = await official.ask('Một?');
  official.press(answer, '👍');
  expect(await official.toast(0)).toBe('Cảm ơn đồng chí.');
  official.pressData(answer.id, 'clause:nq-test:II.2.1(6)');
  expect((await official.hear(2)).text).toBe(TOO_FAST_TEXT);
  official.press(answer, 'Xem nguyên văn');
  expect((await official.hear(3)).text).toContain('Nguyên văn');
  expect((await official.ask('/trogiup')).text).toContain('/hoi');
  await staff.ask('Một?');
  const card = await staff.ask('/canbo cb003');
  staff.press(card, 'Đổi tên');
  await staff.hear(3);
  expect((await staff.ask('Nguyễn Văn Ánh')).text).toContain('Nguyễn Văn Ánh (CB003)');
  expect(api.callsOf('editMessageText')).toHaveLength(0);
});

test('an edited question is a question too', async () => {
  const { official } = await open(1, 100);
  const question = official.say('Một?');
  await official.hear(1);
  official.edit(question, 'Hai?');
  expect((await official.hear(2)).text).toBe(TOO_FAST_TEXT);
});
