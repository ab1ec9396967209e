import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../../../../src/domain/reference.ts';
import { OPERATOR, type PeopleChange } from '../../../../../src/people/people-store.ts';
import { readXlsxSheets } from '../../../../../src/spreadsheets/read-xlsx-sheet.ts';
import { labels } from '../../../../support/fake-chats.ts';
import { readWorkbooksHere } from '../../../../support/read-workbooks-here.ts';
import { ACCOUNTS, testAssignment } from '../../../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../../../support/serve-week.ts';
import { testRecording } from '../../../../support/test-report.ts';

readWorkbooksHere();

const DOCUMENT = asDocumentId('nq14-2024');

/** The office on the Monday of a week whose question has gone out; official 3 leads (6) and (7), and nobody answered. */
const open = async () => {
  const week = await serveWeek();
  await week.at('2024-11-25 08:00');
  const historyOf = (ref: string) => week.progress.history(DOCUMENT, asReference(ref));
  return {
    ...week,
    historyOf,
    lead: async (ref: string, unit: number, part: 'lead' | 'support' = 'lead') => {
      const { version, nextIds } = await week.people.read();
      const after = { ...testAssignment(nextIds.assignment, ref, unit), part };
      const changes: readonly PeopleChange[] = [{ of: 'assignment', before: undefined, after }];
      await week.people.apply(changes, version, { by: OPERATOR, act: 'thử', at: week.clock.now() });
    },
  };
};

test.each([
  'cảng đến hết tháng 10 đạt 158 triệu tấn',
  'cang den het thang 10 dat 158 trieu tan',
])('%s: what the office writes is recorded for the one unit that leads it, and says so', async (text) => {
  const { staff, historyOf, people } = await open();
  const card = await staff.ask(text);
  expect(card.text).toContain('✅ Đã ghi: (6)');
  expect(card.text).toContain('158 triệu tấn · đến 31/10/2024');
  expect(card.text).toContain('Ghi cho: Sở Y tế.');
  expect(card.text).toMatch(/Văn phòng ghi theo tin nhắn, người ghi: .+ \(Văn phòng\), 25\/11\/2024/);
  expect(labels(card)).toEqual(['Sửa', 'Hủy']);
  const [row] = await historyOf('II.2.1(6)');
  expect(row).toMatchObject({ official: 1, unit: 1, enteredByOffice: 'tin nhắn', text });
  const [entry] = await people.readAudit(1);
  expect(entry).toMatchObject({ act: 'ghi số thay đơn vị', of: 'figure', rowId: String(row?.id) });
  expect(entry?.after).toMatchObject({ unit: 1, ref: 'II.2.1(6)', source: 'tin nhắn' });
});

test('by what the unit said it is kept, and no number of it is taken for a figure', async () => {
  const { staff, historyOf } = await open();
  const card = await staff.ask('Sở Y tế báo: cảng 158 triệu tấn, theo công văn 123/SYT ngày 5/11');
  expect(card.text).toContain('Văn phòng ghi theo công văn 123/SYT ngày 5/11, người ghi:');
  expect(await historyOf('II.2.1(6)')).toMatchObject([{ value: { decimal: '158' } }]);
});

test('where several units lead a target it is asked which, and only then recorded', async () => {
  const { staff, historyOf, pressFor, lead } = await open();
  await lead('II.2.1(6)', 3);
  const asked = await staff.ask('cảng 158 triệu tấn');
  expect(asked.text).toContain('ghi cho đơn vị nào của (6)');
  expect(labels(asked)).toEqual(['Sở Y tế', 'Cảng vụ Hàng hải', 'Bỏ qua']);
  expect(await historyOf('II.2.1(6)')).toEqual([]);
  const card = await pressFor(staff, asked, 'Cảng vụ Hàng hải');
  expect(card.text).toContain('Ghi cho: Cảng vụ Hàng hải.');
  expect(await historyOf('II.2.1(6)')).toMatchObject([{ unit: 3, value: { decimal: '158' } }]);
});

test('a unit that is named is taken, in any spelling; one that isn’t known or doesn’t lead it is told', async () => {
  const { staff, historyOf, lead } = await open();
  await lead('II.2.1(6)', 3);
  expect((await staff.ask('cho cang vu hang hai: cang 158 trieu tan')).text).toContain(
    'Ghi cho: Cảng vụ Hàng hải.',
  );
  expect((await staff.ask('cho Sở Xây dựng: cảng 160 triệu tấn')).text).toContain(
    'Sở Xây dựng không chủ trì (6)',
  );
  expect((await staff.ask('cho Sở Tưởng Tượng: cảng 160 triệu tấn')).text).toContain('“Sở Tưởng Tượng”');
  expect(await historyOf('II.2.1(6)')).toHaveLength(1);
});

test('what no unit leads isn’t recorded, and says what to do', async () => {
  const { staff, historyOf } = await open();
  const { text } = await staff.ask('khách du lịch 8,5 triệu lượt');
  expect(text).toContain('Chưa giao đơn vị nào chủ trì');
  expect(await historyOf('II.2.1(8)')).toEqual([]);
});

test('an odd figure waits as a unit’s own does, and no unit is told of it before', async () => {
  const { staff, historyOf, pressIn, progress, people, at, official } = await open();
  await progress.record(
    testRecording(1, new Date('2024-10-02T02:00:00Z'), {
      ref: 'II.2.1(6)',
      asOf: '2024-09-30',
      figure: ['120', 'triệu tấn'],
    }),
  );
  const card = await staff.ask('cảng 1720 triệu tấn');
  expect(card.text).toContain('❓ Chờ đồng chí xác nhận: (6)');
  expect(card.text).toContain('gấp mười lần trở lên số lần trước');
  expect(
    (await progress.lastUpdates(DOCUMENT, [asReference('II.2.1(6)')])).get(asReference('II.2.1(6)'))?.figure,
  ).toMatchObject({ value: { decimal: '120' } });
  await at('2024-11-27 14:00');
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
  expect(lastHeard(official).text).not.toContain('1.720');
  await pressIn(staff, card, 'Giữ nguyên');
  expect((await historyOf('II.2.1(6)'))[0]?.confirmedAt).toBeDefined();
  expect((await people.readAudit(1))[0]?.act).toBe('xác nhận số ghi thay đơn vị');
});

test('“sửa … thành …” puts right what the office entered, on its day; a unit’s own row stays and comes back on undo', async () => {
  const { staff, historyOf, progress, pressIn, people } = await open();
  await progress.record(
    testRecording(1, new Date('2024-11-25T00:30:00Z'), {
      ref: 'II.2.1(6)',
      asOf: '2024-10-31',
      figure: ['172', 'triệu tấn'],
    }),
  );
  const card = await staff.ask('sửa cảng thành 170');
  expect(card.text).toContain('170 triệu tấn · đến 31/10/2024');
  expect((await historyOf('II.2.1(6)')).map(({ value }) => value?.decimal)).toEqual(['170', '172']);
  const again = await staff.ask('sua cang thanh 171');
  expect(again.text).toContain('171 triệu tấn · đến 31/10/2024');
  expect((await historyOf('II.2.1(6)')).map(({ value }) => value?.decimal)).toEqual(['171', '172']);
  expect((await people.readAudit(1))[0]?.act).toBe('sửa số ghi thay đơn vị');
  await pressIn(staff, again, 'Hủy');
  expect((await historyOf('II.2.1(6)'))[0]?.value?.decimal).toBe('172');
  expect((await people.readAudit(1))[0]?.act).toBe('hủy số ghi thay đơn vị');
  await pressIn(staff, again, 'Khôi phục');
  expect(await historyOf('II.2.1(6)')).toMatchObject([
    { value: { decimal: '171' }, enteredByOffice: 'tin nhắn' },
    {},
  ]);
});

test('the unit isn’t asked for it again, nor counted silent, and is told once in its next usual message', async () => {
  const { staff, official, at, second, head } = await open();
  const before = official.heard().length;
  await staff.ask('cảng đến hết tháng 10 đạt 158 triệu tấn');
  await staff.ask('xuất khẩu đến hết tháng 10 đạt 27 tỷ USD');
  expect(official.heard()).toHaveLength(before);
  await at('2024-11-27 14:00');
  expect(official.heard()).toHaveLength(before);
  expect(lastHeard(second).text).toContain('Nhắc lần hai');
  await at('2024-11-29 10:00');
  expect(lastHeard(staff).text).not.toContain('Sở Y tế');
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff).text;
  expect(draft).toContain('Đơn vị chưa trả lời (2):\n• Cảng vụ Hàng hải\n• Sở Xây dựng');
  await at('2024-12-02 08:00');
  expect(official.heard()).toHaveLength(before + 1);
  const nudge = lastHeard(official).text;
  expect(nudge).toContain('Có gì mới hoặc vướng mắc?');
  expect(nudge).toContain('158 triệu tấn · đến 31/10/2024 · Văn phòng ghi');
  expect(nudge).toMatch(/Văn phòng đã ghi thay đơn vị:\n• \(6\).*158 triệu tấn.*Văn phòng ghi theo tin nhắn/);
  expect(nudge).toContain('Số chưa đúng thì đồng chí nhắn số đúng');
  await at('2024-12-02 08:31');
  await at('2024-12-04 14:00');
  expect(lastHeard(official).text).toContain('Nhắc lần hai');
  expect(lastHeard(official).text).not.toContain('Văn phòng đã ghi thay');
  expect(head.heard().some(({ text }) => text.includes('Văn phòng đã ghi thay'))).toBe(false);
  const own = await official.ask('cảng đến hết tháng 10 đạt 159 triệu tấn');
  expect(own.text).toContain('159 triệu tấn');
  expect(own.text).not.toContain('Văn phòng');
});

test('whoever gets no question that week, since the office gave all before, is told by one message in its place', async () => {
  const { staff, second, at } = await open();
  await at('2024-12-02 07:30');
  await staff.ask('tổng vốn đầu tư toàn xã hội đến hết tháng 11 đạt 150 nghìn tỷ đồng');
  const before = second.heard().length;
  await at('2024-12-02 08:00');
  expect(second.heard()).toHaveLength(before);
  await at('2024-12-02 08:30');
  expect(second.heard()).toHaveLength(before + 1);
  expect(lastHeard(second).text).toContain('Văn phòng đã ghi thay đơn vị:\n• (5)');
  await at('2024-12-09 08:00');
  expect(lastHeard(second).text).not.toContain('Văn phòng đã ghi thay');
});

test('a target’s page, the overview and an answer say that the office entered it; questions stay questions', async () => {
  const { staff, official, leader, answering } = await open();
  await staff.ask('cảng đến hết tháng 10 đạt 158 triệu tấn');
  leader.say('/tiendo 6');
  expect((await leader.settle()).map(({ text }) => text).join()).toMatch(
    /Sở Y tế\. Văn phòng ghi theo tin nhắn, người ghi: .+ \(Văn phòng\), 25\/11\/2024/,
  );
  official.say('/tiendo');
  expect((await official.settle()).some(({ text }) => text.includes('· Văn phòng ghi'))).toBe(true);
  const asked = answering.questions.length;
  await staff.ask('cảng phải đạt bao nhiêu?');
  await staff.ask('không có gì mới');
  await staff.ask('danh sách đơn vị chậm');
  await leader.ask('cảng 160 triệu tấn');
  expect(answering.questions).toHaveLength(asked + 4);
});

test('the weekly report, its document and its workbook say by what and by whom the office entered it', async () => {
  const { staff, at, leader } = await open();
  await staff.ask(
    'cảng đến hết tháng 10 đạt 98 triệu tấn, vướng luồng vào cảng, theo điện thoại của đồng chí An',
  );
  await at('2024-11-29 14:00');
  await at('2024-11-29 16:00');
  const entry = /Văn phòng ghi theo điện thoại của đồng chí An, người ghi: .+ \(Văn phòng\), 25\/11\/2024/;
  const [message, workbook, document] = leader.heard();
  expect(message?.text).toMatch(entry);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toMatch(entry);
  const sheets = await readXlsxSheets(workbook?.file?.content ?? new Uint8Array());
  for (const name of ['Chỉ tiêu', 'Chi tiết', 'Lịch sử'])
    expect(
      sheets
        .get(name)
        ?.flatMap(({ cells }) => cells)
        .join('|'),
    ).toMatch(entry);
});

test('what is edited is corrected in place; “hủy” takes it back; words after “Sửa” correct it', async () => {
  const { staff, historyOf, api, pressFor } = await open();
  const typed = staff.say('cảng 158 triệu tấn');
  const card = await staff.hear(1);
  staff.edit(typed, 'cảng 159 triệu tấn');
  await api.changed.until('the card', () => card.text.includes('159'));
  expect(await historyOf('II.2.1(6)')).toMatchObject([
    { value: { decimal: '159' }, enteredByOffice: 'tin nhắn' },
  ]);
  await pressFor(staff, card, 'Sửa');
  await staff.ask('160');
  expect(await historyOf('II.2.1(6)')).toMatchObject([
    { value: { decimal: '160' }, enteredByOffice: 'tin nhắn' },
  ]);
  await staff.ask('hủy');
  expect(await historyOf('II.2.1(6)')).toEqual([]);
});

test('who isn’t of the office any more can’t act on what they entered', async () => {
  const { leader, staff } = await open();
  const card = await staff.ask('cảng 158 triệu tấn');
  leader.pressData(card.id, 'td:h:1');
  expect(await leader.toast()).toContain('không phải của đồng chí');
  expect(ACCOUNTS.staff).not.toBe(ACCOUNTS.leader);
});
