import { expect, test } from 'vitest';
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';

const cosine = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);

test('gives unit vectors, the same ones every time', async () => {
  const embedder = createLocalEmbedder(256);
  const [first, second, empty] = await embedder.embedDocuments(['hàng hóa qua cảng', 'xuất khẩu', '…']);
  for (const vector of [first, second, empty]) expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 10);
  expect(await embedder.embedQuery('hàng hóa qua cảng')).toEqual(first);
  expect(first).toHaveLength(256);
});

test('texts with more in common are nearer', async () => {
  const { embedQuery } = createLocalEmbedder();
  const query = await embedQuery('sản lượng hàng hóa qua cảng');
  const near = await embedQuery('Sản lượng hàng hoá thông qua cảng đạt 190 triệu tấn');
  const far = await embedQuery('Tỷ lệ dân số tham gia bảo hiểm y tế');
  expect(cosine(query, near)).toBeGreaterThan(cosine(query, far) + 0.3);
});
