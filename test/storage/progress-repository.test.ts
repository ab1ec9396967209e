import { expect, test } from 'vitest';
import { asChatId, asMessageId, asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId, asUnitId } from '../../src/domain/people.ts';
import type { ProgressReading } from '../../src/domain/progress.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import type { Recording } from '../../src/progress/recording/progress-store.ts';
import type { NewProgressQuestion, NewProgressUpdate } from '../../src/progress/recording/progress-update.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-11-11T02:00:00Z');
const CHAT = asChatId(13);
const DOCUMENT = asDocumentId('nq14-2024');
const PORT = asReference('II.2.1(6)');
const EXPORTS = asReference('II.2.1(7)');
const nowhere = { start: 0, end: 3 };

const report = (decimal: string | undefined, more: Partial<NewProgressUpdate> = {}): NewProgressUpdate => ({
  card: 0,
  supersedes: undefined,
  unit: asUnitId(1),
  document: DOCUMENT,
  ref: PORT,
  value: decimal === undefined ? undefined : { decimal, unit: 'triệu tấn', boundWord: 'hơn', bound: '>' },
  share: undefined,
  count: undefined,
  basis: 'actual',
  asides: [],
  asOf: asDay('2024-10-31'),
  status: undefined,
  blocker: undefined,
  isClear: false,
  resolves: undefined,
  proposal: '',
  note: '',
  doubt: '',
  ...more,
});

const reading: ProgressReading = {
  about: { kind: 'undecided', doubt: 'which-item', candidates: [PORT, EXPORTS] },
  span: nowhere,
  value: { span: nowhere, value: { decimal: '16', unit: 'tỷ', boundWord: '', bound: '=' } },
  share: undefined,
  count: { span: nowhere, value: { done: '50', total: '137' } },
  basis: 'estimate',
  asides: [{ span: nowhere, value: { basis: 'forecast', decimal: '190', unit: 'triệu tấn', of: '' } }],
  asOf: { span: nowhere, value: asDay('2024-10-31') },
  increment: nowhere,
  status: { span: nowhere, value: 'late' },
  blocker: { span: nowhere, value: 'vướng luồng' },
  noBlocker: undefined,
  resolves: { span: nowhere, value: 'hết vướng vốn' },
  proposals: [{ span: nowhere, value: 'đề nghị nạo vét' }],
  notes: [{ span: nowhere, value: 'mai họp' }],
};

const question: NewProgressQuestion = {
  kind: 'which-item',
  doubt: 'which-item',
  candidates: [PORT, EXPORTS],
  readings: [reading],
  excerpt: '16 tỷ',
  today: asDay('2024-11-11'),
};

const recording = (update: number, more: Partial<Recording> = {}): Recording => ({
  update: asUpdateId(update),
  at: new Date(NOW.getTime() + update * 1000),
  from: {
    official: asOfficialId(3),
    chat: CHAT,
    message: asMessageId(update * 10),
    text: 'cảng 95,5tr tấn',
    files: [{ kind: 'photo', fileId: 'AgAC' }],
  },
  updates: [],
  questions: [],
  withdraws: [],
  closes: [],
  ...more,
});

const open = async () => {
  const db = await openTestDatabase();
  await fillOffice(createPeopleRepository(db));
  const store = createProgressRepository(db);
  const save = async (update: number, ...updates: readonly NewProgressUpdate[]) => {
    const [first] = (await store.record(recording(update, { updates }))).updates;
    if (first === undefined) throw new Error('nothing recorded');
    return first;
  };
  const last = async () => (await store.lastUpdates(DOCUMENT, [PORT])).get(PORT);
  return { store, save, last };
};

test('reports and questions are kept whole', async () => {
  const { store } = await open();
  const content = report('95.5', {
    share: '50',
    count: { done: '50', total: '137' },
    status: 'late',
    blocker: 'vướng luồng vào cảng',
    basis: 'estimate',
    asides: [{ basis: 'growth', decimal: '12.1', unit: '%', of: 'cùng kỳ' }],
    isClear: true,
    resolves: 'hết vướng vốn',
    proposal: 'đề nghị nạo vét',
    note: 'mai họp',
    doubt: 'Có đúng không?',
  });
  const given = recording(1, { updates: [content], questions: [question] });
  const { updates, questions } = await store.record(given);
  const [update] = updates;
  expect(update).toMatchObject({
    ...content,
    ...given.from,
    update: 1,
    recordedAt: given.at,
    isStanding: true,
  });
  expect(questions[0]).toMatchObject({ ...question, ...given.from, askedAt: given.at, closedAt: undefined });
  expect(questions[0]?.readings).toEqual([reading]);
  expect(update && (await store.find(update.id))).toEqual(update);
  expect(questions[0] && (await store.findQuestion(questions[0].id))).toEqual(questions[0]);
  expect(await store.findByMessage(CHAT, asMessageId(10))).toEqual({ updates, questions });
});

test('an update that is handled again records nothing again', async () => {
  const { store, save } = await open();
  const first = await save(1, report('95'));
  const again = await store.record(recording(1, { updates: [report('96')], withdraws: [first.id] }));
  expect(again.updates).toEqual([first]);
  expect((await store.find(first.id))?.isStanding).toBe(true);
});

test('a correction supersedes what it corrects, once; the row corrected stays as it was', async () => {
  const { store, save, last } = await open();
  const first = await save(1, report('95'));
  const second = await save(2, report('96', { supersedes: first.id }));
  const third = await save(3, report('97', { supersedes: first.id }));
  expect(await store.find(first.id)).toEqual({ ...first, isStanding: false });
  expect([second.isStanding, second.supersedes, third.supersedes]).toEqual([true, first.id, undefined]);
  expect((await last())?.figure?.value?.decimal).toBe('97');
});

test('what is withdrawn is no more, and what it corrected stays corrected', async () => {
  const { store, save, last } = await open();
  const earlier = await save(1, report('90', { asOf: asDay('2024-09-30') }));
  const first = await save(2, report('95'));
  const second = await save(3, report('96', { supersedes: first.id }));
  await store.withdraw([second.id], NOW);
  expect((await last())?.figure?.id).toBe(earlier.id);
  expect((await store.find(second.id))?.withdrawnAt).toEqual(NOW);
});

test('the last figure is that of the latest day; later words without one leave it', async () => {
  const { save, last } = await open();
  const october = await save(1, report('158'));
  await save(2, report('150', { asOf: asDay('2024-09-30') }));
  const words = await save(3, report(undefined, { status: 'no-news', asOf: asDay('2024-11-11') }));
  expect(await last()).toMatchObject({ latest: { id: words.id }, figure: { id: october.id } });
  const share = await save(4, report(undefined, { share: '85', asOf: asDay('2024-10-31') }));
  expect((await last())?.figure?.id).toBe(share.id);
});

test('a doubted figure counts only when it is confirmed', async () => {
  const { store, save, last } = await open();
  const doubted = await save(1, report('1580', { doubt: 'Có đúng không?' }));
  expect(await last()).toMatchObject({ latest: { id: doubted.id }, figure: undefined });
  await store.confirm([doubted.id], NOW);
  expect((await last())?.figure?.confirmedAt).toEqual(NOW);
});

test('of what nobody reported there is no last update', async () => {
  const { store, save } = await open();
  await save(1, report('95'), report('16', { ref: EXPORTS, document: asDocumentId('other') }));
  const last = await store.lastUpdates(DOCUMENT, [PORT, EXPORTS]);
  expect([...last.keys()]).toEqual([PORT]);
  expect(await store.lastUpdates(DOCUMENT, [])).toEqual(new Map());
});

test('answering a question closes it together with what the answer gives', async () => {
  const { store } = await open();
  const [asked] = (await store.record(recording(1, { questions: [question] }))).questions;
  if (asked === undefined) throw new Error('no question');
  await store.record(recording(2, { updates: [report('16', { ref: EXPORTS })], closes: [asked.id] }));
  expect((await store.findQuestion(asked.id))?.closedAt).toBeDefined();
  expect((await store.findByMessage(CHAT, asMessageId(10))).questions).toEqual([]);
});

test('a message of ours shows a card, and another one when its text was replaced', async () => {
  const { store } = await open();
  const shown = { chat: CHAT, message: asMessageId(77) };
  await store.saveCard({ ...shown, update: asUpdateId(1), card: 1 });
  await store.saveCard({ chat: CHAT, message: asMessageId(76), update: asUpdateId(1), card: 0 });
  expect((await store.findCardsOf(asUpdateId(1))).map(({ message }) => message)).toEqual([76, 77]);
  await store.saveCard({ ...shown, update: asUpdateId(2), card: 0 });
  expect(await store.findCard(CHAT, asMessageId(77))).toMatchObject({ update: 2, card: 0 });
  expect(await store.findCard(asChatId(99), asMessageId(77))).toBeUndefined();
});

test('everything that was recorded before a moment is found, also what stands no more', async () => {
  const { store, save } = await open();
  const first = await save(1, report('95'));
  const second = await save(2, report('96', { supersedes: first.id }));
  await store.withdraw([second.id], NOW);
  const third = await save(3, report('16', { ref: EXPORTS }));
  const before = async (seconds: number) =>
    (await store.recordedBefore(DOCUMENT, new Date(NOW.getTime() + seconds * 1000))).map(
      ({ id, isStanding }) => [id, isStanding],
    );
  expect(await before(3)).toEqual([
    [first.id, false],
    [second.id, false],
  ]);
  expect(await before(4)).toHaveLength(3);
  expect((await before(4)).at(-1)).toEqual([third.id, true]);
  expect(await store.recordedBefore(asDocumentId('other'), NOW)).toEqual([]);
});

test('a question waits for its turn until a message of ours asks it', async () => {
  const { store } = await open();
  const { questions } = await store.record(recording(1, { questions: [question, question] }));
  const [first, second] = questions;
  if (first === undefined || second === undefined) throw new Error('no questions');
  expect(await store.findUnasked(CHAT)).toEqual([first, second]);
  await store.noteAsked(first.id, asMessageId(77));
  expect((await store.findQuestion(first.id))?.askedIn).toBe(77);
  expect(await store.findUnasked(CHAT)).toEqual([second]);
  await store.close(second.id, NOW);
  expect(await store.findUnasked(CHAT)).toEqual([]);
  expect(await store.findUnasked(asChatId(14))).toEqual([]);
});

test('what somebody has given since a moment is found whether or not it stands', async () => {
  const { store, save } = await open();
  await save(1, report('95'));
  const second = await save(2, report('96'));
  const { questions } = await store.record(recording(3, { questions: [question] }));
  await store.withdraw([second.id], NOW);
  const given = await store.givenBy(asOfficialId(3), recording(2).at);
  expect(given.updates.map(({ id, isStanding }) => [id, isStanding])).toEqual([[second.id, false]]);
  expect(given.questions).toEqual(questions);
  expect(await store.givenBy(asOfficialId(4), NOW)).toEqual({ updates: [], questions: [] });
});
