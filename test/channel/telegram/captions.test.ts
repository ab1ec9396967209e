import { expect, test } from 'vitest';
import { FakePerson, fakeGroup } from '../../support/fake-person.ts';
import { ACCOUNTS } from '../../support/serve-office.ts';
import { serveWeek } from '../../support/serve-week.ts';

test('in a group a caption that names the bot is read like a message that does', async () => {
  const { api, answering } = await serveWeek();
  const person = new FakePerson(api, ACCOUNTS.leader, fakeGroup(-100500));
  person.sendPhoto('port', 'Cảng hôm nay');
  const asked = person.sendPhoto('port', '@nq_test_bot cảng chỉ tiêu bao nhiêu');
  const answer = await person.hear(1);
  expect(answer.text).toContain('Trả lời: cảng chỉ tiêu bao nhiêu');
  expect(answer.repliesTo).toBe(asked.message_id);
  person.edit(asked, '@nq_test_bot chỉ tiêu xuất khẩu bao nhiêu');
  await api.changed.until('the edit', () => answer.edits === 1);
  expect(answer.text).toContain('chỉ tiêu xuất khẩu bao nhiêu');
  expect(answering.questions).toHaveLength(2);
});

test('in private the caption of a photo or a file is a question, a command or a report, as text is', async () => {
  const { official, leader } = await serveWeek();
  for (const person of [official, leader]) {
    person.sendPhoto('port', 'cảng phải đạt bao nhiêu?');
    expect((await person.hear(1)).text).toContain('Trả lời: cảng phải đạt bao nhiêu?');
    person.sendFile(Buffer.from('%PDF'), 'bao-cao.pdf', 4, 'chỉ tiêu xuất khẩu bao nhiêu?');
    expect((await person.hear(2)).text).toContain('Trả lời: chỉ tiêu xuất khẩu bao nhiêu?');
  }
  official.sendPhoto('port', '/viec');
  expect((await official.hear(3)).text).toContain('(6)');
  official.sendPhoto('port', 'cảng 158,2 triệu tấn');
  expect((await official.hear(4)).text).toContain('Có tệp kèm theo');
});

test('a caption answers what was asked for, and its file is kept; what corrects a report keeps its files', async () => {
  const { official, pressIn, pressFor, db } = await serveWeek();
  const list = await official.ask('/capnhat');
  await pressIn(official, list, 'Nhập số');
  await pressFor(official, list, list.keyboard.flat()[0]?.text ?? '');
  const before = official.heard().length;
  official.sendPhoto('port', '158,2');
  const card = await official.hear(before + 1);
  expect(card.text).toContain('158,2 triệu tấn');
  await pressFor(official, card, 'Sửa');
  expect((await official.ask('159,2')).text).toContain('Có tệp kèm theo');
  const rows = await db.selectFrom('progress_update').select('files').orderBy('id').execute();
  const kept = JSON.stringify([{ kind: 'photo', fileId: 'port' }]);
  expect(rows.map(({ files }) => files)).toEqual([kept, kept]);
});
