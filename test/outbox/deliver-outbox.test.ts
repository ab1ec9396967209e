import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { asMessageId, asPersonId, type PersonId } from '../../src/domain/chat.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import type { SendOutcome } from '../../src/outbox/decide-delivery.ts';
import { MOST_IN_FLIGHT, OutboxDelivery } from '../../src/outbox/deliver-outbox.ts';
import { clearUnreachable } from '../../src/outbox/mark-reachability.ts';
import type { OutboxStore } from '../../src/outbox/outbox-store.ts';
import type { Payload } from '../../src/outbox/payload.ts';
import { DEAD_GATHERED_MS } from '../../src/outbox/report-delivery.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-change.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { testOfficial } from '../support/serve-office.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const START = new Date('2024-06-10T02:00:00Z');
const STAFF = 2;
const accountOf = (id: number): number => 5_000 + id;

interface Send {
  readonly to: PersonId;
  readonly text: string;
  readonly at: number;
}

/** A channel whose outcomes a test decides; by default everything arrives. */
class ScriptedChannel {
  readonly sends: Send[] = [];
  mostAtOnce = 0;
  checks = 0;
  #atOnce = 0;
  #nextId = 1;
  readonly #time: VirtualTime;
  outcome: (send: Send) => SendOutcome = () => ({ kind: 'delivered' });

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  async send(
    to: PersonId,
    text: string,
  ): Promise<SendOutcome & { messageId?: ReturnType<typeof asMessageId> }> {
    const send = { to, text, at: this.#time.milliseconds() };
    this.sends.push(send);
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    this.#atOnce -= 1;
    const outcome = this.outcome(send);
    return outcome.kind === 'delivered'
      ? { kind: 'delivered', messageId: asMessageId(this.#nextId++) }
      : outcome;
  }

  async answers(): Promise<boolean> {
    this.checks += 1;
    const { kind } = this.outcome({ to: asPersonId(0), text: '', at: this.#time.milliseconds() });
    return kind === 'delivered';
  }

  arrived(text: string): Send[] {
    return this.sends.filter((send) => send.text === text);
  }
}

/** A notice becomes a part for every line of it. */
const renderParts = async (payload: Payload): Promise<readonly string[]> => {
  if (payload.type === 'alert') {
    const more = payload.alert.what === 'message dead' ? payload.alert.others.length : 0;
    return [`alert: ${payload.alert.what}${more > 0 ? ` and ${more} more` : ''}`];
  }
  if (payload.type !== 'notice') throw new Error(`nobody is sent a ${payload.type} here`);
  if (payload.text === 'unmakeable') throw new Error('no words for it');
  return payload.text.split('\n');
};

const open = async (officials: number) => {
  const time = new VirtualTime(START);
  const services = await openTestServices(await openTestDatabase(), time.now);
  const rows = Array.from({ length: officials }, (_, index) => {
    const id = STAFF + index;
    return testOfficial(id, `Cán bộ ${id}`, id === STAFF ? 'staff' : 'official', accountOf(id));
  });
  const changes = rows.map((after) => ({ of: 'official' as const, before: undefined, after }));
  await changePeople(services.people, () => ({ changes, outcome: undefined }), {
    by: OPERATOR,
    act: 'thử',
    at: START,
  });
  const channel = new ScriptedChannel(time);
  const notify = (to: number, text: string, more: { dueIn?: number; uselessIn?: number } = {}) => {
    const { dueIn = 0, uselessIn } = more;
    const after = (ms: number): Date => new Date(time.now().getTime() + ms);
    const message = {
      to: asOfficialId(to),
      key: `notice:${text}`,
      payload: { type: 'notice' as const, text },
      dueAt: after(dueIn),
      uselessAfter: uselessIn === undefined ? undefined : after(uselessIn),
    };
    return services.outbox.enqueue([message], time.now());
  };
  return { time, ...services, channel, notify };
};

type Opened = Awaited<ReturnType<typeof open>>;

/** Delivers until a condition holds. */
const deliverUntil = async (
  { time, channel, ...services }: Opened,
  isDone: () => Promise<boolean>,
  outbox: OutboxStore = services.outbox,
): Promise<void> => {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const delivery = new OutboxDelivery({
    ...services,
    outbox,
    renderer: { render: renderParts },
    sender: channel,
    now: time.now,
    stopwatch: time,
    logger: pino({ enabled: false }),
    owner: 'this one',
  });
  const ended = delivery.run(stop.signal);
  while (!(await isDone())) await new Promise((resolve) => setImmediate(resolve));
  stop.abort();
  await ended;
};

const deliverAll = (opened: Opened, outbox?: OutboxStore): Promise<void> =>
  deliverUntil(opened, async () => (await opened.outbox.counts()).waiting === 0, outbox);

test('everybody gets theirs once, in order, a second apart, and never too many at a time', async () => {
  const opened = await open(60);
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
  const opened = await open(3);
  await opened.notify(3, 'later', { dueIn: 90_000 });
  await opened.notify(4, 'of no use', { dueIn: 90_000, uselessIn: 60_000 });
  await deliverAll(opened);
  expect(opened.channel.sends.map(({ text }) => text)).toEqual(['later']);
  expect(opened.channel.sends[0]?.at).toBeGreaterThanOrEqual(90_000);
  expect(await opened.outbox.counts()).toMatchObject({ sent: 1, dropped: 1 });
});

test('when Telegram asks to slow down, everybody waits as long, and nothing is lost', async () => {
  const opened = await open(40);
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

test('who blocked the bot is unreachable; staff hear it once; the messages come when they write again', async () => {
  const opened = await open(3);
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
  const opened = await open(3);
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
  const opened = await open(3);
  await opened.notify(3, 'im lặng');
  opened.channel.outcome = ({ text }) => ({ kind: text === 'im lặng' ? 'unknown' : 'delivered' });
  await deliverUntil(opened, async () => opened.channel.arrived('alert: message dead').length > 0);
  expect(opened.channel.arrived('im lặng')).toHaveLength(3);
  expect(await opened.outbox.findDead()).toMatchObject([{ reason: 'unknown outcome' }]);
});

test('of 23 messages that are given up within seconds staff are told once; of a later one again', async () => {
  const opened = await open(30);
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
  const opened = await open(6);
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

test('an outage of an hour costs those under way one try each; afterwards all 200 messages arrive', async () => {
  const opened = await open(200);
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
  const opened = await open(2);
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

test('a message whose words can’t be made is given up; the others don’t wait for it', async () => {
  const opened = await open(4);
  await opened.notify(3, 'unmakeable');
  await opened.notify(4, 'bình thường');
  await deliverUntil(opened, async () => (await opened.outbox.findDead()).length > 0);
  expect(opened.channel.arrived('bình thường')).toHaveLength(1);
  expect(opened.channel.arrived('bình thường')[0]?.at).toBeLessThan(1_000);
});

test('somebody without an account is sent nothing', async () => {
  const opened = await open(3);
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

test('a disk that is full for a while doesn’t make a message come again and again', async () => {
  const opened = await open(2);
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
  const opened = await open(30);
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
  const opened = await open(2);
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
