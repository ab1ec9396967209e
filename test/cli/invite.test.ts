import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { asPersonId, asUpdateId } from '../../src/domain/chat.ts';
import { redeemCode } from '../../src/people/invitations/redeem-code.ts';
import { createInvitationRepository } from '../../src/storage/invitation-repository.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createPeopleRepository } from '../../src/storage/people-repository.ts';
import { FAKE_TOKEN, FakeBotApi } from '../support/fake-bot-api.ts';
import { makeTestFolder } from '../support/open-test-database.ts';
import { runCommand } from '../support/run-command.ts';
import { fillOffice } from '../support/serve-office.ts';

const jsonSchema = z.object({
  invitations: z.array(
    z.object({
      official: z.string(),
      name: z.string(),
      code: z.string(),
      link: z.string().nullable(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});

const open = async () => {
  const folder = makeTestFolder();
  const db = await openDatabase({ dataDir: folder }, new Date());
  onTestFinished(() => db.destroy());
  const people = createPeopleRepository(db);
  await fillOffice(people);
  const invitations = createInvitationRepository(db, people);
  return {
    folder,
    people,
    run: (options: readonly string[], env: Record<string, string> = {}) =>
      runCommand('invite', options, { cwd: folder, env: { DATA_DIR: folder, ...env } }),
    show: async (code: string, person: number) => {
      const shown = { code, person: asPersonId(person), update: asUpdateId(person), at: new Date() };
      return (await redeemCode(invitations, shown)).redemption.outcome;
    },
  };
};

test('an official is invited by a link with the bot’s name; without a name there is the code', async () => {
  const { run, show } = await open();
  const linked = await run(['--official', 'cb004', '--bot', '@nq_bot']);
  expect(linked.code).toBe(0);
  const [, first = ''] = /https:\/\/t\.me\/nq_bot\?start=([\w-]{32})\n/.exec(linked.stdout) ?? [];
  const plain = await run(['--official', 'CB004']);
  expect(plain.stderr).toContain('--bot');
  const [, second = ''] = /nhắn cho bot: \/start ([\w-]{32})\n/.exec(plain.stdout) ?? [];
  expect(await show(first, 501)).toBe('no good');
  expect(await show(second, 502)).toBe('joined');
});

test('with a token the bot’s name is asked in Telegram; if that fails the code is still given', async () => {
  const { run } = await open();
  const api = await FakeBotApi.start();
  const env = { BOT_TOKEN: FAKE_TOKEN, TELEGRAM_API_ROOT: api.root };
  expect((await run(['--official', 'CB004'], env)).stdout).toContain('https://t.me/nq_test_bot?start=');
  await api.stop();
  const offline = await run(['--official', 'CB004'], env);
  expect(offline.code).toBe(0);
  expect(offline.stdout).toContain('/start');
  expect(`${offline.stdout}${offline.stderr}`).not.toContain(FAKE_TOKEN);
});

test('a placeholder is added first, in a unit by any of its names', async () => {
  const { run, people } = await open();
  const { stdout } = await run(['--role', 'staff', '--unit', 'syt', '--json', '--bot', 'nq_bot']);
  const [made] = jsonSchema.parse(JSON.parse(stdout)).invitations;
  expect(made).toMatchObject({ official: 'CB006', name: 'Cán bộ Sở Y tế' });
  expect(made?.link).toBe(`https://t.me/nq_bot?start=${made?.code}`);
  const { officials, memberships } = await people.read();
  expect(officials.find(({ code }) => code === 'CB006')).toMatchObject({ role: 'staff' });
  expect(memberships.find(({ official }) => official === 6)?.unit).toBe(1);
});

test('an unknown unit is refused with the nearest names, or made when that is asked for', async () => {
  const { run, people } = await open();
  const refused = await run(['--role', 'official', '--unit', 'Sở Y']);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('Sở Y tế');
  expect(refused.stderr).toContain('--create-unit');
  const made = await run(['--role', 'official', '--unit', 'Sở Mới', '--name', 'Vũ Hạnh', '--create-unit']);
  expect(made.stdout).toContain('Vũ Hạnh (CB006)');
  expect((await people.read()).units.map(({ name }) => name)).toContain('Sở Mới');
});

test('where there is no unit yet, the first one is made with its first person', async () => {
  const folder = makeTestFolder();
  const run = (options: readonly string[]) =>
    runCommand('invite', options, { cwd: folder, env: { DATA_DIR: folder } });
  const first = await run(['--role', 'staff', '--unit', 'Văn phòng Thành ủy', '--json', '--bot', 'nq_bot']);
  const [made] = jsonSchema.parse(JSON.parse(first.stdout)).invitations;
  expect(made).toMatchObject({ official: 'CB001', name: 'Cán bộ Văn phòng Thành ủy' });
  expect((await run(['--role', 'staff', '--unit', 'Ban Tổ chức'])).code).toBe(1);
});

test('all of a unit at once, then listed, then revoked', async () => {
  const { folder, run } = await open();
  const all = jsonSchema.parse(JSON.parse((await run(['--unit', 'Sở Xây dựng', '--all', '--json'])).stdout));
  expect(all.invitations.map(({ official }) => official)).toEqual(['CB004', 'CB005']);
  const list = await run(['--list']);
  expect(list.stdout).toMatch(/CB004 {2}Lê Thu Mới, hết hạn .*, người mời: người vận hành\nCB005/);
  for (const { code } of all.invitations) expect(list.stdout).not.toContain(code);
  expect((await run(['--revoke', 'CB004'])).stdout).toContain('Đã thu hồi');
  expect(JSON.parse((await run(['--revoke', 'CB004', '--json'])).stdout)).toEqual({ revoked: 0 });
  // A folder that is named comes before the database of the settings.
  const elsewhere = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const left = await run(['--list', '--json', '--data', folder], elsewhere);
  expect(JSON.parse(left.stdout).invitations).toHaveLength(1);
});

test.each([
  [['--official', 'CB999'], 'Không có cán bộ nào mang mã “CB999”'],
  [['--official', 'Cường'], 'Có phải: CB005 (Phạm Quốc Cường)?'],
  [[], 'Cách dùng'],
  [['--official', 'CB004', '--list'], 'Cách dùng'],
  [['--unit', 'Sở Y tế'], 'Cách dùng'],
  [['--role', 'king', '--unit', 'Sở Y tế'], '--role phải là'],
  [['--official', 'CB004', '--bot', 'a b'], '--bot phải là'],
  [['--nonsense'], 'nonsense'],
])('%j is refused with what to type, and nobody is invited', async (options, said) => {
  const { run, people } = await open();
  const before = await people.readAudit(100);
  const { code, stderr, stdout } = await run(options);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(said);
  expect(await people.readAudit(100)).toEqual(before);
});
