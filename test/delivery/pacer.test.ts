import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Pacer } from '../../src/delivery/deliver-outbox.ts';
import { asOfficialId } from '../../src/domain/people.ts';

const [AN, BINH] = [asOfficialId(1), asOfficialId(2)];

/** When each of so many messages goes out if every wait is kept to. */
const takeTurns = (pacer: Pacer, count: number, startMs: number): number[] => {
  let nowMs = startMs;
  return Array.from({ length: count }, () => {
    nowMs += pacer.waitMs(nowMs);
    pacer.take(nowMs);
    return nowMs;
  });
};

test('never more than 30 messages in a second, and no fewer than 28 when many wait', () => {
  const turns = takeTurns(new Pacer(), 300, 5_000);
  for (const [index, turn] of turns.entries()) {
    const thirtyLater = turns[index + 30];
    if (thirtyLater !== undefined) expect(thirtyLater - turn).toBeGreaterThanOrEqual(1_000);
  }
  const seconds = ((turns.at(-1) ?? 0) - 5_000) / 1000;
  expect(299 / seconds).toBeGreaterThanOrEqual(28);
});

test('turns that nobody took aren’t saved up', () => {
  const pacer = new Pacer();
  takeTurns(pacer, 5, 0);
  const turns = takeTurns(pacer, 31, 60_000);
  expect((turns.at(-1) ?? 0) - (turns[0] ?? 0)).toBeGreaterThanOrEqual(1_000);
});

test('who was sent something rests for a second', () => {
  const pacer = new Pacer();
  pacer.note(AN, { kind: 'delivered' }, 0);
  pacer.note(BINH, { kind: 'blocked' }, 400);
  expect(pacer.resting(999)).toEqual(new Set([AN, BINH]));
  expect(pacer.resting(1_000)).toEqual(new Set([BINH]));
  expect(pacer.resting(1_400)).toEqual(new Set());
});

test('when Telegram asks to slow down, nobody gets anything until then', () => {
  const pacer = new Pacer();
  pacer.note(AN, { kind: 'slow down', seconds: 7 }, 100);
  expect(pacer.waitMs(200)).toBe(6_900);
  expect(pacer.isSilent).toBe(false);
});

test('without an answer everything waits for a check that has one; checks are a minute apart at most', () => {
  const pacer = new Pacer();
  for (let each = 0; each < 20; each += 1) pacer.note(asOfficialId(each), { kind: 'unknown' }, 0);
  const waits: number[] = [];
  let nowMs = 0;
  for (let checks = 0; checks < 9; checks += 1) {
    expect(pacer.isSilent).toBe(true);
    const waitMs = pacer.waitMs(nowMs);
    waits.push(waitMs / 1000);
    nowMs += waitMs;
    pacer.noteCheck(false, nowMs);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  nowMs += pacer.waitMs(nowMs);
  pacer.noteCheck(true, nowMs);
  expect(pacer.isSilent).toBe(false);
  expect(pacer.waitMs(nowMs)).toBe(0);
});

test('whenever turns are taken, late or early, no second holds more than 30 and a pause is kept', () => {
  const event = fc.record({
    lateMs: fc.oneof({ weight: 9, arbitrary: fc.nat(60) }, fc.nat(5_000)),
    seconds: fc.option(fc.nat(5), { freq: 20 }),
  });
  fc.assert(
    fc.property(fc.array(event, { minLength: 30, maxLength: 150 }), (events) => {
      const pacer = new Pacer();
      const turns: number[] = [];
      let [nowMs, allowedMs] = [0, 0];
      for (const { lateMs, seconds } of events) {
        nowMs += pacer.waitMs(nowMs) + lateMs;
        expect(nowMs).toBeGreaterThanOrEqual(allowedMs);
        pacer.take(nowMs);
        turns.push(nowMs);
        if (seconds === null) continue;
        pacer.note(AN, { kind: 'slow down', seconds }, nowMs);
        allowedMs = nowMs + seconds * 1000;
      }
      for (const [index, turn] of turns.entries()) {
        expect((turns[index + 30] ?? Number.POSITIVE_INFINITY) - turn).toBeGreaterThanOrEqual(1_000);
      }
    }),
  );
});
