import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

test('a day alone changes only the day', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6', '7');
  const card = await official.ask('cảng 172 triệu tấn, vướng luồng vào cảng, đề nghị nạo vét');
  await pressFor(card, 'Sửa');
  const corrected = await official.ask('tính đến 31/5');
  expect(corrected.text).toContain('✅ Đã ghi: (6)');
  expect(corrected.text).toContain('172 triệu tấn · đến 31/05/2024');
  expect(corrected.text).toContain('vướng luồng vào cảng');
  expect((await lastOf('6'))?.figure).toMatchObject({
    value: { decimal: '172' },
    asOf: '2024-05-31',
    blocker: 'vướng luồng vào cảng',
    supersedes: expect.any(Number),
  });
});

test('a figure alone changes only the figure; the file and the rest stay', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6', '7');
  official.sendPhoto('port', 'cảng đến 31/5 đạt 87,5 triệu tấn, vướng luồng vào cảng');
  const card = await official.hear(1);
  await pressFor(card, 'Sửa');
  const corrected = await official.ask('78,5');
  expect(corrected.text).toContain('78,5 triệu tấn · đến 31/05/2024');
  expect(corrected.text).toContain('Có tệp kèm theo');
  expect((await lastOf('6'))?.figure).toMatchObject({
    value: { decimal: '78.5' },
    asOf: '2024-05-31',
    blocker: 'vướng luồng vào cảng',
    files: [{ kind: 'photo', fileId: 'port' }],
  });
});

test('“159 chứ không phải 157,1” takes the place of what said 157,1', async () => {
  const { official, lastOf, api } = await serveReporter('6', '7');
  const card = await official.ask('cảng 157,1 triệu tấn');
  const corrected = await official.ask('nhầm, cảng 159 chứ k phải 157,1');
  expect(corrected.text).toContain('✅ Đã ghi: (6)');
  expect(corrected.text).toContain('159 triệu tấn');
  await api.changed.until('the old card', () => card.text.includes('đã được sửa'));
  const { figure } = (await lastOf('6')) ?? {};
  expect(figure?.value?.decimal).toBe('159');
  expect(figure?.supersedes).toBeDefined();
});

test('“hủy” where a correction is expected takes the report back', async () => {
  const { official, pressFor, lastOf, api } = await serveReporter('6', '7');
  const card = await official.ask('cảng 78,5 triệu tấn');
  await pressFor(card, 'Sửa');
  await official.ask('hủy');
  await api.changed.until('the card', () => card.text.includes('Đã hủy: (6)'));
  expect(labels(card)).toEqual(['Khôi phục']);
  expect(await lastOf('6')).toBeUndefined();
});

test('what is forwarded in between is no correction', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6', '7');
  const card = await official.ask('cảng 78,5 triệu tấn');
  await pressFor(card, 'Sửa');
  const before = official.heard().length;
  official.say('xuất khẩu 12,5 tỷ usd', {
    forward_origin: { type: 'hidden_user', date: 1_717_000_000, sender_user_name: 'Chị Hoa' },
  });
  expect((await official.hear(before + 1)).text).toContain('Tin chuyển tiếp');
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});
