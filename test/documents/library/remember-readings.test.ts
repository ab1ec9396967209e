import { expect, test } from 'vitest';
import { rememberReadings } from '../../../src/documents/library/follow-library.ts';
import { asDocumentId } from '../../../src/domain/reference.ts';
import { testDocument } from '../../support/office-document.ts';

const stored = (id: string, source: string) => ({
  ...testDocument(id, { source }),
  sequence: 1,
  confirmed: undefined,
  measures: [],
  added: { byName: 'x', at: new Date(0) },
  settled: [],
});

test('only what was changed is read again; what can’t be read gives nothing', () => {
  const reads: string[] = [];
  const read = rememberReadings(({ id, source }) => {
    reads.push(`${id}:${source}`);
    return source === 'hỏng' ? [] : [`${id}:${source}`];
  });
  expect(read([stored('a', '1'), stored('b', 'hỏng')])).toEqual(['a:1']);
  expect(read([stored('b', '2'), stored('a', '1')])).toEqual(['b:2', 'a:1']);
  expect(read([{ ...stored('a', '1'), confirmed: { byName: 'x', at: new Date(1) } }])).toEqual(['a:1']);
  expect(read([stored('b', '2')])).toEqual(['b:2']);
  expect(read([{ ...stored('b', '2'), carriesOut: asDocumentId('a') }])).toEqual(['b:2']);
  expect(reads).toEqual(['a:1', 'b:hỏng', 'b:2', 'a:1', 'b:2', 'b:2']);
});
