import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { openAnswering } from '../../../src/answering/open-answering.ts';
import { keyOfWording } from '../../../src/answering/wordings/wording-key.ts';
import type { SaidOfWording, TiedWording } from '../../../src/documents/wordings/tied-wording.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const NOW = new Date('2024-06-10T09:00:00+07:00');
const document = asDocumentId('nq14-2024');

let wordings: readonly TiedWording[] = [];

const answering = await openAnswering({
  corpusDir: fileURLToPath(new URL('../../../corpus', import.meta.url)),
  indexDir: undefined,
  readWordings: async () => wordings,
  logger: pino({ level: 'silent' }),
});

const ask = (text: string) => answering.answer({ text, subject: undefined, now: NOW });

const tie = (words: string, said: SaidOfWording | undefined): void => {
  if (said === undefined) throw new Error('nothing to tie to');
  wordings = [{ id: 1, document, key: keyOfWording(words), words, said, at: NOW }];
};

const tieTo = (words: string, ref: string): void => tie(words, answering.pin(document, asReference(ref)));

const PIE = 'miếng bánh kinh tế phình ra bao nhiêu phần trăm';

test.each([
  'Miếng bánh kinh tế phình ra bao nhiêu phần trăm?',
  'mieng banh kinh te phinh ra bao nhieu phan tram',
  'dạ cho em hỏi miếng bánh kinh tế năm nay phình ra mấy phần trăm ạ',
])('a wording that is tied to a target is answered from it: %s', async (question) => {
  wordings = [];
  expect(await ask(question)).toMatchObject({ kind: 'none' });
  tieTo(PIE, 'II.2.1(1)');
  const { kind, citations } = await ask(question);
  expect(kind).toBe('target');
  expect(citations.map(({ ref }) => ref)).toEqual(['II.2.1(1)']);
});

test.each([
  'Miếng bánh kinh tế năm 2027 phình ra bao nhiêu phần trăm?',
  'Miếng bánh kinh tế Đà Nẵng phình ra bao nhiêu phần trăm?',
  'Miếng bánh kinh tế quý II phình ra bao nhiêu phần trăm?',
  'Miếng bánh kinh tế phình ra bao nhiêu triệu tấn?',
  'Miếng bánh kinh tế không phình ra bao nhiêu phần trăm?',
  'Miếng bánh kinh tế của doanh nghiệp phình ra bao nhiêu phần trăm?',
])('what contradicts the clause, or says more, contradicts it still: %s', async (question) => {
  tieTo(PIE, 'II.2.1(1)');
  expect((await ask(question)).kind).toBe('none');
});

test('a turn that only goes on from another is meant by no wording', async () => {
  tieTo('còn tàu bè thì sao', 'II.2.1(6)');
  expect((await ask('còn tàu bè thì sao')).kind).toBe('none');
});

test('a target that is asked for by its number is that one', async () => {
  tieTo('chỉ tiêu 6', 'II.2.1(1)');
  expect((await ask('chỉ tiêu 6')).citations.map(({ ref }) => ref)).toEqual(['II.2.1(6)']);
});

test('a wording may be tied to a passage, which answers only what the wording asks', async () => {
  const words = 'chuyện soi gương rửa mặt làm gì';
  expect((await ask(words)).kind).toBe('none');
  tieTo(words, 'II.3.2/5');
  const { kind, citations } = await ask(words);
  expect([kind, citations.map(({ ref }) => ref)]).toEqual(['passage', ['II.3.2/5']]);
  expect((await ask('chuyện soi gương rửa mặt bao nhiêu tỷ')).kind).toBe('none');
});

test('where the clause is no more what it was nothing is answered from it; where it only moved it is found', async () => {
  tie(PIE, {
    is: 'clause',
    ref: asReference('II.2.1(1)'),
    text: 'Diện tích rừng trồng mới đạt mức kế hoạch',
  });
  expect((await ask(PIE)).kind).toBe('none');
  const pinned = answering.pin(document, asReference('II.2.1(1)'));
  if (pinned?.is !== 'clause') throw new Error('no clause');
  tie(PIE, { ...pinned, ref: asReference('II.2.1(6)') });
  expect((await ask(PIE)).citations.map(({ ref }) => ref)).toEqual(['II.2.1(1)']);
});

test('what the office looked for in vain is denied in its name, in this wording only and of this text only', async () => {
  const words = 'lương của người dắt trâu là bao nhiêu';
  const before = await ask(words);
  expect(before.reason).toBe('not-found');
  tie(words, answering.pin(document));
  const denied = await ask('luong cua nguoi dat trau la bao nhieu?');
  expect(denied.text).toBe('Văn phòng đã rà: Nghị quyết không nêu điều này.');
  expect(denied.reason).toBe('not-stated');
  expect((await ask('lương của người dắt bò là bao nhiêu')).reason).toBe('not-found');
  tie(words, { is: 'not stated', digest: 'bản cũ' });
  expect((await ask(words)).text).toBe(before.text);
});

test('a wording that was skipped changes no answer', async () => {
  wordings = [];
  const before = await ask(PIE);
  tie(PIE, { is: 'skipped' });
  expect(await ask(PIE)).toEqual(before);
});
