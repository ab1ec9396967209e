import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, onTestFinished, test } from 'vitest';
import { hostileTo, workbookOf } from './workbook.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULE = 'spreadsheets/read-xlsx-sheet';

const plain = await workbookOf([['Sở A', 6]]);
const PLAIN_ROWS = [{ number: 1, cells: ['Sở A', 6] }];

/** What reading a workbook gives in a process of its own, which ends once nothing runs in it any more. */
const readInProcess = async (
  module: string,
  options: readonly string[],
  bytes: Buffer,
  readMs = 10_000,
): Promise<unknown> => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const workbook = join(folder, 'a.xlsx');
  writeFileSync(workbook, bytes);
  const program = `
    import { readFileSync } from 'node:fs';
    const { readXlsxSheet } = await import(${JSON.stringify(pathToFileURL(module).href)});
    const reading = readXlsxSheet(readFileSync(${JSON.stringify(workbook)}), { readMs: ${readMs}, readMemoryMb: 128 });
    console.log(JSON.stringify(await reading.catch(({ code }) => code)));`;
  const args = [...options, '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT, timeout: 15_000 });
  return JSON.parse(stdout);
};

test('the process that read a refused workbook has ended: nothing keeps the process', async () => {
  const module = join(inject('compiledSource'), `${MODULE}.js`);
  expect(await readInProcess(module, [], hostileTo(plain), 1_000)).toBe('TOO_COSTLY');
});

test('reads from source, as npm start does', async () => {
  const module = join(ROOT, 'src', `${MODULE}.ts`);
  expect(await readInProcess(module, [], plain)).toEqual(PLAIN_ROWS);
});

test('reads compiled, as the image does', async () => {
  const module = join(inject('compiledSource'), `${MODULE}.js`);
  expect(await readInProcess(module, [], plain)).toEqual(PLAIN_ROWS);
});
