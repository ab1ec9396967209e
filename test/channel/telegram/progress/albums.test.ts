import type { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { Tables } from '../../../../src/storage/schema.ts';
import { labels } from '../../../support/fake-chats.ts';
import type { FakePerson } from '../../../support/fake-person.ts';
import { serveWeek } from '../../../support/serve-week.ts';

/** One of several photos that are sent at once. */
const sendPart = (person: FakePerson, file: string, caption = '', album = 'album') =>
  person.sendPhoto(file, caption, { media_group_id: album });

const REPORT = 'cảng 158,2 triệu tấn';

const open = async () => {
  const served = await serveWeek();
  const { db, official } = served;
  return {
    ...served,
    settle: (person: FakePerson = official) => person.settle(),
    rows: () => readRows(db),
  };
};

/** What stands, with its files in order. */
const readRows = async (db: Kysely<Tables>) => {
  const rows = await db
    .selectFrom('progress_update as report')
    .leftJoin('progress_update as later', 'later.supersedes_id', 'report.id')
    .select(['report.ref', 'report.files', 'report.text'])
    .where('report.withdrawn_at', 'is', null)
    .where('later.id', 'is', null)
    .execute();
  return rows.map(({ ref, text, files }) => ({
    ref,
    text,
    files: (JSON.parse(files) as { fileId: string }[]).map(({ fileId }) => fileId).toSorted(),
  }));
};

const openQuestions = (db: Kysely<Tables>) =>
  db.selectFrom('progress_question').select('id').where('closed_at', 'is', null).execute();

test('the caption first: one report with all the files, and no question', async () => {
  const { official, settle, rows, db } = await open();
  sendPart(official, 'one', REPORT);
  sendPart(official, 'two');
  sendPart(official, 'three');
  const heard = await settle();
  expect(heard).toHaveLength(1);
  expect(heard[0]?.text).toContain('✅ Đã ghi: (6)');
  expect(await rows()).toEqual([{ ref: 'II.2.1(6)', text: REPORT, files: ['one', 'three', 'two'] }]);
  expect(await openQuestions(db)).toEqual([]);
});

test('the caption last: what was asked in between is taken off, and the report has all the files', async () => {
  const { official, settle, rows, db } = await open();
  sendPart(official, 'one');
  const asked = await official.hear(1);
  expect(asked.text).toContain('Tệp đồng chí gửi là của việc nào?');
  sendPart(official, 'two');
  sendPart(official, 'three', REPORT);
  sendPart(official, 'four');
  const heard = await settle();
  expect(heard).toHaveLength(2);
  expect(asked.text).toContain('đã được xem cùng lời chú thích');
  expect(labels(asked)).toEqual([]);
  expect(heard[1]?.text).toContain('✅ Đã ghi: (6)');
  expect(await rows()).toEqual([{ ref: 'II.2.1(6)', text: REPORT, files: ['four', 'one', 'three', 'two'] }]);
  expect(await openQuestions(db)).toEqual([]);
});

test('without any caption it is asked once, and the answer is of all the files, also of a late one', async () => {
  const { official, settle, rows, pressFor } = await open();
  sendPart(official, 'one');
  sendPart(official, 'two');
  const heard = await settle();
  expect(heard.map(({ text }) => text)).toEqual([
    expect.stringContaining('Tệp đồng chí gửi là của việc nào?'),
  ]);
  const [asked] = heard;
  if (asked === undefined) throw new Error('nothing was asked');
  await pressFor(official, asked, labels(asked)[1] ?? '');
  sendPart(official, 'three');
  await settle();
  expect(await rows()).toEqual([{ ref: 'II.2.1(7)', text: '', files: ['one', 'three', 'two'] }]);
});

test('“Bỏ qua” is for the whole album', async () => {
  const { official, api, settle, rows } = await open();
  sendPart(official, 'one');
  const asked = await official.hear(1);
  official.press(asked, 'Bỏ qua');
  await api.changed.until('the question is settled', () => asked.edits > 0);
  sendPart(official, 'two');
  expect(await settle()).toHaveLength(1);
  expect(await rows()).toEqual([]);
});

test('two albums are two; so are an album and a photo by itself', async () => {
  const { official, settle, rows } = await open();
  sendPart(official, 'one', REPORT, 'first');
  sendPart(official, 'two', 'xuất khẩu 26 tỷ', 'second');
  sendPart(official, 'three', '', 'first');
  sendPart(official, 'four', '', 'second');
  official.sendPhoto('five');
  const heard = await settle();
  expect(heard.at(-1)?.text).toContain('Tệp đồng chí gửi là của việc nào?');
  expect((await rows()).map(({ ref, files }) => [ref, files])).toEqual([
    ['II.2.1(6)', ['one', 'three']],
    ['II.2.1(7)', ['four', 'two']],
  ]);
});

test('of who leads one thing the files are kept with it at once; the caption takes that over in place', async () => {
  const { second, settle, rows } = await open();
  sendPart(second, 'one');
  const card = await second.hear(1);
  expect(card.text).toContain('✅ Đã ghi: (5)');
  sendPart(second, 'two', '176.500 tỷ');
  expect(await settle(second)).toHaveLength(1);
  expect(card.text).toContain('176.500 tỷ đồng');
  expect(await rows()).toEqual([{ ref: 'II.2.1(5)', text: '176.500 tỷ', files: ['one', 'two'] }]);
});

test('a caption that asks is answered once; its files are nobody’s report', async () => {
  const { official, settle, rows, db } = await open();
  sendPart(official, 'one');
  const asked = await official.hear(1);
  sendPart(official, 'two', 'cảng phải đạt bao nhiêu?');
  sendPart(official, 'three');
  const heard = await settle();
  expect(heard).toHaveLength(2);
  expect(heard[1]?.text).toContain('Trả lời: cảng phải đạt bao nhiêu?');
  expect(labels(asked)).toEqual([]);
  expect(await rows()).toEqual([]);
  expect(await openQuestions(db)).toEqual([]);
});

test('an album that answers “Nhập số” is one report, whichever part comes first', async () => {
  const { official, settle, rows, pressIn, pressFor } = await open();
  const list = await official.ask('/capnhat');
  await pressIn(official, list, 'Nhập số');
  await pressFor(official, list, labels(list)[0] ?? '');
  sendPart(official, 'one');
  sendPart(official, 'two', '158,2');
  sendPart(official, 'three');
  await settle();
  expect(await rows()).toEqual([{ ref: 'II.2.1(6)', text: '158,2', files: ['one', 'three', 'two'] }]);
});

test('a caption that is added to a part afterwards is that of its album', async () => {
  const { official, settle, rows, api } = await open();
  sendPart(official, 'one');
  const last = sendPart(official, 'two');
  const asked = await official.hear(1);
  official.edit(last, REPORT);
  await api.changed.until('the question is taken off', () => asked.edits > 0);
  await settle();
  expect(await rows()).toEqual([{ ref: 'II.2.1(6)', text: REPORT, files: ['one', 'two'] }]);
});

test('who leads nothing gets one line for an album', async () => {
  const { leader, settle } = await open();
  sendPart(leader, 'one');
  sendPart(leader, 'two');
  sendPart(leader, 'three');
  expect((await settle(leader)).map(({ text }) => text)).toEqual([
    expect.stringContaining('Tôi chỉ đọc được câu hỏi bằng chữ'),
  ]);
});

test('an album is one though the bot was stopped between its parts', async () => {
  const { official, settle, rows, restart, db } = await open();
  sendPart(official, 'one');
  const asked = await official.hear(1);
  await restart(() => sendPart(official, 'two', REPORT));
  await official.hear(2);
  await restart(() => sendPart(official, 'three'));
  const heard = await settle();
  expect(heard).toHaveLength(2);
  expect(labels(asked)).toEqual([]);
  expect(await rows()).toEqual([{ ref: 'II.2.1(6)', text: REPORT, files: ['one', 'three', 'two'] }]);
  expect(await openQuestions(db)).toEqual([]);
});

test('parts that are handled again after a crash give nothing twice', async () => {
  const { official, settle, rows, db } = await open();
  const typed = [sendPart(official, 'one'), sendPart(official, 'two', REPORT), sendPart(official, 'three')];
  const heard = await settle();
  const done = await rows();
  const parts = await db.selectFrom('album_part').select(['update_id', 'message_id']).execute();
  for (const { update_id, message_id } of parts) {
    const message = typed.find((each) => each.message_id === message_id);
    await db
      .updateTable('inbox_update')
      .set({ state: 'waiting', payload: JSON.stringify({ update_id, message }) })
      .where('update_id', '=', update_id)
      .execute();
  }
  expect(await settle()).toHaveLength(heard.length);
  expect(await rows()).toEqual(done);
  expect(done).toEqual([{ ref: 'II.2.1(6)', text: REPORT, files: ['one', 'three', 'two'] }]);
  expect(await openQuestions(db)).toEqual([]);
});
