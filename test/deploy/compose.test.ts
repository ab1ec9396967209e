import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseConfig, SETTING_DESCRIPTIONS } from '../../src/config/config.ts';

const FOLDER = new URL('../../src/deploy/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

/** The bot stops within ten seconds; what stops it waits longer. */
const LONGEST_STOP_SECONDS = 10;

const healthcheck = z.strictObject({
  test: z.array(z.string()),
  interval: z.string(),
  timeout: z.string(),
  start_period: z.string(),
  retries: z.number(),
});
const serviceSchema = z.looseObject({
  restart: z.literal('unless-stopped'),
  stop_grace_period: z.string().regex(/^\d+s$/),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string().regex(/^[a-z]+:\/[\w/]+$/)),
  healthcheck,
});
const composeSchema = z.strictObject({
  name: z.string(),
  services: z.strictObject({
    bot: serviceSchema.extend({
      build: z.string(),
      env_file: z.string(),
      read_only: z.literal(true),
      depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
    }),
    postgres: serviceSchema.optional(),
  }),
  volumes: z.record(z.string(), z.null()),
});
const compose = (name: string) => composeSchema.parse(parse(read(name)));

/** As `docker compose` fills in what is to be given. */
const fill = (text: string): string => text.replaceAll(/\$\{(\w+):\?[^}]*\}/g, 'abc123');

const FILES = ['compose.sqlite.yaml', 'compose.postgres.yaml'] as const;

describe.each(FILES)('%s', (file) => {
  const { services, volumes } = compose(file);
  const { bot } = services;

  test('builds the image from the repository, with the settings of its .env', () => {
    const root = fileURLToPath(new URL(`${bot.build}/`, FOLDER));
    expect(existsSync(`${root}Dockerfile`)).toBe(true);
    expect(existsSync(`${root}package.json`)).toBe(true);
    expect(fileURLToPath(new URL(bot.env_file, FOLDER))).toBe(`${root}.env`);
  });

  test('names settings that exist, with values that they take', () => {
    const names = SETTING_DESCRIPTIONS.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(bot.environment)));
    const values = Object.entries(bot.environment).map(([name, value]) => [name, fill(value)]);
    expect(parseConfig(Object.fromEntries(values))).toMatchObject({
      dataDir: '/data',
      terminalAllowed: false,
    });
  });

  test('keeps what is written in volumes that it declares', () => {
    const used = Object.values(services).flatMap((service) => service?.volumes ?? []);
    expect(used.map((each) => each.split(':')[0]).toSorted()).toEqual(Object.keys(volumes).toSorted());
    expect(bot.volumes).toEqual([`data:${bot.environment['DATA_DIR']}`]);
  });

  test('gives the bot the time that it needs to stop', () => {
    expect(Number.parseInt(bot.stop_grace_period, 10)).toBeGreaterThan(LONGEST_STOP_SECONDS);
  });

  test('asks the bot for its health as the image does', () => {
    const [, command = ''] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(read('../../Dockerfile')) ?? [];
    expect(bot.healthcheck.test).toEqual(['CMD', ...z.array(z.string()).parse(JSON.parse(command))]);
    const script = bot.healthcheck.test.at(-1) ?? '';
    expect(existsSync(new URL(`../../${script.replace(/^dist\/(.*)\.js$/, 'src/$1.ts')}`, FOLDER))).toBe(
      true,
    );
  });
});

test('with SQLite no PostgreSQL is used, whatever .env says', () => {
  const { services } = compose('compose.sqlite.yaml');
  expect(services.postgres).toBeUndefined();
  expect(parseConfig(services.bot.environment).databaseUrl).toBeUndefined();
});

test('the bot waits for its PostgreSQL, and has the address that this one answers at', () => {
  const { bot, postgres } = compose('compose.postgres.yaml').services;
  expect(bot.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
  const address = new URL(fill(bot.environment['DATABASE_URL'] ?? ''));
  const { POSTGRES_USER, POSTGRES_PASSWORD = '', POSTGRES_DB } = postgres?.environment ?? {};
  expect({ host: address.host, user: address.username, password: address.password }).toEqual({
    host: 'postgres:5432',
    user: POSTGRES_USER,
    password: fill(POSTGRES_PASSWORD),
  });
  expect(address.pathname).toBe(`/${POSTGRES_DB}`);
  expect(postgres?.healthcheck.test).toEqual(
    expect.arrayContaining(['pg_isready', `--username=${POSTGRES_USER}`, `--dbname=${POSTGRES_DB}`]),
  );
  expect(postgres).not.toHaveProperty('ports');
});

test('its README says how each file is used', () => {
  const readme = read('../../src/deploy/README.md');
  for (const file of [...FILES, 'nghi-quyet-bot.service']) expect(readme).toContain(`src/deploy/${file}`);
});

test('the image is built without these files', () => {
  const lines = read('../../.dockerignore').split('\n');
  expect(lines.indexOf('src/deploy')).toBeGreaterThan(lines.indexOf('!src'));
});
