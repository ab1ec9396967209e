import { expect, test } from 'vitest';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

const DAY_MS = 86_400_000;

/** The data of the button with this label, as somebody's phone goes on showing it. */
const dataOf = (message: ChatMessage, label: string): string => {
  const button = message.keyboard.flat().find(({ text }) => text === label);
  return button !== undefined && 'callback_data' in button ? button.callback_data : '';
};

const open = async () => {
  const served = await serveReporter('6', '7');
  /** Presses by what a button holds, and gives what is said to it. */
  const tap = async (message: ChatMessage, data: string, person: FakePerson = served.official) => {
    // What was pressed before has its toast.
    await served.official.settle();
    const before = served.api.callsOf('answerCallbackQuery').length;
    person.pressData(message.id, data);
    return person.toast(before);
  };
  return { ...served, tap };
};

test('buttons of a card that was taken back, or restored, on a phone that still shows them do nothing more', async () => {
  const { official, lastOf, pressIn, tap } = await open();
  const card = await official.ask('cảng 78,5 triệu tấn');
  const [takeBack, correct] = [dataOf(card, 'Hủy'), dataOf(card, 'Sửa')];
  await pressIn(card, 'Hủy');
  const restore = dataOf(card, 'Khôi phục');
  for (const data of [takeBack, correct]) expect(await tap(card, data)).toContain('đã được sửa hoặc hủy');
  expect(labels(card)).toEqual(['Khôi phục']);
  await pressIn(card, 'Khôi phục');
  expect(await tap(card, restore)).toContain('đã được sửa hoặc hủy');
  await official.settle();
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});

test('after its week nothing is taken back or restored', async () => {
  const { official, lastOf, pressIn, clock, tap } = await open();
  const stays = await official.ask('xuất khẩu 12 tỷ usd');
  clock.advance(1_000);
  const card = await official.ask('cảng 78,5 triệu tấn');
  await pressIn(card, 'Hủy');
  clock.advance(7 * DAY_MS);
  expect(await tap(stays, dataOf(stays, 'Hủy'))).toContain('Đã hết tuần báo cáo, không hủy được nữa');
  expect(await tap(card, dataOf(card, 'Khôi phục'))).toContain('Đã hết tuần báo cáo, không khôi phục');
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('12');
  expect(await lastOf('6')).toBeUndefined();
});

test('nobody acts on another’s card', async () => {
  const { official, staff, lastOf, pressIn, tap } = await open();
  const card = await official.ask('cảng 78,5 triệu tấn');
  const takeBack = dataOf(card, 'Hủy');
  expect(await tap(card, takeBack, staff)).toContain('không phải của đồng chí');
  await pressIn(card, 'Hủy');
  expect(await tap(card, dataOf(card, 'Khôi phục'), staff)).toContain('không phải của đồng chí');
  expect(await lastOf('6')).toBeUndefined();
});

test('what an edited message has given since isn’t replaced by what was taken back', async () => {
  const { official, lastOf, pressIn, tap } = await open();
  const typed = official.say('cảng 78,5 triệu tấn');
  const card = await official.hear(1);
  await pressIn(card, 'Hủy');
  const restore = dataOf(card, 'Khôi phục');
  official.edit(typed, 'cảng 80 triệu tấn');
  await official.settle();
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('80');
  expect(await tap(card, restore)).toContain('đã được sửa hoặc hủy');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('80');
});
