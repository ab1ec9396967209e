import { expect, test } from 'vitest';
import type { AnsweredQuestion } from '../../src/answering/conversation.ts';
import { asChatId, asMessageId, asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { createConversationRepository } from '../../src/storage/conversation-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const document = asDocumentId('nq14-2024');
const at = (ref: string) => ({ ref: asReference(ref), document });

const asked = (update: number, overrides: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  update: asUpdateId(update),
  chat: asChatId(5),
  person: asPersonId(5),
  questionMessage: asMessageId(update * 10),
  words: `câu hỏi ${update}`,
  askedAt: NOW,
  kind: 'none',
  cited: [],
  subjectBefore: undefined,
  subjectAfter: undefined,
  reason: 'not-found',
  near: [],
  ...overrides,
});

const open = async () => createConversationRepository(await openTestDatabase());

test('questions not found, offered or rated down are listed, the latest first, with what came near and without who asked', async () => {
  const store = await open();
  const later = new Date(NOW.getTime() + 1000);
  await store.saveAnswered(asked(1, { near: [at('II.2.1(1)'), at('II.2.1(6)')] }), undefined);
  await store.saveAnswered(
    asked(2, { reason: 'perhaps', cited: [at('II.2.1(6)')], near: [at('II.2.1(6)'), at('II.3')] }),
    undefined,
  );
  const cited = [at('II.2.1(4)'), { ref: asReference('PC/1'), document: 'phân công' as const }];
  await store.saveAnswered(asked(3, { kind: 'target', reason: undefined, cited, askedAt: later }), undefined);
  await store.saveAnswered(asked(4, { reason: 'not-stated' }), undefined);
  await store.saveAnswered(asked(5, { kind: 'target', reason: undefined }), undefined);
  const rated = { person: asPersonId(6), at: later };
  await store.saveFeedback({ answer: asUpdateId(3), rating: 'down', update: asUpdateId(30), ...rated });
  await store.saveFeedback({ answer: asUpdateId(5), rating: 'up', update: asUpdateId(31), ...rated });
  const missed = await store.listMissed(NOW);
  expect(missed).toEqual([
    { update: 3, words: 'câu hỏi 3', askedAt: later, outcome: 'rated down', near: [at('II.2.1(4)')] },
    { update: 2, words: 'câu hỏi 2', askedAt: NOW, outcome: 'offered', near: [at('II.2.1(6)'), at('II.3')] },
    {
      update: 1,
      words: 'câu hỏi 1',
      askedAt: NOW,
      outcome: 'not found',
      near: [at('II.2.1(1)'), at('II.2.1(6)')],
    },
  ]);
  expect(await store.listMissed(later)).toHaveLength(1);
});

test('of a question that was edited only the last wording counts', async () => {
  const store = await open();
  const questionMessage = asMessageId(10);
  await store.saveAnswered(asked(1, { questionMessage }), undefined);
  await store.saveAnswered(asked(2, { questionMessage, reason: undefined, kind: 'target' }), undefined);
  await store.saveAnswered(asked(3, { questionMessage: undefined }), undefined);
  await store.saveAnswered(asked(4, { questionMessage: undefined }), undefined);
  expect((await store.listMissed(NOW)).map(({ update }) => update)).toEqual([4, 3]);
});

test('what is old enough to be deleted is listed no more', async () => {
  const store = await open();
  await store.saveAnswered(asked(1), undefined);
  await store.prune(new Date(NOW.getTime() + 1));
  expect(await store.listMissed(NOW)).toEqual([]);
});
