import { expect, test } from 'vitest';
import { asDay } from '../../src/domain/people.ts';
import { asDocumentId, asReference, qualify, splitReference } from '../../src/domain/reference.ts';
import {
  createFollowedDocuments,
  listCollecting,
  readItem,
  writeItem,
} from '../../src/progress/followed-documents.ts';
import { openTestFollowed, TEST_YEARS } from '../support/two-years.ts';

const [OF_2026, OF_2027] = TEST_YEARS;
const ref = asReference('I.1');

test('a reference names its document and is split again, whatever its labels', () => {
  for (const own of ['II.2.1(6)', 'PL1.II:4', 'Đ1.2.a/3', 'II.1/3+2', 'a.b']) {
    const document = asDocumentId('nq-12-2027');
    expect(splitReference(qualify(document, asReference(own)))).toEqual({ document, ref: own });
    expect(splitReference(asReference(own))).toEqual({ document: undefined, ref: own });
  }
});

test('where one document is reported on its references stay as they are; where several are, each names its own', () => {
  const followed = openTestFollowed();
  const [december, january] = [asDay('2026-12-28'), asDay('2027-01-11')];
  expect(writeItem(followed, { document: OF_2026, ref }, december)).toBe('I.1');
  expect(writeItem(followed, { document: OF_2026, ref }, january)).toBe('nq-2026@I.1');
  expect(writeItem(followed, { document: OF_2027, ref }, january)).toBe('nq-2027@I.1');
  expect(writeItem(followed, { document: OF_2027, ref }, asDay('2027-02-01'))).toBe('I.1');
});

test('what was written in December is still this document’s in January', () => {
  const followed = openTestFollowed();
  const [december, january] = [asDay('2026-12-28'), asDay('2027-01-02')];
  expect(readItem(followed, ref, december)).toEqual({ document: OF_2026, ref });
  expect(writeItem(followed, readItem(followed, ref, december), january)).toBe('nq-2026@I.1');
  expect(writeItem(followed, readItem(followed, asReference('nq-2026@I.1'), january), december)).toBe('I.1');
  expect(
    writeItem(followed, readItem(followed, asReference('nq-2026@I.1'), january), asDay('2027-02-01')),
  ).toBe('nq-2026@I.1');
});

test('of a day on which none is reported on a reference is of the one that ended last', () => {
  const { all, readers } = openTestFollowed();
  const [first] = all;
  const alone = createFollowedDocuments(first === undefined ? [] : [first], readers);
  expect(listCollecting(alone.all, asDay('2027-06-01'))).toEqual([]);
  expect(readItem(alone, ref, asDay('2027-06-01'))).toEqual({ document: OF_2026, ref });
});
