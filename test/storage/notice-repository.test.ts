import { expect, test } from 'vitest';
import { asChatId, asMessageId, asUpdateId } from '../../src/domain/chat.ts';
import { asOfficialId, asUnitId } from '../../src/domain/people.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-11-25T01:00:00Z');
const [LEADER, AN] = [asOfficialId(2), asOfficialId(3)];
const ENTRY = { by: OPERATOR, act: 'gửi thông báo', of: 'notice', rowId: '1', before: undefined, after: {} };

const typed = (update: number) => ({
  update: asUpdateId(update),
  by: LEADER,
  text: 'Mai họp',
  chat: asChatId(12),
  source: asMessageId(update),
  madeAt: NOW,
});

const open = async () => {
  const services = await openTestServices(await openTestDatabase(), () => NOW);
  await fillOffice(services.people);
  return services;
};

const message = (key: string) => ({
  to: AN,
  key,
  payload: { type: 'notice' as const, text: 'Mai họp' },
  dueAt: NOW,
  uselessAfter: undefined,
});

test('an update that is handled again makes no second notice; each is found by its message', async () => {
  const { notices } = await open();
  const first = await notices.create(typed(1));
  expect(await notices.create(typed(1))).toEqual(first);
  const second = await notices.create(typed(2));
  expect(second.id).not.toBe(first.id);
  expect(await notices.findBySource(asChatId(12), asMessageId(2))).toEqual(second);
  expect(await notices.findBySource(asChatId(13), asMessageId(2))).toBeUndefined();
});

test('every change has a version of its own, and only a draft is changed', async () => {
  const { notices } = await open();
  const { id } = await notices.create(typed(1));
  const audience = { units: [asUnitId(1), asUnitId(3)], headsOnly: true };
  expect(await notices.change(id, { audience })).toMatchObject({ version: 2, audience });
  const all = { units: undefined, headsOnly: false };
  expect(await notices.change(id, { audience: all })).toMatchObject({ version: 3, audience: all });
  const text = { text: 'Kia họp', source: asMessageId(9) };
  expect(await notices.change(id, text)).toMatchObject({ version: 4, ...text });
  expect(await notices.drop(id)).toBe(true);
  expect(await notices.drop(id)).toBe(false);
  expect(await notices.change(id, text)).toBeUndefined();
});

test('of two who send at once one does, with its messages and its entry in the audit', async () => {
  const { notices, outbox, people } = await open();
  const { id, version } = await notices.create(typed(1));
  const sending = { messages: [message(`notice:${id}`)], missed: [LEADER], entry: ENTRY };
  expect(await notices.send(id, version + 1, sending, NOW)).toBe(false);
  const sent = await Promise.all([
    notices.send(id, version, sending, NOW),
    notices.send(id, version, sending, NOW),
  ]);
  expect(sent.toSorted()).toEqual([false, true]);
  expect(await outbox.findByKey(`notice:${id}`)).toEqual([{ to: AN, state: 'waiting' }]);
  expect(await notices.find(id)).toMatchObject({ state: 'sent', sentAt: NOW, missed: [LEADER] });
  expect(await notices.findSentSince(NOW)).toEqual([]);
  await notices.noteShown(id, asMessageId(77), 'abc');
  expect(await notices.findSentSince(NOW)).toMatchObject([{ id, message: 77, shown: 'abc' }]);
  expect((await people.readAudit(undefined)).filter(({ of }) => of === 'notice')).toHaveLength(1);
  expect(await notices.prune(NOW)).toBe(0);
  expect(await notices.prune(new Date(NOW.getTime() + 1))).toBe(1);
});

test('what is put out in somebody’s name is audited once, and not where nothing was new', async () => {
  const { outbox, people } = await open();
  const entry = { ...ENTRY, act: 'nhắc lại', of: 'nudge' };
  expect(await outbox.enqueueAs([message('again:1')], entry, NOW)).toBe(1);
  expect(await outbox.enqueueAs([message('again:1')], entry, NOW)).toBe(0);
  expect((await people.readAudit(undefined)).filter(({ of }) => of === 'nudge')).toHaveLength(1);
});
