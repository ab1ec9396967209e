import { expect, test } from 'vitest';
import { OPERATOR } from '../../../../src/people/people-store.ts';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { FakePerson, fakeGroup } from '../../../support/fake-person.ts';
import { ACCOUNTS } from '../../../support/serve-office.ts';
import { serveWeek } from '../../../support/serve-week.ts';

/** Official 3 (`official`) leads the port, official 6 (`second`) doesn't. */
const open = async () => {
  const served = await serveWeek();
  /** The text about the port; a picture may come before it. */
  const askPort = async (person: FakePerson): Promise<ChatMessage> => {
    const before = person.heard().length;
    const first = await person.ask('/tiendo 6');
    return first.file === undefined ? first : person.hear(before + 2);
  };
  return {
    ...served,
    askPort,
    /** What was sent after the message that was pressed, once nothing more comes. */
    filesAfter: async (person: FakePerson, pressed: ChatMessage): Promise<readonly ChatMessage[]> => {
      return (await person.settle()).filter(({ id }) => id > pressed.id);
    },
  };
};

const dataOf = (message: ChatMessage, label: string): string => {
  const button = message.keyboard.flat().find(({ text }) => text === label);
  return button && 'callback_data' in button ? button.callback_data : '';
};

test('leaders, the office and the unit itself open what was sent with a report, as it was sent', async () => {
  const { official, leader, staff, askPort, filesAfter } = await open();
  official.sendPhoto('photo', 'cảng 158,2 triệu tấn');
  await official.hear(1);
  official.sendFile(Buffer.from('%PDF'), 'bien-ban.pdf', 4, 'cảng 159,2 triệu tấn');
  await official.hear(2);
  const video = { file_id: 'film', file_unique_id: 'film', width: 9, height: 9, duration: 3 };
  official.send({ video }, 'cảng 160,2 triệu tấn');
  await official.hear(3);
  for (const person of [leader, staff, official]) {
    const shown = await askPort(person);
    expect(shown.text).toContain('Tệp kèm: 1');
    expect(labels(shown)).toContain('Tệp kèm (3)');
    person.press(shown, 'Tệp kèm (3)');
    const sent = (await filesAfter(person, shown)).filter(({ file }) => file !== undefined);
    expect(sent.map(({ file }) => `${file?.kind} ${file?.name}`)).toEqual([
      'video film',
      'document file1',
      'photo photo',
    ]);
    expect(sent[0]?.text).toMatch(/^\(6\)/);
    expect(sent[0]?.text).toContain('Nguyễn Văn An, Sở Y tế, báo 25/11/2024');
  }
});

test('officials of other units get none, nor does an old button of somebody who was a leader', async () => {
  const { official, leader, second, askPort, filesAfter, people, clock, api } = await open();
  official.sendPhoto('photo', 'cảng 158,2 triệu tấn');
  await official.hear(1);
  const shown = await askPort(leader);
  const data = dataOf(shown, 'Tệp kèm (1)');
  const seen = await askPort(second);
  expect(seen.text).toContain('158,2');
  expect(labels(seen).join()).not.toContain('Tệp kèm');
  second.pressData(seen.id, data);
  expect(await second.toast(0)).toBe('Không có tệp nào đồng chí xem được.');
  const { version, officials } = await people.read();
  const before = officials.find(({ person }) => person === ACCOUNTS.leader);
  if (before === undefined) throw new Error('no leader');
  await people.apply([{ of: 'official', before, after: { ...before, role: 'official' } }], version, {
    by: OPERATOR,
    act: 'thử',
    at: clock.now(),
  });
  leader.press(shown, 'Tệp kèm (1)');
  expect(await leader.toast(1)).toBe('Không có tệp nào đồng chí xem được.');
  const inGroup = new FakePerson(api, ACCOUNTS.staff, fakeGroup(-100500));
  api.chats.newMessageId(-100500);
  inGroup.pressData(1, data);
  expect(await inGroup.toast(2)).toContain('nhắn riêng');
  expect((await filesAfter(leader, shown)).some(({ file }) => file !== undefined)).toBe(false);
});

test('many files come ten at a time; files of what was taken back don’t come', async () => {
  const { official, leader, askPort, pressIn, filesAfter } = await open();
  official.sendPhoto('photo1', 'cảng 158,2 triệu tấn', { media_group_id: 'album' });
  for (let number = 2; number <= 12; number += 1)
    official.sendPhoto(`photo${number}`, '', { media_group_id: 'album' });
  await official.settle();
  official.sendPhoto('wrong', 'cảng 185,2 triệu tấn');
  await pressIn(official, await official.hear(3), 'Hủy');
  const shown = await askPort(leader);
  leader.press(shown, 'Tệp kèm (12)');
  const first = await filesAfter(leader, shown);
  expect(first.filter(({ file }) => file !== undefined)).toHaveLength(10);
  const more = first.find(({ text }) => text === 'Còn 2 tệp.');
  if (more === undefined) throw new Error('nothing more is offered');
  leader.press(more, 'Gửi tiếp (2)');
  const rest = (await filesAfter(leader, more)).filter(({ file }) => file !== undefined);
  expect(rest.map(({ file }) => file?.name)).toEqual(['photo11', 'photo12']);
});

test('a file that Telegram has no more is told of; the others come', async () => {
  const { official, leader, api, askPort, filesAfter } = await open();
  official.sendPhoto('photo1', 'cảng 158,2 triệu tấn', { media_group_id: 'album' });
  official.sendPhoto('photo2', '', { media_group_id: 'album' });
  await official.settle();
  api.chats.fileKinds.delete('photo1');
  const shown = await askPort(leader);
  leader.press(shown, 'Tệp kèm (2)');
  const sent = await filesAfter(leader, shown);
  expect(sent[0]?.file?.name).toBe('photo2');
  expect(sent[1]?.text).toBe('Không mở lại được 1 tệp. Xin hỏi người báo gửi lại.');
});

test('a photo alone is shown as a report too', async () => {
  const { second, leader } = await open();
  second.sendPhoto('photo');
  await second.hear(1);
  const shown = await leader.ask('/tiendo 5');
  expect(shown.text).toContain('Tệp kèm: 1');
  expect(labels(shown)).toContain('Tệp kèm (1)');
});
