import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../../src/config/corpus-dir.ts';
import { asReference } from '../../../src/domain/reference.ts';
import { openCorpusReader } from '../../../src/progress/reading/open-update-reader.ts';

test('the files are read when the reader is opened: a folder that goes later harms no message', () => {
  const dir = mkdtempSync(join(tmpdir(), 'reader-'));
  cpSync(CORPUS_DIR, dir, { recursive: true });
  const reader = openCorpusReader(dir);
  rmSync(dir, { recursive: true });
  expect(reader().items.measure(asReference('II.2.1(6)'))?.measure.unit).toBe('triệu tấn');
  expect(reader()).toBe(reader());
  expect(() => openCorpusReader(dir)).toThrow('không tìm thấy tệp');
});
