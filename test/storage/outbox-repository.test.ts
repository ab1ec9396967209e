import { expect, test } from 'vitest';
import { asOutboxId, type NewMessage } from '../../src/delivery/outbox-store.ts';
import { parsePayload } from '../../src/delivery/payload.ts';
import { asChatId, asMessageId } from '../../src/domain/chat.ts';
import { asOfficialId, type OfficialId } from '../../src/domain/people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { machineSlowness, processorMs } from '../support/processor-time.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const at = (seconds: number): Date => new Date(NOW.getTime() + seconds * 1000);
const [LEADER, AN] = [asOfficialId(2), asOfficialId(3)];
const NOBODY: ReadonlySet<OfficialId> = new Set();

const open = async () => {
  const db = await openTestDatabase();
  const services = await openTestServices(db, () => NOW);
  await fillOffice(services.people);
  return { db, ...services };
};

const notice = (to: OfficialId, key: string, dueIn = 0, uselessIn?: number): NewMessage => ({
  to,
  key,
  payload: { type: 'notice', text: `Nội dung ${key}` },
  dueAt: at(dueIn),
  uselessAfter: uselessIn === undefined ? undefined : at(uselessIn),
});

const keysOf = (messages: readonly { readonly key: string }[]): string[] => messages.map(({ key }) => key);

test('a message is added once for a recipient and a key, also within one call', async () => {
  const { outbox } = await open();
  const same = notice(AN, 'notice:1');
  expect(await outbox.enqueue([same, same, notice(LEADER, 'notice:1')], NOW)).toBe(2);
  expect(await outbox.enqueue([same], at(1))).toBe(0);
  expect(await outbox.counts()).toEqual({ waiting: 2, sent: 0, dead: 0, dropped: 0 });
});

test('a key that was sent is not sent again', async () => {
  const { outbox } = await open();
  await outbox.enqueue([notice(AN, 'notice:1')], NOW);
  const [message] = await outbox.findDue(NOW, 9, NOBODY);
  await outbox.end(message?.id ?? asOutboxId(0), { state: 'sent' }, NOW);
  expect(await outbox.enqueue([notice(AN, 'notice:1')], at(1))).toBe(0);
  expect(await outbox.findDue(at(2), 9, NOBODY)).toEqual([]);
});

test('of each recipient the first due message is found; one that is due later holds nothing up', async () => {
  const { outbox } = await open();
  const messages = [notice(AN, 'later', 60), notice(AN, 'a'), notice(LEADER, 'b'), notice(AN, 'c')];
  await outbox.enqueue(messages, NOW);
  expect(keysOf(await outbox.findDue(NOW, 9, NOBODY))).toEqual(['a', 'b']);
  expect(keysOf(await outbox.findDue(NOW, 1, NOBODY))).toEqual(['a']);
  expect(keysOf(await outbox.findDue(NOW, 9, new Set([AN])))).toEqual(['b']);
  expect(keysOf(await outbox.findDue(at(60), 9, NOBODY))).toEqual(['later', 'b']);
  expect(await outbox.nextDue()).toEqual(NOW);
});

test('messages of somebody who is unreachable wait, and nothing is due because of them', async () => {
  const { outbox, people } = await open();
  await outbox.enqueue([notice(AN, 'a')], NOW);
  const { officials, version } = await people.read();
  const before = officials.find(({ id }) => id === AN);
  if (before === undefined) throw new Error('nobody there');
  const after = { ...before, unreachableSince: NOW };
  await people.apply([{ of: 'official', before, after }], version, { by: OPERATOR, act: 'thử', at: NOW });
  expect(await outbox.findDue(at(1), 9, NOBODY)).toEqual([]);
  expect(await outbox.nextDue()).toBeUndefined();
  expect(await outbox.counts()).toMatchObject({ waiting: 1 });
});

test('parts that arrived are counted, and a message in a chat is known by any of them', async () => {
  const { outbox } = await open();
  await outbox.enqueue([notice(AN, 'a')], NOW);
  const [message] = await outbox.findDue(NOW, 9, NOBODY);
  const id = message?.id ?? asOutboxId(0);
  expect(message).toMatchObject({ sentParts: 0, payload: { type: 'notice', text: 'Nội dung a' } });
  for (const part of [0, 1]) {
    await outbox.savePart(
      { message: id, part, chatId: asChatId(13), messageId: asMessageId(70 + part) },
      NOW,
    );
  }
  expect(await outbox.findDue(NOW, 9, NOBODY)).toMatchObject([{ id, sentParts: 2 }]);
  expect(await outbox.findPushed(asChatId(13), asMessageId(71))).toMatchObject({ id, key: 'a' });
  expect(await outbox.findPushed(asChatId(12), asMessageId(71))).toBeUndefined();
});

test('a part of a message whose rows were deleted meanwhile is no fault', async () => {
  const { outbox } = await open();
  const part = { message: asOutboxId(404), part: 0, chatId: asChatId(13), messageId: asMessageId(7) };
  await outbox.savePart(part, NOW);
  expect(await outbox.findPushed(part.chatId, part.messageId)).toBeUndefined();
});

test('what is put off keeps its counts and comes up when it is due', async () => {
  const { outbox } = await open();
  await outbox.enqueue([notice(AN, 'a')], NOW);
  const [message] = await outbox.findDue(NOW, 9, NOBODY);
  const end = { state: 'waiting', dueAt: at(30), failures: 2, unknowns: 1 } as const;
  await outbox.end(message?.id ?? asOutboxId(0), end, NOW);
  expect(await outbox.findDue(at(29), 9, NOBODY)).toEqual([]);
  expect(await outbox.nextDue()).toEqual(at(30));
  expect(await outbox.findDue(at(30), 9, NOBODY)).toMatchObject([{ failures: 2, unknowns: 1 }]);
});

test('what was given up is listed without its words, and put back once, in the audit', async () => {
  const { outbox, people } = await open();
  await outbox.enqueue([notice(AN, 'a', 0, 60)], NOW);
  const [message] = await outbox.findDue(NOW, 9, NOBODY);
  const id = message?.id ?? asOutboxId(0);
  await outbox.end(id, { state: 'dead', reason: 'refused' }, at(5));
  const dead = { id, to: AN, key: 'a', type: 'notice', reason: 'refused', endedAt: at(5) };
  expect(await outbox.findDead()).toEqual([dead]);
  expect(await outbox.retryDead([id, asOutboxId(404)], OPERATOR, at(90))).toBe(1);
  expect(await outbox.retryDead([id], OPERATOR, at(91))).toBe(0);
  // Asked for by a person, it is of use again.
  expect(await outbox.findDue(at(90), 9, NOBODY)).toMatchObject([{ uselessAfter: undefined, failures: 0 }]);
  expect(await people.readAudit(1)).toMatchObject([{ act: 'gửi lại tin đã bỏ', rowId: String(id) }]);
});

test('a payload of another version of the program is no fault', async () => {
  const { db, outbox } = await open();
  await outbox.enqueue([notice(AN, 'a')], NOW);
  for (const payload of ['{"type":"carrier pigeon"}', 'not JSON']) {
    await db.updateTable('outbox_message').set({ payload }).execute();
    expect(await outbox.findDue(NOW, 9, NOBODY)).toMatchObject([{ payload: undefined }]);
  }
});

test('what ended before a day is deleted with its parts, and what nobody came back for in time', async () => {
  const { db, outbox } = await open();
  const messages = [
    notice(AN, 'old'),
    notice(LEADER, 'new'),
    notice(AN, 'stale', 0, 10),
    notice(AN, 'waits'),
  ];
  await outbox.enqueue(messages, NOW);
  const [old, young] = await outbox.findDue(NOW, 9, NOBODY);
  const where = { part: 0, chatId: asChatId(13), messageId: asMessageId(7) };
  await outbox.savePart({ message: old?.id ?? asOutboxId(0), ...where }, NOW);
  await outbox.end(old?.id ?? asOutboxId(0), { state: 'sent' }, at(1));
  await outbox.end(young?.id ?? asOutboxId(0), { state: 'sent' }, at(100));
  expect(await outbox.prune(at(50))).toBe(2);
  expect(await outbox.counts()).toMatchObject({ waiting: 1, sent: 1 });
  expect(await db.selectFrom('pushed_message').selectAll().execute()).toEqual([]);
});

test('ten thousand messages are added in one go, and the first is found at once', async () => {
  const { outbox } = await open();
  const messages = Array.from({ length: 10_000 }, (_, index) => notice(index % 2 ? AN : LEADER, `n${index}`));
  expect(await outbox.enqueue(messages, NOW)).toBe(10_000);
  const started = processorMs();
  expect(keysOf(await outbox.findDue(NOW, 20, NOBODY))).toEqual(['n0', 'n1']);
  expect(processorMs() - started).toBeLessThan(1_000 * machineSlowness());
});

test('a message takes in what others to the same person say under like keys, and only those', async () => {
  const { outbox } = await open();
  const alert = (to: OfficialId, message: number): NewMessage => ({
    ...notice(to, `alert:dead:${message}`, message),
    payload: { type: 'alert', alert: { what: 'message dead', message, others: [] } },
  });
  await outbox.enqueue([alert(AN, 1), notice(AN, 'a', 2), alert(LEADER, 1), alert(AN, 2), alert(AN, 3)], NOW);
  const [ofAn] = await outbox.findDue(at(1), 9, new Set([LEADER]));
  if (ofAn === undefined) throw new Error('nothing is due');
  const given: unknown[] = [];
  const joined = { type: 'notice', text: 'tất cả' } as const;
  const payload = await outbox.takeIn(ofAn, 'alert:dead:', (payloads) => {
    given.push(...payloads);
    return joined;
  });
  expect(payload).toEqual(joined);
  expect(given).toMatchObject([1, 2, 3].map((message) => ({ alert: { message } })));
  const left = await outbox.findDue(at(60), 9, NOBODY);
  expect(left.map(({ to, key }) => [to, key])).toEqual([
    [AN, 'alert:dead:1'],
    [LEADER, 'alert:dead:1'],
  ]);
  expect(left[0]?.payload).toEqual(joined);
  expect(await outbox.counts()).toMatchObject({ waiting: 3 });
  expect(await outbox.takeIn(ofAn, 'alert:dead:', () => undefined)).toEqual(ofAn.payload);
});

test('an alert that an earlier program stored is still read', () => {
  const stored = JSON.stringify({ type: 'alert', alert: { what: 'message dead', message: 7 } });
  expect(parsePayload(stored)).toEqual({
    type: 'alert',
    alert: { what: 'message dead', message: 7, others: [] },
  });
});
