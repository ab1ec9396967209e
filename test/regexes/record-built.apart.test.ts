import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('patterns that the source builds are noted, those of others are not', async () => {
  const before = globalThis.RegExp;
  const { recordBuilt } = await import('./record-built.ts');
  try {
    const built = recordBuilt(fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''));
    await import('../../src/text/analyse-syllable.ts');
    expect(new RegExp(['x'].join(''))).toBeInstanceOf(RegExp);
    expect(built.map(({ place }) => place.split(':')[0])).toContain('src/text/analyse-syllable.ts');
    expect(built.filter(({ source }) => source === 'x')).toEqual([]);
  } finally {
    globalThis.RegExp = before;
  }
});
