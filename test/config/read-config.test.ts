import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, MissingTokenError, readConfig } from '../../src/config/config.ts';
import { makeTestFolder } from '../support/open-test-database.ts';

test('what the environment lacks is read from .env; what it has as nothing it lacks', () => {
  const envFolder = makeTestFolder();
  writeFileSync(join(envFolder, '.env'), 'DATA_DIR=từ-tệp\nTIMEZONE=Asia/Bangkok\nANSWERS_PER_DAY=7\n');
  const env = { DATA_DIR: 'từ-môi-trường', ANSWERS_PER_DAY: '' };
  expect(readConfig({ env, envFolder })).toMatchObject({ dataDir: 'từ-môi-trường', answersPerDay: 7 });
  expect(readConfig({ env: {}, envFolder })).toMatchObject({ dataDir: 'từ-tệp', answersPerDay: 7 });
});

test('without .env there are the defaults, and one that can’t be read is named', () => {
  const envFolder = makeTestFolder();
  expect(readConfig({ env: {}, envFolder }).dataDir).toBe('data');
  mkdirSync(join(envFolder, '.env'));
  expect(() => readConfig({ env: {}, envFolder })).toThrow(ConfigError);
  expect(() => readConfig({ env: {}, envFolder })).toThrow(`${join(envFolder, '.env')}: không đọc được`);
});

test('whoever has no token is told where to get one, and of the terminal only where that is allowed', () => {
  const [allowed, off] = [new MissingTokenError(true), new MissingTokenError(false)];
  for (const { nextStep } of [allowed, off]) expect(nextStep).toContain('@BotFather');
  expect(allowed.nextStep).toContain('npm start');
  expect(off.nextStep).not.toContain('npm start');
  expect(off.message).toContain('TERMINAL=off');
});
