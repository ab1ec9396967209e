import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import { asDocumentId } from '../../src/domain/reference.ts';
import { createItemNames } from '../../src/progress/reading/item-names.ts';

const { glossary } = loadCorpus(join(import.meta.dirname, '../../corpus'));
const { targets, passages } = readDocument(
  asDocumentId('thu'),
  [
    'NGHỊ QUYẾT',
    'Về nhiệm vụ giai đoạn 2026 - 2030',
    'I. Chỉ tiêu',
    '(1) Tỷ lệ che phủ rừng đến năm 2028 đạt 40%, đến năm 2030 đạt 44%.',
    '(2) Tỷ lệ hộ dùng nước máy ở thành thị đạt 97%, ở nông thôn đạt 61%.',
  ].join('\n'),
).resolution;
const names = createItemNames({ targets, passages, places: [] }, [], glossary);
const meant = (text: string, at: number) =>
  names.meantBy(
    names.content(text).map(({ text: word }) => word),
    targets[at]?.measures.map(({ ref }) => ref) ?? [],
  );

test('what a figure shares with the one before it is not its own: the one that says it is meant', () => {
  expect(meant('tỷ lệ che phủ rừng', 0)).toBe(targets[0]?.measures[0]?.ref);
});

test('a part is found by what it shares and what is its own', () => {
  expect(meant('tỷ lệ hộ dùng nước máy nông thôn', 1)).toBe(targets[1]?.measures[1]?.ref);
});
