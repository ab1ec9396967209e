import { expect, test } from 'vitest';
import { type ChatMessage, labels } from '../../../support/fake-chats.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

/** One figure may be an increase only; of the other it isn't said what it is of. */
const TWO_OPEN = 'được 46.000 tỷ; cảng tuần này thêm 90 triệu tấn';
const FIRST_ASKED = '“90 triệu tấn”';
const SECOND_ASKED = '46.000 tỷ';
/** One figure is too high; the other may be an increase only. */
const DOUBTFUL_AND_OPEN = 'cảng 1720 triệu tấn; xuất khẩu tuần này thêm 1,5 tỷ usd';
const ASKED_AFTER_DOUBT = '1,5 tỷ usd”: đây là số lũy kế từ đầu năm';

const asking = (heard: readonly ChatMessage[], words: string): readonly ChatMessage[] =>
  heard.filter(({ text }) => text.includes(words));

const serve = async () => {
  const served = await serveReporter('4a', '5', '6', '7');
  return {
    ...served,
    /** All that was heard once everything is dealt with. */
    afterwards: async (): Promise<readonly ChatMessage[]> => served.official.settle(),
    unasked: () => served.progress.findUnasked(served.official.chatId),
  };
};

test('of what a message leaves open one thing is asked; the next one once that is answered', async () => {
  const { official, afterwards, unasked } = await serve();
  official.say(TWO_OPEN);
  const [first, ...none] = await afterwards();
  expect(none).toEqual([]);
  expect(first?.text).toContain(FIRST_ASKED);
  expect(await unasked()).toHaveLength(1);
  if (first === undefined) throw new Error('nothing was asked');
  official.press(first, 'Lũy kế từ đầu năm');
  const [, card, second, ...rest] = await afterwards();
  expect(first.text).toContain('Lũy kế từ đầu năm');
  expect(card?.text).toContain('✅ Đã ghi: (6)');
  expect(second?.text).toContain(SECOND_ASKED);
  expect(rest).toEqual([]);
  expect(await unasked()).toEqual([]);
});

test('what is skipped lets the next one be asked', async () => {
  const { official, afterwards } = await serve();
  const first = await official.ask(TWO_OPEN);
  official.press(first, 'Bỏ qua');
  const heard = await afterwards();
  expect(asking(heard, SECOND_ASKED)).toHaveLength(1);
  expect(first.text).toContain('bỏ qua, tin vẫn được giữ');
});

test.each([
  'Giữ nguyên',
  'Hủy',
])('a doubtful figure is settled before anything is asked: %s', async (label) => {
  const { official, afterwards, pressIn } = await serve();
  const card = await official.ask(DOUBTFUL_AND_OPEN);
  expect(card.text).toContain('❓ Chờ đồng chí xác nhận: (6)');
  expect(await afterwards()).toHaveLength(1);
  await pressIn(card, label);
  const [, question, ...rest] = await afterwards();
  expect(question?.text).toContain(ASKED_AFTER_DOUBT);
  expect(rest).toEqual([]);
});

test('a doubtful figure that was corrected lets the question be asked too', async () => {
  const { official, afterwards, pressFor, lastOf } = await serve();
  const card = await official.ask(DOUBTFUL_AND_OPEN);
  await pressFor(card, 'Sửa');
  official.say('172');
  const [, , corrected, question, ...rest] = await afterwards();
  expect(corrected?.text).toContain('✅ Đã ghi: (6)');
  expect(question?.text).toContain(ASKED_AFTER_DOUBT);
  expect(rest).toEqual([]);
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('172');
});

test('doubtful figures share a card; “Giữ nguyên” is for all of them', async () => {
  const { official, pressIn, lastOf, afterwards } = await serve();
  const card = await official.ask('cảng 1720 triệu tấn, xuất khẩu 160 tỷ usd');
  expect(card.text).toContain('❓ Chờ đồng chí xác nhận: 2 số');
  expect(card.text).toMatch(/\(6\).+1\.720 triệu tấn[\s\S]+\(7\).+160 tỷ USD/);
  expect(labels(card)).toEqual(['Giữ nguyên', 'Sửa', 'Hủy']);
  expect(await lastOf('6').then((last) => last?.figure)).toBeUndefined();
  await pressIn(card, 'Giữ nguyên');
  expect(card.text).toContain('✅ Đã ghi: 2 số');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('1720');
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('160');
  expect(await afterwards()).toHaveLength(1);
});

test('“Sửa” on a card of several corrects what is named and leaves the rest waiting', async () => {
  const { official, pressIn, pressFor, lastOf, api } = await serve();
  const card = await official.ask('cảng 1720 triệu tấn, xuất khẩu 160 tỷ usd');
  const asked = await pressFor(card, 'Sửa');
  expect(asked.text).toContain('kèm tên chỉ tiêu');
  expect(asked.text).toMatch(/\(6\)[\s\S]+\(7\)/);
  const corrected = await official.ask('cảng 172');
  expect(corrected.text).toContain('✅ Đã ghi: (6)');
  await api.changed.until('the old card', () => !card.text.includes('(6)'));
  expect(card.text).toContain('❓ Chờ đồng chí xác nhận: (7)');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('172');
  expect((await lastOf('7'))?.figure).toBeUndefined();
  await pressIn(card, 'Giữ nguyên');
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('160');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('172');
});

test('an increase kept as a note asks for the whole figure first, and for the rest when that is there', async () => {
  const { official, afterwards } = await serve();
  const first = await official.ask(TWO_OPEN);
  official.press(first, 'Chỉ là số tăng thêm');
  const whole = await official.hear(3);
  expect(whole.text).toContain('số mới là bao nhiêu');
  expect(asking(official.heard(), SECOND_ASKED)).toEqual([]);
  official.say('80,5');
  const later = await afterwards();
  expect(later.at(-2)?.text).toContain('80,5 triệu tấn');
  expect(later.at(-1)?.text).toContain(SECOND_ASKED);
});

test('what isn’t theirs is told at once, beside what is asked', async () => {
  const { official } = await serveReporter('7');
  official.say('cảng 78,5 triệu tấn; xuất khẩu tuần này thêm 1,5 tỷ usd');
  const texts = (await official.settle()).map(({ text }) => text);
  expect(texts).toHaveLength(2);
  expect(texts[0]).toContain('Đồng chí không chủ trì (6)');
  expect(texts[1]).toContain(ASKED_AFTER_DOUBT);
});

test('handled again after a crash, what was asked isn’t asked again, and what wasn’t yet is', async () => {
  const { official, db, afterwards } = await serve();
  const typed = official.say(TWO_OPEN);
  await afterwards();
  const again = async (): Promise<readonly ChatMessage[]> => {
    const row = await db.selectFrom('progress_question').select('update_id').executeTakeFirstOrThrow();
    await db
      .updateTable('inbox_update')
      .set({ state: 'waiting', payload: JSON.stringify({ update_id: row.update_id, message: typed }) })
      .where('update_id', '=', row.update_id)
      .execute();
    return afterwards();
  };
  expect(await again()).toHaveLength(1);
  // As if the process had ended before it noted that it asked.
  await db.updateTable('progress_question').set({ asked_in: null }).execute();
  const heard = await again();
  expect(asking(heard, FIRST_ASKED)).toHaveLength(2);
  expect(heard).toHaveLength(2);
  expect(await db.selectFrom('progress_question').select('id').execute()).toHaveLength(2);
});
