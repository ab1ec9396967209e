import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { applyConfirmed } from '../../../src/documents/library/apply-confirmed.ts';
import { readLibrary } from '../../../src/documents/library/read-library.ts';
import { readDocument } from '../../../src/documents/read-document.ts';
import { asDocumentId, asReference } from '../../../src/domain/reference.ts';

const file = join(import.meta.dirname, '../../support/documents/nq-son-khe-2026.txt');
const source = readFileSync(file, 'utf8');
const id = asDocumentId('sonkhe');
const { resolution } = readDocument(id, source);
const FOREST = {
  measure: asReference('I.2(1)'),
  kind: 'mức',
  better: 'tăng',
  cadence: 'năm',
  rule: 'cuối-năm',
  aliases: ['độ phủ của rừng'],
} as const;
const no = (ref: string) => ({ isMeasure: false, measure: asReference(ref) }) as const;

it('gives what a person classed, and leaves the text as it is', () => {
  const { resolution: applied, stale } = applyConfirmed(resolution, [{ isMeasure: true, ...FOREST }]);
  expect(applied).toEqual({ ...resolution, confirmed: [FOREST] });
  expect(stale).toEqual([]);
});

it('takes a target out that has no measure left, and keeps its words as a passage', () => {
  const { resolution: applied } = applyConfirmed(resolution, [no('I.2(2)')]);
  expect(applied.targets.map(({ ref }) => ref)).toEqual(['I.2(1)', 'I.2(3)']);
  expect(applied.targetGroups.flatMap(({ targets }) => targets)).toEqual(applied.targets);
  const words = applied.passages.find(({ ref }) => ref === 'I.2(2)');
  expect(words).toMatchObject({ kind: 'aim', text: expect.stringContaining('1.250 ha') });
  expect(applied.passages.map(({ id: each }) => each)).toEqual(
    resolution.passages.map(({ id: each }) => each),
  );
  const { targetGroups } = applyConfirmed(resolution, ['I.2(1)', 'I.2(2)', 'I.2(3)'].map(no)).resolution;
  expect(targetGroups).toEqual([]);
});

it('takes one of several measures out; a part of it then stands by itself', () => {
  const text = source.replace('(3) Số', '(3) Trồng mới 500 ha rừng, trong đó 200 ha rừng gỗ lớn; Số');
  const { resolution: other } = readDocument(id, text);
  const [whole, part] = other.targets[2]?.measures ?? [];
  expect(part?.partOf).toBe(whole?.ref);
  const { targets } = applyConfirmed(other, [no(whole?.ref ?? '')]).resolution;
  expect(targets[2]?.measures[0]).toEqual({ ...part, partOf: undefined });
});

it('passes over what the text read again has no more, and tells of it', () => {
  const told: string[] = [];
  const stored = { id, source, entry: {}, fileName: 'a.txt', confirmed: undefined };
  const [read] = readLibrary(
    [{ ...stored, measures: [no('I.2(9)'), { isMeasure: true, ...FOREST }] }],
    (_, error) => {
      throw error;
    },
    (document, measures) => told.push(`${document}: ${measures.join(', ')}`),
  );
  expect(told).toEqual(['sonkhe: I.2(9)']);
  expect(read?.confirmed).toEqual([FOREST]);
  expect(read?.targets).toHaveLength(3);
});
