import mammoth from 'mammoth';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { asOfficialId } from '../../../../src/domain/people.ts';
import { asDocumentId } from '../../../../src/domain/reference.ts';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { PRIVATE_ONLY } from '../../../../src/people/rights.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { FakePerson, fakeGroup } from '../../../support/fake-person.ts';
import { readWorkbooksHere } from '../../../support/read-workbooks-here.ts';
import { ACCOUNTS } from '../../../support/serve-office.ts';
import { lastHeard, serveWeek } from '../../../support/serve-week.ts';
import { type TestReport, testRecording } from '../../../support/test-report.ts';

readWorkbooksHere();

const PORT: TestReport = {
  ref: 'II.2.1(6)',
  asOf: '2024-10-31',
  figure: ['95.5', 'triệu tấn'],
  blocker: 'vướng <b>luồng</b> & bến',
  proposal: 'đề nghị sớm nạo vét',
};

const moment = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+07:00`);

/** A week in which official 3 reports on Tuesday, and nobody else does. */
const open = async () => {
  const week = await serveWeek();
  await week.progress.record(testRecording(1, moment('2024-11-26 09:00'), PORT));
  return {
    ...week,
    /** Asks for a report and then for its files, and gives its message and these two. */
    askFor: async (person: FakePerson, command: string): Promise<readonly ChatMessage[]> => {
      const message = await person.ask(command);
      const before = person.heard().length;
      person.press(message, '📄 Gửi tệp Excel và Word');
      await person.hear(before + 2);
      return [message, ...person.heard().slice(before)];
    },
  };
};

const rowsOf = async (message: ChatMessage | undefined) => {
  const sheets = await readXlsxFile(Buffer.from(message?.file?.content ?? []));
  return sheets.find(({ sheet }) => sheet === 'Chi tiết')?.data ?? [];
};

test('/baocao is a short message, and the two files when they are asked for, with an indication meanwhile', async () => {
  const { at, staff, askFor, api } = await open();
  await at('2024-11-25 08:00');
  await at('2024-11-28 09:30');
  const [message, workbook, document] = await askFor(staff, '/baocao');
  expect(message?.text).toContain('Báo cáo tuần 48 (25/11 - 01/12/2024)');
  expect(message?.text).toContain('Số liệu đến 09:30 ngày 28/11/2024.');
  expect(message?.text).toMatch(/24 chỉ tiêu năm 2024:\nChậm 1 · chưa có số liệu \d+ · chưa đến kỳ 3|chậm 1/);
  expect(message?.text).toContain(
    '🔴 (6) Sản lượng hàng hoá thông qua cảng: chậm, đạt 50% sau 83% thời gian của năm (số liệu đến 31/10/2024)\n   Vướng mắc: “vướng <b>luồng</b> & bến”',
  );
  expect(message?.text).toContain('So với tuần trước, 1 chỉ tiêu thành phần có số liệu mới.');
  expect(message?.text).toContain('Đề xuất, kiến nghị của các đơn vị:\n• Sở Y tế: “đề nghị sớm nạo vét”');
  expect(message?.text).toContain('Trong tuần, 1/3 đơn vị chủ trì đã trả lời; 2 đơn vị chưa có trả lời.');
  expect(message?.text).toContain('Chưa trả lời: Cảng vụ Hàng hải; Sở Xây dựng.');
  expect(message?.text.length).toBeLessThan(1200);
  expect(labels(message as ChatMessage)).toEqual(['‹ tuần 47', '📄 Gửi tệp Excel và Word']);
  expect(workbook?.file).toMatchObject({ kind: 'document', name: 'bao-cao-2024-W48.xlsx' });
  expect(document?.file).toMatchObject({ kind: 'document', name: 'bao-cao-2024-W48.docx' });
  expect(JSON.stringify(await rowsOf(workbook))).toContain('95,5 triệu tấn');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('vướng <b>luồng</b> & bến');
  expect(api.callsOf('sendChatAction').map(({ fields }) => fields['action'])).toContain('upload_document');
});

test('an earlier week as it stood then, by words or by buttons; from there its files', async () => {
  const { at, leader, askFor, pressIn } = await open();
  await at('2024-11-28 09:30');
  const [message, workbook] = await askFor(leader, '/baocao tuan truoc');
  if (message === undefined) throw new Error('no message');
  expect(message.text).toContain('Báo cáo tuần 47 (18/11 - 24/11/2024)');
  expect(message.text).toContain('Số liệu đến hết ngày 24/11/2024.');
  expect(message.text).toContain('Chưa có đơn vị nào báo số liệu.');
  expect(JSON.stringify(await rowsOf(workbook))).not.toContain('95,5');
  await pressIn(leader, message, 'tuần 48 ›');
  expect(message.text).toContain('Báo cáo tuần 48');
  await pressIn(leader, message, '‹ tuần 47');
  await pressIn(leader, message, '‹ tuần 46');
  const before = leader.heard().length;
  leader.press(message, '📄 Gửi tệp Excel và Word');
  expect((await leader.hear(before + 2)).file?.name).toBe('bao-cao-2024-W46.docx');
  expect((await askFor(leader, '/baocao 2024-W45'))[2]?.file?.name).toBe('bao-cao-2024-W45.docx');
});

test('a week that hasn’t come, lies outside the document or is none is answered so', async () => {
  const { at, leader } = await open();
  await at('2024-11-28 09:30');
  expect((await leader.ask('/baocao 50')).text).toContain('chưa đến');
  expect((await leader.ask('/baocao 2023-W40')).text).toContain('từ 01/01/2024 đến 31/01/2025');
  expect((await leader.ask('/baocao khi nào')).text).toContain('Không rõ tuần nào. Ví dụ: /baocao');
  // A button of another year, kept by somebody.
  leader.pressData(1, 'bc:w:202310');
  expect(await leader.toast()).toContain('Nút này đã cũ');
});

test('in a group it points to the private chat; officials may not', async () => {
  const { api, official } = await open();
  const inGroup = new FakePerson(api, ACCOUNTS.leader, fakeGroup(-7));
  expect((await inGroup.ask('/baocao')).text).toBe(PRIVATE_ONLY);
  expect((await official.ask('/baocao')).text).toContain('Văn phòng');
});

test('on the last working day at four each leader gets it by itself, once', async () => {
  const { at, leader, staff } = await open();
  await at('2024-11-29 15:59');
  expect(leader.heard()).toHaveLength(0);
  await at('2024-11-29 16:00');
  const [message, workbook, document] = leader.heard();
  expect(message?.text).toContain('Báo cáo tuần 48');
  expect(message?.text).toContain('Số liệu đến 16:00 ngày 29/11/2024.');
  expect(message?.text).not.toContain('muộn hơn');
  expect(workbook?.file?.name).toBe('bao-cao-2024-W48.xlsx');
  expect(document?.file?.name).toBe('bao-cao-2024-W48.docx');
  expect(JSON.stringify(await rowsOf(workbook))).toContain('95,5 triệu tấn');
  expect(staff.heard().some(({ file }) => file !== undefined)).toBe(false);
  await at('2024-11-29 17:00');
  expect(leader.heard()).toHaveLength(3);
});

test('after downtime it comes late and says so; not to somebody who reads no reports any more', async () => {
  const { at, leader, people, tick, clock, untilDelivered, outbox } = await open();
  await at('2024-11-30 08:00');
  expect(leader.heard()[0]?.text).toContain('Báo cáo này gửi muộn hơn giờ thường lệ.');
  expect(leader.heard()).toHaveLength(3);
  expect(lastHeard(leader).file?.name).toContain('.docx');

  clock.set('2024-12-06 16:00');
  await outbox.enqueue(
    [
      {
        to: asOfficialId(2),
        key: 'report:2024-W49:again',
        payload: { type: 'report', period: '2024-W49' as never, about: [], isLate: false },
        dueAt: clock.now(),
        uselessAfter: undefined,
      },
    ],
    clock.now(),
  );
  const { officials, version } = await people.read();
  const before = officials.find(({ id }) => id === 2);
  if (before === undefined) throw new Error('no leader');
  const after = { ...before, role: 'official' as const };
  const note = { by: OPERATOR, act: 'đổi vai trò', at: clock.now() };
  await people.apply([{ of: 'official', before, after }], version, note);
  await tick();
  await untilDelivered();
  expect(leader.heard()).toHaveLength(3);
});

test('words typed without marks stand in a report with them where that is sure, else in quotes as typed', async () => {
  const { at, staff, official, leader, askFor, progress } = await open();
  await at('2024-11-28 09:00');
  const typed = 'cang 96 trieu tan den het thang 11, vuong giai phong mat bang';
  expect((await official.ask(typed)).text).toContain('Đã ghi');
  const unsure = 'da giai ngan 40% ke hoach, con vuong mat bang';
  await progress.record(
    testRecording(9, moment('2024-11-28 09:10'), { ref: 'II.2.1(7)', asOf: '2024-11-25', blocker: unsure }),
  );
  await at('2024-11-28 09:30');
  const [message, workbook, document] = await askFor(staff, '/baocao');
  expect(message?.text).toContain('Vướng mắc: “vướng giải phóng mặt bằng”');
  expect(message?.text).toContain(`Vướng mắc: “${unsure}”`);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(document?.file?.content ?? []) });
  expect(value).toContain('vướng giải phóng mặt bằng');
  expect(value).toContain(`“${unsure}”`);
  const cells = (await rowsOf(workbook)).flat();
  expect(cells.join('|')).toContain('vướng giải phóng mặt bằng');
  expect(cells).toContain(`“${unsure}”`);
  // What was typed stays what is stored, and what the history of the workbook shows.
  const stored = await progress.recordedBefore(asDocumentId('nq14-2024'), moment('2024-11-29 00:00'));
  expect(stored.some(({ text }) => text === typed)).toBe(true);
  expect(stored.flatMap(({ blocker }) => blocker ?? [])).toContain('vuong giai phong mat bang');
  await at('2024-11-29 14:00');
  expect(lastHeard(staff).text).toContain('“vướng giải phóng mặt bằng”');
  await at('2024-11-29 16:00');
  expect(leader.heard().some(({ text }) => text.includes('“vướng giải phóng mặt bằng”'))).toBe(true);
});
