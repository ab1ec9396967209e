import { expect, test } from 'vitest';
import { asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { createPendingRosterRepository } from '../../src/storage/pending-roster-repository.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { readWorkbooksHere } from '../support/read-workbooks-here.ts';

readWorkbooksHere();

const PERSON = asPersonId(11);

const pending = (update: number, day: number) => ({
  update: asUpdateId(update),
  person: PERSON,
  fileName: 'danh sách.xlsx',
  file: Uint8Array.from([0, 1, 0xfe, 0xff]),
  sentAt: new Date(Date.UTC(2024, 5, day)),
});

test('a file comes back byte for byte, to whoever sent it only, until it is dropped or old', async () => {
  const store = createPendingRosterRepository(await openTestDatabase());
  await store.save(pending(1, 8));
  await store.save({ ...pending(1, 9), fileName: 'handled once more' });
  await store.save(pending(2, 10));
  const { file, ...rest } = (await store.find(asUpdateId(1), PERSON)) ?? {};
  expect({ ...rest, file: [...(file ?? [])] }).toEqual({ ...pending(1, 8), file: [0, 1, 0xfe, 0xff] });
  expect(await store.find(asUpdateId(1), asPersonId(12))).toBeUndefined();
  expect(await store.prune(pending(1, 9).sentAt)).toBe(1);
  expect(await store.find(asUpdateId(1), PERSON)).toBeUndefined();
  await store.drop(asUpdateId(2));
  expect(await store.find(asUpdateId(2), PERSON)).toBeUndefined();
});
