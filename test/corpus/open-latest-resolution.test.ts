import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { openLatestResolution } from '../../src/corpus/open-followed-resolutions.ts';

test('the resolution is read when it is opened: a folder that goes later harms nothing', () => {
  const dir = mkdtempSync(join(tmpdir(), 'current-'));
  cpSync(CORPUS_DIR, dir, { recursive: true });
  const resolution = openLatestResolution(dir);
  rmSync(dir, { recursive: true });
  expect(resolution.document.id).toBe('nq14-2024');
  expect(() => openLatestResolution(dir)).toThrow('không tìm thấy tệp');
});
