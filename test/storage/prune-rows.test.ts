import { expect, test } from 'vitest';
import { pruneRows } from '../../src/storage/prune-rows.ts';

test('each kind of row is kept for its own number of days', async () => {
  const asked: Record<string, Date> = {};
  const store = (name: string) => ({
    prune: async (before: Date) => {
      asked[name] = before;
      return name.length;
    },
  });
  const retention = { inboxDays: 7, answerDays: 180 };
  const now = new Date('2024-06-10T02:00:00Z');
  expect(await pruneRows(store('inbox'), store('conversations'), retention, now)).toEqual({
    updates: 5,
    questions: 13,
  });
  expect(asked).toEqual({
    inbox: new Date('2024-06-03T02:00:00Z'),
    conversations: new Date('2023-12-13T02:00:00Z'),
  });
});
