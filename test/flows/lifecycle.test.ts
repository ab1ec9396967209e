import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { FakePerson } from '../support/fake-person.ts';
import { createApi, createRunner, serveProcess, untilPolling } from '../support/serve-process.ts';

const TIMEOUT = { timeout: 60_000 };

test.each([
  [1, 'SIGINT' as const],
  [2, 'SIGTERM' as const],
])('%i × %s stops it cleanly, well within ten seconds', TIMEOUT, async (times, signal) => {
  const { api, bot } = await serveProcess([11]);
  await new FakePerson(api, 11).ask('/trogiup');
  const begun = performance.now();
  for (let time = 0; time < times; time += 1) bot.kill(signal);
  expect(await bot.end(10_000)).toBe(0);
  expect(performance.now() - begun).toBeLessThan(9_000);
  expect(bot.stderr).toContain('"msg":"stopped"');
});

test('a stop at once after the start is clean too', TIMEOUT, async () => {
  const runner = createRunner();
  const api = await createApi();
  api.trouble('getMe', 'hang');
  const bot = runner.startServing(api, [11]);
  await api.changed.until('getMe', () => api.callsOf('getMe').length > 0, 30_000);
  bot.kill('SIGTERM');
  expect(await bot.end(10_000)).toBe(0);
});

test('a token that Telegram does not know: its own message, exit 1', TIMEOUT, async () => {
  const runner = createRunner();
  const api = await createApi();
  api.changeToken('1:another');
  const bot = runner.startServing(api, [11]);
  expect(await bot.end(30_000)).toBe(1);
  expect(bot.stderr).toContain('không chấp nhận BOT_TOKEN');
  expect(bot.stderr).toContain('@BotFather');
});

test('somebody else polling with the token for a moment: said, and served again', TIMEOUT, async () => {
  const { api, bot } = await serveProcess([11]);
  api.pollElsewhere();
  const person = new FakePerson(api, 11);
  person.say('/trogiup');
  expect((await person.hear(1)).text).toContain('/chitieu');
  expect(bot.stderr).toContain('cùng BOT_TOKEN');
  bot.kill('SIGTERM');
  expect(await bot.end()).toBe(0);
});

test('Telegram out of reach: said, tried again, and served once it is back', TIMEOUT, async () => {
  const runner = createRunner();
  const placeholder = await createApi();
  const { port } = placeholder;
  await placeholder.stop();
  const bot = runner.start({
    BOT_TOKEN: '4242:AAtesttokentesttokentesttoken',
    TELEGRAM_API_ROOT: `http://127.0.0.1:${port}`,
    ADMIN_IDS: '11',
  });
  await bot.says('Không tới được Telegram', 30_000);
  expect(bot.stderr).toContain('ECONNREFUSED');
  const api = await createApi(port);
  await untilPolling(api, bot);
  expect((await new FakePerson(api, 11).ask('/trogiup')).text).toContain('/chitieu');
  expect(bot.stderr).not.toContain('testtoken');
});

/** A proxy that opens tunnels and counts them. */
const startProxy = async (): Promise<{ readonly address: string; readonly tunnels: () => number }> => {
  let tunnels = 0;
  const server: Server = createServer();
  server.on('connect', (request, client) => {
    tunnels += 1;
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client).pipe(upstream);
    });
    upstream.on('error', () => client.destroy());
    client.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { address: `http://127.0.0.1:${port}`, tunnels: () => tunnels };
};

test('every call goes through HTTPS_PROXY', TIMEOUT, async () => {
  const proxy = await startProxy();
  const { api, bot } = await serveProcess([11], { HTTPS_PROXY: proxy.address });
  const staff = new FakePerson(api, 11);
  expect((await staff.ask('/trogiup')).text).toContain('/chitieu');
  staff.sendFile(Buffer.from('Đơn vị\nSở A'), 'a.csv');
  await api.changed.until('the preview', () => staff.heard().at(-1)?.text.includes('Xem trước'));
  expect(api.callsOf('file')).toHaveLength(1);
  const calls = api.calls.length + api.polls;
  expect(proxy.tunnels()).toBeGreaterThanOrEqual(calls - 1);
  bot.kill('SIGTERM');
  expect(await bot.end()).toBe(0);
});
