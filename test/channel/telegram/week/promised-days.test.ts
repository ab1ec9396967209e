import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { testRecording } from '../../../support/test-report.ts';

const MONDAY = '2024-11-25 08:00';
const WEDNESDAY = '2024-11-27 09:00';

/** The data of the button with this label, as somebody's phone goes on showing it. */
const dataOf = (message: ReturnType<typeof lastHeard>, label: string): string => {
  const button = message.keyboard.flat().find(({ text }) => text === label);
  return button !== undefined && 'callback_data' in button ? button.callback_data : '';
};

test('a day that was offered on Monday is the same on Wednesday, or is over', async () => {
  const { at, official, clock, pressFor, pressIn, api } = await serveWeek();
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  await pressIn(official, card, 'Hẹn ngày có số');
  clock.set(WEDNESDAY);
  const toasts = api.callsOf('answerCallbackQuery').length;
  official.press(card, 'thứ Ba 26/11');
  expect(await official.toast(toasts)).toContain('Ngày đó đã qua');
  expect(labels(card)).toContain('thứ Hai 02/12');
  await pressIn(official, card, 'thứ Hai 02/12');
  expect(card.text).toContain('Hẹn ngày 02/12/2024');
});

test('a button of before, which held days from today, promises so many', async () => {
  const { at, official, pressFor, pressIn, api } = await serveWeek();
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  await pressIn(official, card, 'Hẹn ngày có số');
  const [, report] = dataOf(card, 'thứ Hai 02/12').match(/^td:N:(\d+):/) ?? [];
  official.pressData(card.id, `td:N:${report}:7`);
  await api.changed.until('the card', () => card.text.includes('Hẹn ngày 02/12/2024'));
});

test('days that were offered are left for the card’s own buttons', async () => {
  const { at, official, pressFor, pressIn } = await serveWeek();
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  const own = labels(card);
  await pressIn(official, card, 'Hẹn ngày có số');
  expect(labels(card)).not.toEqual(own);
  await pressIn(official, card, '‹ Quay lại');
  expect(labels(card)).toEqual(own);
});

test('a day for what is due of a card leaves what isn’t on it', async () => {
  const { at, official, pressFor, pressIn, progress, api } = await serveWeek();
  const october = { ref: 'II.2.1(6)', asOf: '2024-10-31', figure: ['158.2', 'triệu tấn'] as const };
  await progress.record(testRecording(1, new Date('2024-11-20T09:00:00+07:00'), october));
  await at(MONDAY);
  const card = await pressFor(official, lastHeard(official), 'Không có gì mới');
  await pressIn(official, card, 'Hẹn ngày có số');
  const offered = dataOf(card, 'thứ Sáu 29/11');
  const promised = await pressFor(official, card, 'thứ Sáu 29/11');
  expect(promised.text).toMatch(/Đã ghi: \(7\)[\s\S]*Hẹn ngày 29\/11\/2024/);
  await api.changed.until('the old card', () => !card.text.includes('còn chờ'));
  expect(card.text).toContain('(6)');
  expect(labels(card)).not.toContain('Hẹn ngày có số');
  const toasts = api.callsOf('answerCallbackQuery').length;
  official.pressData(card.id, offered);
  await official.settle();
  expect(await official.toast(toasts)).not.toContain('Tôi sẽ hỏi lại');
});

test('a day for what is in the way that was offered on Monday is the same on Wednesday, or is over', async () => {
  const { at, official, clock, pressFor, pressIn, progress, api } = await serveWeek();
  const before = new Date('2024-11-20T09:00:00+07:00');
  const blocked = { ref: 'II.2.1(6)', asOf: '2024-11-20', blocker: 'thiếu vốn nạo vét' };
  await progress.record(testRecording(1, before, blocked));
  await at(MONDAY);
  const nudge = lastHeard(official);
  await pressIn(official, nudge, 'Hẹn ngày…');
  clock.set(WEDNESDAY);
  const toasts = api.callsOf('answerCallbackQuery').length;
  official.press(nudge, 'thứ Ba 26/11');
  expect(await official.toast(toasts)).toContain('Ngày đó đã qua');
  const card = await pressFor(official, nudge, 'thứ Hai 02/12');
  expect(card.text).toContain('Hẹn ngày 02/12/2024');
});
