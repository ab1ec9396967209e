import type { Message } from 'grammy/types';
import { expect, test } from 'vitest';
import { labels } from '../../../support/fake-chats.ts';
import { serveReporter } from '../../../support/serve-reporter.ts';

/** 27 May 2024 in Việt Nam. */
const DATE = Date.parse('2024-05-27T09:00:00+07:00') / 1_000;
const byOther: Partial<Message> = {
  forward_origin: { type: 'hidden_user', date: DATE, sender_user_name: 'Chị Hoa' },
};

test('somebody else’s words are asked about with their name and day, and recorded for that day', async () => {
  const { official, pressFor, lastOf } = await serveReporter('6', '7');
  official.say('cảng 78,5 triệu tấn', byOther);
  const asked = await official.hear(1);
  expect(asked.text).toContain('Chị Hoa, ngày 27/05/2024: cảng 78,5 triệu tấn');
  expect(labels(asked)).toEqual(['Ghi', 'Không']);
  expect(await lastOf('6')).toBeUndefined();
  const card = await pressFor(asked, 'Ghi');
  expect(card.text).toContain('78,5 triệu tấn · đến 27/05/2024');
  expect((await lastOf('6'))?.figure?.asOf).toBe('2024-05-27');
});

test('“Không” leaves them unrecorded; one’s own words of another day name nobody', async () => {
  const { official, pressIn, lastOf } = await serveReporter('6', '7');
  official.say('cảng 78,5 triệu tấn', {
    forward_origin: { type: 'user', date: DATE, sender_user: official.user },
  });
  const asked = await official.hear(1);
  expect(asked.text).toContain('“ngày 27/05/2024: cảng 78,5 triệu tấn”');
  await pressIn(asked, 'Không');
  expect(await official.settle()).toHaveLength(1);
  expect(await lastOf('6')).toBeUndefined();
});

test('a forwarded “hủy” takes nothing back', async () => {
  const { official, lastOf } = await serveReporter('6', '7');
  await official.ask('cảng 78,5 triệu tấn');
  official.say('hủy', byOther);
  await official.settle();
  expect((await lastOf('6'))?.figure?.value?.decimal).toBe('78.5');
});
