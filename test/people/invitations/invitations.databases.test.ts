import { expect, test } from 'vitest';
import { asPersonId, asUpdateId } from '../../../src/domain/chat.ts';
import { asOfficialId, type Official } from '../../../src/domain/people.ts';
import { changePeople } from '../../../src/people/change-people.ts';
import {
  INVITATION_LIFETIME_MS,
  invitationLink,
  looksLikeCode,
} from '../../../src/people/invitations/invitation.ts';
import { inviteOfficials } from '../../../src/people/invitations/invite-officials.ts';
import {
  MOST_TRIES_OF_A_PERSON,
  MOST_TRIES_OVERALL,
  redeemCode,
} from '../../../src/people/invitations/redeem-code.ts';
import { OPERATOR } from '../../../src/people/people-store.ts';
import { planAdmins } from '../../../src/people/plan-admins.ts';
import { createInvitationRepository } from '../../../src/storage/invitation-repository.ts';
import { createPeopleRepository } from '../../../src/storage/people-repository.ts';
import { openTestDatabase } from '../../support/open-test-database.ts';

const START = new Date('2024-06-10T02:00:00Z');
const HOUR_MS = 60 * 60 * 1000;

const makeOfficial = (id: number): Official => ({
  id: asOfficialId(id),
  code: `CB00${id}`,
  name: `Cán bộ ${id}`,
  role: 'official',
  contact: '',
  deputy: undefined,
  person: undefined,
  unreachableSince: undefined,
  isAdmin: false,
  endedAt: undefined,
});

const open = async () => {
  const db = await openTestDatabase();
  const people = createPeopleRepository(db);
  const officials = [1, 2].map(makeOfficial);
  const added = officials.map((after) => ({ of: 'official' as const, before: undefined, after }));
  await people.apply(added, 0, { by: OPERATOR, act: 'thử', at: START });
  const invitations = createInvitationRepository(db, people);
  let update = 1;
  return {
    db,
    people,
    invitations,
    invite: async (...ids: readonly number[]) => {
      const invited = officials.filter(({ id }) => ids.includes(id));
      return (await inviteOfficials(invitations, invited, OPERATOR, START)).map(({ code }) => code);
    },
    show: async (code: string, person: number, at = START) => {
      const shown = { code, person: asPersonId(person), update: asUpdateId(update++), at };
      return (await redeemCode(invitations, shown)).redemption.outcome;
    },
    accountOf: async (id: number) => (await people.read()).officials.find((each) => each.id === id)?.person,
    edit: async (id: number, change: Partial<Official>) => {
      const { officials: now, version } = await people.read();
      const before = now.find((each) => each.id === id);
      if (before === undefined) throw new Error('no official');
      const edit = { of: 'official' as const, before, after: { ...before, ...change } };
      await people.apply([edit], version, { by: OPERATOR, act: 'thử', at: START });
    },
  };
};

type Opened = Awaited<ReturnType<typeof open>>;

const first = (codes: readonly string[]): string => codes[0] ?? '';

test('a code links the account that shows it, once; shown again by the same account nothing changes', async () => {
  const { invite, show, accountOf, people } = await open();
  const code = first(await invite(1));
  expect(await show(code, 77)).toBe('joined');
  expect(await accountOf(1)).toBe(77);
  const { version } = await people.read();
  expect(await show(code, 77)).toBe('joined before');
  expect(await show(code, 78)).toBe('no good');
  expect(await accountOf(1)).toBe(77);
  expect((await people.read()).version).toBe(version);
});

test('of fifty accounts that show one code at once, one gets in', async () => {
  const { invitations, invite, people } = await open();
  const code = first(await invite(1));
  const results = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      redeemCode(invitations, {
        code,
        person: asPersonId(100 + index),
        update: asUpdateId(index),
        at: START,
      }),
    ),
  );
  expect(results.filter(({ redemption }) => redemption.outcome === 'joined')).toHaveLength(1);
  expect((await people.read()).officials.filter(({ person }) => person !== undefined)).toHaveLength(1);
});

test('codes are url-safe, fit a deep link, differ, and are nowhere in the database', async () => {
  const { db, invite } = await open();
  const codes = [...(await invite(1)), ...(await invite(2))];
  expect(new Set(codes).size).toBe(2);
  for (const code of codes) {
    expect(looksLikeCode(code)).toBe(true);
    expect(Buffer.from(code, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
    expect(invitationLink('nq_bot', code)).toBe(`https://t.me/nq_bot?start=${code}`);
  }
  const stored = JSON.stringify([
    await db.selectFrom('invitation').selectAll().execute(),
    await db.selectFrom('audit_entry').selectAll().execute(),
  ]);
  for (const code of codes) expect(stored).not.toContain(code);
});

test('a code works until its seventh day is over, and not after', async () => {
  const end = START.getTime() + INVITATION_LIFETIME_MS;
  const late = await open();
  expect(await late.show(first(await late.invite(1)), 77, new Date(end))).toBe('no good');
  const inTime = await open();
  expect(await inTime.show(first(await inTime.invite(1)), 77, new Date(end - 1))).toBe('joined');
});

test.each<[string, (opened: Opened) => Promise<unknown>]>([
  ['a newer one for the same official', ({ invite }) => invite(1)],
  ['being revoked', ({ invitations }) => invitations.revoke(asOfficialId(1), OPERATOR, START)],
  ['the end of the official', ({ edit }) => edit(1, { endedAt: START })],
])('a code is no good after %s', async (_, end) => {
  const opened = await open();
  const code = first(await opened.invite(1));
  await end(opened);
  expect(await opened.show(code, 77)).toBe('no good');
  expect(await opened.accountOf(1)).toBeUndefined();
});

test('an old link lets nobody back in whose access was taken away', async () => {
  const { invite, show, edit, accountOf } = await open();
  const code = first(await invite(1));
  await show(code, 77);
  await edit(1, { person: undefined });
  expect(await show(code, 77)).toBe('no good');
  expect(await accountOf(1)).toBeUndefined();
});

test('an account that is another official’s keeps being that, and the code stays for its owner', async () => {
  const { invite, show, accountOf } = await open();
  const [mine = '', theirs = ''] = await invite(1, 2);
  await show(mine, 77);
  expect(await show(theirs, 77)).toBe('somebody else');
  expect(await accountOf(2)).toBeUndefined();
  expect(await show(theirs, 78)).toBe('joined');
});

test('an invitation to an official who is in links the new account, and the old one is out at once', async () => {
  const { invite, show, accountOf } = await open();
  await show(first(await invite(1)), 77);
  expect(await show(first(await invite(1)), 88)).toBe('joined');
  expect(await accountOf(1)).toBe(88);
});

test('somebody known by the settings only becomes the official that the office invites, and stays staff', async () => {
  const { people, invite, show } = await open();
  const appoint = (...ids: readonly number[]) =>
    changePeople(people, (snapshot) => planAdmins(snapshot, ids.map(asPersonId), START), {
      by: OPERATOR,
      act: 'thử',
      at: START,
    });
  await appoint(77);
  expect(await show(first(await invite(1)), 77)).toBe('joined');
  const standing = (await people.read()).officials.filter(({ endedAt }) => endedAt === undefined);
  expect(standing.map(({ code, person, isAdmin }) => ({ code, person, isAdmin }))).toEqual([
    { code: 'CB001', person: 77, isAdmin: true },
    { code: 'CB002', person: undefined, isAdmin: false },
  ]);
  expect(await appoint(77)).toBe(0);
  // Whom the settings name, the settings move to another account.
  expect(await show(first(await invite(1)), 99)).toBe('no good');
  await appoint();
  expect((await people.read()).officials.find(({ id }) => id === 1)?.isAdmin).toBe(false);
});

test('after five wrong codes a person isn’t heard for an hour, not even with a right one; others are', async () => {
  const { invite, show, accountOf } = await open();
  const [code = '', other = ''] = await invite(1, 2);
  for (let index = 0; index < MOST_TRIES_OF_A_PERSON; index += 1) {
    expect(await show(`wrong ${index}`, 77)).toBe('no good');
  }
  expect(await show(code, 77)).toBe('no good');
  expect(await accountOf(1)).toBeUndefined();
  expect(await show(other, 78)).toBe('joined');
  expect(await show(code, 77, new Date(START.getTime() + HOUR_MS))).toBe('joined');
});

test('a flood of wrong codes leaves each account one try and keeps nobody out who has a right one', async () => {
  const { invite, show } = await open();
  const [code = '', other = ''] = await invite(1, 2);
  for (let person = 1000; person < 1000 + MOST_TRIES_OVERALL; person += 1) await show('wrong', person);
  expect(await show('wrong', 77)).toBe('no good');
  expect(await show(code, 77)).toBe('no good');
  expect(await show(other, 78)).toBe('joined');
});

test('a wrong code that is handled twice counts once, and one that isn’t looked at adds no row', async () => {
  const { db, invitations, show } = await open();
  const shown = { code: 'wrong', person: asPersonId(77), update: asUpdateId(999), at: START };
  await redeemCode(invitations, shown);
  await redeemCode(invitations, shown);
  for (let index = 0; index < 10; index += 1) await show('wrong', 77);
  const rows = await db.selectFrom('invitation_attempt').selectAll().execute();
  expect(rows).toHaveLength(MOST_TRIES_OF_A_PERSON);
});

test('open invitations are listed; those used, revoked and expired aren’t, and are pruned in the end', async () => {
  const { db, invitations, invite, show } = await open();
  const [mine = ''] = await invite(1, 2);
  expect((await invitations.findOpen(START)).map(({ official }) => official)).toEqual([1, 2]);
  await show(mine, 77);
  expect((await invitations.findOpen(START)).map(({ official }) => official)).toEqual([2]);
  expect(await invitations.findOpen(new Date(START.getTime() + INVITATION_LIFETIME_MS))).toEqual([]);
  expect((await invitations.findLatest()).get(asOfficialId(1))?.usedBy).toBe(77);
  const soon = new Date(START.getTime() + 1);
  expect(await invitations.prune({ attempts: soon, invitations: soon })).toBe(1);
  const late = new Date(START.getTime() + 2 * INVITATION_LIFETIME_MS);
  expect(await invitations.prune({ attempts: late, invitations: late })).toBe(1);
  expect(await db.selectFrom('invitation').selectAll().execute()).toEqual([]);
});

test('the audit says who was invited, by whom, and who came', async () => {
  const { people, invite, show } = await open();
  await show(first(await invite(1)), 77);
  const [joined, invited] = await people.readAudit(2);
  expect(invited).toMatchObject({ act: 'mời', of: 'invitation', rowId: '1', by: OPERATOR });
  expect(joined).toMatchObject({ act: 'vào bot', of: 'official', by: { official: 1 } });
});
