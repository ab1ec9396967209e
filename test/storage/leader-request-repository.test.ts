import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { asUpdateId } from '../../src/domain/chat.ts';
import { asOfficialId, asUnitId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { createLeaderRequestRepository } from '../../src/storage/leader-request-repository.ts';
import { migrateDatabase } from '../../src/storage/migrate-database.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { fillOffice, NOW, undoNewest } from './postgres/old-office.ts';

const ITEM = { document: asDocumentId('nq'), ref: asReference('II.2.1(6)') };
const AT = [1, 2, 3].map((day) => new Date(`2024-11-0${day}T02:00:00Z`));
const [FIRST = NOW, SECOND = NOW, THIRD = NOW] = AT;

test('all answers to a request are kept, in the order in which they came', async () => {
  const db = await openTestDatabase();
  await fillOffice(db);
  const requests = createLeaderRequestRepository(db);
  const wanted = { ...ITEM, kind: 'explain', leader: asOfficialId(1), said: 'Vì sao?' } as const;
  const [asked, other] = await requests.add(
    asUpdateId(1),
    [
      { ...wanted, unit: asUnitId(1) },
      { ...wanted, unit: asUnitId(2) },
    ],
    FIRST,
  );
  if (!asked || !other) throw new Error('nothing was asked');
  expect(asked.replies).toEqual([]);
  await requests.answer(asked.id, 'Đang xem', asOfficialId(1), SECOND);
  await requests.answer(asked.id, 'Chờ vốn', asOfficialId(1), THIRD);
  const replies = [
    { said: 'Đang xem', by: 1, at: SECOND },
    { said: 'Chờ vốn', by: 1, at: THIRD },
  ];
  expect((await requests.find(asked.id))?.replies).toEqual(replies);
  expect((await requests.findOf(ITEM.document, [ITEM.ref])).map((each) => each.replies)).toEqual([
    [],
    replies,
  ]);
  expect((await requests.askedBefore(ITEM.document, SECOND)).map((each) => each.replies)).toEqual([
    replies,
    [],
  ]);
});

test('an answer given before several were kept is the first of them', async () => {
  const db = await openTestDatabase();
  await fillOffice(db);
  await undoNewest(db);
  await sql`insert into leader_request
    (update_id, kind, document, ref, unit_id, leader_id, said, asked_at, answer, answered_by, answered_at)
    values (1, 'opinion', 'nq', 'II.2.1(6)', 1, 1, 'Rà lại', ${FIRST.toISOString()}, 'Đã rà', 1, ${SECOND.toISOString()}),
    (2, 'opinion', 'nq', 'II.2.1(6)', 1, 1, 'Gấp', ${FIRST.toISOString()}, null, null, null)`.execute(db);
  await migrateDatabase(db, NOW);
  const found = await createLeaderRequestRepository(db).askedBefore(ITEM.document, SECOND);
  expect(found.map(({ replies }) => replies)).toEqual([[{ said: 'Đã rà', by: 1, at: SECOND }], []]);
});
