import { describe, expect, test, vi } from 'vitest';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { FakeRefusal } from '../../../support/fake-methods.ts';
import { FakePerson, fakeGroup } from '../../../support/fake-person.ts';
import { FixedClock } from '../../../support/serve-in-process.ts';
import { ACCOUNTS, serveOffice, testAssignment } from '../../../support/serve-office.ts';
import { type TestReport, testRecording } from '../../../support/test-report.ts';

const PORT = 'II.2.1(6)';
const LATE: TestReport = {
  ref: PORT,
  asOf: '2024-05-31',
  figure: ['60', 'triệu tấn'],
  unit: 3,
  official: 5,
  blocker: 'vướng luồng vào cảng',
};

/** Asks, and gives the text that is answered; a picture may come before it. */
const askText = async (person: FakePerson, text: string): Promise<ChatMessage> => {
  const before = person.heard().length;
  const first = await person.ask(text);
  return first.file === undefined ? first : person.hear(before + 2);
};

/** The office on Monday, 10 June 2024, where the port authority leads the port and these were reported. */
const open = async (...reports: readonly TestReport[]) => {
  const clock = new FixedClock();
  const office = await serveOffice(clock.now);
  const { people, progress } = office;
  const { version } = await people.read();
  await people.apply(
    [
      { of: 'assignment', before: undefined, after: testAssignment(1, PORT, 3) },
      { of: 'assignment', before: undefined, after: testAssignment(2, 'II.2.2(15)', 1) },
    ],
    version,
    { by: OPERATOR, act: 'thử', at: clock.now() },
  );
  for (const [index, report] of reports.entries())
    await progress.record(testRecording(index, clock.now(), report));
  return {
    ...office,
    pressIn: (person: FakePerson, message: ChatMessage, label: string) => person.pressIn(message, label),
  };
};

test('all targets, the worst first, counted by status, each with its last figure and its parts by name', async () => {
  const { leader } = await open(
    LATE,
    { ref: 'II.2.2(15)', asOf: '2024-05-31', figure: ['94.2', '%'] },
    { ref: 'II.2.1(4).b', asOf: '2024-05-31', figure: ['20000', 'tỷ đồng'] },
  );
  const { text } = await askText(leader, '/tiendo');
  expect(text).toContain('Tiến độ 24 chỉ tiêu năm 2024, tính đến 10/06/2024');
  expect(text).toMatch(/Đạt 1 · chậm 1 · chưa có số liệu \d+ · chưa đến kỳ \d+/);
  expect(text).toContain('🔴 (6) Sản lượng hàng hoá thông qua cảng: chậm\n   60 triệu tấn · đến 31/05\n');
  expect(text).toContain('✅ (15) Tỷ lệ dân số tham gia bảo hiểm y tế: đạt\n   94,2% · đến 31/05');
  expect(text).toContain('   🟢 (4b) thu nội địa: 20.000 tỷ đồng · đến 31/05: đúng tiến độ');
  expect(text).not.toContain('vướng luồng');
  const list = text.slice(text.indexOf('🔴'));
  const numbers = [...list.matchAll(/^\S+ \((\d+)\) /gmu)].map((found) => Number(found[1]));
  expect(numbers.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 24 }, (_, index) => index + 1),
  );
  expect(numbers[0]).toBe(6);
  expect(numbers.at(-1)).toBe(15);
  expect(text).toContain('(đếm theo 24 chỉ tiêu, mỗi chỉ tiêu theo phần kém nhất)');
  expect(text).toContain('(4) Thu ngân sách nhà nước trên địa bàn: có phần chưa có số liệu');
  expect(text).toContain('• (4b) thu nội địa: chưa có số liệu → đúng tiến độ');
});

test('taps narrow the list down, open one target and lead back', async () => {
  const { leader, pressIn } = await open(LATE, {
    ref: 'II.2.2(15)',
    asOf: '2024-05-31',
    figure: ['93', '%'],
  });
  const message = await askText(leader, '/tiendo');
  expect(labels(message).slice(0, 2)).toEqual(['Chậm', 'Chưa có số']);
  await pressIn(leader, message, 'Chậm');
  expect(message.text).toContain('(6) Sản lượng');
  expect(message.text).toContain('(15) Tỷ lệ dân số tham gia bảo hiểm y tế: còn cách kế hoạch');
  expect(message.text).not.toContain('(7) Kim ngạch');
  expect(labels(message)).toEqual(['Chưa có số', 'Tất cả', '6', '15']);
  await pressIn(leader, message, '6');
  expect(message.text).toContain('Tiến độ chỉ tiêu (6)');
  await pressIn(leader, message, 'Tất cả');
  await pressIn(leader, message, 'Chưa có số');
  expect(message.text).toContain('(7) Kim ngạch xuất khẩu: chưa có số liệu');
  expect(message.text).not.toContain('(6) Sản lượng');
});

test('one target: its clause, why it stands so, and what was reported of it', async () => {
  const { leader, staff } = await open(LATE, {
    ...LATE,
    asOf: '2024-04-30',
    figure: ['45', 'triệu tấn'],
    share: '24',
    blocker: undefined as never,
  });
  const { text } = await askText(leader, '/tiendo 6');
  expect(text).toContain('Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn');
  expect(text).toContain('🔴 Chậm: đạt 31% sau 41% thời gian của năm.');
  expect(text.indexOf('đến 31/05/2024')).toBeLessThan(
    text.indexOf('45 triệu tấn · 24% kế hoạch · đến 30/04/2024'),
  );
  expect(text).toContain('Phạm Quốc Cường, Cảng vụ Hàng hải, báo 10/06/2024');
  expect(text).toContain('Vướng mắc: vướng luồng vào cảng');
  expect(text).toContain('Chủ trì: Cảng vụ Hàng hải');
  const part = await askText(staff, '/tiendo 4b');
  expect(part.text).toContain('Tiến độ chỉ tiêu (4b): thu nội địa');
  expect(part.text).toContain('Chưa có số liệu: chưa ai báo số liệu.');
  expect(part.text).toContain('/phancong 4');
  expect((await askText(staff, '/tiendo 77')).text).toContain('Không có chỉ tiêu này');
});

test('what stands beside a figure is told with it', async () => {
  const { leader } = await open({
    ref: PORT,
    asOf: '2024-05-31',
    figure: ['80', 'triệu tấn'],
    unit: 3,
    official: 5,
    basis: 'estimate',
    asides: [{ basis: 'growth', decimal: '12.1', unit: '%', of: 'cùng kỳ' }],
    isClear: true,
    resolves: 'hết vướng luồng',
    proposal: 'đề nghị nạo vét thêm',
  });
  const { text } = await askText(leader, '/tiendo 6');
  expect(text).toContain('• ước 80 triệu tấn · đến 31/05/2024');
  expect(text).toContain('Kèm theo (tăng, giảm): 12,1%');
  expect(text).toContain('Đã gỡ vướng mắc: hết vướng luồng');
  expect(text).not.toContain('Không có vướng mắc');
  expect(text).toContain('Đề nghị: đề nghị nạo vét thêm');
});

test('officials see of other units value and day only, of their own all', async () => {
  const { official } = await open(LATE, {
    ref: 'II.2.2(15)',
    asOf: '2024-05-31',
    figure: ['93', '%'],
    blocker: 'thiếu kinh phí',
  });
  const port = await askText(official, '/tiendo 6');
  expect(port.text).toContain('• 60 triệu tấn · đến 31/05/2024');
  expect(port.text).not.toMatch(/Phạm Quốc Cường|vướng luồng|báo 10\/06/);
  expect(labels(port)).not.toContain('Nhập số 6');
  const own = await askText(official, '/tiendo 15');
  expect(own.text).toContain('Nguyễn Văn An');
  expect(own.text).toContain('thiếu kinh phí');
  expect(labels(own)).toContain('Nhập số 15');
});

test('a figure that waits to be confirmed is neither shown to others nor judged', async () => {
  const { official, staff } = await open({ ...LATE, doubt: 'Có đúng không?' });
  const seen = await askText(official, '/tiendo 6');
  expect(seen.text).toContain('chưa ai báo số liệu');
  expect(seen.text).not.toContain('60 triệu tấn');
  expect((await askText(staff, '/tiendo 6')).text).toContain(
    '60 triệu tấn · đến 31/05/2024 · chờ người báo xác nhận',
  );
});

test('in a group there are figures and nothing about persons, whoever asks', async () => {
  const { api } = await open(LATE);
  const staff = new FakePerson(api, ACCOUNTS.staff, fakeGroup(-5));
  const { text } = await askText(staff, '/tiendo 6');
  expect(text).toContain('• 60 triệu tấn · đến 31/05/2024');
  expect(text).not.toMatch(/Phạm Quốc Cường|vướng luồng/);
  expect((await askText(staff, '/tiendo')).text).toContain('Tiến độ 24 chỉ tiêu');
});

test('with nothing reported it says what to do, to each what they can', async () => {
  const { official, leader, staff } = await open();
  expect((await askText(official, '/tiendo')).text).toContain('Việc đồng chí chủ trì: báo bằng /capnhat.');
  expect((await askText(leader, '/tiendo')).text).toContain('Cán bộ của đơn vị chủ trì báo bằng /capnhat.');
  expect((await askText(staff, '/tiendo chậm')).text).toMatch(
    /Giao đơn vị chủ trì bằng \/phancong.*Không có chỉ tiêu nào chậm\. Nhưng \d+ chỉ tiêu thiếu số liệu/su,
  );
});

describe('pictures', () => {
  const readPng = (message: ChatMessage | undefined) => {
    const content = Buffer.from(message?.file?.content ?? []);
    return { isPng: content.subarray(1, 4).toString() === 'PNG', width: content.readUInt32BE(16) };
  };

  test('/tiendo sends the picture of all targets with a short caption, then the text with its buttons', async () => {
    const { leader, api } = await open(LATE);
    const text = await askText(leader, '/tiendo');
    const [picture, ...others] = leader.heard();
    expect(readPng(picture)).toEqual({ isPng: true, width: 1080 });
    expect(picture?.text).toBe('Tiến độ 24 chỉ tiêu năm 2024, tính đến 10/06/2024');
    expect(picture?.file?.name).toBe('tien-do-2024-06-10.png');
    expect(others).toEqual([text]);
    expect(text.keyboard.length).toBeGreaterThan(1);
    expect(api.callsOf('sendChatAction').map(({ fields }) => fields['action'])).toContain('upload_photo');
  });

  test('lists of some targets come without a picture', async () => {
    const { leader } = await open(LATE);
    expect((await leader.ask('/tiendo chậm')).file).toBeUndefined();
  });

  test('one target has its line, of its measures those asked for; without a figure only the text comes', async () => {
    const { leader } = await open(LATE, {
      ref: 'II.2.1(4).b',
      asOf: '2024-05-31',
      figure: ['20000', 'tỷ đồng'],
    });
    expect(readPng(await leader.ask('/tiendo 6'))).toEqual({ isPng: true, width: 1080 });
    await leader.hear(2);
    const part = await leader.ask('/tiendo 4b');
    expect(part.text).toBe('Tiến độ chỉ tiêu (4b): thu nội địa');
    expect(part.file?.kind).toBe('photo');
    await leader.hear(4);
    const without = await leader.ask('/tiendo 7');
    expect(without.file).toBeUndefined();
    expect(without.text).toContain('chưa ai báo số liệu');
    expect(labels(without)).not.toContain('Xem biểu đồ');
  });

  test('a target that was opened by a tap offers its picture', async () => {
    const { leader, pressIn } = await open(LATE);
    const message = await askText(leader, '/tiendo');
    await pressIn(leader, message, '6');
    expect(labels(message)[0]).toBe('Xem biểu đồ');
    leader.press(message, 'Xem biểu đồ');
    const picture = await leader.hear(3);
    expect(picture.text).toBe('Tiến độ chỉ tiêu (6)');
    expect(picture.file?.kind).toBe('photo');
  });

  test('in a group the pictures come too, as replies', async () => {
    const { api } = await open(LATE);
    const staff = new FakePerson(api, ACCOUNTS.staff, fakeGroup(-6));
    const question = staff.say('/tiendo 6');
    await staff.hear(2);
    expect(api.callsOf('sendPhoto')[0]?.fields['reply_parameters']).toMatchObject({
      message_id: question.message_id,
    });
  });

  test('where a picture fails the text still comes, and the log says why', async () => {
    const { leader, log, pictures } = await open(LATE);
    const fails = new Error('no font');
    vi.spyOn(pictures, 'overview').mockRejectedValue(fails);
    vi.spyOn(pictures, 'history').mockRejectedValue(fails);
    expect((await leader.ask('/tiendo')).text).toContain('(6) Sản lượng hàng hoá thông qua cảng: chậm');
    const one = await leader.ask('/tiendo 6');
    expect(one.text).toContain('đạt 31% sau 41% thời gian của năm');
    expect(labels(one)).toContain('Xem biểu đồ');
    const line = await log.find('a picture could not be made or sent');
    expect(line['err']).toMatchObject({ message: 'no font' });
    leader.press(one, 'Xem biểu đồ');
    expect((await leader.hear(3)).text).toContain('Chưa vẽ được biểu đồ');
  });

  test('where a group takes no photos the text still comes', async () => {
    const { leader, api, log } = await open(LATE);
    const refusal = 'Bad Request: not enough rights to send photos to the chat';
    api.trouble('sendPhoto', new FakeRefusal(400, refusal));
    expect((await leader.ask('/tiendo')).text).toContain('Tiến độ 24 chỉ tiêu');
    await log.find('a picture could not be made or sent');
  });
});
