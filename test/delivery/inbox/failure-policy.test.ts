import { GrammyError, HttpError } from 'grammy';
import { expect, test } from 'vitest';
import {
  classifyFailure,
  isPassing,
  outsideFailure,
} from '../../../src/channel/telegram/message/telegram-failure.ts';
import {
  decideNextTry,
  hasKilledTooOften,
  MAX_TRIES,
  MAX_UNFINISHED_STARTS,
} from '../../../src/delivery/inbox/failure-policy.ts';

const NOW = new Date('2024-06-10T02:00:00Z');

const refusal = (code: number, description = 'x', parameters = {}): GrammyError =>
  new GrammyError('failed', { ok: false, error_code: code, description, parameters }, 'sendMessage', {});

const unreachable = new HttpError('no network', new Error('ECONNREFUSED'));

test.each([
  [unreachable, 'unreachable'],
  [refusal(502), 'unreachable'],
  [refusal(429), 'slow down'],
  [refusal(409), 'conflict'],
  [refusal(401), 'bad token'],
  [refusal(404), 'bad token'],
  [refusal(403), 'forbidden'],
  [refusal(400, 'Bad Request: message is not modified: …'), 'unchanged'],
  [
    refusal(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
    'too late',
  ],
  [refusal(400, 'Bad Request: message to edit not found'), 'rejected'],
  [new Error('ours'), undefined],
  ['not even an error', undefined],
])('what a failed call means (%#)', (error, kind) => {
  expect(classifyFailure(error)?.kind).toBe(kind);
});

test('only what passes by itself is passing', () => {
  expect([unreachable, refusal(429), refusal(500)].every((error) => isPassing(classifyFailure(error)))).toBe(
    true,
  );
  expect(
    [refusal(403), refusal(400), new Error('x')].some((error) => isPassing(classifyFailure(error))),
  ).toBe(false);
});

const pauseSeconds = (failures: number, error: unknown): number | string => {
  const next = decideNextTry({ failures }, outsideFailure(error), NOW);
  return next === 'set aside' ? next : (next.retryAt.getTime() - NOW.getTime()) / 1000;
};

test('a poisonous update is tried three times in all, then set aside', () => {
  const tries = Array.from({ length: MAX_TRIES }, (_, failures) => pauseSeconds(failures, new Error('bug')));
  expect(tries).toEqual([1, 2, 'set aside']);
});

test('while Telegram is out of reach an update is kept for a day, with pauses up to five minutes', () => {
  expect(pauseSeconds(0, unreachable)).toBe(1);
  expect(pauseSeconds(5, unreachable)).toBe(32);
  const pauses = Array.from({ length: 400 }, (_, failures) => pauseSeconds(failures, unreachable));
  const waits = pauses.filter((pause) => typeof pause === 'number');
  expect(Math.max(...waits)).toBe(300);
  expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThan(20 * 3600);
  expect(pauses.at(-1)).toBe('set aside');
});

test('Telegram says itself how long to wait', () => {
  expect(pauseSeconds(2, refusal(429, 'Too Many Requests', { retry_after: 17 }))).toBe(17);
});

test('an update during which the process keeps dying is given up, but not after a few kills', () => {
  expect(hasKilledTooOften({ starts: 4, failures: 0 })).toBe(false);
  expect(hasKilledTooOften({ starts: MAX_UNFINISHED_STARTS + 1, failures: 0 })).toBe(true);
  expect(hasKilledTooOften({ starts: 200, failures: 199 })).toBe(false);
});
