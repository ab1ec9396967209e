import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import { serveOffice } from '../../../support/serve-office.ts';
import { openTestFollowed, TEST_CALENDAR } from '../../../support/two-years.ts';

const serveAt = async (moment: string, count = 2) => {
  const clock = new FixedClock();
  clock.set(moment);
  const library = { followed: () => openTestFollowed(count), calendar: TEST_CALENDAR };
  const office = await serveOffice(clock.now, undefined, undefined, library);
  const { api, leader } = office;
  const press = async (message: Awaited<ReturnType<typeof leader.ask>>, label: string): Promise<void> => {
    const { edits } = message;
    leader.press(message, label);
    await api.changed.until(`the message after ${label}`, () => message.edits > edits);
  };
  /** Where targets stand, behind the picture that comes first. */
  const standing = async (text = '/tiendo') => {
    leader.say(text);
    return api.changed.until('where targets stand', () =>
      leader.heard().findLast((message) => message.text.startsWith('Tiến độ') && message.keyboard.length > 0),
    );
  };
  return { ...office, clock, press, standing };
};

test('with next year’s document to come /tiendo shows what it showed without it', async () => {
  const [alone, both] = await Promise.all(
    [1, 2].map(async (count) => (await serveAt('2026-12-28 09:00', count)).standing()),
  );
  expect(both?.text).toBe(alone?.text);
  expect(both?.keyboard).toEqual(alone?.keyboard);
  expect(alone?.text).toContain('Tiến độ 2 chỉ tiêu năm 2026');
});

test('in January it shows the year in force, and the other by a button that the message remembers', async () => {
  const { press, standing } = await serveAt('2027-01-11 09:00');
  const message = await standing();
  expect(message.text).toContain('Tiến độ 2 chỉ tiêu năm 2027');
  expect(message.text).toContain('Nghị quyết 27/NQ-HĐND, năm 2027');
  const other = 'Văn bản khác: Nghị quyết 26/NQ-HĐND, năm 2026';
  expect(labels(message)).toContain(other);
  await press(message, other);
  expect(message.text).toContain('Tiến độ 2 chỉ tiêu năm 2026');
  expect(labels(message)).toContain('Văn bản khác: Nghị quyết 27/NQ-HĐND, năm 2027');
  await press(message, 'Chưa có số');
  expect(message.text).toContain('Tiến độ 2 chỉ tiêu năm 2026');
  await press(message, 'Tất cả');
  await press(message, '2');
  expect(message.text).toContain('Nghị quyết 26/NQ-HĐND, năm 2026');
  expect(message.text).toContain('Trồng mới 300 ha rừng');
  await press(message, '‹ (1)');
  expect(message.text).toContain('Sản lượng gỗ khai thác đạt 9.000 m3');
  await press(message, 'Tất cả');
  expect(message.text).toContain('Tiến độ 2 chỉ tiêu năm 2026');
});

test('the buttons of a message of December go on being of its year', async () => {
  const { clock, press, standing } = await serveAt('2026-12-28 09:00');
  const message = await standing();
  clock.set('2027-01-11 09:00');
  await press(message, '2');
  expect(message.text).toContain('Trồng mới 300 ha rừng');
});
