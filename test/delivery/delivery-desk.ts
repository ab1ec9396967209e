import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { SendOutcome } from '../../src/delivery/decide-delivery.ts';
import { OutboxDelivery } from '../../src/delivery/deliver-outbox.ts';
import type { OutboxStore } from '../../src/delivery/outbox-store.ts';
import type { Payload } from '../../src/delivery/payload.ts';
import { asMessageId, asPersonId, type PersonId } from '../../src/domain/chat.ts';
import { asOfficialId } from '../../src/domain/people.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { testOfficial } from '../support/serve-office.ts';
import { VirtualTime } from '../support/virtual-time.ts';

const START = new Date('2024-06-10T02:00:00Z');
export const STAFF = 2;
export const accountOf = (id: number): number => 5_000 + id;

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

/** Officials with accounts, the first of them staff, and a channel to send on, in a time of its own. */
export const openDelivery = async (officials: number) => {
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

export type Opened = Awaited<ReturnType<typeof openDelivery>>;

/** Delivers until a condition holds. */
export const deliverUntil = async (
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

/** Delivers until nothing waits. */
export const deliverAll = (opened: Opened, outbox?: OutboxStore): Promise<void> =>
  deliverUntil(opened, async () => (await opened.outbox.counts()).waiting === 0, outbox);
