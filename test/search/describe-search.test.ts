import { expect, test } from 'vitest';
import { describeSearch, findSearchWarnings } from '../../src/search/describe-search.ts';
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

test.each<readonly [Partial<VectorHealth>, string]>([
  [{}, 'sẵn sàng'],
  [{ isOld: true }, 'đang dùng chỉ mục cũ'],
  [{ isOld: true, building: { done: 3, total: 77 } }, 'đang dùng chỉ mục cũ; đang dựng 3/77 đoạn'],
  [
    { state: 'absent', building: { done: 0, total: 77 } },
    'chưa có chỉ mục, chỉ tìm theo từ khóa; đang dựng 0/77 đoạn',
  ],
  [{ state: 'off' }, 'không dùng véc-tơ (trọng số 0), chỉ tìm theo từ khóa'],
  [{ state: 'failing', fault: 'UNREACHABLE' }, 'bộ nhúng không kết nối được, chỉ tìm theo từ khóa'],
  [{ state: 'failing', fault: undefined }, 'bộ nhúng gặp lỗi, chỉ tìm theo từ khóa'],
])('who runs the bot reads in one line how searching stands: %o', (health, line) => {
  expect(describeSearch({ ...READY, ...health })).toBe(line);
});
