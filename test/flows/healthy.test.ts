import { expect, test } from 'vitest';
import { FakePerson } from '../support/fake-person.ts';
import { runCommand } from '../support/run-command.ts';
import { createApi, createRunner, untilPolling } from '../support/serve-process.ts';

test('a bot that serves is well, whatever its own clock shows', async () => {
  const api = await createApi();
  const runner = createRunner();
  const bot = runner.startServing(api, [5], { CLOCK: '2024-11-25T07:59:30+07:00' });
  const run = () => runCommand('health', [], { env: { DATA_DIR: runner.dataDir }, cwd: runner.folder });
  await untilPolling(api, bot);
  // Reminders are looked at at once; the first poll is open until something arrives.
  await expect
    .poll(run, { timeout: 15_000 })
    .toMatchObject({ code: 1, stdout: expect.stringMatching(/nhắc việc lần cuối .* Telegram chưa lần nào/) });
  new FakePerson(api, 5).say('Chỉ tiêu hàng hóa qua cảng?');
  await expect.poll(run, { timeout: 15_000 }).toMatchObject({ code: 0 });
});
