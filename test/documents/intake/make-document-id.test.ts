import { expect, test } from 'vitest';
import { checkDocumentId, makeDocumentId } from '../../../src/documents/intake/make-document-id.ts';
import { TEST_READING } from '../../support/office-document.ts';

const free = () => false;

test('an id is made of number or kind, and year, and is free', () => {
  expect(makeDocumentId(TEST_READING, free)).toBe('18-kh-ubnd-2026');
  expect(makeDocumentId({ ...TEST_READING, number: null }, free)).toBe('ke-hoach-2026');
  expect(makeDocumentId({ ...TEST_READING, number: null, period: null }, free)).toBe('ke-hoach-2025');
  const bare = { ...TEST_READING, number: null, kind: null, period: null, date: null };
  expect(makeDocumentId(bare, free)).toBe('van-ban');
  expect(makeDocumentId({ ...TEST_READING, number: '192/2025/QH15' }, free)).toBe('192-2025-qh15-2026');
  const taken = ['18-kh-ubnd-2026', '18-kh-ubnd-2026-2'];
  expect(makeDocumentId(TEST_READING, (id) => taken.includes(id))).toBe('18-kh-ubnd-2026-3');
});

test('a chosen id is a slug', () => {
  expect(checkDocumentId('a.txt', 'kh18-2026')).toBe('kh18-2026');
  for (const id of ['', 'KH18', 'kế-hoạch', '../a', '-a', 'a-', 'a b', 'a'.repeat(61)])
    expect(() => checkDocumentId('a.txt', id)).toThrow('không hợp lệ');
});
