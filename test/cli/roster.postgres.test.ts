import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';

const OFFICE = fileURLToPath(new URL('../flows/office/sixty-units.csv', import.meta.url));

test('on PostgreSQL a roster is imported, and a second time changes nothing', async () => {
  const place = await makeDatabasePlace('PostgreSQL');
  const cwd = makeTestFolder();
  const env = { DATABASE_URL: place.databaseUrl ?? '' };
  const applied = await runCommand('roster', ['import', OFFICE, '--apply', '--json'], { cwd, env });
  expect(JSON.parse(applied.stdout)).toMatchObject({ applied: true, officials: { added: 80 } });
  const again = await runCommand('roster', ['import', OFFICE, '--json'], { cwd, env });
  expect(JSON.parse(again.stdout)).toMatchObject({
    officials: { added: 0, changed: 0, unchanged: 80, ended: 0 },
  });
});
