import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { type TestReport, testRecording } from '../../../support/test-report.ts';

readWorkbooksHere();

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);

const PORT: TestReport = {
  ref: 'II.2.1(6)',
  asOf: '2024-10-31',
  figure: ['95.5', 'triệu tấn'],
  blocker: 'vướng luồng',
  proposal: 'đề nghị sớm nạo vét',
};

/** A week in which official 3 reports on Tuesday, an odd figure waits, and nobody else answers. */
const open = async () => {
  const week = await serveWeek();
  await week.progress.record(testRecording(1, moment('2024-11-26 09:00'), PORT));
  const odd: TestReport = {
    ref: 'II.2.1(7)',
    asOf: '2024-10-31',
    figure: ['330', 'tỷ USD'],
    doubt: 'Gấp mười lần kế hoạch.',
  };
  await week.progress.record(testRecording(2, moment('2024-11-26 09:05'), odd));
  return week;
};

test('at two on the last working day the office has the draft, with what is doubtful first; leaders have nothing', async () => {
  const { at, staff, leader } = await open();
  await at('2024-11-29 13:59');
  expect(staff.heard().some(({ text }) => text.includes('Dự thảo'))).toBe(false);
  await at('2024-11-29 14:00');
  const { text } = lastHeard(staff);
  expect(text).toContain('Dự thảo báo cáo tuần 48');
  expect(text).toContain('16:00 báo cáo tự gửi cho lãnh đạo, ghi “Văn phòng chưa soát”');
  expect(text).toContain(
    'Kim ngạch xuất khẩu (Sở Y tế): 330 tỷ USD · đến 31/10/2024. Gấp mười lần kế hoạch.',
  );
  expect(text).toContain('Đơn vị chưa trả lời (2):\n• Cảng vụ Hàng hải\n• Sở Xây dựng');
  expect(text).toContain('Đề xuất, kiến nghị sẽ lên lãnh đạo (1):\n• Sở Y tế: “đề nghị sớm nạo vét”');
  expect(text.indexOf('Số lạ')).toBeLessThan(text.indexOf('Lãnh đạo sẽ nhận:'));
  expect(labels(lastHeard(staff))).toEqual([
    '✅ Gửi',
    '⏸ Giữ lại',
    '✏️ Sửa từng dòng',
    '💬 Lời của Văn phòng',
    '📄 Gửi tệp Excel và Word',
  ]);
  expect(leader.heard()).toHaveLength(0);
  const before = staff.heard().length;
  await at('2024-11-29 14:01');
  expect(staff.heard()).toHaveLength(before);
});

test('[Gửi] sends it at once, not marked, and once; at four nothing comes again', async () => {
  const { at, staff, leader, pressIn, untilDelivered } = await open();
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff);
  await at('2024-11-29 14:20');
  await pressIn(staff, draft, '✅ Gửi');
  expect(await staff.toast()).toBe('Đã gửi cho lãnh đạo.');
  await untilDelivered();
  const [message, workbook, document] = leader.heard();
  expect(message?.text).toContain('Báo cáo tuần 48');
  expect(message?.text).not.toContain('chưa soát');
  expect(workbook?.file?.name).toBe('bao-cao-2024-W48.xlsx');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).not.toContain('chưa soát');
  await at('2024-11-29 16:00');
  expect(leader.heard()).toHaveLength(3);
  staff.press(draft, '⏸ Giữ lại');
  expect(await staff.toast(1)).toContain('Báo cáo đã gửi cho lãnh đạo lúc 14:20');
});

test('what nobody handles goes at four and says in the message and in the document that nobody looked at it', async () => {
  const { at, leader } = await open();
  await at('2024-11-29 14:00');
  await at('2024-11-29 16:00');
  const [message, , document] = leader.heard();
  expect(message?.text).toContain('Số liệu đến 16:00 ngày 29/11/2024. Văn phòng chưa soát.');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('(Văn phòng chưa soát)');
});

test('[Giữ lại] keeps it from leaders until [Gửi]', async () => {
  const { at, staff, leader, pressIn, untilDelivered } = await open();
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff);
  await pressIn(staff, draft, '⏸ Giữ lại');
  expect(draft.text).toMatch(/đã giữ lại lúc 14:00 .*báo cáo chỉ đi khi Văn phòng bấm Gửi/);
  await at('2024-11-29 16:00');
  await at('2024-11-30 09:00');
  expect(leader.heard()).toHaveLength(0);
  await pressIn(staff, draft, '✅ Gửi');
  await untilDelivered();
  expect(leader.heard()[0]?.text).toContain('Báo cáo tuần 48');
});

test('the office’s words stand in the message and the document, of the week and of a line; a figure is refused', async () => {
  const { at, staff, leader, pressIn, pressFor, untilDelivered } = await open();
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff);
  expect((await pressFor(staff, draft, '💬 Lời của Văn phòng')).text).toContain('không ghi số liệu');
  expect((await staff.ask('Cảng đã đạt 172 triệu tấn')).text).toContain('không ghi số liệu');
  const redrawn = await staff.ask('Đề nghị họp giao ban ngày 02/12/2024, theo Công văn 45-CV/VPTU');
  expect(redrawn.text).toContain('Ý kiến của Văn phòng: Đề nghị họp giao ban ngày 02/12/2024');

  await pressIn(staff, redrawn, '✏️ Sửa từng dòng');
  await pressIn(staff, redrawn, '6. Sản lượng hàng hoá thông qua cảng');
  expect(redrawn.text).toContain('Số liệu: 95,5 triệu tấn, đến 31/10/2024, do');
  await pressFor(staff, redrawn, '💬 Thêm lời');
  const line = await staff.ask('Đơn vị đang rà lại số');
  expect(line.text).toContain('Ý kiến của Văn phòng: Đơn vị đang rà lại số');
  await pressIn(staff, line, '‹ Dự thảo');
  await pressIn(staff, line, '✅ Gửi');
  await untilDelivered();
  const [message, , document] = leader.heard();
  expect(message?.text).toContain('   Ý kiến của Văn phòng: Đơn vị đang rà lại số');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('Ý kiến của Văn phòng: Đề nghị họp giao ban');
  expect(value).toMatch(
    /Sản lượng hàng hoá thông qua cảng [^\n]*Ý kiến của Văn phòng: Đơn vị đang rà lại số/,
  );
});

test('words can be taken back; a leader can’t press the office’s buttons', async () => {
  const { at, staff, leader, pressIn, pressFor } = await open();
  await at('2024-11-29 14:00');
  const draft = lastHeard(staff);
  await pressIn(staff, draft, '✏️ Sửa từng dòng');
  await pressIn(staff, draft, '6. Sản lượng hàng hoá thông qua cảng');
  await pressFor(staff, draft, '💬 Thêm lời');
  const line = await staff.ask('Đơn vị đang rà lại số');
  await pressIn(staff, line, 'Bỏ lời này');
  expect(line.text).not.toContain('rà lại');
  leader.pressData(1, 'bcd:g:202448');
  await leader.toast();
  await at('2024-11-29 14:30');
  expect(leader.heard().some(({ text }) => text.includes('Báo cáo tuần'))).toBe(false);
});
