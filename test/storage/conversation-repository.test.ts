import { expect, test } from 'vitest';
import type { Subject } from '../../src/answering/answer.ts';
import type { AnsweredQuestion, SparingLine } from '../../src/answering/conversation.ts';
import { asChatId, asMessageId, asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { createConversationRepository } from '../../src/storage/conversation-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const CHAT = asChatId(-1001);
const PERSON = asPersonId(5);
const later = (ms: number): Date => new Date(NOW.getTime() + ms);

const subject = (question: string): Subject => ({
  document: asDocumentId('nq14-2024'),
  refs: [asReference('II.2.1(6)')],
  kind: 'target',
  question,
  at: NOW.getTime(),
});

const answered = (update: number, overrides: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  update: asUpdateId(update),
  chat: CHAT,
  person: PERSON,
  questionMessage: asMessageId(update * 10),
  words: `câu hỏi ${update}`,
  askedAt: NOW,
  kind: 'target',
  cited: [{ ref: asReference('II.2.1(6)'), document: asDocumentId('nq14-2024') }],
  subjectBefore: undefined,
  subjectAfter: subject(`câu hỏi ${update}`),
  reason: undefined,
  near: [{ ref: asReference('II.2.1(4)'), document: asDocumentId('nq14-2024') }],
  ...overrides,
});

const sent = (update: number, message: number, part = 0) => ({
  chat: CHAT,
  message: asMessageId(message),
  update: asUpdateId(update),
  part,
});

const open = async () => {
  const db = await openTestDatabase();
  return { db, store: createConversationRepository(db) };
};

test('a question is kept whole and found by its update, its message and the chat', async () => {
  const { store } = await open();
  const question = answered(1, { subjectBefore: subject('trước đó') });
  await store.saveAnswered(question, question.subjectAfter);
  expect(await store.findAnswered(asUpdateId(1))).toEqual(question);
  expect(await store.findAnsweredMessage(CHAT, asMessageId(10), asUpdateId(2))).toEqual(question);
  expect(await store.findLastAnswered(CHAT, PERSON)).toEqual(question);
  expect(await store.findSubject(CHAT, PERSON)).toEqual(question.subjectAfter);
  expect(await store.findAnswered(asUpdateId(2))).toBeUndefined();
  expect(await store.findSubject(asChatId(9), PERSON)).toBeUndefined();
});

test('handling an update again changes neither its answer nor the subject', async () => {
  const { store } = await open();
  await store.saveAnswered(answered(1), subject('một'));
  await store.saveAnswered(answered(1, { words: 'khác' }), subject('hai'));
  expect((await store.findAnswered(asUpdateId(1)))?.words).toBe('câu hỏi 1');
  expect((await store.findSubject(CHAT, PERSON))?.question).toBe('một');
});

test('an answer without a subject leaves the chat its old one', async () => {
  const { store } = await open();
  await store.saveAnswered(answered(1), subject('một'));
  await store.saveAnswered(answered(2), undefined);
  expect((await store.findSubject(CHAT, PERSON))?.question).toBe('một');
});

test('in one chat each person has a subject and a latest question of their own', async () => {
  const { store } = await open();
  const other = asPersonId(6);
  await store.saveAnswered(answered(1), subject('một'));
  await store.saveAnswered(answered(2, { person: other }), subject('hai'));
  expect((await store.findSubject(CHAT, PERSON))?.question).toBe('một');
  expect((await store.findSubject(CHAT, other))?.question).toBe('hai');
  expect((await store.findLastAnswered(CHAT, PERSON))?.update).toBe(1);
  expect(await store.findSubject(CHAT, asPersonId(7))).toBeUndefined();
  await store.moveChat(CHAT, asChatId(-1002));
  expect((await store.findSubject(asChatId(-1002), PERSON))?.question).toBe('một');
  expect((await store.findSubject(asChatId(-1002), other))?.question).toBe('hai');
});

test('where the last answer’s quotes stand is kept with the subject', async () => {
  const { store } = await open();
  const places = [{ passageId: 'II.3.3/8', span: { start: 3, end: 40 } }, { passageId: 'KY' }];
  await store.saveAnswered(answered(1), { ...subject('một'), places });
  expect((await store.findSubject(CHAT, PERSON))?.places).toEqual(places);
});

test('of an edited message the latest answer is found, but not the one being made', async () => {
  const { store } = await open();
  const message = asMessageId(10);
  await store.saveAnswered(answered(1), undefined);
  await store.saveAnswered(answered(2, { questionMessage: message }), undefined);
  await store.saveAnswered(answered(3, { questionMessage: message }), undefined);
  expect((await store.findAnsweredMessage(CHAT, message, asUpdateId(9)))?.update).toBe(3);
  expect((await store.findAnsweredMessage(CHAT, message, asUpdateId(3)))?.update).toBe(2);
});

test('a sent message moves to the answer that replaced its text', async () => {
  const { store } = await open();
  await store.saveAnswered(answered(1), undefined);
  await store.saveAnswered(answered(2), undefined);
  await store.saveSentPart(sent(1, 77), NOW);
  await store.saveSentPart(sent(1, 78, 1), NOW);
  await store.saveSentPart(sent(2, 77), NOW);
  expect(await store.findSentParts(asUpdateId(1))).toEqual([sent(1, 78, 1)]);
  expect(await store.findSentParts(asUpdateId(2))).toEqual([sent(2, 77)]);
  expect((await store.findAnsweredBy(CHAT, asMessageId(77)))?.update).toBe(2);
  await store.forgetSentPart(CHAT, asMessageId(77));
  expect(await store.findAnsweredBy(CHAT, asMessageId(77))).toBeUndefined();
});

test('a person has one opinion of an answer, the latest, with the words and the references', async () => {
  const { db, store } = await open();
  await store.saveAnswered(answered(1), undefined);
  const opinion = { answer: asUpdateId(1), person: asPersonId(5), at: NOW };
  expect(await store.saveFeedback({ ...opinion, rating: 'up', update: asUpdateId(20) })).toBe(true);
  expect(await store.saveFeedback({ ...opinion, rating: 'down', update: asUpdateId(22) })).toBe(true);
  expect(await store.saveFeedback({ ...opinion, rating: 'down', update: asUpdateId(22) })).toBe(true);
  await store.saveFeedback({ ...opinion, person: asPersonId(6), rating: 'up', update: asUpdateId(23) });
  const rows = await db.selectFrom('feedback').select(['person_id', 'rating', 'question', 'cited']).execute();
  const cited = '[{"ref":"II.2.1(6)","document":"nq14-2024"}]';
  expect(rows).toEqual([
    { person_id: 5, rating: 'down', question: 'câu hỏi 1', cited },
    { person_id: 6, rating: 'up', question: 'câu hỏi 1', cited },
  ]);
});

test('an opinion of an answer that is gone is not stored', async () => {
  const { db, store } = await open();
  const opinion = { answer: asUpdateId(1), person: asPersonId(5), at: NOW, update: asUpdateId(2) };
  expect(await store.saveFeedback({ ...opinion, rating: 'up' })).toBe(false);
  expect(await db.selectFrom('feedback').selectAll().execute()).toEqual([]);
});

test('a group that moved keeps its subject and its questions, but not its old message numbers', async () => {
  const { store } = await open();
  const to = asChatId(-1002);
  await store.saveAnswered(answered(1), subject('một'));
  await store.saveSentPart(sent(1, 77), NOW);
  await store.moveChat(CHAT, to);
  await store.moveChat(CHAT, to);
  expect((await store.findSubject(to, PERSON))?.question).toBe('một');
  expect(await store.findSubject(CHAT, PERSON)).toBeUndefined();
  expect((await store.findLastAnswered(to, PERSON))?.update).toBe(1);
  expect(await store.findSentParts(asUpdateId(1))).toEqual([]);
});

test('a sparing line is said once in an interval, each kind for itself, and again for the same update', async () => {
  const { store } = await open();
  const notice = (update: number, ms: number, person = 5, line: SparingLine = 'limit') => ({
    line,
    person: asPersonId(person),
    update: asUpdateId(update),
    at: later(ms),
  });
  expect(await store.maySay(notice(1, 0), 1000)).toBe(true);
  expect(await store.maySay(notice(1, 1), 1000)).toBe(true);
  expect(await store.maySay(notice(2, 999), 1000)).toBe(false);
  expect(await store.maySay(notice(2, 999, 6), 1000)).toBe(true);
  expect(await store.maySay(notice(3, 1000), 1000)).toBe(true);
  expect(await store.maySay(notice(4, 1001), 1000)).toBe(false);
  expect(await store.maySay(notice(4, 1001, 5, 'stranger in private'), 1000)).toBe(true);
});

test('old questions are deleted with what was sent, opinions stay', async () => {
  const { db, store } = await open();
  await store.saveAnswered(answered(1), undefined);
  await store.saveAnswered(answered(2, { askedAt: later(10) }), undefined);
  await store.saveSentPart(sent(1, 77), NOW);
  await store.saveFeedback({
    answer: asUpdateId(1),
    person: asPersonId(5),
    rating: 'up',
    update: asUpdateId(9),
    at: NOW,
  });
  expect(await store.prune(later(5))).toBe(1);
  expect(await store.findSentParts(asUpdateId(1))).toEqual([]);
  expect(await store.findAnswered(asUpdateId(2))).toBeDefined();
  expect(await db.selectFrom('feedback').selectAll().execute()).toHaveLength(1);
});

test('a row that was damaged is reported as such', async () => {
  const { db, store } = await open();
  await store.saveAnswered(answered(1), subject('một'));
  await db.updateTable('person_subject').set({ subject: '{"document":' }).execute();
  await expect(store.findSubject(CHAT, PERSON)).rejects.toMatchObject({ code: 'DAMAGED_ROW' });
  await db.updateTable('answered_question').set({ kind: 'guess' }).execute();
  await expect(store.findAnswered(asUpdateId(1))).rejects.toMatchObject({ code: 'DAMAGED_ROW' });
});
