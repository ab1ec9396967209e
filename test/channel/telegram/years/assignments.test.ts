import { expect, test } from 'vitest';
import type { ChatMessage } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import { serveOffice } from '../../../support/serve-office.ts';
import { openTestFollowed, TEST_CALENDAR, TEST_YEARS } from '../../../support/two-years.ts';

const [OF_2026, OF_2027] = TEST_YEARS;
const NEW_TITLE = 'Nghị quyết 27/NQ-HĐND, năm 2027';

const serveDecember = async () => {
  const clock = new FixedClock();
  clock.set('2026-12-14 09:00');
  const library = { followed: () => openTestFollowed(), calendar: TEST_CALENDAR };
  const office = await serveOffice(clock.now, undefined, undefined, library);
  const press = async (person: FakePerson, message: ChatMessage, label: string): Promise<void> => {
    const { edits } = message;
    person.press(message, label);
    await office.api.changed.until(`the message after ${label}`, () => message.edits > edits);
  };
  const rows = async () =>
    (await office.people.read()).assignments.map(({ document, ref, from, endedAt }) => ({
      document,
      ref,
      from,
      isEnded: endedAt !== undefined,
    }));
  return { ...office, clock, press, rows };
};

test('work of next year is given in December, begins with its document, and changes nothing of this year’s', async () => {
  const { staff, official, press, rows, clock } = await serveDecember();
  const list = await staff.ask('/phancong');
  expect(list.text).toContain('Nghị quyết 26/NQ-HĐND, năm 2026');
  await press(staff, list, `Văn bản khác: ${NEW_TITLE}`);
  expect(list.text).toContain(NEW_TITLE);
  expect(list.text).not.toContain('Giao nhanh');
  await press(staff, list, 'I.1');
  expect(list.text).toContain('Sản lượng gỗ khai thác đạt 9.600 m3');
  await press(staff, list, 'Giao chủ trì');
  await press(staff, list, 'Sở Y tế');
  expect(list.text).toContain('Đã giao: Sở Y tế chủ trì');
  expect(await rows()).toEqual([{ document: OF_2027, ref: 'I.1', from: '2027-01-01', isEnded: false }]);
  const own = await official.ask('/viec');
  expect(own.text).toContain('Hiện chưa có việc nào đến ngày.');
  expect(own.text).toContain('Từ 01/01/2027: chủ trì');
  expect(own.text).toContain(NEW_TITLE);
  clock.set('2027-01-04 09:00');
  expect((await official.ask('/viec')).text).toContain('Sản lượng gỗ khai thác đạt 9.600 m3');
});

test('a unit’s name that is typed is of the document that was chosen, and is taken back there', async () => {
  const { staff, press, rows } = await serveDecember();
  const list = await staff.ask('/phancong');
  await press(staff, list, `Văn bản khác: ${NEW_TITLE}`);
  await press(staff, list, 'I.2');
  await press(staff, list, 'Giao chủ trì');
  const before = staff.heard().length;
  staff.press(list, '🔎 Gõ tên, ngày khác');
  await staff.hear(before + 1);
  const given = await staff.ask('Sở Xây dựng');
  expect(given.text).toContain('Đã giao: Sở Xây dựng');
  expect((await rows()).map(({ document }) => document)).toEqual([OF_2027]);
  await press(staff, given, '↩ Hoàn tác');
  expect((await rows())[0]?.isEnded).toBe(true);
  const typed = await staff.ask('/phancong 1 Sở Y tế chủ trì');
  expect(typed.text).toContain('Đã giao: Sở Y tế');
  expect((await rows()).map(({ document }) => document)).toContain(OF_2026);
});
