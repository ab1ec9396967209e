import { expect, test } from 'vitest';
import { MOST_IN_FLIGHT } from '../../src/delivery/deliver-outbox.ts';
import type { OutboxStore } from '../../src/delivery/outbox-store.ts';
import { accountOf, deliverAll, openDelivery, STAFF } from './delivery-desk.ts';

test('everybody gets theirs once, in order, a second apart, and never too many at a time', async () => {
  const opened = await openDelivery(60);
  const ids = Array.from({ length: 60 }, (_, index) => STAFF + index);
  for (const id of ids) for (const number of [1, 2]) await opened.notify(id, `${id} thứ ${number}`);
  await deliverAll(opened);
  const { sends, mostAtOnce } = opened.channel;
  expect(sends).toHaveLength(120);
  for (const id of ids) {
    const mine = sends.filter(({ to }) => to === accountOf(id));
    expect(mine.map(({ text }) => text)).toEqual([`${id} thứ 1`, `${id} thứ 2`]);
    expect((mine[1]?.at ?? 0) - (mine[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  }
  expect(mostAtOnce).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  const times = sends.map(({ at }) => at).toSorted((one, other) => one - other);
  for (const [index, at] of times.entries()) {
    expect((times[index + 30] ?? Number.POSITIVE_INFINITY) - at).toBeGreaterThanOrEqual(1_000);
  }
});

test('a message goes out when it is due and not before; what is useless by then isn’t sent', async () => {
  const opened = await openDelivery(3);
  await opened.notify(3, 'later', { dueIn: 90_000 });
  await opened.notify(4, 'of no use', { dueIn: 90_000, uselessIn: 60_000 });
  await deliverAll(opened);
  expect(opened.channel.sends.map(({ text }) => text)).toEqual(['later']);
  expect(opened.channel.sends[0]?.at).toBeGreaterThanOrEqual(90_000);
  expect(await opened.outbox.counts()).toMatchObject({ sent: 1, dropped: 1 });
});

test('when Telegram asks to slow down, everybody waits as long, and nothing is lost', async () => {
  const opened = await openDelivery(40);
  for (let id = STAFF; id < STAFF + 40; id += 1) await opened.notify(id, `cho ${id}`);
  let refusals = 0;
  let refusedAt = 0;
  opened.channel.outcome = ({ at }) => {
    if (at < 300 || refusals > 0) return { kind: 'delivered' };
    refusals += 1;
    refusedAt = opened.time.milliseconds();
    return { kind: 'slow down', seconds: 20 };
  };
  await deliverAll(opened);
  expect(refusals).toBe(1);
  const resumed = opened.channel.sends.filter(({ at }) => at > refusedAt);
  expect(Math.min(...resumed.map(({ at }) => at))).toBeGreaterThanOrEqual(refusedAt + 20_000);
  expect(await opened.outbox.counts()).toMatchObject({ sent: 40, dead: 0 });
});

test('an outage of an hour costs those under way one try each; afterwards all 200 messages arrive', async () => {
  const opened = await openDelivery(200);
  for (let id = STAFF; id < STAFF + 200; id += 1) await opened.notify(id, `cho ${id}`);
  const hour = 3_600_000;
  opened.channel.outcome = ({ at }) => ({ kind: at < 500 || at > hour ? 'delivered' : 'unknown' });
  await deliverAll(opened);
  const vain = opened.channel.sends.filter(({ at }) => at >= 500 && at <= hour);
  expect(vain.length).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  expect(opened.channel.checks).toBeGreaterThan(50);
  expect(await opened.outbox.counts()).toMatchObject({ sent: 200, dead: 0 });
});

test('of several parts only those that haven’t arrived are sent again', async () => {
  const opened = await openDelivery(2);
  await opened.notify(3, 'phần một\nphần hai\nphần ba');
  let failures = 0;
  opened.channel.outcome = ({ text }) => {
    if (text !== 'phần hai' || failures === 2) return { kind: 'delivered' };
    failures += 1;
    return { kind: 'not sent' };
  };
  await deliverAll(opened);
  expect(opened.channel.sends.map(({ text }) => text)).toEqual([
    'phần một',
    'phần hai',
    'phần hai',
    'phần hai',
    'phần ba',
  ]);
});

test('a disk that is full for a while doesn’t make a message come again and again', async () => {
  const opened = await openDelivery(2);
  await opened.notify(3, 'một lần');
  let faults = 5;
  const outbox: OutboxStore = {
    ...opened.outbox,
    end: async (...args) => {
      faults -= 1;
      if (faults >= 0) throw new Error('disk full');
      return opened.outbox.end(...args);
    },
  };
  await deliverAll(opened, outbox);
  expect(opened.channel.sends).toHaveLength(1);
});

test('a wall clock that jumps by a day forth and back sends nothing twice and loses nothing', async () => {
  const opened = await openDelivery(30);
  const { time } = opened;
  for (let id = STAFF; id < STAFF + 30; id += 1) await opened.notify(id, `cho ${id}`);
  let jumps = 0;
  opened.channel.outcome = () => {
    jumps += 1;
    if (jumps === 5) time.jump(86_400_000);
    if (jumps === 15) time.jump(-2 * 86_400_000);
    if (jumps === 20) time.jump(86_400_000);
    return { kind: 'delivered' };
  };
  await deliverAll(opened);
  expect(new Set(opened.channel.sends.map(({ text }) => text)).size).toBe(30);
  expect(opened.channel.sends).toHaveLength(30);
});

test('while another process holds the lease nothing is sent', async () => {
  const opened = await openDelivery(2);
  await opened.notify(3, 'một');
  let refusals = 3;
  const outbox: OutboxStore = {
    ...opened.outbox,
    holdLease: async (...args) => {
      refusals -= 1;
      return refusals < 0 && opened.outbox.holdLease(...args);
    },
  };
  await deliverAll(opened, outbox);
  expect(opened.channel.sends).toHaveLength(1);
  // It looked every second, and sent nothing until it had it.
  expect(opened.channel.sends[0]?.at).toBeGreaterThanOrEqual(3_000);
});
