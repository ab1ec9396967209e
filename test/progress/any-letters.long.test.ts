import { describe, expect, test } from 'vitest';
import { readLast, readStrangers } from '../eval/replies/stranger-row.ts';
import { itemReference } from '../eval/updates/evaluate-updates.ts';
import { readReplies } from '../eval/updates/reply-row.ts';
import { type PlayedTalk, playTalk } from './recording/play-talk.ts';

const LAST = readLast();
const SENT = '2024-11-25T08:30:00+07:00';

/** Messages as officials type them, of the sets that may be looked at. */
const MESSAGES: readonly Pick<PlayedTalk, 'leads' | 'said'>[] = [
  ...readStrangers('tuning').map(({ leads, said }) => ({ leads, said })),
  ...readReplies('tuning').map(({ open, text }) => ({ leads: open.map(itemReference), said: text })),
];

type Change = (text: string) => string;

const changed = (said: PlayedTalk['said'], change: Change): PlayedTalk['said'] =>
  typeof said === 'string'
    ? change(said)
    : said.map((message) => {
        if (typeof message === 'string') return change(message);
        return message.text === undefined ? message : { ...message, text: change(message.text) };
      });

/** What is recorded, and what waits for a tap; words as typed are left out. */
const recordedOf = (talk: Pick<PlayedTalk, 'leads' | 'said'>): readonly string[] =>
  playTalk({ ...talk, last: LAST, sent: SENT }).rows.map(
    ({ ref, value, share, count, asOf, doubt, isConfirmed }) =>
      JSON.stringify([ref, value?.decimal, share, count, asOf, doubt !== '' && !isConfirmed]),
  );

/** Each way of typing is tried on one message of so many, the next way on the next one. */
const SHARES = 3;

/** Each message with what is recorded of it as it was typed. */
const AS_TYPED = MESSAGES.map((message) => ({ ...message, recorded: recordedOf(message).join('\n') }));

/** Those of a share that are recorded otherwise when typed in this way; “10t” is no month as “10T” is. */
const differing = (change: Change, share: number): readonly string[] =>
  AS_TYPED.filter((_, index) => index % SHARES === share % SHARES)
    .filter(
      ({ leads, said, recorded }) =>
        recorded !== recordedOf({ leads, said: changed(said, change) }).join('\n'),
    )
    .map(({ said }) => JSON.stringify(said));

const FULL_WIDTH_ZERO = 0xff10;

const WAYS: readonly (readonly [string, Change])[] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['in small letters', (text) => text.toLowerCase()],
  [
    'with a capital at each word',
    (text) => text.replace(/(?<![\p{L}\p{M}\d])\p{L}/gu, (letter) => letter.toUpperCase()),
  ],
  ['in decomposed letters', (text) => text.normalize('NFD')],
  ['with Ð for Đ', (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð')],
  ['in capitals with Ð for Đ', (text) => text.toUpperCase().replaceAll('Đ', 'Ð')],
  [
    'in full-width digits',
    (text) =>
      text.replace(/(?<![\p{L}@/:.\d-])\d+/gu, (digits) =>
        [...digits].map((digit) => String.fromCodePoint(FULL_WIDTH_ZERO + Number(digit))).join(''),
      ),
  ],
  [
    'with numbers in isolation',
    (text) => text.replace(/(?<![\p{L}@/:.,\d-])\d+(?:[.,]\d+)*(?![\p{L}\d/:])/gu, '\u2066$&\u2069'),
  ],
  ['with no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['with spaces around', (text) => `  ${text} \n`],
];

describe('what is recorded stays the same', () => {
  test.each(WAYS.map(([way, change], index) => ({ way, change, index })))('$way', ({ change, index }) => {
    expect(differing(change, index)).toEqual([]);
  });
});
