import { expect, test } from 'vitest';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { NO_RIGHT, STRANGER_TEXT } from '../../../../src/people/rights.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { ACCOUNTS, serveOffice, testOfficial } from '../../../support/serve-office.ts';

const open = async () => {
  const office = await serveOffice();
  const { staff, people, directory } = office;
  return {
    ...office,
    pressIn: (menu: ChatMessage, ...pressed: readonly string[]) => staff.pressIn(menu, ...pressed),
    pressFor: (menu: ChatMessage, label: string) => staff.pressFor(menu, label),
    unitsOf: async (id: number): Promise<readonly string[]> =>
      (await directory())
        .holdings()
        .filter(({ official }) => official.id === id)
        .map(({ unit, membership }) => `${unit.name}${membership.isHead ? '*' : ''}`),
    acts: async (): Promise<readonly string[]> => (await people.readAudit(50)).map(({ act }) => act),
  };
};

test('one match opens the card, with everything that the office knows', async () => {
  const { staff, official } = await open();
  await official.ask('Cảng?');
  const card = await staff.ask('/canbo nguyen van an');
  expect(card.text).toContain('Nguyễn Văn An (CB003)');
  expect(card.text).toContain('Vai trò: cán bộ');
  expect(card.text).toContain('Đơn vị: Sở Y tế (trưởng đơn vị)');
  expect(card.text).toContain('Người phó: chưa có');
  expect(card.text).toContain('Liên hệ: 093 gọi giờ hành chính');
  expect(card.text).toContain('Tài khoản: đã vào');
  expect(card.text).toMatch(/Lần cuối hỏi bot: \d\d\/\d\d\/\d{4}/);
});

test('several matches are buttons, by name, code or unit; none says so', async () => {
  const { staff, pressIn, pressFor } = await open();
  const found = await staff.ask('/canbo SYT');
  expect(labels(found)).toEqual(['Lê Thu Mới (CB004) · SYT', 'Nguyễn Văn An (CB003) · SYT', '🔎 Tìm lại']);
  await pressIn(found, 'Lê Thu Mới (CB004) · SYT');
  expect(found.text).toContain('Đơn vị: Sở Y tế; Sở Xây dựng');
  expect((await staff.ask('/canbo zz')).text).toContain('Không thấy');
  const all = await staff.ask('/canbo');
  await pressFor(all, '🔎 Tìm');
  expect((await staff.ask('cb005')).text).toContain('Phạm Quốc Cường (CB005)');
});

test('a long list has pages, also of a search', async () => {
  const { staff, people, pressIn } = await open();
  const { version, nextIds } = await people.read();
  const changes = Array.from({ length: 20 }, (_, index) => ({
    of: 'official' as const,
    before: undefined,
    after: testOfficial(nextIds.official + index, `Đỗ Thị ${String(index).padStart(2, '0')}`, 'official'),
  }));
  await people.apply(changes, version, { by: OPERATOR, act: 'thử', at: new Date() });
  const found = await staff.ask('/canbo đỗ thị');
  expect(found.text).toContain('Có 20 người');
  expect(labels(found)[0]).toContain('Đỗ Thị 00');
  await pressIn(found, 'Sau › (2/3)', 'Sau › (3/3)');
  expect(labels(found)).toEqual([
    'Đỗ Thị 16 (CB022)',
    'Đỗ Thị 17 (CB023)',
    'Đỗ Thị 18 (CB024)',
    'Đỗ Thị 19 (CB025)',
    '‹ Trước',
    '🔎 Tìm lại',
  ]);
});

test('moving to another unit is confirmed, done and taken back', async () => {
  const { staff, pressIn, unitsOf, acts } = await open();
  const card = await staff.ask('/canbo cb003');
  await pressIn(card, 'Đổi, thêm đơn vị', 'Chuyển khỏi Sở Y tế', 'Cảng vụ Hàng hải');
  expect(card.text).toContain('Chuyển Nguyễn Văn An từ Sở Y tế sang Cảng vụ Hàng hải?');
  expect(await unitsOf(3)).toEqual(['Sở Y tế*']);
  await pressIn(card, 'Chuyển');
  expect(await unitsOf(3)).toEqual(['Cảng vụ Hàng hải']);
  await pressIn(card, '↩ Hoàn tác');
  expect(await unitsOf(3)).toEqual(['Sở Y tế*']);
  expect((await acts()).slice(0, 4)).toEqual([
    'hoàn tác chuyển đơn vị',
    'hoàn tác chuyển đơn vị',
    'chuyển đơn vị',
    'chuyển đơn vị',
  ]);
});

test('one more unit is chosen by its typed name; one that is held already changes nothing', async () => {
  const { staff, pressIn, pressFor, unitsOf } = await open();
  const card = await staff.ask('/canbo cb003');
  await pressIn(card, 'Đổi, thêm đơn vị', '➕ Thêm đơn vị');
  await pressFor(card, '🔎 Gõ tên đơn vị');
  expect((await staff.ask('zz')).text).toContain('Không thấy đơn vị “zz”');
  const choice = await staff.ask('sxd');
  await pressIn(choice, 'Sở Xây dựng', 'Thêm');
  expect(await unitsOf(3)).toEqual(['Sở Y tế*', 'Sở Xây dựng']);
  const again = await staff.ask('/canbo cb003');
  await pressIn(again, 'Đổi, thêm đơn vị', '➕ Thêm đơn vị', 'Sở Xây dựng', 'Thêm');
  expect(again.text).toContain('đã ở đơn vị đó rồi');
});

test('a unit has one head; leaving a unit can be taken back', async () => {
  const { staff, pressIn, unitsOf } = await open();
  const card = await staff.ask('/canbo cb004');
  await pressIn(card, 'Đổi, thêm đơn vị', 'Đặt làm trưởng');
  expect(await unitsOf(4)).toEqual(['Sở Y tế*', 'Sở Xây dựng']);
  expect(await unitsOf(3)).toEqual(['Sở Y tế']);
  await pressIn(card, 'Thôi ở đơn vị này');
  expect(await unitsOf(4)).toEqual(['Sở Xây dựng']);
  await pressIn(card, '↩ Hoàn tác');
  expect(await unitsOf(4)).toEqual(['Sở Y tế*', 'Sở Xây dựng']);
});

test('name, contact and deputy are changed by typing', async () => {
  const { staff, pressFor, pressIn, officialRow } = await open();
  const card = await staff.ask('/canbo cb003');
  await pressFor(card, 'Đổi tên');
  expect((await staff.ask('x')).text).toContain('Đồng chí gõ lại');
  expect((await staff.ask('Nguyễn Văn Ánh')).text).toContain('Nguyễn Văn Ánh (CB003)');
  await pressFor(card, 'Đổi liên hệ');
  expect((await staff.ask('0912 345 678')).text).toContain('Liên hệ: 0912 345 678');
  await pressFor(card, 'Đặt người phó');
  const choice = await staff.ask('cuong');
  await pressIn(choice, 'Phạm Quốc Cường (CB005) · SXD');
  expect(choice.text).toContain('Người phó: Phạm Quốc Cường (CB005)');
  expect((await officialRow(3))?.deputy).toBe(5);
  const before = staff.heard().length;
  staff.press(card, 'Đặt người phó');
  await staff.hear(before + 1);
  await pressIn(card, 'Bỏ người phó');
  expect((await officialRow(3))?.deputy).toBeUndefined();
});

test('a role is changed, taken back, and works at once', async () => {
  const { staff, official, pressIn, officialRow } = await open();
  expect((await official.ask('/canbo')).text).toBe(NO_RIGHT);
  const card = await staff.ask('/canbo cb003');
  await pressIn(card, 'Đổi vai trò', 'Văn phòng');
  expect(card.text).toContain('cán bộ → Văn phòng');
  expect((await official.ask('/canbo')).text).toContain('Đồng chí chọn một người');
  await pressIn(card, '↩ Hoàn tác');
  expect((await officialRow(3))?.role).toBe('official');
  expect((await official.ask('/canbo')).text).toBe(NO_RIGHT);
});

test('work is handed over after a confirmation: the other takes the places, the head’s too', async () => {
  const { staff, pressIn, pressFor, unitsOf } = await open();
  const card = await staff.ask('/canbo cb003');
  await pressFor(card, 'Bàn giao việc');
  const choice = await staff.ask('cb004');
  await pressIn(choice, 'Lê Thu Mới (CB004) · SYT');
  expect(choice.text).toContain('Bàn giao từ Nguyễn Văn An cho Lê Thu Mới: Sở Y tế (trưởng)?');
  await pressIn(choice, 'Bàn giao');
  expect(await unitsOf(3)).toEqual([]);
  expect(await unitsOf(4)).toEqual(['Sở Y tế*', 'Sở Xây dựng']);
});

test('taking access away works at once, also for old buttons; the row and its places stay', async () => {
  const { api, staff, official, pressIn, pressFor, officialRow, unitsOf, answering } = await open();
  const answer = await official.ask('Cảng?');
  const card = await staff.ask('/canbo cb003');
  await pressIn(card, '⛔ Thu quyền');
  expect((await officialRow(3))?.person).toBe(ACCOUNTS.official);
  await pressIn(card, '⛔ Thu quyền');
  expect(card.text).toContain('Đã thu quyền của Nguyễn Văn An.');
  official.press(answer, 'Xem nguyên văn');
  await api.changed.until('the refusal', () =>
    api.callsOf('answerCallbackQuery').some(({ fields }) => fields['text'] === STRANGER_TEXT),
  );
  expect((await official.ask('Cảng?')).text).toBe(STRANGER_TEXT);
  expect(answering.questions).toHaveLength(1);
  expect(await unitsOf(3)).toEqual(['Sở Y tế*']);
  await api.changed.until('the menu is gone', () => api.callsOf('deleteMyCommands').length > 0);
  const invitation = await pressFor(card, '✉️ Mời lại');
  const code = /start=([\w-]+)/.exec(invitation.text)?.[1];
  expect((await official.ask(`/start ${code}`)).text).toContain('Chào mừng đồng chí Nguyễn Văn An.');
});

test('taking access from somebody who was only invited revokes the invitation', async () => {
  const { staff, pressFor, pressIn, person } = await open();
  const card = await staff.ask('/canbo cb005');
  const invitation = await pressFor(card, '✉️ Mời vào bot');
  await pressIn(card, '⛔ Thu quyền', '⛔ Thu quyền');
  expect(card.text).toContain('lời mời còn hạn đã bị thu hồi');
  const code = /start=([\w-]+)/.exec(invitation.text)?.[1];
  expect((await person(500).ask(`/start ${code}`)).text).toBe(STRANGER_TEXT);
});

test('staff by settings can’t be taken away, nor can anybody do it to themselves', async () => {
  const { staff, official, pressIn, api } = await open();
  const admin = await staff.ask(`/canbo ADMIN-${ACCOUNTS.staff}`);
  await pressIn(admin, '⛔ Thu quyền', '⛔ Thu quyền');
  expect(admin.text).toContain('ADMIN_IDS');
  const raised = await staff.ask('/canbo cb003');
  await pressIn(raised, 'Đổi vai trò', 'Văn phòng');
  const own = await official.ask('/canbo cb003');
  official.press(own, '⛔ Thu quyền');
  await api.changed.until('the question', () => own.text.includes('Thu quyền của'));
  official.press(own, '⛔ Thu quyền');
  await api.changed.until('the refusal', () => own.text.includes('không tự làm việc này'));
});

test('buttons of a list that has changed meanwhile say so and change nothing', async () => {
  const { staff, api, people } = await open();
  const { version } = await people.read();
  const stale = ['cb:o:999', 'cb:G:3:77:2', 'cb:z:3:1:77', 'cb:h:99:1', 'cb:X:999', 'cb:E:999', 'cb:y:3:999'];
  for (const data of stale) staff.pressData(1, data);
  const gone = () =>
    api
      .callsOf('sendMessage')
      .filter(({ fields }) => String(fields['text']).includes('Danh sách đã thay đổi'));
  await api.changed.until('all said', () => gone().length === stale.length);
  expect((await people.read()).version).toBe(version);
});

test('deleting a person’s data is asked twice, and then they are a stranger without a trace', async () => {
  const { staff, official, pressIn, db, unitsOf } = await open();
  await official.ask('Tôi là ai?');
  const card = await staff.ask('/canbo cb003');
  await pressIn(card, '🗑 Xóa dữ liệu');
  expect(card.text).toContain('Ở lại: đơn vị, việc đã giao');
  await pressIn(card, 'Tiếp tục', '🗑 Xóa hẳn');
  expect(card.text).toContain('Đã xóa dữ liệu');
  expect(await unitsOf(3)).toEqual([]);
  expect(await db.selectFrom('answered_question').selectAll().execute()).toEqual([]);
  expect((await staff.ask('/canbo Nguyễn Văn An')).text).toContain('Không thấy');
  expect((await official.ask('Cảng?')).text).toBe(STRANGER_TEXT);
});
