import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { parseConfig, SETTING_DESCRIPTIONS } from '../src/config/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');

test('.env.example lists every setting in order, with what the schema says of it', () => {
  const listed = [...example.matchAll(/^# (.+)\n#(\w+)=/gm)].map(([, description, name]) => ({
    name,
    description,
  }));
  expect(listed).toEqual(SETTING_DESCRIPTIONS);
});

test('its values are good ones, but for the token, which is nobody’s', () => {
  const values = parseEnv(example.replace(/^#(?=\w+=)/gm, ''));
  expect(() => parseConfig({ ...values, BOT_TOKEN: '' })).not.toThrow();
});
