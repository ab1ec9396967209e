import { expect, test } from 'vitest';
import { pruneRows } from '../../src/storage/prune-rows.ts';

test('each kind of row is kept for its own number of days', async () => {
  const asked: Record<string, unknown> = {};
  const store = (name: string) => ({
    prune: async (before: unknown) => {
      asked[name] = before;
      return name.length;
    },
  });
  const retention = { inboxDays: 7, answerDays: 180 };
  const now = new Date('2024-06-10T02:00:00Z');
  const stores = {
    inbox: store('inbox'),
    conversations: store('conversations'),
    dialogues: store('dialogues'),
    invitations: store('invitations'),
    outbox: store('outbox'),
    notices: store('notices'),
    pendingRosters: store('rosters'),
    albums: store('albums'),
  };
  expect(await pruneRows(stores, retention, now)).toEqual({
    updates: 5,
    questions: 13,
    dialogues: 9,
    invitations: 11,
    pushed: 6,
    notices: 7,
    rosters: 7,
    albumParts: 6,
  });
  expect(asked).toEqual({
    inbox: new Date('2024-06-03T02:00:00Z'),
    conversations: new Date('2023-12-13T02:00:00Z'),
    dialogues: new Date('2024-06-09T02:00:00Z'),
    invitations: {
      attempts: new Date('2024-06-09T02:00:00Z'),
      invitations: new Date('2024-05-11T02:00:00Z'),
    },
    outbox: new Date('2023-12-13T02:00:00Z'),
    notices: new Date('2023-12-13T02:00:00Z'),
    rosters: new Date('2024-06-09T02:00:00Z'),
    albums: new Date('2024-06-03T02:00:00Z'),
  });
});
