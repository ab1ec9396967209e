import { expect, test } from 'vitest';
import { asDay, asOfficialId } from '../../src/domain/people.ts';
import { EVERYBODY, toggleUnit, withHeads } from '../../src/notices/choose-audience.ts';
import { findDelivery } from '../../src/notices/find-delivery.ts';
import { Directory } from '../../src/people/directory.ts';
import { testOfficial } from '../support/serve-office.ts';

test('a unit is chosen, and taken out again; whether heads alone are meant stays', () => {
  const first = toggleUnit({ audience: { ...EVERYBODY, headsOnly: true } }, 3);
  expect(first).toEqual({ units: [3], headsOnly: true });
  const second = toggleUnit({ audience: first }, 5);
  expect(toggleUnit({ audience: second }, 3)).toEqual({ units: [5], headsOnly: true });
  expect(withHeads({ audience: second }, false)).toEqual({ units: [3, 5], headsOnly: false });
});

test('a notice that waits for somebody who blocked the bot is not under way', () => {
  const officials = [1, 2, 3, 4, 5].map((id) => testOfficial(id, `Người ${id}`, 'official', 70 + id));
  const directory = new Directory(
    {
      version: 1,
      units: [],
      officials: officials.map((each) => (each.id === 2 ? { ...each, unreachableSince: new Date(0) } : each)),
      memberships: [],
      assignments: [],
      nextIds: { unit: 1, official: 6, membership: 1, assignment: 1 },
    },
    asDay('2024-06-10'),
  );
  const messages = (['waiting', 'waiting', 'sent', 'dead'] as const).map((state, index) => ({
    to: asOfficialId(index + 1),
    state,
  }));
  const { sent, all, underWay, blocked, failed, missed } = findDelivery(
    { missed: [asOfficialId(5)] },
    messages,
    directory,
  );
  expect({ sent, all, underWay }).toEqual({ sent: 1, all: 4, underWay: 1 });
  expect([blocked, failed, missed].map((those) => those.map(({ id }) => id))).toEqual([[2], [4], [5]]);
});
