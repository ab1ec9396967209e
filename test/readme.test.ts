import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTING_DESCRIPTIONS } from '../src/config.ts';
import { strangerSets } from './eval/replies/stranger-row.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const manifest = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')));

const tableRows = (section: string): string[] => {
  const [, body = ''] = new RegExp(`<!-- ${section} -->([\\s\\S]*?)<!-- /${section} -->`).exec(readme) ?? [];
  return body.split('\n').filter((line) => line.startsWith('| `'));
};

describe('README', () => {
  it('lists every setting of the schema with its description, and no other', () => {
    const documented = tableRows('settings');
    expect(documented).toEqual(
      SETTING_DESCRIPTIONS.map(({ name, description }) => `| \`${name}\` | ${description} |`),
    );
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });

  it('says how reports are read and measured without Telegram', () => {
    expect(readme).toContain('npm run --silent tell -- --jsonl');
    const [, replies = ''] = /<!-- replies -->([\s\S]*?)<!-- \/replies -->/.exec(readme) ?? [];
    for (const set of strangerSets) expect(replies).toMatch(new RegExp(`^\\| ${set} +\\| \\d+`, 'm'));
  });

  it('has its two commands', () => {
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm run test:all');
  });
});
