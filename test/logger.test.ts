import { GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { createLogger } from '../src/logger.ts';

const TOKEN = '123456:AAsecretsecret';

const logged = (write: (logger: ReturnType<typeof createLogger>) => void, level = 'info'): string => {
  const lines: string[] = [];
  write(createLogger(level, [TOKEN, undefined], { write: (line: string) => void lines.push(line) }));
  return lines.join('');
};

test('the token never appears, wherever it was', () => {
  const cause = new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`);
  const text = logged((logger) =>
    logger.warn({ err: new Error('no network', { cause }), [TOKEN]: TOKEN }, TOKEN),
  );
  expect(text).toContain('getMe failed');
  expect(text).not.toContain(TOKEN);
});

test('an error of the Bot API is logged without the words that it was to carry', () => {
  const refusal = { ok: false as const, error_code: 400, description: 'Bad Request: chat not found' };
  const error = new GrammyError('failed', refusal, 'sendMessage', { chat_id: 1, text: 'lời của người dùng' });
  const text = logged((logger) => logger.error({ err: error }, 'x'));
  expect(text).toContain('chat not found');
  expect(text).not.toContain('lời của người dùng');
});

test('causes are followed, also the one that grammY keeps in `error`', () => {
  const inner = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const outer = Object.assign(new Error('outer'), { error: inner });
  expect(logged((logger) => logger.error({ err: outer }, 'x'))).toContain('ECONNREFUSED');
});

test('lines below the level are left out', () => {
  expect(logged((logger) => logger.info('quiet'), 'warn')).toBe('');
});
