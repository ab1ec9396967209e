import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asChatId, asMessageId, asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { asDay, asOfficialId, asUnitId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { weekOf } from '../../src/domain/reporting-week.ts';
import { changePeople } from '../../src/people/change-people.ts';
import { Directory } from '../../src/people/directory.ts';
import { inviteOfficials } from '../../src/people/invitations/invite-officials.ts';
import { redeemCode } from '../../src/people/invitations/redeem-code.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { planAdmins } from '../../src/people/plan-admins.ts';
import { createAlbumRepository } from '../../src/storage/album-repository.ts';
import { isPostgres } from '../../src/storage/database-kind.ts';
import { createInboxRepository } from '../../src/storage/inbox-repository.ts';
import { createProgressRepository } from '../../src/storage/progress-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const NOTE = { by: OPERATOR, act: 'xóa dữ liệu', at: NOW };

/** The person's accounts: the first one was an admin's for a while; the second is a new phone. */
const [OLD_ACCOUNT, ACCOUNT] = [771_000_001, 771_000_002];
const NAME = 'Đỗ Minh Khuê';
const OTHERS_ACCOUNT = 12;

const open = async () => {
  const db = await openTestDatabase();
  const services = await openTestServices(db, () => NOW);
  await fillOffice(services.people);
  const { invitations, people } = services;
  let update = 1;
  const official = async (id: number) => (await people.read()).officials.find((each) => each.id === id);
  return {
    db,
    ...services,
    official,
    newUpdate: () => asUpdateId(update++),
    join: async (id: number, account: number) => {
      const invited = await official(id);
      const by = { official: asOfficialId(2), name: 'Trần Thị Bình (CB002)' };
      const [made] = await inviteOfficials(invitations, invited ? [invited] : [], by, NOW);
      const shown = {
        code: made?.code ?? '',
        person: asPersonId(account),
        update: asUpdateId(update++),
        at: NOW,
      };
      return (await redeemCode(invitations, shown)).redemption.outcome;
    },
    tables: async (): Promise<readonly string[]> => {
      const { rows } = isPostgres(db)
        ? await sql<{
            name: string;
          }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
        : await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
      return rows.map(({ name }) => name);
    },
  };
};

type Opened = Awaited<ReturnType<typeof open>>;

/** Every row of every table, as text. */
const dump = async ({ db, tables }: Opened): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const table of await tables()) {
    const { rows } = await sql`select * from ${sql.table(table)}`.execute(db);
    lines.push(...rows.map((row) => `${table}: ${JSON.stringify(row)}`));
  }
  return lines;
};

const ask = async ({ conversations, newUpdate }: Opened, person: number, words: string, chat = person) => {
  const update = newUpdate();
  const subject = {
    document: asDocumentId('nq'),
    refs: [asReference('II.2.1(6)')],
    kind: 'target' as const,
    question: words,
    at: NOW.getTime(),
  };
  const answered = {
    update,
    chat: asChatId(chat),
    person: asPersonId(person),
    questionMessage: asMessageId(update),
    words,
    askedAt: NOW,
    kind: 'target' as const,
    cited: [],
    subjectBefore: subject,
    subjectAfter: subject,
  };
  await conversations.saveAnswered(answered, subject);
  const part = { chat: asChatId(chat), message: asMessageId(1000 + update), update, part: 0 };
  await conversations.saveSentPart(part, NOW);
  const feedback = { answer: update, person: asPersonId(person), rating: 'up' as const, at: NOW };
  await conversations.saveFeedback({ ...feedback, update: newUpdate() });
};

/** Reports a figure with their name all around it, and leaves a question open. */
const report = async ({ db, newUpdate }: Opened): Promise<void> => {
  const progress = createProgressRepository(db);
  const update = newUpdate();
  const [official, chat, message] = [asOfficialId(4), asChatId(ACCOUNT), asMessageId(6000)];
  const figure = {
    card: 0,
    supersedes: undefined,
    unit: asUnitId(1),
    document: asDocumentId('nq'),
    ref: asReference('II.2.1(6)'),
    value: { decimal: '95.5', unit: 'triệu tấn', boundWord: '', bound: '=' as const },
    share: undefined,
    count: undefined,
    basis: 'actual' as const,
    asides: [],
    asOf: asDay('2024-05-31'),
    status: undefined,
    blocker: `chờ ${NAME} ký`,
    isClear: true,
    resolves: `${NAME} đã ký xong`,
    proposal: `đề nghị hỏi ${NAME}`,
    note: `${NAME} báo cáo`,
    doubt: '',
  };
  const asked = { kind: 'unread' as const, doubt: undefined, candidates: [], readings: [] };
  await progress.record({
    update,
    at: NOW,
    from: { official, chat, message, text: `${NAME}: 95,5`, files: [{ kind: 'photo', fileId: NAME }] },
    updates: [figure],
    questions: [{ ...asked, excerpt: NAME, today: asDay('2024-06-10') }],
    withdraws: [],
    closes: [],
  });
  await progress.saveCard({ chat, message: asMessageId(6001), update, card: 0 });
};

/** Lets the person do and be everything that leaves a trace. */
const live = async (opened: Opened): Promise<void> => {
  const { db, people, outbox, dialogues, conversations, newUpdate, join, eraser: _, official } = opened;
  const appoint = (...ids: readonly number[]) =>
    changePeople(people, (snapshot) => planAdmins(snapshot, ids.map(asPersonId), NOW), NOTE);
  await appoint(OLD_ACCOUNT);
  await appoint();
  expect(await join(4, OLD_ACCOUNT)).toBe('joined');
  const [before, led] = [await official(4), await official(5)];
  if (before === undefined || led === undefined) throw new Error('no official');
  const after = { ...before, name: NAME, contact: 'số riêng 0912', code: 'CB-AN' };
  const { version } = await people.read();
  await people.apply(
    [
      { of: 'official', before, after },
      { of: 'official', before: led, after: { ...led, deputy: before.id } },
    ],
    version,
    { ...NOTE, by: { official: before.id, name: `${NAME} (CB-AN)` } },
  );
  expect(await join(4, ACCOUNT)).toBe('joined');
  await ask(opened, ACCOUNT, `Tôi là ${NAME}`);
  await ask(opened, ACCOUNT, `Tôi là ${NAME}`, -500);
  await ask(opened, OTHERS_ACCOUNT, 'Câu của người khác', -500);
  // Of an old talk only its subject is left.
  await ask(opened, ACCOUNT, `Tôi là ${NAME}`, -600);
  await db.deleteFrom('answered_question').where('chat_id', '=', asChatId(-600)).execute();
  const message = { to: asOfficialId(4), dueAt: NOW, uselessAfter: undefined };
  const payload = { type: 'notice' as const, text: `Kính gửi ${NAME}` };
  await outbox.enqueue([{ ...message, key: 'notice:1', payload }], NOW);
  const due = await outbox.findDue(NOW, 10, new Set());
  for (const { id } of due) {
    const part = { message: id, part: 0, chatId: asChatId(ACCOUNT), messageId: asMessageId(5000 + id) };
    await outbox.savePart(part, NOW);
  }
  const place = { chat: asChatId(ACCOUNT), message: asMessageId(7000) };
  await opened.boards.save({ official: before.id, ...place, view: 'u:0', shown: '', openedAt: NOW });
  await opened.notices.create({
    update: newUpdate(),
    by: before.id,
    text: `${NAME} thông báo`,
    chat: place.chat,
    source: place.message,
    madeAt: NOW,
  });
  await dialogues.open({
    chat: asChatId(ACCOUNT),
    person: asPersonId(ACCOUNT),
    kind: 'thử',
    data: JSON.stringify(NAME),
    askedAt: NOW,
  });
  const notice = { line: 'limit' as const, person: asPersonId(ACCOUNT), update: newUpdate(), at: NOW };
  await conversations.maySay(notice, 1000);
  await opened.invitations.saveAttempt({ update: newUpdate(), person: asPersonId(ACCOUNT), at: NOW });
  const part = { album: 'a', update: newUpdate(), hasCaption: false, files: [] };
  await createAlbumRepository(db).keep({ ...place, ...part }, NOW);
  await report(opened);
  const days = { from: asDay('2024-06-10'), until: asDay('2024-06-14') };
  await opened.absences.add({ official: asOfficialId(4), kind: 'nghỉ phép', ...days }, newUpdate(), NOW);
  await opened.reminders.markAnswered([asOfficialId(4), asOfficialId(3)], weekOf(days.from), NOW);
  const inbox = createInboxRepository(db);
  const from = { id: ACCOUNT, first_name: NAME };
  const stored = [ACCOUNT, -500].map((chat) => {
    const id = newUpdate();
    const update = { update_id: id, message: { chat: { id: chat }, from, text: NAME } };
    return { id, lane: `chat:${chat}`, payload: JSON.stringify(update) };
  });
  await inbox.accept(stored, NOW);
};

test('nothing in any table tells of the person afterwards; others and the units’ rows are as they were', async () => {
  const opened = await open();
  await live(opened);
  const traces = (lines: readonly string[]): readonly string[] =>
    lines.filter((line) =>
      [NAME, String(ACCOUNT), String(OLD_ACCOUNT), '0912', 'CB-AN', 'Lê Thu Mới'].some((trace) =>
        line.includes(trace),
      ),
    );
  const before = await dump(opened);
  const tablesWithTraces = new Set(traces(before).map((line) => line.slice(0, line.indexOf(':'))));
  expect(tablesWithTraces.size).toBeGreaterThan(10);
  expect(await opened.eraser.erase(asOfficialId(4), NOTE)).toBe(true);
  const after = await dump(opened);
  expect(traces(after)).toEqual([]);
  const kept = after.filter((line) => line.startsWith('answered_question'));
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain('Câu của người khác');
  expect(after.filter((line) => line.startsWith('unit:'))).toHaveLength(3);
  expect(after.filter((line) => line.startsWith('absence:'))).toEqual([]);
  expect(after.filter((line) => line.startsWith('week_answer:'))).toEqual([
    expect.stringContaining('"official_id":3'),
  ]);
  const reports = await createProgressRepository(opened.db).lastUpdates(asDocumentId('nq'), [
    asReference('II.2.1(6)'),
  ]);
  expect([...reports.values()][0]?.figure).toMatchObject({
    value: { decimal: '95.5' },
    blocker: '(đã xóa)',
    official: 4,
    text: '',
  });
  const { snapshot } = new Directory(await opened.people.read(), asDay('2024-06-10'));
  const erased = snapshot.officials.find(({ id }) => id === 4);
  expect(erased).toMatchObject({ name: '(đã xóa)', code: 'XOA-4', contact: '', person: undefined });
  expect(erased?.endedAt).toEqual(NOW);
  expect(snapshot.officials.find(({ id }) => id === 5)?.deputy).toBeUndefined();
  const places = snapshot.memberships.filter(({ official }) => official === 4);
  expect(places.map(({ unit }) => unit)).toEqual([asUnitId(1), asUnitId(2)]);
  expect(places.every(({ endedAt }) => endedAt !== undefined)).toBe(true);
});

test('a second time, or for nobody, it says that there is nothing to delete', async () => {
  const opened = await open();
  expect(await opened.eraser.erase(asOfficialId(4), NOTE)).toBe(true);
  expect(await opened.eraser.erase(asOfficialId(4), NOTE)).toBe(false);
  expect(await opened.eraser.erase(asOfficialId(99), NOTE)).toBe(false);
});

test('an account that is another official’s now keeps what is theirs', async () => {
  const opened = await open();
  const { join, people, official, conversations } = opened;
  await join(4, ACCOUNT);
  const before = await official(4);
  if (before === undefined) throw new Error('no official');
  const { version } = await people.read();
  await people.apply([{ of: 'official', before, after: { ...before, person: undefined } }], version, NOTE);
  await join(5, ACCOUNT);
  await ask(opened, ACCOUNT, 'Cảng?');
  await opened.eraser.erase(asOfficialId(4), NOTE);
  expect(await conversations.countAnswered(asPersonId(ACCOUNT), new Date(0), asUpdateId(0))).toBe(1);
  expect((await official(5))?.person).toBe(ACCOUNT);
});
