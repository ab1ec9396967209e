import { expect, test } from 'vitest';
import { serveWeek } from '../../../support/serve-week.ts';

test('after a week of downtime the board says what was never sent, and what came late', async () => {
  const { at, staff } = await serveWeek();
  await at('2024-11-25 08:00');
  await at('2024-12-03 09:00');
  expect((await staff.ask('/theodoi')).text).toContain(
    [
      'ℹ️ Bot ngừng chạy từ 08:00 25/11 đến 09:00 03/12.',
      'Tuần 48: nhắc lần hai, tin báo trưởng đơn vị, dự thảo báo cáo tuần và báo cáo tuần đã quá giờ nên không gửi.',
      'Báo cáo vẫn xem được bằng /baocao 48.',
      'Tuần 49: nhắc lần đầu đã gửi muộn.',
    ].join(' '),
  );
});

test('what is to come in the morning is said so, then that it came late; a week on nothing is said', async () => {
  const { at, clock, staff } = await serveWeek();
  await at('2024-11-25 08:00');
  await at('2024-11-27 13:59');
  await at('2024-11-27 22:00');
  const read = async () => (await staff.ask('/theodoi')).text;
  const downtime = 'ℹ️ Bot ngừng chạy từ 13:59 27/11 đến 22:00 27/11.';
  expect(await read()).toContain(`${downtime} Tuần 48: nhắc lần hai sẽ gửi muộn.`);
  await at('2024-11-28 07:00');
  expect(await read()).toContain(`${downtime} Tuần 48: nhắc lần hai đã gửi muộn.`);
  clock.set('2024-12-02 09:00');
  expect(await read()).not.toContain('Bot ngừng chạy');
});

test('what was to come and never did was dropped in the end', async () => {
  const { at, clock, staff } = await serveWeek();
  await at('2024-11-25 08:00');
  await at('2024-11-27 13:59');
  await at('2024-11-27 22:00');
  clock.set('2024-11-29 16:00');
  expect((await staff.ask('/theodoi')).text).toContain('Tuần 48: nhắc lần hai đã quá giờ nên không gửi.');
});

test('an open board is edited when the bot is back', async () => {
  const { at, staff, refreshLive, boards } = await serveWeek();
  await at('2024-11-25 08:00');
  const board = await staff.ask('/theodoi');
  const before = await boards.changeMark();
  await at('2024-11-28 09:00');
  expect(await boards.changeMark()).not.toBe(before);
  await refreshLive();
  expect(board.text).toContain('Tuần 48: nhắc lần hai đã gửi muộn.');
});
