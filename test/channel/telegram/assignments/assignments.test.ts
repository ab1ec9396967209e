import { expect, test } from 'vitest';
import { NO_RIGHT } from '../../../../src/people/rights.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import { ACCOUNTS, serveOffice } from '../../../support/serve-office.ts';

/** The office on 10 June 2024. */
const open = async () => {
  const office = await serveOffice(new FixedClock().now);
  const { staff, people, directory } = office;
  return {
    ...office,
    pressIn: (menu: ChatMessage, ...pressed: readonly string[]) => staff.pressIn(menu, ...pressed),
    pressFor: (menu: ChatMessage, label: string) => staff.pressFor(menu, label),
    /** What stands: `unit part ref from–until`. */
    work: async (): Promise<readonly string[]> =>
      (await directory()).snapshot.assignments
        .filter(({ endedAt }) => endedAt === undefined)
        .map(({ unit, part, ref, from = '', until = '' }) => `${unit} ${part} ${ref} ${from}–${until}`),
    acts: async () => (await people.readAudit(20)).map(({ act, by }) => [act, by.name]),
  };
};

test('a line gives a unit a target, in any spelling and from a day; one tap takes it back', async () => {
  const { staff, work, pressIn, acts } = await open();
  const given = await staff.ask('/phancong 6 so y te chu tri tu 1/3/2024');
  expect(given.text).toBe('Đã giao: Sở Y tế chủ trì chỉ tiêu (6), từ 01/03/2024.');
  expect(await work()).toEqual(['1 lead II.2.1(6) 2024-03-01–']);
  expect((await acts())[0]).toEqual(['giao việc', expect.stringContaining('Quản trị')]);
  await pressIn(given, '↩ Hoàn tác');
  expect(given.text).toBe('Đã hoàn tác, thôi giao: Sở Y tế chủ trì chỉ tiêu (6), từ 01/03/2024.');
  expect(await work()).toEqual([]);
  await pressIn(given, '↩ Hoàn tác');
  expect(await work()).toEqual(['1 lead II.2.1(6) 2024-03-01–']);
});

test('a target is opened, given by buttons from today, changed and ended, all in one message', async () => {
  const { staff, work, pressIn, acts } = await open();
  const menu = await staff.ask('/phancong 6');
  expect(menu.text).toContain('Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn');
  expect(menu.text).toContain('Chưa giao đơn vị nào.');
  await pressIn(menu, 'Giao chủ trì', 'Sở Xây dựng');
  expect(menu.text).toBe('Đã giao: Sở Xây dựng chủ trì chỉ tiêu (6), từ 10/06/2024.');
  await pressIn(menu, '‹ chỉ tiêu (6)', 'Giao phối hợp', 'Sở Y tế', '‹ chỉ tiêu (6)');
  expect(menu.text).toContain('Chủ trì: Sở Xây dựng (từ 10/06/2024)\nPhối hợp: Sở Y tế (từ 10/06/2024)');
  await pressIn(menu, 'Đổi: SYT', 'Chuyển sang chủ trì');
  expect(menu.text).toContain('Đã đổi: Sở Y tế chủ trì');
  expect(menu.text).toContain('Lưu ý: Sở Xây dựng cũng đang chủ trì.');
  await pressIn(menu, '‹ chỉ tiêu (6)', 'Kết thúc: SXD');
  expect(menu.text).toContain('Đã kết thúc: Sở Xây dựng chủ trì chỉ tiêu (6)');
  expect(await work()).toEqual(['1 lead II.2.1(6) 2024-06-10–']);
  await pressIn(menu, '↩ Hoàn tác');
  expect(await work()).toEqual(['2 lead II.2.1(6) 2024-06-10–', '1 lead II.2.1(6) 2024-06-10–']);
  expect((await acts()).slice(0, 5).map(([act]) => act)).toEqual([
    'hoàn tác phân công',
    'kết thúc phân công',
    'đổi phân công',
    'giao việc',
    'giao việc',
  ]);
});

test('a unit is found by a typed part of its name, with its days, and days are changed by typing', async () => {
  const { staff, work, pressIn, pressFor } = await open();
  const menu = await staff.ask('/phancong 4b');
  await pressIn(menu, 'Giao phối hợp');
  await pressFor(menu, '🔎 Gõ tên, ngày khác');
  expect((await staff.ask('Sở Thiên văn')).text).toContain('Không thấy đơn vị “Sở Thiên văn”');
  const choice = await staff.ask('so từ 1/7 đến hết năm');
  expect(labels(choice)).toEqual(['Sở Xây dựng', 'Sở Y tế']);
  expect(await work()).toEqual([]);
  await pressIn(choice, 'Sở Y tế');
  expect(await work()).toEqual(['1 support II.2.1(4).b 2024-07-01–2024-12-31']);
  await pressIn(choice, 'Đổi');
  await pressFor(choice, 'Đổi ngày');
  expect((await staff.ask('ngày mai')).text).toContain('Chưa đọc được ngày');
  const refused = await staff.ask('đến 1/6/2024');
  expect(refused.text).toContain('Ngày kết thúc trước ngày bắt đầu');
  await pressFor(refused, 'Đổi ngày');
  expect((await staff.ask('đến 30/9/2024')).text).toContain('từ 01/07/2024 đến 30/09/2024');
  const again = await staff.ask('/phancong 4b');
  expect(again.text).toContain('Sở Y tế (từ 01/07/2024 đến 30/09/2024, chưa đến ngày)');
  await pressIn(again, 'Đổi: SYT', 'Bỏ ngày kết thúc');
  expect(await work()).toEqual(['1 support II.2.1(4).b 2024-07-01–']);
});

test('a task is given too; without a part it is asked for; what can’t be is told', async () => {
  const { staff, work, pressIn } = await open();
  const asked = await staff.ask('/phancong II.3.3/5 Sở Y tế');
  expect(asked.text).toBe('Sở Y tế: chủ trì hay phối hợp nhiệm vụ ở Mục II.3.3, gạch đầu dòng 5?');
  await pressIn(asked, 'Giao phối hợp');
  expect(await work()).toEqual(['1 support II.3.3/5 2024-06-10–']);
  expect((await staff.ask('/phancong II.3.3/5 SYT phối hợp')).text).toContain('Không có gì thay đổi');
  expect((await staff.ask('/phancong 99')).text).toContain('không có chỉ tiêu');
  expect((await staff.ask('/phancong III.2')).text).toContain('không phải chỉ tiêu hay nhiệm vụ');
  expect((await staff.ask('/phancong Sở Y tế')).text).toContain('/phancong 6');
  expect((await staff.ask('/phancong 6 SYT chủ trì từ 31/2')).text).toContain('Chưa đọc được ngày');
  expect((await staff.ask('/phancong 6 SYT chủ trì đến 1/3/2024')).text).toContain('trước ngày bắt đầu');
  expect((await staff.ask('/phancong 6 SYT chủ trì phối hợp')).text).toContain('Mỗi lần xin giao một phần');
  expect((await staff.ask('/phancong 6 Sở Thiên văn chủ trì')).text).toContain('Không thấy đơn vị');
  expect(await work()).toHaveLength(1);
  expect((await staff.ask('/phancong 7 giao cho SYT chủ trì')).text).toContain('Đã giao: Sở Y tế chủ trì');
});

test('the list has a page of targets with who leads each, whole or in part', async () => {
  const { staff, pressIn } = await open();
  await staff.ask('/phancong 6 SYT chủ trì');
  await staff.ask('/phancong 4b SXD chủ trì');
  const list = await staff.ask('/phancong');
  expect(list.text).toMatch(/\(6\) Sản lượng hàng hoá.*\n→ SYT\n/);
  expect(list.text).toMatch(/\(4\) .*\n→ SXD \(b\)\n/);
  expect(list.text).toContain('→ chưa giao chủ trì');
  await pressIn(list, 'Sau › (2/3)', 'Sau › (3/3)', '24');
  expect(list.text).toContain('Chỉ tiêu (24)');
});

test('an old button asks for the right anew, and what has changed since isn’t taken back', async () => {
  const { staff, work, official, pressIn, api } = await open();
  const given = await staff.ask('/phancong 6 SYT chủ trì');
  await staff.ask('/phancong 6 SXD chủ trì');
  const other = await staff.ask('/phancong 6');
  await pressIn(other, 'Đổi: SYT', 'Chuyển sang phối hợp');
  await pressIn(given, '↩ Hoàn tác');
  expect(given.text).toContain('Danh sách đã thay đổi');
  expect(await work()).toHaveLength(2);
  const toasts = api.callsOf('answerCallbackQuery').length;
  official.pressData(other.id, 'pc:e:1');
  expect(await official.toast(toasts)).toBe(NO_RIGHT);
  expect(await work()).toHaveLength(2);
});

test('each sees the work of their units: led first, then supported, with a button to each clause', async () => {
  const { staff, official, person } = await open();
  expect((await official.ask('/viec')).text).toContain(
    'Sở Y tế chưa được giao chỉ tiêu, nhiệm vụ nào. Nếu chưa đúng',
  );
  expect((await staff.ask('/viec')).text).toContain('/phancong');
  expect((await person(ACCOUNTS.leader).ask('/viec')).text).toContain('chưa giữ đơn vị nào');
  await staff.ask('/phancong 7 SYT chủ trì từ 11/6');
  expect((await official.ask('/viec')).text).toBe(
    'Hiện chưa có việc nào đến ngày.\n\nTừ 11/06/2024: chủ trì chỉ tiêu (7)',
  );
  await staff.ask('/phancong II.3.3/5 SYT phối hợp');
  await staff.ask('/phancong 6 SYT chủ trì đến hết năm');
  await staff.ask('/phancong 8 SXD chủ trì');
  const mine = await official.ask('/viec');
  expect(mine.text).toContain('Sở Y tế');
  expect(mine.text).toMatch(
    /Chủ trì:\s+Chỉ tiêu \(6\) · II\.2\.1\(6\) \(từ 10\/06\/2024 đến 31\/12\/2024\)\s+Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn\.\s+Phối hợp:\s+Mục II\.3\.3, gạch đầu dòng 5 · II\.3\.3\/5\s+Hoàn thành/,
  );
  expect(mine.text).toMatch(/\nTừ 11\/06\/2024: chủ trì chỉ tiêu \(7\)$/);
  expect(mine.text).not.toContain('(8)');
  expect(labels(mine)).toEqual(['Chỉ tiêu (6)', 'Mục II.3.3, gạch đầu dòng 5']);
  const heard = official.heard().length;
  official.press(mine, 'Chỉ tiêu (6)');
  expect((await official.hear(heard + 1)).text).toContain('Nguyên văn II.2.1(6)');
});
