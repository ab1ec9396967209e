import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CORPUS_DIR } from '../../src/config/corpus-dir.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const TIMEOUT = { timeout: 60_000 };

const open = () => {
  const [corpusDir, dataDir, cwd] = [makeTestFolder(), makeTestFolder(), makeTestFolder()];
  cpSync(CORPUS_DIR, corpusDir, { recursive: true });
  const file = join(corpusDir, 'vietnamese/places.csv');
  const change = (edit: (text: string) => string): void =>
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  const ingest = () => runCommand('ingest', ['--corpus', corpusDir, '--data', dataDir], { cwd });
  return { file, change, ingest };
};

test(
  'prints how long every list is beside the last time, and warns once of one that shrank',
  TIMEOUT,
  async () => {
    const { change, ingest } = open();
    const first = await ingest();
    expect(first.code).toBe(0);
    const [, rows = ''] = /^ {2}vietnamese\/places\.csv +(\d+)$/m.exec(first.stdout) ?? [];
    expect(Number(rows)).toBeGreaterThan(100);
    expect(first.stdout).toMatch(/^ {2}working-days\.csv, năm 2024 +\d+$/m);
    expect(first.stdout).not.toContain('lần trước');

    // Cut at the end of a line, so that nothing but the count can show it.
    change((text) => text.split('\n').slice(0, 200).join('\n').concat('\n'));
    const second = await ingest();
    const [, left = ''] =
      /^ {2}vietnamese\/places\.csv +(\d+) \(lần trước (\d+)\)$/m.exec(second.stdout) ?? [];
    expect(second.stdout).toContain(
      `Cảnh báo: vietnamese/places.csv: còn ${left} dòng, lần trước ${rows} dòng.`,
    );
    expect(second.stdout.match(/Cảnh báo/g)).toHaveLength(1);
    expect(second.code).toBe(0);

    const third = await ingest();
    expect(third.stdout).toMatch(
      new RegExp(`^ {2}vietnamese/places\\.csv +${left} \\(lần trước ${left}\\)$`, 'm'),
    );
    expect(third.stdout).not.toContain('Cảnh báo');
  },
);

test('a list that was cut inside a line is named with what to do', TIMEOUT, async () => {
  const { file, change, ingest } = open();
  change((text) => text.slice(0, -5));
  const { code, stdout, stderr } = await ingest();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(`${file}, dòng`);
  expect(stderr).toContain('dòng cuối bị cắt giữa chừng');
  expect(stderr).toContain('Chép lại tệp');
});
