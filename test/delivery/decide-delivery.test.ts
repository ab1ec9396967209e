import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backOffMs,
  decideDelivery,
  MOST_TRIES,
  type SendOutcome,
} from '../../src/delivery/decide-delivery.ts';
import type { MessageEnd } from '../../src/delivery/outbox-store.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const FRESH = { failures: 0, unknowns: 0 };

const endAfter = (outcome: SendOutcome, counts = FRESH): MessageEnd =>
  decideDelivery(outcome, counts, NOW).end;

test('what arrived is sent; what is refused is given up at once', () => {
  expect(endAfter({ kind: 'delivered' })).toEqual({ state: 'sent' });
  expect(endAfter({ kind: 'refused' })).toEqual({ state: 'dead', reason: 'refused' });
});

test('too many messages: again when Telegram says so, and it counts as no failure', () => {
  const counts = { failures: 3, unknowns: 1 };
  const end = endAfter({ kind: 'slow down', seconds: 35 }, counts);
  expect(end).toEqual({ state: 'waiting', dueAt: at(35), ...counts });
});

test('blocked: the message waits and its recipient is unreachable', () => {
  const { end, isUnreachable } = decideDelivery({ kind: 'blocked' }, { failures: 4, unknowns: 0 }, NOW);
  expect(end).toEqual({ state: 'waiting', dueAt: NOW, ...FRESH });
  expect(isUnreachable).toBe(true);
});

test.each([
  [0, 1],
  [1, 2],
  [4, 16],
  [9, 300],
  [5_000, 300],
])('after %d failures that delivered nothing it is tried again in %d s, without an end', (failures, seconds) => {
  const end = endAfter({ kind: 'not sent' }, { failures, unknowns: 0 });
  expect(end).toEqual({ state: 'waiting', dueAt: at(seconds), failures: failures + 1, unknowns: 0 });
});

test.each(['unknown', 'not made'] as const)('%s: three tries in all, then it is given up', (kind) => {
  const reason = kind === 'unknown' ? 'unknown outcome' : 'unreadable';
  expect(endAfter({ kind })).toEqual({ state: 'waiting', dueAt: at(1), failures: 0, unknowns: 1 });
  expect(endAfter({ kind }, { failures: 0, unknowns: 1 })).toMatchObject({ unknowns: 2, dueAt: at(2) });
  expect(endAfter({ kind }, { failures: 0, unknowns: 2 })).toEqual({ state: 'dead', reason });
});

test('whatever happens, a message ends, or is due again within five minutes or when Telegram allows it', () => {
  const outcome = fc.oneof(
    fc
      .constantFrom('delivered', 'blocked', 'refused', 'not sent', 'unknown', 'not made')
      .map((kind): SendOutcome => ({ kind })),
    fc.nat(3600).map((seconds): SendOutcome => ({ kind: 'slow down', seconds })),
  );
  const counts = fc.record({ failures: fc.nat(), unknowns: fc.nat(MOST_TRIES - 1) });
  fc.assert(
    fc.property(outcome, counts, (what, before) => {
      const end = endAfter(what, before);
      if (end.state !== 'waiting') return;
      const longest = what.kind === 'slow down' ? what.seconds * 1000 : 5 * 60_000;
      expect(end.dueAt.getTime() - NOW.getTime()).toBeLessThanOrEqual(longest);
      expect(end.unknowns).toBeLessThan(MOST_TRIES);
      expect(backOffMs(end.failures)).toBeGreaterThanOrEqual(backOffMs(0));
    }),
  );
});
