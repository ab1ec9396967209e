import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { spawnCommand } from '../support/run-command.ts';

test('a command ends calmly when nobody reads what it says', async () => {
  const { child, ended } = spawnCommand('audit', ['--help'], { cwd: tmpdir() });
  child.stdout?.destroy();
  expect(await ended).toEqual({ code: 0, stdout: '', stderr: '' });
});
