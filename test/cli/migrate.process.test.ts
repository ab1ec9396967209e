import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../support/open-test-database.ts';
import { spawnCommand } from '../support/run-command.ts';

test('three processes that open an empty database together migrate it once', async () => {
  const cwd = makeTestFolder();
  const env = { DATA_DIR: join(cwd, 'data') };
  const results = await Promise.all([1, 2, 3].map(() => spawnCommand('migrate', [], { env, cwd }).ended));
  expect(results.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, '']));
  expect(results.filter(({ stdout }) => stdout.includes('vừa chạy'))).toHaveLength(1);
  expect(results.filter(({ stdout }) => stdout.includes('không có gì phải làm'))).toHaveLength(2);
});
