import { expect, test } from 'vitest';
import { groupMissed } from '../../../src/answering/wordings/group-missed.ts';
import type { MissedQuestion } from '../../../src/answering/wordings/missed-question.ts';
import { keyOfWording } from '../../../src/answering/wordings/wording-key.ts';
import type { SaidOfWording, TiedWording } from '../../../src/documents/wordings/tied-wording.ts';
import { asUpdateId } from '../../../src/domain/chat.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const document = asDocumentId('kh');
const hour = (number: number): Date => new Date(Date.UTC(2026, 2, 10, number));

const asked = (
  update: number,
  words: string,
  outcome: MissedQuestion['outcome'] = 'not found',
): MissedQuestion => ({
  update: asUpdateId(update),
  words,
  askedAt: hour(update),
  outcome,
  near: [{ document, ref: asReference(`II.${update}`) }],
});

const said = (words: string, at: Date, what: SaidOfWording): TiedWording => ({
  id: 1,
  document,
  key: keyOfWording(words),
  words,
  said: what,
  at,
});

const TARGET: SaidOfWording = { is: 'clause', ref: asReference('II.1'), text: 'Thu' };

test('one wording in any spelling is one group, those asked most first, in the words that have their marks', () => {
  const groups = groupMissed(
    [
      asked(5, 'Giá vàng?'),
      asked(4, 'Dạ cho em hỏi tien lam ra tang may phan tram ạ', 'rated down'),
      asked(3, 'Tiền làm ra tăng mấy phần trăm?', 'offered'),
      asked(2, 'tiền làm ra tăng mấy phần trăm'),
      asked(1, '👍'),
    ],
    [],
  );
  expect(groups).toEqual([
    {
      key: 'tien lam ra tang may phan tram',
      words: 'Tiền làm ra tăng mấy phần trăm?',
      update: 3,
      near: [{ document, ref: 'II.3' }],
      count: 3,
      outcomes: new Map([
        ['rated down', 1],
        ['offered', 1],
        ['not found', 1],
      ]),
      lastAskedAt: hour(4),
    },
    expect.objectContaining({ words: 'Giá vàng?', count: 1 }),
  ]);
});

test('what the office has said something of comes back only if it is asked in vain again; what it skipped never does', () => {
  const missed = [asked(4, 'Giá vàng'), asked(3, 'Tiền làm ra'), asked(2, 'Tiền làm ra')];
  const wordsOf = (...tied: readonly TiedWording[]) =>
    groupMissed(missed, tied).map(({ words, count }) => `${words} ${count}`);
  expect(wordsOf(said('tien lam ra', hour(3), TARGET))).toEqual(['Giá vàng 1']);
  expect(wordsOf(said('tien lam ra', hour(2), TARGET))).toEqual(['Giá vàng 1', 'Tiền làm ra 1']);
  expect(wordsOf(said('giá vàng', hour(1), { is: 'skipped' }))).toEqual(['Tiền làm ra 2']);
});
