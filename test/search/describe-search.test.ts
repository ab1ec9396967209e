import { expect, test } from 'vitest';
import { findSearchWarnings } from '../../src/search/describe-search.ts';
import type { VectorHealth } from '../../src/search/vector-service.ts';

const READY: VectorHealth = {
  state: 'ready',
  embedder: 'bge-m3',
  isOld: false,
  building: undefined,
  fault: undefined,
};

test('the office is told once of an embedder that fails, and of nothing that is as it should be', () => {
  const failing = { ...READY, state: 'failing', fault: 'TIMED_OUT' } as const;
  expect(findSearchWarnings([READY, failing, failing])).toEqual([
    'Tìm kiếm: bộ nhúng trả lời quá chậm, chỉ tìm theo từ khóa. Câu trả lời vẫn có; xin báo người vận hành.',
  ]);
  expect(findSearchWarnings([READY, { ...READY, state: 'off' }])).toEqual([]);
});
