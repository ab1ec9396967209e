import { expect, test } from 'vitest';
import { clearUnreachable, DEAD_GATHERED_MS } from '../../src/delivery/report-delivery.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { accountOf, deliverAll, deliverUntil, openDelivery, STAFF } from './delivery-desk.ts';

test('who blocked the bot is unreachable; staff hear it once; the messages come when they write again', async () => {
  const opened = await openDelivery(3);
  const blocked = asOfficialId(3);
  await opened.notify(3, 'một');
  await opened.notify(3, 'hai');
  let isBlocking = true;
  opened.channel.outcome = ({ to }) => ({
    kind: isBlocking && to === accountOf(3) ? 'blocked' : 'delivered',
  });
  const hears = () => opened.channel.arrived('alert: unreachable').length > 0;
  await deliverUntil(opened, async () => hears());
  expect((await opened.directory()).official(blocked)?.unreachableSince).toBeInstanceOf(Date);
  expect(await opened.outbox.counts()).toMatchObject({ waiting: 2, dead: 0 });
  isBlocking = false;
  await clearUnreachable(opened.people, blocked, opened.time.now());
  await deliverAll(opened);
  expect(opened.channel.sends.filter(({ to }) => to === accountOf(3)).map(({ text }) => text)).toEqual([
    'một',
    'một',
    'hai',
  ]);
  expect(opened.channel.arrived('alert: unreachable').map(({ to }) => to)).toEqual([accountOf(STAFF)]);
});

test('a message that is refused is given up, staff are told, and it goes out once it is put back', async () => {
  const opened = await openDelivery(3);
  await opened.notify(3, 'xấu');
  opened.channel.outcome = ({ text }) => ({ kind: text === 'xấu' ? 'refused' : 'delivered' });
  await deliverUntil(opened, async () => opened.channel.arrived('alert: message dead').length > 0);
  const [dead] = await opened.outbox.findDead();
  expect(dead).toMatchObject({ to: 3, reason: 'refused' });
  opened.channel.outcome = () => ({ kind: 'delivered' });
  await opened.outbox.retryDead(dead ? [dead.id] : [], OPERATOR, opened.time.now());
  await deliverAll(opened);
  expect(await opened.outbox.counts()).toEqual({ waiting: 0, sent: 2, dead: 0, dropped: 0 });
});

test('a send that timed out is made again, three times in all, and then given up and reported', async () => {
  const opened = await openDelivery(3);
  await opened.notify(3, 'im lặng');
  opened.channel.outcome = ({ text }) => ({ kind: text === 'im lặng' ? 'unknown' : 'delivered' });
  await deliverUntil(opened, async () => opened.channel.arrived('alert: message dead').length > 0);
  expect(opened.channel.arrived('im lặng')).toHaveLength(3);
  expect(await opened.outbox.findDead()).toMatchObject([{ reason: 'unknown outcome' }]);
});

test('of 23 messages that are given up within seconds staff are told once; of a later one again', async () => {
  const opened = await openDelivery(30);
  for (let id = 3; id < 26; id += 1) await opened.notify(id, `xấu ${id}`);
  opened.channel.outcome = ({ text }) => ({ kind: text.startsWith('xấu') ? 'refused' : 'delivered' });
  await deliverAll(opened);
  const alerts = () => opened.channel.sends.filter(({ text }) => text.startsWith('alert:'));
  expect(alerts().map(({ to, text }) => [to, text])).toEqual([
    [accountOf(STAFF), 'alert: message dead and 22 more'],
  ]);
  expect(alerts()[0]?.at).toBeGreaterThanOrEqual(DEAD_GATHERED_MS);
  expect(await opened.outbox.findDead()).toHaveLength(23);
  await opened.notify(26, 'xấu 26');
  await deliverAll(opened);
  expect(
    alerts()
      .map(({ text }) => text)
      .slice(1),
  ).toEqual(['alert: message dead']);
  expect(await opened.outbox.findDead()).toHaveLength(24);
});

test('alerts that waited for one of the staff who had blocked the bot come as one', async () => {
  const opened = await openDelivery(6);
  await opened.notify(STAFF, 'một');
  let isBlocking = true;
  opened.channel.outcome = ({ to, text }) => {
    if (text.startsWith('xấu')) return { kind: 'refused' };
    return { kind: isBlocking && to === accountOf(STAFF) ? 'blocked' : 'delivered' };
  };
  const dead = async () => (await opened.outbox.findDead()).length;
  for (const id of [3, 4, 5]) {
    await opened.notify(id, `xấu ${id}`);
    await deliverUntil(opened, async () => (await dead()) === id - 2);
    opened.time.pass(3 * DEAD_GATHERED_MS);
  }
  isBlocking = false;
  await clearUnreachable(opened.people, asOfficialId(STAFF), opened.time.now());
  await deliverAll(opened);
  const told = opened.channel.sends.filter(({ text }) => text.startsWith('alert: message dead'));
  expect(told.map(({ text }) => text)).toEqual(['alert: message dead and 2 more']);
});

test('a message whose words can’t be made is given up; the others don’t wait for it', async () => {
  const opened = await openDelivery(4);
  await opened.notify(3, 'unmakeable');
  await opened.notify(4, 'bình thường');
  await deliverUntil(opened, async () => (await opened.outbox.findDead()).length > 0);
  expect(opened.channel.arrived('bình thường')).toHaveLength(1);
  expect(opened.channel.arrived('bình thường')[0]?.at).toBeLessThan(1_000);
});

test('somebody without an account is sent nothing', async () => {
  const opened = await openDelivery(3);
  const { people, time } = opened;
  await opened.notify(3, 'mất quyền');
  const official = (await people.read()).officials.find(({ id }) => id === asOfficialId(3));
  if (official === undefined) throw new Error('nobody there');
  const change = { of: 'official' as const, before: official, after: { ...official, person: undefined } };
  await changePeople(people, () => ({ changes: [change], outcome: undefined }), {
    by: OPERATOR,
    act: 'thử',
    at: time.now(),
  });
  await deliverAll(opened);
  expect(opened.channel.sends).toEqual([]);
  expect(await opened.outbox.counts()).toMatchObject({ dropped: 1 });
});
