import { expect, test } from 'vitest';
import { asDocumentId, asReference } from '../../../../src/domain/reference.ts';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { DEFAULT_SCHEDULE } from '../../../../src/week/schedule.ts';
import { labels } from '../../../support/fake-chats.ts';
import { serveOffice, testAssignment } from '../../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';

const PORT_LINE = '6. Sản lượng hàng hoá thông qua cảng';

/** The office looks at Friday's draft; nobody has reported anything. */
const open = async () => {
  const week = await serveWeek();
  await week.at('2024-11-29 14:00');
  const draft = lastHeard(week.staff);
  await week.pressIn(week.staff, draft, '✏️ Sửa từng dòng');
  return {
    ...week,
    draft,
    history: () => week.progress.history(asDocumentId('nq14-2024'), asReference('II.2.1(6)')),
    openLine: async () => {
      for (;;) {
        if (labels(draft).includes(PORT_LINE)) break;
        await week.pressIn(week.staff, draft, labels(draft).find((each) => each.startsWith('Sau')) ?? '');
      }
      await week.pressIn(week.staff, draft, PORT_LINE);
    },
  };
};

test('a figure typed for a line of the draft is a row of its unit, and the draft is drawn anew with it', async () => {
  const { staff, draft, openLine, pressFor, history, leader, pressIn, untilDelivered, people } = await open();
  await openLine();
  expect((await pressFor(staff, draft, '🔢 Nhập số')).text).toContain('(triệu tấn)');
  const before = staff.heard().length;
  staff.say('98 đến hết tháng 10, theo điện thoại của Cảng vụ');
  const redrawn = await staff.hear(before + 2);
  const card = staff.heard()[before];
  expect(card?.text).toContain('✅ Đã ghi: (6)');
  expect(card?.text).toContain('Ghi cho: Sở Y tế.\nVăn phòng ghi theo điện thoại của Cảng vụ');
  expect(await history()).toMatchObject([
    {
      value: { decimal: '98' },
      asOf: '2024-10-31',
      unit: 1,
      text: '98 đến hết tháng 10, theo điện thoại của Cảng vụ',
    },
  ]);
  expect((await people.readAudit(1))[0]?.act).toBe('ghi số thay đơn vị');
  expect(redrawn.text).toContain('Dự thảo báo cáo tuần 48');
  expect(redrawn.text).toContain('đạt 51% sau 83% thời gian');
  await pressIn(staff, redrawn, '✅ Gửi');
  await untilDelivered();
  expect(leader.heard()[0]?.text).toContain('Văn phòng ghi theo điện thoại của Cảng vụ');
});

test('an odd one waits for a tap, and the draft is opened anew from there', async () => {
  const { staff, draft, openLine, pressFor, pressIn, history } = await open();
  await openLine();
  await pressFor(staff, draft, '🔢 Nhập số');
  const before = staff.heard().length;
  staff.say('1720 đến hết tháng 10');
  const told = await staff.hear(before + 2);
  const card = staff.heard()[before];
  expect(card?.text).toContain('❓ Chờ đồng chí xác nhận');
  expect(labels(told)).toEqual(['‹ Dự thảo']);
  if (card) await pressIn(staff, card, 'Giữ nguyên');
  await pressIn(staff, told, '‹ Dự thảo');
  expect(told.text).toContain('Dự thảo báo cáo tuần 48');
  expect(await history()).toMatchObject([{ value: { decimal: '1720' } }]);
});

test('where several units lead the line it is asked first which', async () => {
  const { staff, draft, openLine, pressFor, pressIn, history, people, clock } = await open();
  const { version, nextIds } = await people.read();
  const after = testAssignment(nextIds.assignment, 'II.2.1(6)', 3);
  const note = { by: OPERATOR, act: 'thử', at: clock.now() };
  await people.apply([{ of: 'assignment', before: undefined, after }], version, note);
  await openLine();
  await pressIn(staff, draft, '🔢 Nhập số');
  expect(labels(draft)).toEqual(['Sở Y tế', 'Cảng vụ Hàng hải', '‹ Dự thảo']);
  await pressFor(staff, draft, 'Cảng vụ Hàng hải');
  await staff.ask('158 đến hết tháng 10');
  expect(await history()).toMatchObject([{ unit: 3, value: { decimal: '158' } }]);
});

test('REPORT_UNCHECKED=hold: at four the draft doesn’t go, the office is told once, and [Gửi] sends it once', async () => {
  const rules = (await serveOffice()).reminderRules();
  const schedule = { ...DEFAULT_SCHEDULE, sendsUnchecked: false };
  const { at, staff, leader, official, pressIn, untilDelivered } = await serveWeek({
    reminderRules: () => ({ ...rules, schedule }),
  });
  await at('2024-11-29 14:00');
  expect(lastHeard(staff).text).toContain('Báo cáo chỉ đi khi Văn phòng bấm Gửi.');
  const before = staff.heard().length;
  const others = official.heard().length;
  await at('2024-11-29 16:00');
  await at('2024-11-29 16:01');
  expect(leader.heard()).toHaveLength(0);
  expect(official.heard()).toHaveLength(others);
  expect(staff.heard()).toHaveLength(before + 1);
  const again = lastHeard(staff);
  expect(again.text).toContain('Đã quá 16:00, báo cáo chưa gửi cho lãnh đạo vì chưa ai xử lý dự thảo.');
  await at('2024-11-29 17:00');
  await pressIn(staff, again, '✅ Gửi');
  await untilDelivered();
  expect(leader.heard()[0]?.text).toContain('Báo cáo tuần 48');
  expect(leader.heard()[0]?.text).not.toContain('chưa soát');
  const sent = leader.heard().length;
  staff.press(again, '✅ Gửi');
  expect(await staff.toast(1)).toContain('Báo cáo đã gửi cho lãnh đạo lúc 17:00');
  await at('2024-11-30 09:00');
  expect(leader.heard()).toHaveLength(sent);
  expect(staff.heard()).toHaveLength(before + 1);
});
