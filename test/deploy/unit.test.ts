import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig, SETTING_DESCRIPTIONS } from '../../src/config/config.ts';
import { NODE_FLAGS } from '../support/start-bot.ts';

const ROOT = new URL('../../', import.meta.url);
const unit = readFileSync(new URL('src/deploy/nghi-quyet-bot.service', ROOT), 'utf8');

/** The unit's settings; those of a list without anything have an empty value. */
const settings = new Map(
  [...unit.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
);

test('its lines are sections, comments and settings, each set once', () => {
  const lines = unit.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(lines.filter((line) => line.startsWith('['))).toEqual(['[Unit]', '[Service]', '[Install]']);
  expect(lines.filter((line) => !line.startsWith('[') && !/^[A-Z]\w+=/.test(line))).toEqual([]);
  expect(settings.size).toBe(lines.length - 3);
});

test('it runs the compiled program, which the repository builds', () => {
  const [program = '', ...given] = settings.get('ExecStart')?.split(' ') ?? [];
  const script = given.at(-1) ?? '';
  expect(isAbsolute(program)).toBe(true);
  expect(program.endsWith('/node')).toBe(true);
  expect(given.slice(0, -1)).toEqual(NODE_FLAGS);
  expect(script).toMatch(/^dist\/.*\.js$/);
  expect(existsSync(new URL(script.replace(/^dist\/(.*)\.js$/, 'src/$1.ts'), ROOT))).toBe(true);
});

test('the image and `npm start` tell Node.js the same', () => {
  const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
  expect(read('Dockerfile')).toContain(`CMD ["node", "${NODE_FLAGS.join('", "')}", "dist/main.js"]`);
  expect(read('package.json')).toContain(`"exec node ${NODE_FLAGS.join(' ')} src/main.ts"`);
});

test('its environment has settings that exist, and the folder that the unit may write', () => {
  const given = (settings.get('Environment') ?? '')
    .split(' ')
    .map((each) => each.split('=') as [string, string]);
  const ours = given.filter(([name]) => name !== 'NODE_ENV');
  expect(SETTING_DESCRIPTIONS.map(({ name }) => name)).toEqual(
    expect.arrayContaining(ours.map(([name]) => name)),
  );
  expect(parseConfig(Object.fromEntries(ours))).toMatchObject({
    dataDir: `/var/lib/${settings.get('StateDirectory')}`,
    terminalAllowed: false,
  });
  expect(settings.get('EnvironmentFile')).toBe(`${settings.get('WorkingDirectory')}/.env`);
});

test('it comes back after a failure, for ever, and has the time to stop', () => {
  expect(Object.fromEntries(settings)).toMatchObject({
    Restart: 'on-failure',
    RestartSec: '10',
    StartLimitIntervalSec: '0',
    TimeoutStopSec: '20',
  });
});

test('it may do no more than it needs; V8 may still compile', () => {
  expect(Object.fromEntries(settings)).toMatchObject({
    NoNewPrivileges: 'true',
    ProtectSystem: 'strict',
    ProtectHome: 'true',
    PrivateTmp: 'true',
    CapabilityBoundingSet: '',
    RestrictAddressFamilies: 'AF_INET AF_INET6 AF_UNIX',
    SystemCallFilter: '@system-service',
    MemoryMax: '1G',
  });
  expect(settings.has('MemoryDenyWriteExecute')).toBe(false);
  expect(settings.get('User')).not.toBe('root');
});
