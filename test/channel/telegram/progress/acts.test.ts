import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

test('“bỏ đi” takes back all that the last message gave, and each card offers to restore it', async () => {
  const { official, lastOf, clock, pressIn, api } = await serveReporter('4a', '5', '6', '7');
  await official.ask('xuất khẩu 12 tỷ usd');
  clock.advance(SECOND_MS);
  official.say('cảng 78,5 triệu tấn; được 46.000 tỷ');
  const asked = await official.hear(3);
  const card = official.heard()[1];
  if (card === undefined) throw new Error('no card');
  clock.advance(SECOND_MS);
  const told = await official.ask('bỏ đi, số đó chưa chuẩn');
  expect(told.text).toContain('Đã hủy báo cáo vừa gửi: (6)');
  expect(await lastOf('6')).toBeUndefined();
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('12');
  expect(card.text).toContain('Đã hủy: (6)');
  expect(labels(card)).toEqual(['Khôi phục']);
  expect(labels(asked)).toEqual([]);
  expect(asked.text).toContain('không cần trả lời nữa');
  await pressIn(card, 'Khôi phục');
  await api.changed.until('the card', () => card.text.includes('✅ Đã ghi: (6)'));
  expect(labels(card)).toEqual(['Sửa', 'Hủy']);
  expect((await lastOf('6'))?.figure).toMatchObject({ value: { decimal: '78.5' }, supersedes: undefined });
  await pressIn(card, 'Hủy');
  expect(await lastOf('6')).toBeUndefined();
});

test('what was confirmed stays confirmed when it is restored', async () => {
  const { official, lastOf, pressIn } = await serveReporter('6', '7');
  const card = await official.ask('cảng 1720 triệu tấn');
  await pressIn(card, 'Giữ nguyên');
  await pressIn(card, 'Hủy');
  await pressIn(card, 'Khôi phục');
  expect(card.text).toContain('✅ Đã ghi: (6)');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('1720');
});

test('a second “hủy” takes back what was said before; then there is nothing left', async () => {
  const { official, lastOf, clock } = await serveReporter('6', '7');
  expect((await official.ask('hủy')).text).toContain('chưa có cập nhật nào để hủy');
  for (const text of ['xuất khẩu 12 tỷ usd', 'cảng 78,5 triệu tấn']) {
    clock.advance(SECOND_MS);
    await official.ask(text);
  }
  for (const named of ['(6)', '(7)']) {
    clock.advance(SECOND_MS);
    expect((await official.ask('hủy')).text).toContain(named);
  }
  clock.advance(SECOND_MS);
  expect((await official.ask('hủy')).text).toContain('chưa có cập nhật nào để hủy');
  expect(await lastOf('7')).toBeUndefined();
  await official.ask('cảng 78,5 triệu tấn');
  clock.advance(7 * DAY_MS);
  expect((await official.ask('hủy')).text).toContain('Tuần này đồng chí chưa có');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});

test('“hủy” after a question alone drops the question', async () => {
  const { official, lastOf, clock } = await serveReporter('4a', '5', '6');
  await official.ask('cảng 78,5 triệu tấn');
  clock.advance(SECOND_MS);
  const asked = await official.ask('được 46.000 tỷ');
  clock.advance(SECOND_MS);
  expect((await official.ask('hủy')).text).toContain('không ghi gì');
  expect(labels(asked)).toEqual([]);
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});

test('an undo that is handled twice takes back the same once', async () => {
  const { official, lastOf, clock, db } = await serveReporter('6', '7');
  for (const text of ['xuất khẩu 12 tỷ usd', 'cảng 78,5 triệu tấn']) {
    await official.ask(text);
    clock.advance(SECOND_MS);
  }
  const typed = official.say('hủy');
  await official.settle();
  const { update_id } = await db
    .selectFrom('inbox_update')
    .select('update_id')
    .orderBy('update_id', 'desc')
    // The last one is the question for help by which it settled.
    .offset(1)
    .limit(1)
    .executeTakeFirstOrThrow();
  clock.advance(SECOND_MS);
  await db
    .updateTable('inbox_update')
    .set({ state: 'waiting', payload: JSON.stringify({ update_id, message: typed }) })
    .where('update_id', '=', update_id)
    .execute();
  const texts = (await official.settle()).map(({ text }) => text);
  expect(texts.filter((text) => text.startsWith('Đã hủy báo cáo vừa gửi: (6)'))).toHaveLength(2);
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('12');
  expect(await lastOf('6')).toBeUndefined();
});

test('what was reported last is told from what is kept, and asks nothing', async () => {
  const { official, answering } = await serveReporter('6', '7');
  await official.ask('cảng đến hết tháng 5 đạt 78,5 triệu tấn');
  const { text } = await official.ask('lần trước tôi báo bao nhiêu?');
  expect(text).toContain('78,5 triệu tấn · đến 31/05/2024');
  expect(text).toMatch(/\(7\).+: chưa có số/);
  expect(answering.questions).toEqual([]);
});

test('the resolution’s own words are the plan, and nothing is recorded of them', async () => {
  const { official, lastOf, resolution } = await serveReporter('6', '7');
  const clause = resolution().passages.find(({ ref }) => ref === 'II.2.1(6)')?.text ?? '';
  const { text } = await official.ask(clause);
  expect(text).toContain('Đây là nguyên văn chỉ tiêu trong Nghị quyết');
  expect(text).toMatch(/xin nhắn: .+ đạt …, đến ngày …/);
  expect(await lastOf('6')).toBeUndefined();
});

test('“đúng rồi” keeps a doubtful figure, and takes what is offered; else it is a nod', async () => {
  const { official, lastOf, api } = await serveReporter('6', '7');
  expect((await official.ask('đúng rồi')).text).toBe('Cảm ơn đồng chí.');
  const card = await official.ask('cảng 1720 triệu tấn');
  expect((await official.ask('đúng rồi em')).text).toContain('Đã ghi nhận: (6)');
  await api.changed.until('the card', () => card.text.includes('✅ Đã ghi: (6)'));
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('1720');
  official.say('xuất khẩu 12 tỷ usd', {
    forward_origin: { type: 'hidden_user', date: 1_717_000_000, sender_user_name: 'Chị Hoa' },
  });
  const offered = await official.hear(4);
  expect(labels(offered)).toEqual(['Ghi', 'Không']);
  expect((await official.ask('đúng')).text).toContain('✅ Đã ghi: (7)');
  expect(labels(offered)).toEqual([]);
  expect((await lastOf('7'))?.figure?.value?.decimal).toBe('12');
});

test('“không” to what waits for a yes or a no is no report that nothing is new', async () => {
  const { official, lastOf, api } = await serveReporter('6', '7');
  official.say('xuất khẩu 12 tỷ usd', {
    forward_origin: { type: 'hidden_user', date: 1_717_000_000, sender_user_name: 'Chị Hoa' },
  });
  const offered = await official.hear(1);
  expect((await official.ask('Không')).text).toContain('không ghi');
  await api.changed.until('the question without buttons', () => labels(offered).length === 0);
  expect(await lastOf('7')).toBeUndefined();
  await official.ask('cảng 1720 triệu tấn');
  expect((await official.ask('ko')).text).toContain('gõ lại nội dung đúng cho (6)');
  expect((await official.ask('172')).text).toContain('172 triệu tấn');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('172');
  expect((await official.ask('ko')).text).toContain('✅ Đã ghi: 2 việc');
});
