import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { MIGRATIONS } from '../../src/storage/migrations/migrations.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { connectTo, makeDatabasePlace, makeTestFolder } from '../support/open-test-database.ts';
import { type CommandName, runCommand } from '../support/run-command.ts';

const NOW = new Date('2024-06-10T02:00:00Z');
const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));

/**
 * Stand-ins for PostgreSQL's tools, which the machine may lack or have in another version: they note how they were
 * called, and do what the test says as shell script.
 */
const open = async (tools: Readonly<Record<string, string>>) => {
  const place = await makeDatabasePlace('PostgreSQL');
  const cwd = makeTestFolder();
  const bin = join(cwd, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(tools)) {
    const file = join(bin, name);
    const note = `echo "${name} $* with \${PGPASSWORD}" >> '${cwd}/calls'`;
    const readTarget = `for each; do case $each in --file=*) target=\${each#--file=};; esac; done`;
    writeFileSync(file, `#!/bin/sh\n${note}\n${readTarget}\n${script}\n`);
    chmodSync(file, 0o755);
  }
  vi.stubEnv('PATH', bin);
  onTestFinished(() => void vi.unstubAllEnvs());
  const env = { DATABASE_URL: String(place.databaseUrl), DATA_DIR: place.dataDir };
  const calls = () => (existsSync(join(cwd, 'calls')) ? readFileSync(join(cwd, 'calls'), 'utf8') : '');
  const run = (name: CommandName, file: string) => runCommand(name, [join(cwd, file)], { env, cwd });
  return { place, cwd, run, calls };
};

const printVersion = (version: number) => `echo "${version}\t2024-06-10T02:00:00.000Z"`;

test('without the tools it says which command does it, and changes nothing', async () => {
  const { cwd, run } = await open({});
  writeFileSync(join(cwd, 'old.dump'), 'a dump');
  for (const [name, file] of [
    ['backup', 'new.dump'],
    ['restore', 'old.dump'],
  ] as const) {
    const { code, stderr } = await run(name, file);
    expect(code).toBe(1);
    expect(stderr).toContain('"$DATABASE_URL"');
    expect(stderr).not.toContain('secret');
  }
  expect(readdirSync(cwd).toSorted()).toEqual(['bin', 'old.dump']);
});

test('a dump gets its name when it is whole, and the password stays off the command line', async () => {
  const { cwd, run, calls } = await open({
    pg_dump: 'echo "the dump" > "$target"',
    pg_restore: printVersion(NEWEST),
  });
  expect(await run('backup', 'copy.dump')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`phiên bản ${NEWEST}`),
  });
  expect(readFileSync(join(cwd, 'copy.dump'), 'utf8')).toBe('the dump\n');
  expect(calls()).toMatch(/^pg_dump .*--dbname=postgres:\/\/tester@127\.0\.0\.1:\S+ with secret$/m);
  expect(await run('backup', 'copy.dump')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('--force'),
  });
});

test.each([
  ['breaks off', 'echo "half a" > "$target"; exit 1', printVersion(NEWEST)],
  ['makes a dump of something else', 'echo "the dump" > "$target"', 'exit 0'],
])('where pg_dump %s nothing is left', async (_, pgDump, pgRestore) => {
  const { cwd, run } = await open({ pg_dump: pgDump, pg_restore: pgRestore });
  expect(await run('backup', 'copy.dump')).toMatchObject({ code: 1 });
  expect(readdirSync(cwd).toSorted()).toEqual(['bin', 'calls']);
});

test('a restore first dumps what is there, and then is one transaction', async () => {
  const { place, cwd, run, calls } = await open({
    pg_dump: 'echo "what was there" > "$target"',
    pg_restore: printVersion(NEWEST),
  });
  await (await openDatabase(place, NOW)).destroy();
  writeFileSync(join(cwd, 'copy.dump'), 'a dump');
  const { code, stdout } = await run('restore', 'copy.dump');
  expect(code).toBe(0);
  const kept = readdirSync(place.dataDir).find((name) => name.startsWith('postgres.before-restore-'));
  expect(stdout).toContain(String(kept));
  expect(readFileSync(join(place.dataDir, String(kept)), 'utf8')).toBe('what was there\n');
  expect(calls().split('\n').at(-2)).toMatch(
    /^pg_restore --clean .*--single-transaction .*\/copy\.dump with secret$/,
  );
});

test.each([
  ['while the bot runs', NEWEST, true, 'Bot đang dùng'],
  ['of a newer program', 999, false, 'phiên bản 999'],
  ['older than the tables that are there', NEWEST - 1, false, 'cơ sở dữ liệu trống'],
])('no dump is restored %s', async (_, version, isRunning, reason) => {
  const { place, cwd, run, calls } = await open({ pg_dump: 'exit 1', pg_restore: printVersion(version) });
  if (isRunning) await connectTo(place);
  else await (await openDatabase(place, NOW)).destroy();
  writeFileSync(join(cwd, 'copy.dump'), 'a dump');
  expect(await run('restore', 'copy.dump')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining(reason),
  });
  expect(calls()).not.toContain('--clean');
});
