import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STRANGER_TEXT } from '../../src/people/rights.ts';
import type { ChatMessage } from '../support/fake-chats.ts';
import { FakePerson } from '../support/fake-person.ts';
import { runCommand } from '../support/run-command.ts';
import { createApi, createRunner, untilPolling } from '../support/serve-process.ts';

const ROSTER = readFileSync(new URL('office/sixty-units.csv', import.meta.url));
const ADMIN = 11;
const MONDAY = '2024-06-10';
/** When invitations of that Monday have expired. */
const NINE_DAYS_LATER = '2024-06-19';

/** The bot as a process, which can be killed and started again on another day, with the people who use it. */
const openOffice = async () => {
  const [runner, api] = [createRunner(), await createApi()];
  const start = (day: string) => runner.startServing(api, [ADMIN], { CLOCK: `${day}T09:00:00+07:00` });
  let bot = start(MONDAY);
  await untilPolling(api, bot);
  const person = (id: number): FakePerson => new FakePerson(api, id);
  return {
    api,
    surroundings: { cwd: runner.folder, env: { DATA_DIR: runner.dataDir } },
    staff: person(ADMIN),
    colleague: person(12),
    head: person(21),
    official: person(22),
    leader: person(31),
    strangers: { usedCode: person(91), revokedCode: person(92), expiredCode: person(93) },
    killAndStart: async (day: string): Promise<void> => {
      bot.kill('SIGKILL');
      expect(await bot.end()).toBe('SIGKILL');
      bot = start(day);
      await untilPolling(api, bot);
    },
    stop: async (): Promise<void> => {
      bot.kill('SIGTERM');
      expect(await bot.end()).toBe(0);
    },
    /** Presses the buttons of one menu after the other, each after the menu has changed by the one before. */
    pressIn: (who: FakePerson, menu: ChatMessage, ...labels: readonly string[]) =>
      who.pressIn(menu, ...labels),
    /** Waits until somebody has been told a text, in whichever message. */
    untilTold: (who: FakePerson, text: string): Promise<ChatMessage> =>
      api.changed.until(`“${text}” in chat ${who.user.id}`, () =>
        who.heard().find((message) => message.text.includes(text)),
      ),
  };
};

type Office = Awaited<ReturnType<typeof openOffice>>;

const importRoster = async ({ staff, pressIn, untilTold }: Office): Promise<void> => {
  staff.sendFile(ROSTER, 'sixty-units.csv');
  const preview = await untilTold(staff, 'Xem trước');
  expect(preview.text).toContain('Đơn vị: 60 mới');
  await pressIn(staff, preview, '✅ Áp dụng');
  expect(preview.text).toContain('Đã nhập');
  expect(preview.text).toContain('Cán bộ: 80 mới');
};

/** Invites all of a unit by buttons; the text to pass on has each person with the code that brings them in. */
const inviteUnit = async (
  { staff, pressIn }: Office,
  unit: string,
  people: number,
): Promise<ReadonlyMap<string, string>> => {
  const menu = await staff.ask(`/moicanbo ${unit}`);
  await pressIn(staff, menu, unit);
  const before = staff.heard().length;
  staff.press(menu, `Mời cả đơn vị (${people} người chưa vào)`);
  await staff.hear(before + 2);
  const links = [...(staff.heard()[before]?.text ?? '').matchAll(/^\d+\. (.+): \S+start=([\w-]+)$/gm)];
  expect(links).toHaveLength(people);
  return new Map(links.map(([, name = '', code = '']) => [name, `/start ${code}`]));
};

/** Takes an open invitation back by the button beside its person's. */
const revokeInvitation = async ({ staff, pressIn, api }: Office, name: string): Promise<void> => {
  const before = staff.heard().length;
  await staff.ask('/moicanbo');
  // That the last one came in may be told between the two.
  const list = await api.changed.until('the list with the invitations that are open', () =>
    staff
      .heard()
      .slice(before)
      .find(({ keyboard }) => keyboard.flat().some(({ text }) => text === 'Lời mời còn hạn')),
  );
  await pressIn(staff, list, 'Lời mời còn hạn');
  const row = list.keyboard.find((each) => each.some(({ text }) => text.endsWith(name)));
  const button = row?.find(({ text }) => text === '✖ Thu hồi');
  staff.pressData(list.id, button && 'callback_data' in button ? button.callback_data : '');
  await api.changed.until('the list without it', () => !list.text.includes(name));
};

/** Brings in a head, an official, a leader and a second one of the office. Gives a code that nobody uses. */
const bringIn = async (office: Office): Promise<string> => {
  const { staff, head, official, leader, colleague, strangers, untilTold } = office;
  const codes = new Map([
    ...(await inviteUnit(office, 'Sở Giao thông vận tải', 2)),
    ...(await inviteUnit(office, 'Thường trực Thành ủy', 2)),
    ...(await inviteUnit(office, 'Văn phòng Thành ủy', 2)),
    ...(await inviteUnit(office, 'Sở Y tế', 1)),
  ]);
  const comers = [
    [head, 'Trần Hữu Phúc', 'trưởng đơn vị'],
    [official, 'Trần Minh Cường', 'Sở Giao thông vận tải'],
    [leader, 'Trần Thanh Vinh', 'lãnh đạo'],
    [colleague, 'Vũ Đức Oanh', 'Văn phòng'],
  ] as const;
  for (const [person, name, known] of comers) {
    const welcome = await person.ask(codes.get(name) ?? '');
    expect(welcome.text).toContain(name);
    expect(welcome.text).toContain(known);
    await untilTold(staff, `${name} (`);
  }
  await revokeInvitation(office, 'Nguyễn Minh Bình');
  expect((await strangers.usedCode.ask(codes.get('Trần Hữu Phúc') ?? '')).text).toBe(STRANGER_TEXT);
  expect((await strangers.revokedCode.ask(codes.get('Nguyễn Minh Bình') ?? '')).text).toBe(STRANGER_TEXT);
  return codes.get('Vũ Văn Quân') ?? '';
};

const PORT_LEAD = 'Sở Giao thông vận tải chủ trì chỉ tiêu (6)';

/** A unit gets one more target and loses it again; its people see both at once. */
const assignAndEnd = async ({ colleague, official, pressIn }: Office): Promise<void> => {
  const given = await colleague.ask('/phancong 8 so gtvt phoi hop tu 1/6');
  expect(given.text).toContain('Sở Giao thông vận tải phối hợp chỉ tiêu (8), từ 01/06/2024');
  const work = await official.ask('/viec');
  expect(work.text).toMatch(/Chủ trì:\nChỉ tiêu \(6\).*\n.*190 triệu tấn/);
  expect(work.text).toMatch(/Phối hợp:\nChỉ tiêu \(8\)/);
  await pressIn(colleague, given, 'Đổi', 'Kết thúc');
  expect((await official.ask('/viec')).text).not.toContain('Chỉ tiêu (8)');
};

/** What everybody who is served may ask, and what they must see. */
const askAsEach = async ({ official, head, leader, colleague }: Office): Promise<void> => {
  expect((await official.ask('tôi phụ trách gì?')).text).toMatch(
    /Theo bảng phân công[\s\S]*Chủ trì chỉ tiêu \(6\)/,
  );
  for (const person of [official, head, leader, colleague]) {
    const carrier = await person.ask('ai phụ trách chỉ tiêu cảng?');
    expect(carrier.text).toMatch(/Nghị quyết không nêu[\s\S]*Theo bảng phân công/);
    expect(carrier.text).toContain(PORT_LEAD);
    const unit = await person.ask('don vi so giao thong phu trach nhung gi');
    expect(unit.text).toMatch(/Sở Giao thông vận tải:[\s\S]*Chủ trì chỉ tiêu \(6\)/);
    expect(unit.text).not.toContain('(8)');
  }
  expect((await leader.ask('/viec')).text).toContain('chưa được giao');
};

/** Killed with questions and an assignment under way, started again nine days later: each is done. */
const killInTheMiddle = async (office: Office): Promise<void> => {
  const { api, official, leader, staff, killAndStart, untilTold } = office;
  const before = api.callsOf('sendMessage').length;
  official.say('/chitieu 15');
  leader.say('/chitieu 12');
  staff.say('/phancong 15 Sở Giao thông vận tải phối hợp từ 1/6/2024');
  await api.changed.until('the first answer', () => api.callsOf('sendMessage').length > before);
  await killAndStart(NINE_DAYS_LATER);
  await untilTold(official, '94%');
  await untilTold(leader, '3,5%');
  await untilTold(staff, 'phối hợp chỉ tiêu (15)');
  // What was in flight may be said twice; each chat goes in order, so after this nothing of it is to come.
  for (const person of [official, leader, staff]) {
    person.say('/trogiup');
    await untilTold(person, '/trogiup: hướng dẫn này');
  }
  expect((await leader.ask('ai phụ trách chỉ tiêu cảng?')).text).toContain(PORT_LEAD);
};

/** After access was taken away, neither questions nor buttons of old messages do anything. */
const takeAccessAway = async ({ staff, official, pressIn, api }: Office): Promise<void> => {
  const old = await official.ask('/viec');
  const card = await staff.ask('/canbo CB006');
  expect(card.text).toContain('Trần Minh Cường');
  await pressIn(staff, card, '⛔ Thu quyền', '⛔ Thu quyền');
  const [heard, toasts] = [official.heard().length, api.callsOf('answerCallbackQuery').length];
  official.press(old, 'Chỉ tiêu (6)');
  expect(await official.toast(toasts)).toBe(STRANGER_TEXT);
  expect((await official.ask('tôi phụ trách gì?')).text).toBe(STRANGER_TEXT);
  expect(official.heard()).toHaveLength(heard + 1);
};

test('an office of sixty units is brought in, invited, assigned and asked by each role, and killed once', {
  timeout: 60_000,
}, async () => {
  const office = await openOffice();
  const { strangers, surroundings } = office;
  await importRoster(office);
  const unused = await bringIn(office);
  await assignAndEnd(office);
  await askAsEach(office);
  await killInTheMiddle(office);
  expect((await strangers.expiredCode.ask(unused)).text).toBe(STRANGER_TEXT);
  await takeAccessAway(office);
  for (const stranger of Object.values(strangers)) stranger.say('ai phụ trách chỉ tiêu cảng?');
  expect((await office.head.ask('/viec')).text).toContain('Chỉ tiêu (15)');
  await office.stop();

  for (const stranger of Object.values(strangers)) {
    expect(new Set(stranger.heard().map(({ text }) => text))).toEqual(new Set([STRANGER_TEXT]));
  }
  const audit = await runCommand('audit', ['--limit', '1000'], surroundings);
  expect(audit).toMatchObject({ code: 0, stderr: '' });
  for (const act of ['nhập danh sách', 'giao việc', 'kết thúc phân công', 'thu quyền']) {
    expect(audit.stdout).toContain(act);
  }
  expect(audit.stdout.match(/giao việc: phân công Sở Giao thông vận tải, 15:/g)).toHaveLength(1);
});
