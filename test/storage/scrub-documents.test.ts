import { expect, test } from 'vitest';
import { asOfficialId } from '../../src/domain/people.ts';
import { asDocumentId, asReference } from '../../src/domain/reference.ts';
import { OPERATOR } from '../../src/people/people-store.ts';
import { testDocument } from '../support/office-document.ts';
import { openTestDatabase } from '../support/open-test-database.ts';
import { openTestServices } from '../support/open-test-services.ts';
import { fillOffice } from '../support/serve-office.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const ID = asDocumentId('kh18');

test('who is deleted is named on no document, neither as who added or checked it nor beside a doubt; others are', async () => {
  const db = await openTestDatabase();
  const { documents, people, eraser } = await openTestServices(db, () => NOW);
  await fillOffice(people);
  const an = { by: { official: asOfficialId(3), name: 'Nguyễn Văn An (CB003)' }, at: NOW };
  const other = { by: OPERATOR, at: NOW };
  await documents.add(testDocument(ID, { state: 'draft' }), an);
  const settledBy = (byName: string, where: string) => ({
    doubt: { what: 'x', where },
    word: { said: 'right' as const },
    byName,
    at: NOW,
  });
  const settled = [settledBy(an.by.name, 'I'), settledBy(OPERATOR.name, 'II')];
  const measures = [{ isMeasure: false, measure: asReference('I') } as const];
  await documents.check(ID, () => ({ act: 'soát', settled, measures, before: {}, after: {} }), an);
  await documents.confirm(ID, { entry: {}, measures }, an, true);
  await documents.add(testDocument('kh19'), other);
  await eraser.erase(asOfficialId(3), { by: OPERATOR, act: 'xóa dữ liệu', at: NOW });
  const kept = await documents.find(ID);
  expect(kept?.settled.map(({ byName }) => byName.includes('An'))).toEqual([false, false]);
  expect(kept?.settled[1]?.byName).toBe(OPERATOR.name);
  expect(kept?.checked).toMatchObject({ official: 3 });
  const rows = await db.selectFrom('office_document').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain('Nguyễn Văn An');
  expect((await documents.find(asDocumentId('kh19')))?.added.byName).toBe(OPERATOR.name);
});
