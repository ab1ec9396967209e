import type { Message, Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { itemReference } from '../../../eval/updates/evaluate-updates.ts';
import { fakeAnswer } from '../../../support/fake-answering.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { testOfficial } from '../../../support/serve-office.ts';
import { REPORTED_DOCUMENT, serveReporter } from '../../../support/serve-reporter.ts';

const DAY_MS = 86_400_000;

test('two updates in one message are saved at once and shown as two cards', async () => {
  const { official, lastOf } = await serveReporter('6', '7');
  official.say('xuất khẩu 12,5 tỷ; cảng đến hết tháng 5 đạt 78,5tr tấn, vướng luồng vào cảng');
  const port = await official.hear(2);
  const [exports] = official.heard();
  expect(port.text).toContain('✅ Đã ghi: (6)');
  expect(port.text).toContain('78,5 triệu tấn · đến 31/05/2024');
  expect(port.text).toContain('vướng luồng vào cảng');
  expect(labels(port)).toEqual(['Sửa', 'Hủy']);
  expect(exports?.text).toContain('12,5 tỷ USD · đến 10/06/2024');
  expect((await lastOf('6'))?.figure).toMatchObject({
    official: 3,
    unit: 1,
    value: { decimal: '78.5' },
    asOf: '2024-05-31',
    blocker: 'vướng luồng vào cảng',
    text: 'xuất khẩu 12,5 tỷ; cảng đến hết tháng 5 đạt 78,5tr tấn, vướng luồng vào cảng',
  });
});

test('a question is answered, also beside an update', async () => {
  const { official, answering, lastOf } = await serveReporter('6');
  expect((await official.ask('cảng phải đạt bao nhiêu?')).text).toContain(
    'Trả lời: cảng phải đạt bao nhiêu?',
  );
  expect(await lastOf('6')).toBeUndefined();
  official.say('cảng đạt 78,5 triệu tấn. Chỉ tiêu xuất khẩu là bao nhiêu?');
  const answer = await official.hear(3);
  expect(official.heard()[1]?.text).toContain('✅ Đã ghi: (6)');
  expect(answer.text).toContain('Trả lời: Chỉ tiêu xuất khẩu là bao nhiêu?');
  expect(answering.questions).toHaveLength(2);
});

test('who leads nothing asks questions, whatever they write', async () => {
  const { leader, staff, answering } = await serveReporter('6');
  expect((await leader.ask('cảng 95 triệu tấn')).text).toContain('Trả lời');
  expect((await staff.ask('không có gì mới')).text).toContain('Trả lời');
  expect(answering.questions).toHaveLength(2);
  expect((await staff.ask('/capnhat')).text).toContain('chưa chủ trì');
});

test('what asks nothing and has no answer is asked with two buttons, and the text is kept for both', async () => {
  const { official, pressFor, lastOf, answering } = await serveReporter('6', '7');
  answering.respond = (question) => fakeAnswer(question, { kind: 'none', citations: [] });
  const asked = await official.ask('tuần này bận họp cả tuần');
  expect(labels(asked)).toEqual(['Tôi báo cáo', 'Tôi hỏi', 'Bỏ qua']);
  expect((await pressFor(asked, 'Tôi hỏi')).text).toContain('Trả lời: tuần này bận họp cả tuần');
  const again = await official.ask('đã họp bàn với các nhà thầu');
  const which = await pressFor(again, 'Tôi báo cáo');
  expect(which.text).toContain('là của việc nào?');
  await pressFor(which, labels(which)[0] ?? '');
  expect((await lastOf('6'))?.latest.note).toContain('đã họp bàn với các nhà thầu');
});

test.each([
  'tien do de an dao tao nghe',
  'hàng qua cảng Hải Phòng năm nay',
  'nhiệm vụ',
  'cang 200 trieu tan ha',
  'cảng 200 triệu tấn à',
  'cảng 190 triệu tấn hay 190 nghìn tấn',
])('who leads something is answered without a question mark too: %s', async (question) => {
  const { official, lastOf } = await serveReporter('6');
  expect((await official.ask(question)).text).toContain(`Trả lời: ${question}`);
  expect(await lastOf('6')).toBeUndefined();
});

test('a figure that may be of two targets is asked about, and goes where the official says', async () => {
  const { official, pressFor, lastOf } = await serveReporter('4a', '5');
  const asked = await official.ask('được 46.000 tỷ');
  expect(asked.text).toContain('“46.000 tỷ” là của việc nào?');
  expect(await lastOf('4a')).toBeUndefined();
  const choice = labels(asked).find((label) => label.startsWith('(4a)')) ?? '';
  const card = await pressFor(asked, choice);
  expect(card.text).toContain('46.000 tỷ đồng');
  expect(labels(asked)).toEqual([]);
  expect((await lastOf('4a'))?.figure?.value?.decimal).toBe('46000');
  expect(await lastOf('5')).toBeUndefined();
});

test('of a rate the question is whether it is that of the year so far or of one month', async () => {
  const { official, pressFor, lastOf } = await serveReporter('3a');
  const asked = await official.ask('iip tháng 5 tăng 14,6%');
  expect(asked.text).toContain('tính chung từ đầu năm, hay chỉ của riêng tháng, quý đó?');
  expect((await pressFor(asked, 'Tính chung từ đầu năm')).text).toContain('14,6%');
  expect((await lastOf('3a'))?.figure?.value?.decimal).toBe('14.6');
});

test('a part of the year is asked back, as total or as an increase', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6');
  const asked = await official.ask('cảng tuần này thêm 2,5 triệu tấn');
  expect(asked.text).toContain('lũy kế từ đầu năm, hay chỉ là số tăng thêm?');
  expect((await lastOf('6'))?.figure).toBeUndefined();
  const before = official.heard().length;
  official.press(asked, 'Chỉ là số tăng thêm');
  const total = await official.hear(before + 2);
  expect(total.text).toContain('số mới là bao nhiêu');
  expect((await official.ask('80,5')).text).toContain('80,5 triệu tấn');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('80.5');
  const second = await official.ask('cảng tuần này thêm 90 triệu tấn');
  expect((await pressFor(second, 'Lũy kế từ đầu năm')).text).toContain('90 triệu tấn');
});

test('an odd figure counts only when it is confirmed', async () => {
  const { official, pressIn, lastOf } = await serveReporter('6');
  await official.ask('cảng 78,5 triệu tấn');
  const odd = await official.ask('cảng 785 triệu tấn');
  expect(odd.text).toContain('❓ Chờ đồng chí xác nhận');
  expect(odd.text).toContain('gấp mười lần');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
  await pressIn(odd, 'Giữ nguyên');
  expect(odd.text).toContain('✅ Đã ghi');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('785');
});

test('a photo is kept with what its caption says; without words it is asked what it shows', async () => {
  const { official, api, pressFor, lastOf } = await serveReporter('6', '7');
  const photo = (more: Partial<Message>): Message & Update.NonChannel => {
    const { text: _, ...message } = api.chats.textMessage(official.user, official.chat, '', {
      photo: [
        { file_id: 'small', file_unique_id: 's', width: 90, height: 90 },
        { file_id: 'large', file_unique_id: 'l', width: 900, height: 900 },
      ],
      ...more,
    });
    return message as Message & Update.NonChannel;
  };
  api.push({ message: photo({ caption: 'cảng 78,5 triệu tấn' }) });
  expect((await official.hear(1)).text).toContain('Có tệp kèm theo');
  expect((await lastOf('6'))?.figure?.files).toEqual([{ kind: 'photo', fileId: 'large' }]);
  api.push({ message: photo({}) });
  const asked = await official.hear(2);
  expect(asked.text).toContain('Tệp đồng chí gửi là của việc nào?');
  await pressFor(asked, labels(asked)[1] ?? '');
  expect((await lastOf('7'))?.latest.files).toEqual([{ kind: 'photo', fileId: 'large' }]);
});

test('a task is reported on by its reference', async () => {
  const { official, progress } = await serveReporter('II.3.3/5', '6');
  const card = await official.ask('II.3.3/5 đang triển khai, thiếu vốn đối ứng');
  expect(card.text).toMatch(/Đã ghi: II\.3\.3\/5 \p{Lu}/u);
  const task = itemReference('II.3.3/5');
  const last = (await progress.lastUpdates(REPORTED_DOCUMENT, [task])).get(task);
  expect(last?.latest).toMatchObject({ status: 'ongoing', blocker: 'thiếu vốn đối ứng' });
});

test('“vâng” after a card is neither a question nor a report', async () => {
  const { official, answering } = await serveReporter('6');
  expect((await official.ask('Vâng ạ')).text).toBe('Cảm ơn đồng chí.');
  expect(answering.questions).toEqual([]);
});

test('of what somebody else leads nothing is recorded, and that is said', async () => {
  const { official, lastOf } = await serveReporter('7');
  expect((await official.ask('cảng 78,5 triệu tấn')).text).toContain('Đồng chí không chủ trì (6)');
  expect(await lastOf('6')).toBeUndefined();
});

test('nobody changes another’s report, nor answers what another was asked', async () => {
  const { official, people, person, api, clock, lastOf } = await serveReporter('4a', '5', '6');
  const { version, nextIds } = await people.read();
  const other = testOfficial(nextIds.official, 'Đinh Văn Khác', 'official', 77);
  await people.apply([{ of: 'official', before: undefined, after: other }], version, {
    by: OPERATOR,
    act: 'thử',
    at: clock.now(),
  });
  const card = await official.ask('cảng 78,5 triệu tấn');
  const asked = await official.ask('được 46.000 tỷ');
  const stranger = person(77);
  const dataOf = (message: ChatMessage, label: string): string => {
    const button = message.keyboard.flat().find(({ text }) => text.startsWith(label));
    return button && 'callback_data' in button ? button.callback_data : '';
  };
  api.chats.textMessage(stranger.user, stranger.chat, 'the chat is known');
  stranger.pressData(1, dataOf(card, 'Hủy'));
  expect(await official.toast(0)).toContain('không phải của đồng chí');
  stranger.pressData(1, dataOf(asked, '(4a)'));
  await official.toast(1);
  expect((await lastOf('6'))?.figure?.isStanding).toBe(true);
  expect(await lastOf('4a')).toBeUndefined();
});

test('outside the time of the resolution nothing is recorded, and that is said; questions are answered', async () => {
  const { official, clock, lastOf } = await serveReporter('6');
  clock.advance(300 * DAY_MS);
  const told = await official.ask('cảng 78,5 triệu tấn, vướng luồng');
  expect(told.text).toContain('Nghị quyết năm 2024 nhận cập nhật từ 01/01/2024 đến 31/01/2025');
  expect(told.text).toContain('chưa được ghi');
  expect((await official.ask('/capnhat')).text).toContain('ngoài thời gian');
  expect((await official.ask('cảng bao nhiêu?')).text).toContain('Trả lời');
  expect((await official.ask('BHYT 93%')).text).toContain('Trả lời');
  expect(await lastOf('6')).toBeUndefined();
});

test('an update handled again after a crash gives neither a row nor a card again', async () => {
  const { official, db, lastOf } = await serveReporter('6');
  const typed = official.say('cảng 78,5 triệu tấn');
  await official.hear(1);
  // The next message waits until this one is done.
  await official.ask('/capnhat');
  const [row] = await db.selectFrom('progress_update').select('update_id').execute();
  await db
    .updateTable('inbox_update')
    .set({ state: 'waiting', payload: JSON.stringify({ update_id: row?.update_id, message: typed }) })
    .where('update_id', '=', row?.update_id ?? 0)
    .execute();
  await official.ask('/capnhat');
  expect(official.heard()).toHaveLength(3);
  expect(await db.selectFrom('progress_update').select('id').execute()).toHaveLength(1);
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});

test('what was reported last stands under one’s work', async () => {
  const { official } = await serveReporter('6', '4');
  expect((await official.ask('/viec')).text).not.toContain('Gần nhất');
  official.say('cảng đến hết tháng 5 đạt 78,5tr tấn; thu nội địa 20.000 tỷ, đang thực hiện');
  await official.hear(3);
  const { text } = await official.ask('/viec');
  expect(text).toContain('Gần nhất: 78,5 triệu tấn · đến 31/05/2024');
  expect(text).toContain('Gần nhất (4b) thu nội địa: 20.000 tỷ đồng · đến 31/05/2024 · đang thực hiện');
});
